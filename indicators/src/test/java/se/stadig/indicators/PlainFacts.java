package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.StaffRole;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/** What is so of one person on one day, for the figures that {@link PlainFigures} tells again. */
final class PlainFacts {
    private static final BigDecimal ROUND_THE_CLOCK = new BigDecimal(777);

    private final Question q;

    PlainFacts(Question question) {
        this.q = question;
    }

    static List<AtUnit> at(PersonCase one, List<Unit> units) {
        return one.units().stream().filter(at -> units.contains(at.unit())).toList();
    }

    Integer age(PersonCase one, LocalDate day) {
        LocalDate birth = one.person().birth();
        if (birth == null) {
            return null;
        }
        boolean leap = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        boolean eve = leap && !day.isLeapYear() && day.getMonthValue() == 2 && day.getDayOfMonth() == 28;
        return Period.between(birth, day).getYears() + (eve ? 1 : 0);
    }

    static List<Decision> inForce(AtUnit at, LocalDate day) {
        List<Decision> found = new ArrayList<>();
        for (Decision one : at.decisions()) {
            if (one.from().compareTo(day) <= 0 && (one.to() == null || one.to().compareTo(day) >= 0)) {
                found.add(one);
            }
        }
        return found;
    }

    String part(PersonCase one, List<Unit> units, LocalDate day, String dimension) {
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

    boolean isIn(PersonCase one, List<Unit> units, LocalDate day, String part) {
        return part.equals("ALL") || part.equals(part.split("=")[0] + "=" + part(one, units, day, part.split("=")[0]));
    }

    List<Map.Entry<AtUnit, Visit>> counted(PersonCase one, List<Unit> units) {
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

    static List<Employment> rowsOn(StaffMember staff, LocalDate day) {
        // A staff member gives its rows only through the day, so all rows are asked of every day's answer.
        return staff.employmentsOn(day);
    }

    static boolean isCare(StaffMember staff, Unit unit, LocalDate day) {
        List<Employment> rows = rowsOn(staff, day);
        List<Employment> here =
                rows.stream().filter(row -> row.unit().equals(unit)).toList();
        return (here.isEmpty() ? rows : here).stream().anyMatch(row -> row.role() == StaffRole.CARE);
    }

    static boolean isResident(PersonCase one, AtUnit at, LocalDate day) {
        return one.person().housing() == Housing.ORDINARY && !inForce(at, day).isEmpty();
    }

    static boolean isHomeHelp(Decision one) {
        return !List.of(
                        InterventionKind.SAFETY_ALARM,
                        InterventionKind.MEAL_DELIVERY,
                        InterventionKind.ESCORT,
                        InterventionKind.RESPITE)
                .contains(one.kind());
    }

    /** The last of the kinds told by the day and after the last end, or null. */
    static ContactEvent last(AtUnit at, LocalDate day, ContactEventKind... kinds) {
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

    static Set<Long> deputies(AtUnit at, LocalDate day) {
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
}
