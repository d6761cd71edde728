package se.stadig.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.VisitCounting.Meeting;
import se.stadig.app.exchange.VisitCounting.Work;
import se.stadig.app.exchange.VisitDayStore.Day;
import se.stadig.app.exchange.VisitDayStore.Newest;
import se.stadig.app.exchange.VisitDayStore.What;
import se.stadig.register.door.Table;

/**
 * Puts a delivery's counts of visits and worked days in the place of what was known of the same units and days, and forgets what lies longer back than eight
 * weeks. A unit of which the delivery tells no visit keeps what it has, and so does one of which a newer delivery has told.
 */
final class VisitFilling {
    private final Filling filling;
    private final Instant created;

    /** @param created when the sender wrote the delivery */
    VisitFilling(Filling filling, Instant created) {
        this.filling = filling;
        this.created = created;
    }

    void take(VisitCounting counted) {
        Map<String, Ref> units = refs(
                Kind.UNIT,
                union(
                        counted.visitedUnits(),
                        counted.worked().stream().map(Work::unit).toList()));
        Map<String, Ref> persons = refs(Kind.PERSON, ids(counted.meetings().keySet(), Meeting::person));
        Map<String, Ref> staff = refs(
                Kind.STAFF,
                union(ids(counted.meetings().keySet(), Meeting::staff), ids(counted.worked(), Work::staff)));
        Map<UUID, Map<Day, Integer>> visited = new LinkedHashMap<>();
        counted.visitedUnits().stream()
                .map(units::get)
                .filter(Objects::nonNull)
                .forEach(unit -> visited.put(unit.id(), new LinkedHashMap<>()));
        counted.meetings().forEach((meeting, visits) -> {
            Day day = day(
                    persons.get(meeting.person()),
                    units.get(meeting.unit()),
                    staff.get(meeting.staff()),
                    meeting.day());
            if (day != null) {
                visited.computeIfAbsent(day.unit(), _ -> new LinkedHashMap<>()).merge(day, visits, Integer::sum);
            }
        });
        Map<UUID, Map<Day, Integer>> worked = new LinkedHashMap<>();
        for (Work work : counted.worked()) {
            Ref who = staff.get(work.staff());
            Day day = day(who, units.get(work.unit()), who, work.day());
            if (day != null) {
                worked.computeIfAbsent(day.unit(), _ -> new LinkedHashMap<>()).put(day, 1);
            }
        }
        replace(What.VISITED, Kind.VISITED, Table.VISITS, visited, counted);
        replace(What.WORKED, Kind.WORKED, Table.SHIFTS, worked, counted);
    }

    private static @Nullable Day day(@Nullable Ref recipient, @Nullable Ref unit, @Nullable Ref staff, LocalDate day) {
        return recipient == null || unit == null || staff == null
                ? null // whoever was left out is told of where she stands herself
                : new Day(recipient.id(), unit.id(), staff.id(), day);
    }

    private void replace(What what, Kind kind, Table table, Map<UUID, Map<Day, Integer>> told, VisitCounting counted) {
        if (told.isEmpty()) {
            return;
        }
        VisitDayStore store = filling.store().visits();
        Map<UUID, Newest> newest = store.newest(what, told.keySet(), counted.first(), counted.last());
        told.forEach((unit, days) -> {
            Newest before = newest.get(unit);
            if (before != null && before.toldAt().isAfter(created)) {
                days.keySet().forEach(day -> tell(kind, table, day, Outcome.OLDER, 0));
                return;
            }
            LocalDate last = before == null || before.last().isBefore(counted.last()) ? counted.last() : before.last();
            LocalDate oldest = last.minusWeeks(VisitCounting.WEEKS).plusDays(1);
            days.keySet().removeIf(day -> day.day().isBefore(oldest));
            Map<Day, Integer> standing = store.standing(what, unit, counted.first(), counted.last());
            Map<Day, Integer> fresh = new LinkedHashMap<>();
            Set<Day> gone = new HashSet<>(standing.keySet());
            days.forEach((day, visits) -> {
                Integer stands = standing.get(day);
                boolean same = visits.equals(stands);
                if (same) {
                    gone.remove(day);
                } else {
                    fresh.put(day, visits);
                }
                tell(
                        kind,
                        table,
                        day,
                        same ? Outcome.UNCHANGED : stands == null ? Outcome.NEW : Outcome.CHANGED,
                        visits);
            });
            long withdrawn = gone.stream().filter(day -> !days.containsKey(day)).count();
            for (long one = 0; one < withdrawn; one++) {
                tell(kind, table, null, Outcome.WITHDRAWN, 0);
            }
            if (filling.run().real()) {
                store.forget(what, unit, oldest);
                store.remove(what, gone);
                store.add(what, fresh, created);
                if (what == What.VISITED) {
                    fresh.keySet().forEach(day -> filling.wrote(day.recipient()));
                    gone.forEach(day -> filling.wrote(day.recipient()));
                }
            }
        });
    }

    /** New persons have new ids each time that it is tried, so rows are known by their place and count. */
    private void tell(Kind kind, Table table, @Nullable Day day, Outcome outcome, int visits) {
        filling.telling()
                .told(
                        new Incoming(kind, "", null, false, table.file(), 0, 0, Map.of(), column -> column),
                        outcome,
                        day == null ? Map.of() : Map.of("day", day.day().toString(), "visits", String.valueOf(visits)));
    }

    private Map<String, Ref> refs(Kind of, Set<String> ids) {
        return ids.isEmpty() ? new HashMap<>() : filling.links().refs(of, ids);
    }

    private static <T> Set<String> ids(Collection<T> rows, Function<T, String> id) {
        return rows.stream().map(id).collect(Collectors.toSet());
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
