package se.stadig.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.Sex;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

/** Random people full of boundary values, in three municipalities of which one is not Sweden's. The same for the same seed. */
final class RandomWorld {
    private static final String[] HOURS = {
        "", "0", "0.5", "1", "9.75", "10", "25.9", "26", "60", "120", "744", "744.5", "777"
    };

    private final Random random;
    final List<Unit> units = new ArrayList<>();
    final List<PersonCase> cases = new ArrayList<>();
    final List<StaffCase> staff = new ArrayList<>();
    private long key;

    RandomWorld(long seed) {
        random = new Random(seed);
        for (String code : List.of("1880", "1881", "9999")) {
            List<Unit> here = new ArrayList<>();
            for (int number = 0; number < 3; number++) {
                here.add(unit(code, number));
            }
            units.addAll(here);
            List<StaffMember> members = new ArrayList<>();
            for (int number = 0; number < 12; number++) {
                members.add(new StaffMember(++key, employments(here)));
            }
            members.forEach(one -> staff.add(new StaffCase(one, shifts())));
            for (int number = 0; number < 40; number++) {
                cases.add(person(here, members));
            }
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private LocalDate near(LocalDate day) {
        return day.plusDays(random.nextInt(5) - 2);
    }

    private LocalDate maybe(LocalDate day) {
        return random.nextInt(3) == 0 ? null : day;
    }

    private LocalDate boundary() {
        return near(any(List.of(
                Town.WINDOW, Town.WINDOW.plusDays(13), Town.REFERENCE, Town.REFERENCE.minusYears(1), Town.MONTH_END)));
    }

    private Unit unit(String code, int number) {
        OperatingForm form = any(OperatingForm.values());
        return new Unit(
                code + "-" + number,
                "Enhet",
                "P" + random.nextInt(2),
                "Utförare",
                form,
                code,
                maybe(random.nextBoolean() ? near(Town.REFERENCE) : near(Town.REFERENCE.minusYears(1))),
                random.nextBoolean());
    }

    private List<Employment> employments(List<Unit> here) {
        List<Employment> rows = new ArrayList<>();
        do {
            LocalDate from = maybe(boundary());
            LocalDate to = maybe(boundary());
            rows.add(new Employment(
                    any(here),
                    random.nextInt(3) > 0 ? StaffRole.CARE : any(StaffRole.values()),
                    any(TitleEvidence.values()),
                    Town.REFERENCE.plusDays(random.nextInt(20) - 5),
                    from,
                    to));
        } while (random.nextInt(3) == 0);
        return rows;
    }

    private List<StaffCase.Shift> shifts() {
        List<StaffCase.Shift> shifts = new ArrayList<>();
        for (int day = -2; day < 17; day++) {
            if (random.nextBoolean()) {
                long nine = Town.REFERENCE.plusDays(day).toEpochDay() * 86_400 + 9 * 3600;
                long start = nine - random.nextInt(3) * 1800L + random.nextInt(2);
                shifts.add(new StaffCase.Shift(start, nine + random.nextInt(3)));
            }
        }
        return shifts;
    }

    private PersonCase person(List<Unit> here, List<StaffMember> members) {
        LocalDate born =
                switch (random.nextInt(5)) {
                    case 0 -> near(Town.WINDOW.minusYears(65));
                    case 1 -> near(Town.REFERENCE.minusYears(80));
                    case 2 -> LocalDate.of(1944, 2, 29);
                    case 3 -> near(Town.MONTH_END.minusYears(65));
                    default -> LocalDate.of(1935, 6, 6);
                };
        Person person = new Person(
                ++key,
                random.nextInt(20) == 0 ? null : born,
                random.nextInt(15) == 0 ? null : any(Sex.values()),
                random.nextInt(10) == 0 ? Housing.CARE_HOME : Housing.ORDINARY);
        List<Absence> absences = new ArrayList<>();
        if (random.nextInt(6) == 0) {
            LocalDate from = boundary();
            absences.add(new Absence(from, random.nextBoolean() ? null : from.plusDays(random.nextInt(3))));
        }
        List<AtUnit> at = new ArrayList<>();
        for (Unit unit : here) {
            if (at.isEmpty() || random.nextInt(3) == 0) {
                at.add(new AtUnit(unit, decisions(), events(members), visits(members)));
            }
        }
        return new PersonCase(person, absences, at);
    }

    private List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            String hours = any(HOURS);
            LocalDate from = random.nextBoolean() ? Town.LONG_AGO : boundary();
            decisions.add(new Decision(
                    any(InterventionKind.values()),
                    from,
                    maybe(boundary()),
                    hours.isEmpty() ? null : new BigDecimal(hours)));
        }
        return decisions;
    }

    private List<ContactEvent> events(List<StaffMember> members) {
        List<ContactEvent> events = new ArrayList<>();
        while (random.nextInt(8) > 0) {
            ContactEventKind kind = random.nextInt(3) == 0
                    ? ContactEventKind.OFFERED
                    : random.nextInt(3) == 0 ? ContactEventKind.ACCEPTED : any(ContactEventKind.values());
            events.add(new ContactEvent(
                    random.nextBoolean() ? boundary() : Town.REFERENCE.minusDays(random.nextInt(400)),
                    kind,
                    any(members)));
        }
        events.sort(Comparator.comparing(ContactEvent::date));
        return events;
    }

    private List<Visit> visits(List<StaffMember> members) {
        List<StaffMember> team = new ArrayList<>();
        for (int number = 0; number < 1 + random.nextInt(6); number++) {
            team.add(any(members));
        }
        List<Visit> visits = new ArrayList<>();
        boolean daily = random.nextInt(3) > 0;
        for (int day = -1; day < 15; day++) {
            int count = daily ? 2 + random.nextInt(2) : random.nextInt(4);
            for (int number = 0; number < count; number++) {
                visits.add(visit(Town.WINDOW.plusDays(day), team, random.nextInt(40) == 0));
            }
        }
        return visits;
    }

    private Visit visit(LocalDate day, List<StaffMember> team, boolean odd) {
        List<StaffMember> performers = new ArrayList<>();
        while (performers.isEmpty() && !odd || random.nextInt(6) == 0) {
            StaffMember one = any(team);
            if (!performers.contains(one)) {
                performers.add(one);
            } else {
                break;
            }
        }
        return new Visit(
                (int) day.toEpochDay(),
                odd ? any(new Integer[] {25_199, 25_200, 79_199, 79_200}) : 30_000 + random.nextInt(30_000),
                60 + random.nextInt(7000),
                odd ? any(VisitKind.values()) : VisitKind.HOME_CARE,
                odd ? any(VisitStatus.values()) : VisitStatus.PERFORMED,
                performers);
    }
}
