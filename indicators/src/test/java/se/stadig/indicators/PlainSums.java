package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;

/** What everybody adds up to in a part of one area, by loops over everybody. */
final class PlainSums {
    private final RandomWorld world;
    private final Question q;
    private final PlainFacts facts;

    PlainSums(RandomWorld world, Question question) {
        this.world = world;
        this.q = question;
        this.facts = new PlainFacts(question);
    }

    /** What a part of one area adds up to. Higher areas are these of several municipalities put together. */
    static final class Sums {
        final List<Integer> faces = new ArrayList<>();
        final TreeMap<String, Long> leftOut = new TreeMap<>();
        final long[][] steps = new long[2][6];
        BigDecimal hours = BigDecimal.ZERO;
        long withHours;
        final TreeMap<String, Long> hoursOut = new TreeMap<>();
        long residents;
        long service;
        long care;
        long visited;
        final long[] visits = new long[7];

        void add(Sums other) {
            faces.addAll(other.faces);
            other.leftOut.forEach((reason, count) -> leftOut.merge(reason, count, Long::sum));
            for (int which = 0; which < 2; which++) {
                for (int step = 0; step < 6; step++) {
                    steps[which][step] += other.steps[which][step];
                }
            }
            hours = hours.add(other.hours);
            withHours += other.withHours;
            other.hoursOut.forEach((reason, count) -> hoursOut.merge(reason, count, Long::sum));
            residents += other.residents;
            service += other.service;
            care += other.care;
            visited += other.visited;
            for (int at = 0; at < visits.length; at++) {
                visits[at] += other.visits[at];
            }
        }
    }

    /** A number of faces, or a reason. */
    private Object continuity(PersonCase one, List<Map.Entry<AtUnit, Visit>> visits) {
        Integer age = facts.age(one, q.window());
        if (age == null) {
            return "AGE_UNKNOWN";
        }
        if (age < 65) {
            return "UNDER_65";
        }
        if (one.person().housing() != Housing.ORDINARY) {
            return "NOT_ORDINARY_HOUSING";
        }
        for (int number = 0; number < 14; number++) {
            LocalDate day = q.window().plusDays(number);
            for (Absence absence : one.absences()) {
                if (!absence.from().isAfter(day)
                        && (absence.to() == null || !absence.to().isBefore(day))) {
                    return "ABSENT";
                }
            }
        }
        for (int number = 0; number < 14; number++) {
            long day = q.window().plusDays(number).toEpochDay();
            if (visits.stream().filter(visit -> visit.getValue().day() == day).count() < 2) {
                return "FEWER_THAN_TWO_VISITS";
            }
        }
        Set<Long> faces = new HashSet<>();
        for (Map.Entry<AtUnit, Visit> visit : visits) {
            LocalDate day = LocalDate.ofEpochDay(visit.getValue().day());
            List<StaffMember> known = visit.getValue().performers().stream()
                    .filter(staff -> PlainFacts.isCare(staff, visit.getKey().unit(), day))
                    .toList();
            if (known.isEmpty()) {
                return "PERFORMER_UNKNOWN";
            }
            known.forEach(staff -> faces.add(staff.key()));
        }
        return faces.size();
    }

    Sums sums(List<Unit> units, String part) {
        Sums sums = new Sums();
        List<Set<Long>> contacts = List.of(new HashSet<>(), new HashSet<>());
        for (PersonCase one : world.cases) {
            List<Map.Entry<AtUnit, Visit>> visits = facts.counted(one, units);
            if (!visits.isEmpty() && facts.isIn(one, units, q.window(), part)) {
                Object outcome = continuity(one, visits);
                if (outcome instanceof Integer faces) {
                    sums.faces.add(faces);
                } else {
                    sums.leftOut.merge((String) outcome, 1L, Long::sum);
                }
                addOwn(visits, sums);
            }
            if (facts.isIn(one, units, q.reference(), part)) {
                for (int which = 0; which < 2; which++) {
                    addChain(one, units, which == 1, sums.steps[which], contacts.get(which));
                }
            }
            if (facts.isIn(one, units, q.monthEnd(), part)) {
                addGranted(one, units, sums);
            }
        }
        sums.steps[0][5] = contacts.get(0).size();
        sums.steps[1][5] = contacts.get(1).size();
        return sums;
    }

    private static void addOwn(List<Map.Entry<AtUnit, Visit>> visits, Sums sums) {
        sums.visited++;
        for (Map.Entry<AtUnit, Visit> entry : visits) {
            Visit visit = entry.getValue();
            LocalDate day = LocalDate.ofEpochDay(visit.day());
            Set<Long> came = new HashSet<>();
            visit.performers().forEach(staff -> came.add(staff.key()));
            ContactEvent appointed =
                    PlainFacts.last(entry.getKey(), day, ContactEventKind.APPOINTED, ContactEventKind.CHANGED);
            sums.visits[0]++;
            sums.visits[1] += visit.elapsed();
            sums.visits[6] += appointed == null ? 0 : 1;
            if (appointed != null && came.contains(appointed.staff().key())) {
                sums.visits[2]++;
                sums.visits[3] += visit.elapsed();
            }
            if (!Collections.disjoint(came, PlainFacts.deputies(entry.getKey(), day))) {
                sums.visits[4]++;
                sums.visits[5] += visit.elapsed();
            }
        }
    }

    /** Population, offered, accepted, changed, declined. */
    private void addChain(PersonCase one, List<Unit> units, boolean law, long[] steps, Set<Long> contacts) {
        LocalDate day = q.reference();
        List<AtUnit> population = PlainFacts.at(one, units).stream()
                .filter(at -> PlainFacts.isResident(one, at, day))
                .filter(at -> law || PlainFacts.inForce(at, day).stream().anyMatch(PlainFacts::isHomeHelp))
                .toList();
        List<AtUnit> offered = population.stream()
                .filter(at -> PlainFacts.last(at, day, ContactEventKind.OFFERED) != null)
                .toList();
        List<AtUnit> accepted = offered.stream()
                .filter(at -> answer(at) == ContactEventKind.ACCEPTED)
                .toList();
        List<AtUnit> changed = accepted.stream()
                .filter(at -> at.events().stream()
                        .anyMatch(event -> event.kind() == ContactEventKind.CHANGED
                                && event.date().isAfter(LocalDate.of(2025, 3, 1))
                                && event.date().isBefore(LocalDate.of(2026, 3, 2))))
                .toList();
        steps[0] += population.isEmpty() ? 0 : 1;
        steps[1] += offered.isEmpty() ? 0 : 1;
        steps[2] += accepted.isEmpty() ? 0 : 1;
        steps[3] += changed.isEmpty() ? 0 : 1;
        boolean declined = offered.stream().anyMatch(at -> answer(at) == ContactEventKind.DECLINED);
        steps[4] += declined && accepted.isEmpty() ? 1 : 0;
        for (AtUnit at : accepted) {
            ContactEvent contact = PlainFacts.last(at, day, ContactEventKind.APPOINTED, ContactEventKind.CHANGED);
            if (contact != null) {
                contacts.add(contact.staff().key());
            }
        }
    }

    private ContactEventKind answer(AtUnit at) {
        ContactEvent last = PlainFacts.last(at, q.reference(), ContactEventKind.ACCEPTED, ContactEventKind.DECLINED);
        return last == null ? null : last.kind();
    }

    private void addGranted(PersonCase one, List<Unit> units, Sums sums) {
        LocalDate day = q.monthEnd();
        List<Decision> decisions = new ArrayList<>();
        PlainFacts.at(one, units).stream()
                .filter(at -> PlainFacts.isResident(one, at, day))
                .forEach(at -> decisions.addAll(PlainFacts.inForce(at, day)));
        if (decisions.isEmpty()) {
            return;
        }
        sums.residents++;
        sums.service += decisions.stream().anyMatch(d -> d.kind() == InterventionKind.SERVICE) ? 1 : 0;
        sums.care += decisions.stream().anyMatch(d -> d.kind() == InterventionKind.PERSONAL_CARE) ? 1 : 0;
        List<Decision> help = decisions.stream().filter(PlainFacts::isHomeHelp).toList();
        if (help.isEmpty()) {
            return;
        }
        Integer age = facts.age(one, day);
        BigDecimal sum = BigDecimal.ZERO;
        boolean given = false;
        boolean round = false;
        for (Decision decision : help) {
            if (decision.hours() != null) {
                given = true;
                round |= decision.hours().intValue() == 777;
                sum = sum.add(decision.hours());
            }
        }
        String out = age == null || age < 65
                ? "UNDER_65"
                : round
                        ? "ROUND_THE_CLOCK"
                        : !given
                                ? "NO_HOURS_GIVEN"
                                : sum.doubleValue() < 1 ? "BELOW_1" : sum.doubleValue() > 744 ? "ABOVE_744" : "";
        if (out.isEmpty()) {
            sums.withHours++;
            sums.hours = sums.hours.add(sum);
        } else {
            sums.hoursOut.merge(out, 1L, Long::sum);
        }
    }
}
