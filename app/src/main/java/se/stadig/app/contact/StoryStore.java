package se.stadig.app.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** The contact's story in the database, which only lets it grow. */
@Component
class StoryStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

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
        Map<UUID, List<KeptFinding>> findings = findings(permit);
        return new Story(sql.sql("""
                        select e.seq, e.id, e.happened_on, e.kind, e.staff, coalesce(s.given_name || ' ' || s.family_name, '') as name, s.phone, e.code, e.reason,
                            e.details, e.undoes, u.seq is not null as undone, e.recorded_by, coalesce(a.display_name, '') as display_name,
                            e.recorded_at at time zone 'Europe/Stockholm' as recorded_at
                        from contact_event e left join engagement g on g.id = e.recorded_by left join account a on a.id = g.account
                            left join staff s on s.id = e.staff
                            left join contact_event u on u.recipient = e.recipient and u.unit = e.unit and u.undoes = e.seq
                        where e.recipient = :recipient and e.unit = :unit order by e.seq
                        """)
                .param("recipient", permit.recipient())
                .param("unit", unit)
                .query((row, _) -> event(row, findings))
                .list());
    }

    /** Who is contact, deputy or kontaktman for the person today, wherever whoever reads may know it. */
    List<ReferencePerson> contacts(Permit permit) {
        return sql.sql("""
                        select part, staff, given_name || ' ' || family_name as name, phone, unit_name, since
                        from contacts_of(:recipient) order by unit_name, part, since, staff
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> new ReferencePerson(
                        ReferencePerson.Part.valueOf(row.getString("part")),
                        new Named(row.getObject("staff", UUID.class), row.getString("name"), orEmpty(row, "phone")),
                        row.getString("unit_name"),
                        row.getObject("since", LocalDate.class)))
                .list();
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
                    .add(event(row, Map.of()));
        });
        Map<UUID, Story> stories = new LinkedHashMap<>();
        told.forEach((recipient, events) -> stories.put(recipient, new Story(events)));
        return stories;
    }

    private static StoryEvent event(ResultSet row, Map<UUID, List<KeptFinding>> findings) throws SQLException {
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
                findings.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<KeptFinding>> findings(Permit permit) {
        Map<UUID, List<KeptFinding>> findings = new HashMap<>();
        sql.sql("""
                        select event, rule, judged_for, answer, provision, reason, speaks_for_yes, speaks_for_no
                        from contact_finding where recipient = :recipient order by rule
                        """).param("recipient", permit.recipient()).query(row -> {
            findings.computeIfAbsent(row.getObject("event", UUID.class), _ -> new ArrayList<>())
                    .add(new KeptFinding(
                            row.getString("rule"),
                            row.getObject("judged_for", LocalDate.class),
                            row.getString("answer").equals("NEEDS_JUDGEMENT"),
                            row.getString("provision"),
                            row.getString("reason"),
                            texts(row, "speaks_for_yes"),
                            texts(row, "speaks_for_no")));
        });
        return findings;
    }

    /**
     * Tells an event, with what the law said of it and the note in the journal, or nothing at all.
     *
     * @param seen how many events whoever tells it had seen
     * @throws org.springframework.dao.DuplicateKeyException where somebody else has told one since
     */
    @Transactional
    public void tell(Permit writing, Right right, UUID unit, int seen, NewEvent event) {
        UUID recipient = writing.recipientFor(right);
        UUID id = ids.next();
        sql.sql("""
                        insert into contact_event (recipient, unit, seq, id, happened_on, kind, staff, undoes, code, reason, details, recorded_by, recorded_at)
                        values (:recipient, :unit, :seq, :id, :day, :kind, :staff, :undoes, :code, :reason, :details::jsonb, :work, stadig_now())
                        """)
                .param("recipient", recipient)
                .param("unit", unit)
                .param("seq", seen + 1)
                .param("id", id)
                .param("day", event.day())
                .param("kind", event.kind().name())
                .param("staff", event.staff().map(Named::id).orElse(null))
                .param("undoes", event.undoes().orElse(null))
                .param("code", event.code().isEmpty() ? null : event.code())
                .param("reason", event.reason().isEmpty() ? null : event.reason())
                .param("details", JSON.writeValueAsString(event.details()))
                .param("work", door.work().id())
                .update();
        for (KeptFinding finding : event.findings()) {
            keep(recipient, id, finding);
        }
        journal.write(writing, unit, Keyword.CARE_CONTACT, event.day(), StoryWords.note(event), null);
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

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
