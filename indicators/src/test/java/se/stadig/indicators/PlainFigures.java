package se.stadig.indicators;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import se.stadig.terms.Municipalities;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/**
 * The figures told again, slow and obvious: for each area and part it loops over everybody and everything, keeps lists and adds at the end.
 * Shares with the main code only the records that carry the facts.
 */
final class PlainFigures {
    private final RandomWorld world;
    private final Question q;
    private final PlainFacts facts;
    private final PlainSums plain;
    private final PlainPaper paper = new PlainPaper();

    PlainFigures(RandomWorld world, Question question) {
        this.world = world;
        this.q = question;
        this.facts = new PlainFacts(question);
        this.plain = new PlainSums(world, question);
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
        Map<String, Map<String, PlainSums.Sums>> higher = new TreeMap<>();
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
            Map<String, PlainSums.Sums> sums = tellArea("MUNICIPALITY/" + code, here, parts);
            for (String form : List.of("MUNICIPAL", "PRIVATE")) {
                List<Unit> ofForm = here.stream()
                        .filter(unit -> unit.form().name().equals(form))
                        .toList();
                PlainSums.Sums one = plain.sums(ofForm, "ALL");
                paper.emit("MUNICIPALITY/" + code, "FORM=" + form, one);
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
                        .computeIfAbsent(part, _ -> new PlainSums.Sums())
                        .add(one));
                long[] total = higherUnits.computeIfAbsent(area, _ -> new long[11]);
                long[] more = unitsAndStaff(here);
                for (int at = 0; at < total.length; at++) {
                    total[at] += more[at];
                }
            }
        }
        higher.forEach((area, sums) -> sums.forEach((part, one) -> paper.emit(area, part, one)));
        higherUnits.forEach(paper::emitUnits);
        paper.emitOfficial(means);
        return paper.told;
    }

    private void collectParts(List<Unit> units, Set<String> parts) {
        for (PersonCase one : world.cases) {
            for (LocalDate day : days(one, units)) {
                for (String dimension : List.of("SEX", "AGE", "CARE", "HOURS")) {
                    parts.add(dimension + "=" + facts.part(one, units, day, dimension));
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
        if (!facts.counted(one, units).isEmpty()) {
            days.add(q.window());
        }
        if (PlainFacts.at(one, units).stream().anyMatch(at -> PlainFacts.isResident(one, at, q.reference()))) {
            days.add(q.reference());
        }
        if (PlainFacts.at(one, units).stream().anyMatch(at -> PlainFacts.isResident(one, at, q.monthEnd()))) {
            days.add(q.monthEnd());
        }
        return days;
    }

    private List<Unit> in(String code) {
        return world.units.stream()
                .filter(unit -> unit.municipality().equals(code))
                .toList();
    }

    private Map<String, PlainSums.Sums> tellArea(String area, List<Unit> units, Set<String> parts) {
        Map<String, PlainSums.Sums> all = new TreeMap<>();
        for (String part : parts) {
            PlainSums.Sums sums = plain.sums(units, part);
            paper.emit(area, part, sums);
            all.put(part, sums);
        }
        paper.emitUnits(area, unitsAndStaff(units));
        return all;
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
                List<Employment> care = PlainFacts.rowsOn(one.staff(), day).stream()
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
}
