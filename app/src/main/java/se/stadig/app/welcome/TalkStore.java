package se.stadig.app.welcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.journal.Journal;
import se.stadig.app.journal.Keyword;
import se.stadig.app.platform.Ids;

/** The talks in the database, which lets events and signatures be added only. */
@Component
class TalkStore {
    private static final String EVENT = """
            select e.seq, e.talk, e.kind, e.checklist, e.day, e.starts, e.place, e.leader,
                coalesce(s.given_name || ' ' || s.family_name, '–') as leader_name, e.reason, e.author,
                e.recorded_at at time zone 'Europe/Stockholm' as recorded_at,
                (select g.plan_day from welcome_signature g where g.recipient = e.recipient and g.talk = e.talk and g.plan_day is not null
                    order by g.seq desc limit 1) as plan_day
            from welcome_event e left join staff s on s.id = e.leader where e.recipient = :recipient
            """;

    private final JdbcClient sql;
    private final Checklists checklists;
    private final Journal journal;
    private final PersonDoor door;
    private final Ids ids;
    private final Clock clock;

    TalkStore(JdbcClient sql, Checklists checklists, Journal journal, PersonDoor door, Ids ids, Clock clock) {
        this.sql = sql;
        this.checklists = checklists;
        this.journal = journal;
        this.door = door;
        this.ids = ids;
        this.clock = clock;
    }

    /** The latest event of a person at a unit. */
    Optional<Booking> booking(Permit permit, UUID unit) {
        return sql.sql(EVENT + " and e.unit = :unit order by e.seq desc limit 1")
                .param("recipient", permit.recipient())
                .param("unit", unit)
                .query((row, _) -> booking(row))
                .optional();
    }

    /** The latest of a person, wherever whoever reads may read of it, in one statement. */
    Optional<Summary> summary(Permit permit) {
        return sql.sql(EVENT + " order by e.recorded_at desc, e.seq desc limit 1")
                .param("recipient", permit.recipient())
                .query((row, _) ->
                        new Summary(booking(row), Optional.ofNullable(row.getObject("plan_day", LocalDate.class))))
                .optional();
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getInt("seq"),
                row.getObject("talk", UUID.class),
                Booking.Kind.valueOf(row.getString("kind")),
                row.getString("checklist"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                Booking.Place.valueOf(row.getString("place")),
                row.getObject("leader", UUID.class),
                row.getString("leader_name"),
                orEmpty(row, "reason"),
                row.getString("author"),
                row.getObject("recorded_at", LocalDateTime.class));
    }

    /** The latest talk at a unit; where there is none, what one would begin with today. */
    Talk of(Permit permit, UUID unit) {
        Optional<Booking> booking = booking(permit, unit);
        return new Talk(
                permit,
                unit,
                booking,
                booking.map(one -> checklists.version(one.checklist())).orElseGet(this::begins),
                booking.map(one -> signatures(permit, one.talk())).orElse(Map.of()));
    }

    /** What a talk begins with today. */
    Checklist begins() {
        return checklists.on(LocalDate.now(clock));
    }

    private Map<String, List<Signature>> signatures(Permit permit, UUID talk) {
        Map<String, List<Signature>> all = new HashMap<>();
        sql.sql("""
                        select item, seq, outcome, reason, plan_day, author, title, signed_at at time zone 'Europe/Stockholm' as signed_at
                        from welcome_signature where recipient = :recipient and talk = :talk order by item, seq
                        """).param("recipient", permit.recipient()).param("talk", talk).query(row -> {
            all.computeIfAbsent(row.getString("item"), _ -> new ArrayList<>())
                    .add(new Signature(
                            row.getInt("seq"),
                            Signature.Outcome.valueOf(row.getString("outcome")),
                            orEmpty(row, "reason"),
                            Optional.ofNullable(row.getObject("plan_day", LocalDate.class)),
                            row.getString("author"),
                            row.getString("title"),
                            row.getObject("signed_at", LocalDateTime.class)));
        });
        return all;
    }

    /** Everybody who works at the unit today, by name. */
    Map<UUID, String> staff(UUID unit) {
        Map<UUID, String> staff = new LinkedHashMap<>();
        sql.sql("""
                        select distinct s.id, s.given_name || ' ' || s.family_name as name
                        from employment m join staff s on s.id = m.staff
                        where m.unit = :unit and m.withdrawn_at is null and stadig_today() between m.first_day and coalesce(m.last_day, 'infinity')
                        order by name, s.id limit 500
                        """).param("unit", unit).query(row -> {
            staff.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return staff;
    }

    /** Who is the person's fixed care contact at the unit today. */
    Optional<UUID> contact(Permit permit, UUID unit) {
        return sql.sql("select staff from contacts_of(:recipient) where unit = :unit and part = 'CONTACT' limit 1")
                .param("recipient", permit.recipient())
                .param("unit", unit)
                .query(UUID.class)
                .optional();
    }

    /**
     * Notes what happens with a talk, and writes it in the journal.
     *
     * @param seen how many events whoever notes it had seen
     * @throws org.springframework.dao.DuplicateKeyException where somebody else has noted one since
     */
    @Transactional
    public void tell(Talk talk, int seen, Booking.Kind kind, Booking next, String note) {
        insert(talk.permit(), talk.unit(), seen, kind, next);
        journal.write(talk.permit(), talk.unit(), Keyword.CARE_CONTACT, LocalDate.now(clock), note, null);
    }

    private void insert(Permit writing, UUID unit, int seen, Booking.Kind kind, Booking next) {
        UUID id = ids.next();
        sql.sql("""
                        insert into welcome_event (recipient, unit, seq, id, talk, kind, checklist, day, starts, place, leader, reason, recorded_by, author, recorded_at)
                        select :recipient, :unit, :seq, :id, :talk, :kind, :checklist, :day, :starts, :place, :leader, :reason, :work, a.display_name, stadig_now()
                        from engagement e join account a on a.id = e.account where e.id = :work
                        """)
                .param("recipient", writing.recipientFor(Right.HOLD_WELCOME))
                .param("unit", unit)
                .param("seq", seen + 1)
                .param("id", id)
                .param("talk", kind == Booking.Kind.BOOKED ? id : next.talk())
                .param("kind", kind.name())
                .param("checklist", next.checklist())
                .param("day", next.day())
                .param("starts", next.starts())
                .param("place", next.place().name())
                .param("leader", next.leader())
                .param("reason", next.reason().isEmpty() ? null : next.reason())
                .param("work", door.work().id())
                .update();
    }

    /**
     * Signs a row, with what it gives rise to; when every row is signed the talk is held, and when one of a held talk is not done after all it is open.
     *
     * @param seen how many signatures of the row whoever signs had seen
     * @param besides what else is kept, all of it or nothing
     * @throws org.springframework.dao.DuplicateKeyException where somebody else has signed the row since
     */
    @Transactional
    public void sign(Talk talk, Checklist.Item row, int seen, Signing signing, Runnable besides) {
        Permit writing = talk.permit();
        Booking booking = talk.booking().orElseThrow();
        Engagement work = door.work();
        sql.sql("""
                        insert into welcome_signature (talk, item, seq, recipient, unit, outcome, reason, plan_day, signed_by, author, title, signed_at)
                        select :talk, :item, :seq, :recipient, :unit, :outcome, :reason, :plan, :work, a.display_name, :title, stadig_now()
                        from engagement e join account a on a.id = e.account where e.id = :work
                        """)
                .param("talk", booking.talk())
                .param("item", row.key())
                .param("seq", seen + 1)
                .param("recipient", writing.recipientFor(Right.HOLD_WELCOME))
                .param("unit", talk.unit())
                .param("outcome", signing.outcome().name())
                .param("reason", signing.reason().isEmpty() ? null : signing.reason())
                .param("plan", signing.planDay())
                .param("work", work.id())
                .param("title", work.role().swedish())
                .update();
        besides.run();
        // Whoever signs has locked the person: what others have signed meanwhile is seen here.
        Talk now = of(writing, talk.unit());
        if (signing.planDay() != null) {
            note(now, "Genomförandeplanen ska göras " + signing.planDay() + ".");
        }
        boolean whole = now.signed() == now.checklist().rows().size();
        if (whole && now.isOpen()) {
            insert(
                    writing,
                    talk.unit(),
                    now.seen(),
                    Booking.Kind.HELD,
                    now.booking().orElseThrow().because(""));
            note(
                    now,
                    "Välkomstsamtalet hölls %s, %s. Alla rader i checklistan (version %s) är signerade."
                            .formatted(booking.day(), booking.place().text(), booking.checklist()));
        } else if (!whole && now.booking().filter(Booking::isHeld).isPresent()) {
            insert(
                    writing,
                    talk.unit(),
                    now.seen(),
                    Booking.Kind.REOPENED,
                    now.booking().orElseThrow().because(signing.reason()));
            note(now, "Välkomstsamtalet är öppet igen: en rad i checklistan var inte gjord. " + signing.reason());
        }
    }

    /** Once in a transaction of another. */
    private void note(Talk talk, String text) {
        journal.write(talk.permit(), talk.unit(), Keyword.CARE_CONTACT, LocalDate.now(clock), text, null);
    }

    /** The latest talk of everybody whom the unit has today and one was booked for. */
    Map<UUID, Standing> at(UUID unit) {
        Map<UUID, Standing> all = new HashMap<>();
        sql.sql("select recipient, kind, day from welcome_talks_at(:unit)")
                .param("unit", unit)
                .query(row -> {
                    all.put(
                            row.getObject("recipient", UUID.class),
                            new Standing(
                                    Booking.Kind.valueOf(row.getString("kind")),
                                    row.getObject("day", LocalDate.class)));
                });
        return all;
    }

    private static String orEmpty(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** @param planDay when the plan is to be made */
    record Summary(Booking booking, Optional<LocalDate> planDay) {}

    /** What became of a talk, and its day. */
    record Standing(Booking.Kind kind, LocalDate day) {}

    /** What somebody signs. */
    record Signing(
            Signature.Outcome outcome,
            String reason,
            @Nullable LocalDate planDay) {}
}
