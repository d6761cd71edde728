package se.stadig.app.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the visits and shifts of a delivery while they are read: who visited whom on which day, and who worked. Of a visit no more is kept than that, and
 * what lies longer back than the eight weeks before the period's end is passed over.
 */
final class VisitCounting {
    static final int WEEKS = 8;

    private final MessageDigest digest = Digests.sha256();
    private final LocalDate first;
    private final LocalDate last;
    private final Map<Long, Visit> visits = new HashMap<>();
    private final Set<Long> performers = new HashSet<>();
    private final Map<Meeting, Integer> meetings = new LinkedHashMap<>();
    private final Set<Work> worked = new LinkedHashSet<>();
    private final Map<String, List<Employed>> employed = new HashMap<>();
    private final Set<String> visitedUnits = new LinkedHashSet<>();
    private final Map<String, String> same = new HashMap<>();

    VisitCounting(LocalDate from, LocalDate to) {
        LocalDate earliest = to.minusWeeks(WEEKS).plusDays(1);
        this.first = from.isAfter(earliest) ? from : earliest;
        this.last = to;
    }

    private record Visit(String person, String unit, LocalDate day) {}

    private record Employed(String unit, String from, String to) {}

    /** That somebody visited a person on a day; all by the sender's ids. */
    record Meeting(String person, String unit, String staff, LocalDate day) {}

    /** That somebody worked at a unit on a day. */
    record Work(String staff, String unit, LocalDate day) {}

    void employed(String staff, String unit, String from, String to) {
        employed.computeIfAbsent(staff, _ -> new ArrayList<>()).add(new Employed(unit, from, to));
    }

    /** Of two with the same id the first counts. Somebody on a screen has not been at the person's. */
    void visit(String id, String person, String unit, String kind, String status, String start) {
        visitedUnits.add(once(unit));
        if (status.equals("PERFORMED") && !kind.equals("DIGITAL") && !person.isEmpty()) {
            LocalDate day = LocalDate.parse(start.substring(0, 10));
            if (isWithin(day)) {
                visits.putIfAbsent(digest(id), new Visit(once(person), once(unit), day));
            }
        }
    }

    void performed(String visit, String staff) {
        Visit at = visits.get(digest(visit));
        if (at != null && performers.add(digest(visit + "\n" + staff))) {
            meetings.merge(new Meeting(at.person(), at.unit(), once(staff), at.day()), 1, Integer::sum);
        }
    }

    /** A shift says nothing of where; it is where the one who worked is employed. */
    void shift(String staff, String start) {
        LocalDate day = LocalDate.parse(start.substring(0, 10));
        if (isWithin(day)) {
            for (Employed one : employed.getOrDefault(staff, List.of())) {
                boolean then = one.from().compareTo(day.toString()) <= 0
                        && (one.to().isEmpty() || one.to().compareTo(day.toString()) >= 0);
                if (then) {
                    worked.add(new Work(once(staff), once(one.unit()), day));
                }
            }
        }
    }

    private boolean isWithin(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private String once(String id) {
        return same.computeIfAbsent(id, one -> one);
    }

    private long digest(String id) {
        return ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    Map<Meeting, Integer> meetings() {
        return meetings;
    }

    Set<Work> worked() {
        return worked;
    }

    /** Units of which some visit is told, performed or not: of the others nothing is known. */
    Set<String> visitedUnits() {
        return visitedUnits;
    }
}
