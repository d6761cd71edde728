package se.stadig.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Counts of visits and of worked days as an import compares and replaces them. */
final class VisitDayStore {
    private static final int AT_A_TIME = 10_000;

    private final StatementStore sql;

    VisitDayStore(StatementStore sql) {
        this.sql = sql;
    }

    /** Which counts: those of visits, or those of worked days. */
    enum What {
        VISITED("visited_day"),
        WORKED("worked_day");

        private final String table;

        What(String table) {
            this.table = table;
        }
    }

    /**
     * A row of either.
     *
     * @param recipient the staff once more, where it is about nobody else
     */
    record Day(UUID recipient, UUID unit, UUID staff, LocalDate day) {}

    /** The last day of which there is a row of each unit, and when the newest sender wrote its rows of some days. */
    record Newest(LocalDate last, Instant toldAt) {}

    Map<UUID, Newest> newest(What what, Collection<UUID> units, LocalDate from, LocalDate to) {
        Map<UUID, Newest> newest = new HashMap<>();
        sql.ask(
                """
                select unit, max(day), coalesce(max(told_at) filter (where day between ? and ?), '-infinity'::timestamptz) from %s
                where unit = any(?) group by unit
                """.formatted(what.table),
                List.of(from, to, StatementStore.ids(units)),
                row -> newest.put(
                        row.getObject(1, UUID.class),
                        new Newest(
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, OffsetDateTime.class).equals(OffsetDateTime.MIN)
                                        ? Instant.MIN
                                        : row.getObject(3, OffsetDateTime.class).toInstant())));
        return newest;
    }

    /** What stands of a unit in some days, with how many visits there were; of worked days one. */
    Map<Day, Integer> standing(What what, UUID unit, LocalDate from, LocalDate to) {
        Map<Day, Integer> standing = new HashMap<>();
        sql.ask(
                (what == What.VISITED
                                ? "select recipient, staff, day, visits from visited_day"
                                : "select staff, staff, day, 1 from worked_day")
                        + " where unit = ? and day between ? and ?",
                List.of(unit, from, to),
                row -> standing.put(
                        new Day(
                                row.getObject(1, UUID.class),
                                unit,
                                row.getObject(2, UUID.class),
                                row.getObject(3, LocalDate.class)),
                        row.getInt(4)));
        return standing;
    }

    /** Forgets what lies before the day. */
    void forget(What what, UUID unit, LocalDate before) {
        sql.run("delete from %s where unit = ? and day < ?".formatted(what.table), List.of(unit, before));
    }

    void remove(What what, Collection<Day> days) {
        each(
                new ArrayList<>(days),
                some -> sql.run(
                        "delete from %s t using unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u(recipient, unit, staff, day)"
                                        .formatted(what.table)
                                + " where t.unit = u.unit::uuid and t.staff = u.staff::uuid and t.day = u.day::date"
                                + (what == What.VISITED ? " and t.recipient = u.recipient::uuid" : ""),
                        columns(some)));
    }

    /** Adds rows, told at a time. */
    void add(What what, Map<Day, Integer> days, Instant toldAt) {
        each(new ArrayList<>(days.entrySet()), some -> {
            List<Object> values = new ArrayList<>();
            values.add(toldAt.atOffset(ZoneOffset.UTC));
            values.addAll(columns(some.stream().map(Map.Entry::getKey).toList()));
            values.add(texts(some, one -> one.getValue().toString()));
            sql.run(
                    (what == What.VISITED
                                    ? "insert into visited_day (told_at, recipient, unit, staff, day, visits)"
                                            + " select ?, u.recipient::uuid, u.unit::uuid, u.staff::uuid, u.day::date, u.visits::int"
                                    : "insert into worked_day (told_at, unit, staff, day) select ?, u.unit::uuid, u.staff::uuid, u.day::date")
                            + " from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as u(recipient, unit, staff, day, visits)",
                    values);
        });
    }

    private static List<Object> columns(List<Day> days) {
        return List.of(
                texts(days, day -> day.recipient().toString()),
                texts(days, day -> day.unit().toString()),
                texts(days, day -> day.staff().toString()),
                texts(days, day -> day.day().toString()));
    }

    private static <T> StatementStore.Listed texts(List<T> rows, Function<T, String> value) {
        return StatementStore.texts(rows.stream().map(value).toList());
    }

    /** What to do with some rows. */
    private interface Some<T> {
        void rows(List<T> rows);
    }

    private static <T> void each(List<T> all, Some<T> some) {
        for (int at = 0; at < all.size(); at += AT_A_TIME) {
            some.rows(all.subList(at, Math.min(all.size(), at + AT_A_TIME)));
        }
    }
}
