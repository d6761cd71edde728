package se.stadig.app.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.journal.Journal;
import se.stadig.app.journal.Keyword;
import se.stadig.app.platform.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contact's story in the database, which only lets it grow. */
@Component
class StoryStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final TypeReference<List<KeptFinding>> FINDINGS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final Journal journal;
    private final PersonDoor door;
    private final Ids ids;

    StoryStore(JdbcClient sql, Journal journal, PersonDoor door, Ids ids) {
        this.sql = sql;
        this.journal = journal;
        this.door = door;
        this.ids = ids;
    }

    /** What has been told of the person at the unit. */
    Story of(Permit permit, UUID unit) {
        return new Story(sql.sql("""
                        select e.seq, e.id, e.happened_on, e.kind, e.staff, coalesce(s.given_name || ' ' || s.family_name, '') as name, s.phone, e.code, e.reason,
                            e.details, e.undoes, u.seq is not null as undone, e.recorded_by, coalesce(a.display_name, '') as display_name,
                            e.recorded_at at time zone 'Europe/Stockholm' as recorded_at,
                            (select jsonb_agg(jsonb_build_object('rule', f.rule, 'day', f.judged_for, 'needsJudgement', f.answer = 'NEEDS_JUDGEMENT',
                                'provision', f.provision, 'reason', f.reason, 'speaksForYes', f.speaks_for_yes, 'speaksForNo', f.speaks_for_no) order by f.rule)
                                from contact_finding f where f.event = e.id) as findings
                        from contact_event e left join engagement g on g.id = e.recorded_by left join account a on a.id = g.account
                            left join staff s on s.id = e.staff
                            left join contact_event u on u.recipient = e.recipient and u.unit = e.unit and u.undoes = e.seq
                        where e.recipient = :recipient and e.unit = :unit order by e.seq
                        """)
                .param("recipient", permit.recipient())
                .param("unit", unit)
                .query((row, _) -> event(row, findings(row)))
                .list());
    }

    /** The unit whose story of the person whoever reads may read; the latest told where there are several. */
    Optional<UUID> unitOf(Permit permit) {
        return sql.sql("select unit from contact_event where recipient = :recipient order by recorded_at desc limit 1")
                .param("recipient", permit.recipient())
                .query(UUID.class)
                .optional();
    }

    /** Who is contact, deputy or kontaktman for the person today, wherever whoever reads may know it. */
    List<ReferencePerson> contacts(Permit permit) {
        return ReferencePerson.acting(sql.sql("""
                        select c.part, c.staff, c.given_name || ' ' || c.family_name as name, c.phone, c.unit, c.unit_name, c.since,
                            a.staff is not null as away, a.until
                        from contacts_of(:recipient) c left join contacts_away(:recipient) a on a.staff = c.staff
                        order by c.unit_name, c.part, c.since, c.staff
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> new ReferencePerson(
                        ReferencePerson.Part.valueOf(row.getString("part")),
                        new Named(row.getObject("staff", UUID.class), row.getString("name"), orEmpty(row, "phone")),
                        row.getObject("unit", UUID.class),
                        row.getString("unit_name"),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("away"),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        false))
                .list());
    }

    /** The stories of everybody whom the unit has today and something has been told of, without what the law said. */
    Map<UUID, Story> at(UUID unit) {
        Map<UUID, List<StoryEvent>> told = new LinkedHashMap<>();
        sql.sql("""
                        with told as (select * from stories_at(:unit))
                        select e.recipient, e.seq, e.id, e.happened_on, e.kind, e.staff, coalesce(s.given_name || ' ' || s.family_name, '') as name, s.phone,
                            e.code, e.reason, e.details, e.undoes, u.seq is not null as undone, e.recorded_by, '' as display_name,
                            e.recorded_at at time zone 'Europe/Stockholm' as recorded_at
                        from told e left join staff s on s.id = e.staff
                            left join told u on u.recipient = e.recipient and u.undoes = e.seq
                        order by e.recipient, e.seq
                        """).param("unit", unit).query(row -> {
            told.computeIfAbsent(row.getObject("recipient", UUID.class), _ -> new ArrayList<>())
                    .add(event(row, List.of()));
        });
        Map<UUID, Story> stories = new LinkedHashMap<>();
        told.forEach((recipient, events) -> stories.put(recipient, new Story(events)));
        return stories;
    }

    private static StoryEvent event(ResultSet row, List<KeptFinding> findings) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID staff = row.getObject("staff", UUID.class);
        return new StoryEvent(
                row.getInt("seq"),
                id,
                row.getObject("happened_on", LocalDate.class),
                StoryKind.valueOf(row.getString("kind")),
                staff == null
                        ? Optional.empty()
                        : Optional.of(new Named(staff, row.getString("name"), orEmpty(row, "phone"))),
                orEmpty(row, "code"),
                orEmpty(row, "reason"),
                JSON.readValue(row.getString("details"), DETAILS),
                Optional.ofNullable(row.getObject("undoes", Integer.class)),
                row.getBoolean("undone"),
                row.getObject("recorded_by", UUID.class),
                row.getString("display_name"),
                row.getObject("recorded_at", LocalDateTime.class),
                findings);
    }

    private static List<KeptFinding> findings(ResultSet row) throws SQLException {
        String findings = row.getString("findings");
        return findings == null ? List.of() : JSON.readValue(findings, FINDINGS);
    }

    /**
     * Tells events that belong together, with what the law said of them and their notes in the journal, or nothing at all.
     *
     * @param seen how many events whoever tells them had seen
     * @throws org.springframework.dao.DuplicateKeyException where somebody else has told one since
     */
    @Transactional
    public void tell(Permit writing, Right right, UUID unit, int seen, List<NewEvent> events) {
        UUID recipient = writing.recipientFor(right);
        List<UUID> names = events.stream().map(_ -> ids.next()).toList();
        UUID note = journal.write(
                writing,
                unit,
                Keyword.CARE_CONTACT,
                events.getLast().day(),
                events.reversed().stream().map(StoryWords::note).collect(Collectors.joining(" ")),
                events.getFirst()
                        .undoes()
                        .map(seq -> noteOf(recipient, unit, seq))
                        .orElse(null));
        sql.sql("""
                        insert into contact_event (recipient, unit, seq, id, happened_on, kind, staff, undoes, code, reason, details, note, recorded_by, recorded_at)
                        select :recipient, :unit, e.seq, e.id, e.day, e.kind, e.staff, e.undoes, e.code, e.reason, e.details, :note, :work, stadig_now()
                        from jsonb_to_recordset(:events::jsonb) as e(seq int, id uuid, day date, kind text, staff uuid, undoes int, code text, reason text, details jsonb)
                        order by e.seq
                        """)
                .param("recipient", recipient)
                .param("unit", unit)
                .param("events", rows(events, names, seen))
                .param("note", note)
                .param("work", door.work().id())
                .update();
        for (int at = 0; at < events.size(); at++) {
            for (KeptFinding finding : events.get(at).findings()) {
                keep(recipient, names.get(at), finding);
            }
        }
    }

    /** The note of an earlier event; null for one that came from elsewhere. */
    private @Nullable UUID noteOf(UUID recipient, UUID unit, int seq) {
        return sql.sql("select note from contact_event where recipient = :recipient and unit = :unit and seq = :seq")
                .param("recipient", recipient)
                .param("unit", unit)
                .param("seq", seq)
                .query((row, _) -> Optional.ofNullable(row.getObject("note", UUID.class)))
                .optional()
                .flatMap(note -> note)
                .orElse(null);
    }

    private static String rows(List<NewEvent> events, List<UUID> names, int seen) {
        ArrayNode rows = JSON.createArrayNode();
        for (int at = 0; at < events.size(); at++) {
            NewEvent event = events.get(at);
            ObjectNode row = rows.addObject();
            row.put("seq", seen + at + 1);
            row.put("id", names.get(at).toString());
            row.put("day", event.day().toString());
            row.put("kind", event.kind().name());
            event.staff().ifPresent(somebody -> row.put("staff", somebody.id().toString()));
            event.undoes().ifPresent(seq -> row.put("undoes", seq));
            row.put("code", event.code().isEmpty() ? null : event.code());
            row.put("reason", event.reason().isEmpty() ? null : event.reason());
            row.set("details", JSON.valueToTree(event.details()));
        }
        return rows.toString();
    }

    private void keep(UUID recipient, UUID event, KeptFinding finding) {
        sql.sql("""
                        insert into contact_finding (event, recipient, rule, judged_for, answer, provision, reason, speaks_for_yes, speaks_for_no)
                        values (:event, :recipient, :rule, :day, :answer, :provision, :reason, :for, :against)
                        """)
                .param("event", event)
                .param("recipient", recipient)
                .param("rule", finding.rule())
                .param("day", finding.day())
                .param("answer", finding.needsJudgement() ? "NEEDS_JUDGEMENT" : "YES")
                .param("provision", finding.provision())
                .param("reason", finding.reason())
                .param("for", finding.speaksForYes().toArray(String[]::new))
                .param("against", finding.speaksForNo().toArray(String[]::new))
                .update();
    }

    private static String orEmpty(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
