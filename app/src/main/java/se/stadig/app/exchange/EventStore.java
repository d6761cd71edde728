package se.stadig.app.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.Ids;

/** Stories of the fixed care contact as an import sees and continues them. */
final class EventStore {
    private final StatementStore sql;
    private final Ids ids;

    EventStore(StatementStore sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** One person at one unit. */
    record Case(UUID recipient, UUID unit) {}

    /**
     * An event that stands or stood.
     *
     * @param kind also the unit's own kinds
     * @param staff whom it names, where its kind names somebody
     * @param reason the code, or else what was written
     * @param stands whether it is neither undone nor an undoing
     */
    record Event(
            int seq, LocalDate day, String kind, @Nullable UUID staff, String reason, boolean stands) {}

    /** What has been told of these persons, case by case in order. */
    Map<Case, List<Event>> of(Set<UUID> persons) {
        Map<Case, List<Event>> stories = new HashMap<>();
        sql.ask(
                """
                select e.recipient, e.unit, e.seq, e.happened_on, e.kind, e.staff, coalesce(e.code, e.reason, ''),
                    e.kind <> 'UNDONE' and not exists (select 1 from contact_event o where o.recipient = e.recipient and o.unit = e.unit and o.undoes = e.seq)
                from contact_event e where e.recipient = any(?) order by e.recipient, e.unit, e.seq
                """,
                List.of(StatementStore.ids(persons)),
                row -> stories.computeIfAbsent(
                                new Case(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                                _ -> new ArrayList<>())
                        .add(new Event(
                                row.getInt(3),
                                row.getObject(4, LocalDate.class),
                                row.getString(5),
                                row.getObject(6, UUID.class),
                                row.getString(7),
                                row.getBoolean(8))));
        return stories;
    }

    /** An event to add. */
    record Fresh(Case of, Event event, boolean isCode) {}

    /** Adds events, those of a case in the order of their numbers; the database takes no other number than the next. */
    void add(List<Fresh> fresh, UUID engagement) {
        sql.run(
                """
                insert into contact_event (recipient, unit, seq, id, happened_on, kind, staff, code, reason, recorded_by, recorded_at)
                select u.recipient::uuid, u.unit::uuid, u.seq::int, u.id::uuid, u.day::date, u.kind, nullif(u.staff, '')::uuid, nullif(u.code, ''),
                    nullif(u.reason, ''), ?, stadig_now()
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as u(recipient, unit, seq, id, day, kind, staff, code, reason, n)
                order by u.n
                """,
                List.of(
                        engagement,
                        texts(fresh, one -> one.of().recipient().toString()),
                        texts(fresh, one -> one.of().unit().toString()),
                        texts(fresh, one -> String.valueOf(one.event().seq())),
                        texts(fresh, _ -> ids.next().toString()),
                        texts(fresh, one -> one.event().day().toString()),
                        texts(fresh, one -> one.event().kind()),
                        texts(fresh, one -> {
                            UUID staff = one.event().staff();
                            return staff == null ? "" : staff.toString();
                        }),
                        texts(fresh, one -> one.isCode() ? one.event().reason() : ""),
                        texts(fresh, one -> one.isCode() ? "" : one.event().reason())));
    }

    private static StatementStore.Listed texts(List<Fresh> fresh, Function<Fresh, String> value) {
        return StatementStore.texts(fresh.stream().map(value).toList());
    }
}
