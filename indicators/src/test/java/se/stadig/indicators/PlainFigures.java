package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.Municipalities;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/**
 * The figures told again, slow and obvious: for each area and part it loops over everybody and everything, keeps lists and adds at the end.
 * Shares with the main code only the records that carry the facts.
 */
final class PlainFigures {
    private static final BigDecimal ROUND_THE_CLOCK = new BigDecimal(777);

    private final RandomWorld world;
    private final Question q;
    final SortedMap<String, String> told = new TreeMap<>();

    PlainFigures(RandomWorld world, Question question) {
        this.world = world;
        this.q = question;
    }

    /** What a part of one area adds up to. Higher areas are these of several municipalities put together. */
    private static final class Sums {
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

    SortedMap<String, String> tell() {
        Set<String> parts = new TreeSet<>(List.of(
                "ALL",
                "SEX=K",
                "SEX=M",
                "AGE=0-64",
                "AGE=65-79",
                "AGE=80+",
                "CARE=SERVICE_ONLY",
                "CARE=PERSONAL_CARE",
                "CARE=OTHER"));
        for (String code :
                new TreeSet<>(world.units.stream().map(Unit::municipality).toList())) {
            for (Unit unit : in(code)) {
                collectParts(List.of(unit), parts);
            }
            collectParts(in(code), parts);
            in(code).stream()
                    .map(Unit::provider)
                    .distinct()
                    .forEach(provider -> collectParts(
                            in(code).stream()
                                    .filter(unit -> unit.provider().equals(provider))
                                    .toList(),
                            parts));
        }
        Map<String, Map<String, Sums>> higher = new TreeMap<>();
        Map<String, long[]> higherUnits = new TreeMap<>();
        List<BigFraction> means = new ArrayList<>();
        for (String code :
                new TreeSet<>(world.units.stream().map(Unit::municipality).toList())) {
            List<Unit> here = in(code);
            for (Unit unit : here) {
                tellArea("UNIT/" + unit.area(), List.of(unit), parts);
            }
            for (String provider :
                    new TreeSet<>(here.stream().map(Unit::provider).toList())) {
                tellArea(
                        "PROVIDER/" + code + ":" + provider,
                        here.stream()
                                .filter(unit -> unit.provider().equals(provider))
                                .toList(),
                        parts);
            }
            Map<String, Sums> sums = tellArea("MUNICIPALITY/" + code, here, parts);
            for (String form : List.of("MUNICIPAL", "PRIVATE")) {
                List<Unit> ofForm = here.stream()
                        .filter(unit -> unit.form().name().equals(form))
                        .toList();
                Sums one = sums(ofForm, "ALL");
                emit("MUNICIPALITY/" + code, "FORM=" + form, one);
                sums.put("FORM=" + form, one);
            }
            List<Integer> faces = sums.get("ALL").faces;
            if (!faces.isEmpty()) {
                means.add(BigFraction.of(
                        faces.stream().mapToInt(Integer::intValue).sum(), faces.size()));
            }
            List<String> above = new ArrayList<>(List.of("NATION/SE"));
            Municipalities.withCode(code).ifPresent(real -> {
                above.add("COUNTY/" + real.countyCode());
                above.add("GROUP/" + real.group());
            });
            for (String area : above) {
                sums.forEach((part, one) -> higher.computeIfAbsent(area, _ -> new TreeMap<>())
                        .computeIfAbsent(part, _ -> new Sums())
                        .add(one));
                long[] total = higherUnits.computeIfAbsent(area, _ -> new long[11]);
                long[] more = unitsAndStaff(here);
                for (int at = 0; at < total.length; at++) {
                    total[at] += more[at];
                }
            }
        }
        higher.forEach((area, sums) -> sums.forEach((part, one) -> emit(area, part, one)));
        higherUnits.forEach(this::emitUnits);
        emitOfficial(means);
        return told;
    }

    private void collectParts(List<Unit> units, Set<String> parts) {
        for (PersonCase one : world.cases) {
            for (LocalDate day : days(one, units)) {
                for (String dimension : List.of("SEX", "AGE", "CARE", "HOURS")) {
                    parts.add(dimension + "=" + part(one, units, day, dimension));
                }
            }
        }
        if (world.cases.stream().anyMatch(one -> one.person().sex() == null)) {
            parts.add("SEX=UNKNOWN");
        }
    }

    /** The days on which the person is in some figure of the units. */
    private List<LocalDate> days(PersonCase one, List<Unit> units) {
        List<LocalDate> days = new ArrayList<>();
        if (!counted(one, units).isEmpty()) {
            days.add(q.window());
        }
        if (at(one, units).stream().anyMatch(at -> isResident(one, at, q.reference()))) {
            days.add(q.reference());
        }
        if (at(one, units).stream().anyMatch(at -> isResident(one, at, q.monthEnd()))) {
            days.add(q.monthEnd());
        }
        return days;
    }

    private List<Unit> in(String code) {
        return world.units.stream()
                .filter(unit -> unit.municipality().equals(code))
                .toList();
    }

    private Map<String, Sums> tellArea(String area, List<Unit> units, Set<String> parts) {
        Map<String, Sums> all = new TreeMap<>();
        for (String part : parts) {
            Sums sums = sums(units, part);
            emit(area, part, sums);
            all.put(part, sums);
        }
        emitUnits(area, unitsAndStaff(units));
        return all;
    }

    private static List<AtUnit> at(PersonCase one, List<Unit> units) {
        return one.units().stream().filter(at -> units.contains(at.unit())).toList();
    }

    private Integer age(PersonCase one, LocalDate day) {
        LocalDate birth = one.person().birth();
        if (birth == null) {
            return null;
        }
        boolean leap = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        boolean eve = leap && !day.isLeapYear() && day.getMonthValue() == 2 && day.getDayOfMonth() == 28;
        return Period.between(birth, day).getYears() + (eve ? 1 : 0);
    }

    private static List<Decision> inForce(AtUnit at, LocalDate day) {
        List<Decision> found = new ArrayList<>();
        for (Decision one : at.decisions()) {
            if (one.from().compareTo(day) <= 0 && (one.to() == null || one.to().compareTo(day) >= 0)) {
                found.add(one);
            }
        }
        return found;
    }

    private String part(PersonCase one, List<Unit> units, LocalDate day, String dimension) {
        List<Decision> decisions = new ArrayList<>();
        at(one, units).forEach(at -> decisions.addAll(inForce(at, day)));
        switch (dimension) {
            case "SEX":
                return one.person().sex() == null
                        ? "UNKNOWN"
                        : one.person().sex().name();
            case "AGE":
                Integer age = age(one, day);
                return age == null ? "UNKNOWN" : age < 65 ? "0-64" : age < 80 ? "65-79" : "80+";
            case "CARE":
                List<InterventionKind> kinds =
                        decisions.stream().map(Decision::kind).toList();
                return kinds.contains(InterventionKind.PERSONAL_CARE)
                        ? "PERSONAL_CARE"
                        : kinds.contains(InterventionKind.SERVICE) ? "SERVICE_ONLY" : "OTHER";
            case "HOURS":
                List<BigDecimal> hours = decisions.stream()
                        .filter(d -> d.kind() == InterventionKind.SERVICE || d.kind() == InterventionKind.PERSONAL_CARE)
                        .map(Decision::hours)
                        .filter(h -> h != null)
                        .toList();
                if (hours.stream().anyMatch(h -> h.compareTo(ROUND_THE_CLOCK) == 0)) {
                    return "ROUND_THE_CLOCK";
                }
                double sum = hours.stream().mapToDouble(BigDecimal::doubleValue).sum();
                return hours.isEmpty()
                        ? "NONE_GIVEN"
                        : sum < 1
                                ? "0"
                                : sum < 10
                                        ? "1-9"
                                        : sum < 26
                                                ? "10-25"
                                                : sum < 50
                                                        ? "26-49"
                                                        : sum < 80 ? "50-79" : sum < 120 ? "80-119" : "120+";
            default:
                return "ALL";
        }
    }

    private boolean isIn(PersonCase one, List<Unit> units, LocalDate day, String part) {
        return part.equals("ALL") || part.equals(part.split("=")[0] + "=" + part(one, units, day, part.split("=")[0]));
    }

    private List<Map.Entry<AtUnit, Visit>> counted(PersonCase one, List<Unit> units) {
        List<Map.Entry<AtUnit, Visit>> found = new ArrayList<>();
        for (AtUnit at : at(one, units)) {
            for (Visit visit : at.visits()) {
                LocalDate day = LocalDate.ofEpochDay(visit.day());
                boolean kind =
                        visit.kind() == VisitKind.HOME_CARE || q.digitalCounted() && visit.kind() == VisitKind.DIGITAL;
                boolean inWindow =
                        !day.isBefore(q.window()) && day.isBefore(q.window().plusDays(14));
                int hour = visit.second() / 3600;
                if (visit.status() == VisitStatus.PERFORMED && kind && inWindow && hour >= 7 && hour < 22) {
                    found.add(Map.entry(at, visit));
                }
            }
        }
        return found;
    }

    private static List<Employment> rowsOn(StaffMember staff, LocalDate day) {
        // A staff member gives its rows only through the day, so all rows are asked of every day's answer.
        return staff.employmentsOn(day);
    }

    private static boolean isCare(StaffMember staff, Unit unit, LocalDate day) {
        List<Employment> rows = rowsOn(staff, day);
        List<Employment> here =
                rows.stream().filter(row -> row.unit().equals(unit)).toList();
        return (here.isEmpty() ? rows : here).stream().anyMatch(row -> row.role() == StaffRole.CARE);
    }

    /** A number of faces, or a reason. */
    private Object continuity(PersonCase one, List<Map.Entry<AtUnit, Visit>> visits) {
        Integer age = age(one, q.window());
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
                    .filter(staff -> isCare(staff, visit.getKey().unit(), day))
                    .toList();
            if (known.isEmpty()) {
                return "PERFORMER_UNKNOWN";
            }
            known.forEach(staff -> faces.add(staff.key()));
        }
        return faces.size();
    }

    private static boolean isResident(PersonCase one, AtUnit at, LocalDate day) {
        return one.person().housing() == Housing.ORDINARY && !inForce(at, day).isEmpty();
    }

    private static boolean isHomeHelp(Decision one) {
        return !List.of(
                        InterventionKind.SAFETY_ALARM,
                        InterventionKind.MEAL_DELIVERY,
                        InterventionKind.ESCORT,
                        InterventionKind.RESPITE)
                .contains(one.kind());
    }

    /** The last of the kinds told by the day and after the last end, or null. */
    private static ContactEvent last(AtUnit at, LocalDate day, ContactEventKind... kinds) {
        ContactEvent found = null;
        for (ContactEvent event : at.events()) {
            if (!event.date().isAfter(day)) {
                if (event.kind() == ContactEventKind.ENDED) {
                    found = null;
                } else if (List.of(kinds).contains(event.kind())) {
                    found = event;
                }
            }
        }
        return found;
    }

    private static Set<Long> deputies(AtUnit at, LocalDate day) {
        Set<Long> found = new HashSet<>();
        for (ContactEvent event : at.events()) {
            if (!event.date().isAfter(day)) {
                if (event.kind() == ContactEventKind.DEPUTY_APPOINTED) {
                    found.add(event.staff().key());
                } else if (event.kind() == ContactEventKind.DEPUTY_ENDED) {
                    found.remove(event.staff().key());
                } else if (event.kind() == ContactEventKind.ENDED) {
                    found.clear();
                }
            }
        }
        return found;
    }

    private Sums sums(List<Unit> units, String part) {
        Sums sums = new Sums();
        List<Set<Long>> contacts = List.of(new HashSet<>(), new HashSet<>());
        for (PersonCase one : world.cases) {
            List<Map.Entry<AtUnit, Visit>> visits = counted(one, units);
            if (!visits.isEmpty() && isIn(one, units, q.window(), part)) {
                Object outcome = continuity(one, visits);
                if (outcome instanceof Integer faces) {
                    sums.faces.add(faces);
                } else {
                    sums.leftOut.merge((String) outcome, 1L, Long::sum);
                }
                addOwn(visits, sums);
            }
            if (isIn(one, units, q.reference(), part)) {
                for (int which = 0; which < 2; which++) {
                    addChain(one, units, which == 1, sums.steps[which], contacts.get(which));
                }
            }
            if (isIn(one, units, q.monthEnd(), part)) {
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
            ContactEvent appointed = last(entry.getKey(), day, ContactEventKind.APPOINTED, ContactEventKind.CHANGED);
            sums.visits[0]++;
            sums.visits[1] += visit.elapsed();
            sums.visits[6] += appointed == null ? 0 : 1;
            if (appointed != null && came.contains(appointed.staff().key())) {
                sums.visits[2]++;
                sums.visits[3] += visit.elapsed();
            }
            if (!Collections.disjoint(came, deputies(entry.getKey(), day))) {
                sums.visits[4]++;
                sums.visits[5] += visit.elapsed();
            }
        }
    }

    /** Population, offered, accepted, changed, declined. */
    private void addChain(PersonCase one, List<Unit> units, boolean law, long[] steps, Set<Long> contacts) {
        LocalDate day = q.reference();
        List<AtUnit> population = at(one, units).stream()
                .filter(at -> isResident(one, at, day))
                .filter(at -> law || inForce(at, day).stream().anyMatch(PlainFigures::isHomeHelp))
                .toList();
        List<AtUnit> offered = population.stream()
                .filter(at -> last(at, day, ContactEventKind.OFFERED) != null)
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
            ContactEvent contact = last(at, day, ContactEventKind.APPOINTED, ContactEventKind.CHANGED);
            if (contact != null) {
                contacts.add(contact.staff().key());
            }
        }
    }

    private ContactEventKind answer(AtUnit at) {
        ContactEvent last = last(at, q.reference(), ContactEventKind.ACCEPTED, ContactEventKind.DECLINED);
        return last == null ? null : last.kind();
    }

    private void addGranted(PersonCase one, List<Unit> units, Sums sums) {
        LocalDate day = q.monthEnd();
        List<Decision> decisions = new ArrayList<>();
        at(one, units).stream()
                .filter(at -> isResident(one, at, day))
                .forEach(at -> decisions.addAll(inForce(at, day)));
        if (decisions.isEmpty()) {
            return;
        }
        sums.residents++;
        sums.service += decisions.stream().anyMatch(d -> d.kind() == InterventionKind.SERVICE) ? 1 : 0;
        sums.care += decisions.stream().anyMatch(d -> d.kind() == InterventionKind.PERSONAL_CARE) ? 1 : 0;
        List<Decision> help =
                decisions.stream().filter(PlainFigures::isHomeHelp).toList();
        if (help.isEmpty()) {
            return;
        }
        Integer age = age(one, day);
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

    /** Units, routine, current; weekdays: days, title, certificate, people; weekends the same. */
    private long[] unitsAndStaff(List<Unit> units) {
        long[] sums = new long[11];
        for (Unit unit : units) {
            LocalDate decided = unit.routineDecidedOn();
            sums[0]++;
            if (decided != null && unit.routineByManagement() && decided.isBefore(LocalDate.of(2026, 3, 2))) {
                sums[1]++;
                sums[2] += decided.isAfter(LocalDate.of(2025, 3, 1)) ? 1 : 0;
            }
        }
        for (StaffCase one : world.staff) {
            boolean[] came = new boolean[2];
            for (int number = 0; number < 14; number++) {
                LocalDate day = q.staffingFrom().plusDays(number);
                int week = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : 0;
                long nine = day.toEpochDay() * 86_400 + 32_400;
                boolean present = false;
                for (StaffCase.Shift shift : one.shifts()) {
                    present |= shift.start() <= nine && nine < shift.end();
                }
                List<Employment> care = rowsOn(one.staff(), day).stream()
                        .filter(row -> row.role() == StaffRole.CARE && units.contains(row.unit()))
                        .toList();
                if (present && !care.isEmpty()) {
                    boolean certificate = false;
                    boolean transition = false;
                    for (Employment row : care) {
                        certificate |= row.evidence() == TitleEvidence.CERTIFICATE
                                && row.certificateFrom() != null
                                && !row.certificateFrom().isAfter(day);
                        transition |= row.evidence() == TitleEvidence.TRANSITION;
                    }
                    sums[3 + 4 * week]++;
                    sums[4 + 4 * week] += certificate || transition ? 1 : 0;
                    sums[5 + 4 * week] += certificate ? 1 : 0;
                    came[week] = true;
                }
            }
            sums[6] += came[0] ? 1 : 0;
            sums[10] += came[1] ? 1 : 0;
        }
        return sums;
    }

    private void put(
            String figure,
            String area,
            String population,
            String part,
            BigFraction numerator,
            BigFraction denominator,
            Long persons,
            Map<String, Long> out) {
        BigFraction value = denominator.equals(BigFraction.ZERO) ? null : numerator.divide(denominator);
        put(figure, area, population, part, Figure.text(numerator), denominator, value, persons, out);
    }

    private void put(
            String figure,
            String area,
            String population,
            String part,
            String numerator,
            BigFraction denominator,
            BigFraction value,
            Long persons,
            Map<String, Long> out) {
        Map<String, Long> some = out == null ? null : new TreeMap<>(out);
        if (some != null) {
            some.values().removeIf(count -> count == 0);
        }
        told.put(
                figure + "/" + area + "/" + population + "/" + part,
                numerator + ";" + Figure.text(denominator) + ";" + (value == null ? "" : Figure.text(value)) + ";"
                        + (persons == null ? "" : persons) + ";" + (some == null ? "" : some));
    }

    private static BigFraction of(long number) {
        return BigFraction.of(number);
    }

    private void emit(String area, String part, Sums s) {
        long count = s.faces.size();
        List<Integer> sorted = s.faces.stream().sorted().toList();
        BigFraction median = count == 0
                ? null
                : count % 2 == 1
                        ? of(sorted.get((int) count / 2))
                        : BigFraction.of(sorted.get((int) count / 2 - 1) + sorted.get((int) count / 2), 2);
        put(
                "U21401",
                area,
                "ELIGIBLE",
                part,
                of(sorted.stream().mapToLong(f -> f).sum()),
                of(count),
                count,
                s.leftOut);
        put("U21402", area, "ELIGIBLE", part, "", of(count), median, count, s.leftOut);
        put(
                "U21436",
                area,
                "ELIGIBLE",
                part,
                of(sorted.stream().filter(f -> f > 20).count()),
                of(count),
                count,
                s.leftOut);
        for (int which = 0; which < 2; which++) {
            long[] step = s.steps[which];
            String population = which == 0 ? "INDICATOR" : "LAW";
            Map<String, Long> only =
                    which == 0 ? Map.of("ONLY_ALARM_MEAL_ESCORT_RESPITE", s.steps[1][0] - step[0]) : Map.of();
            put("N21600", area, population, part, of(step[1]), of(step[0]), step[0], only);
            put(
                    "N21601",
                    area,
                    population,
                    part,
                    of(step[2]),
                    of(step[1]),
                    step[1],
                    Map.of("NOT_OFFERED", step[0] - step[1]));
            put(
                    "N21602",
                    area,
                    population,
                    part,
                    of(step[3]),
                    of(step[2]),
                    step[2],
                    Map.of("DECLINED", step[4], "UNANSWERED", step[1] - step[2] - step[4]));
            put("N20509", area, population, part, of(step[2]), of(step[5]), step[2], null);
        }
        BigFraction hours = BigFraction.of(
                s.hours.multiply(new BigDecimal(100)).toBigIntegerExact(), java.math.BigInteger.valueOf(100));
        put("HOURS", area, "AGED_65", part, hours, of(s.withHours), s.withHours, s.hoursOut);
        put("HTJSERV", area, "LAW", part, of(s.service), of(s.residents), s.residents, null);
        put("HTJPOMV", area, "LAW", part, of(s.care), of(s.residents), s.residents, null);
        put("OWN_CONTACT_VISITS", area, "VISITED", part, of(s.visits[2]), of(s.visits[0]), s.visited, null);
        put("DEPUTY_VISITS", area, "VISITED", part, of(s.visits[4]), of(s.visits[0]), s.visited, null);
        put(
                "OWN_CONTACT_VISITS_WITH_CONTACT",
                area,
                "VISITED",
                part,
                of(s.visits[2]),
                of(s.visits[6]),
                s.visited,
                null);
        BigFraction minutes = BigFraction.of(s.visits[1], 60);
        put("OWN_CONTACT_MINUTES", area, "VISITED", part, BigFraction.of(s.visits[3], 60), minutes, s.visited, null);
        put("DEPUTY_MINUTES", area, "VISITED", part, BigFraction.of(s.visits[5], 60), minutes, s.visited, null);
    }

    private void emitUnits(String area, long[] s) {
        put("N21603", area, "UNITS", "ALL", of(s[1]), of(s[0]), null, null);
        put("N21603_CURRENT", area, "UNITS", "ALL", of(s[2]), of(s[0]), null, null);
        for (int week = 0; week < 2; week++) {
            String figure = week == 0 ? "N21608" : "N21609";
            int at = 3 + 4 * week;
            put(figure, area, "STAFF", "ALL", of(s[at + 1]), of(s[at]), s[at + 3], null);
            put(figure + "_CERTIFICATE_ONLY", area, "STAFF", "ALL", of(s[at + 2]), of(s[at]), s[at + 3], null);
        }
    }

    private void emitOfficial(List<BigFraction> means) {
        if (means.isEmpty()) {
            return;
        }
        List<BigFraction> sorted = means.stream().sorted().toList();
        int count = sorted.size();
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction mean : sorted) {
            sum = sum.add(mean);
        }
        BigFraction median = count % 2 == 1
                ? sorted.get(count / 2)
                : sorted.get(count / 2).add(sorted.get(count / 2 - 1)).divide(2);
        Map<String, BigFraction> values =
                Map.of("MEAN", sum.divide(count), "MEDIAN", median, "MIN", sorted.getFirst(), "MAX", sorted.getLast());
        values.forEach((which, value) ->
                put("U21401_OFFICIAL_" + which, "NATION/SE", "ELIGIBLE", "ALL", "", of(count), value, null, null));
    }
}
