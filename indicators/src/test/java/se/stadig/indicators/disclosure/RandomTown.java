package se.stadig.indicators.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import se.stadig.indicators.AtUnit;
import se.stadig.indicators.ContactEvent;
import se.stadig.indicators.Decision;
import se.stadig.indicators.Employment;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Person;
import se.stadig.indicators.PersonCase;
import se.stadig.indicators.StaffCase;
import se.stadig.indicators.StaffMember;
import se.stadig.indicators.Tallies;
import se.stadig.indicators.Town;
import se.stadig.indicators.Unit;
import se.stadig.indicators.Visit;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.Municipalities;
import se.stadig.terms.Municipality;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.Sex;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/** Small invented municipalities with units of all sizes, so that many groups are few. The same for the same seed. */
final class RandomTown {
    private final Random random;
    private final double shareWithTwoUnits;
    final List<Unit> units = new ArrayList<>();
    final Tallies tallies = new Tallies(Town.QUESTION);
    private long key;

    private RandomTown(long seed, double shareWithTwoUnits) {
        this.random = new Random(seed);
        this.shareWithTwoUnits = shareWithTwoUnits;
    }

    /** Everybody has one unit, so that every line adds up exactly. */
    static RandomTown exact(long seed, int municipalities, int unitsInEach, int personsInEach) {
        return grown(seed, 0, municipalities, unitsInEach, personsInEach);
    }

    static RandomTown withTwoUnits(long seed, int municipalities, int unitsInEach, int personsInEach) {
        return grown(seed, 0.1, municipalities, unitsInEach, personsInEach);
    }

    private static RandomTown grown(long seed, double two, int municipalities, int unitsInEach, int personsInEach) {
        RandomTown town = new RandomTown(seed, two);
        List<String> codes = List.of("1880", "1881", "0180", "9999", "1480", "0188");
        for (int number = 0; number < municipalities; number++) {
            int units = 1 + town.random.nextInt(unitsInEach);
            town.growMunicipality(codes.get(number), units, 2, personsInEach);
        }
        return town;
    }

    /** All 290 municipalities, with units shared out by the number of old people. */
    static RandomTown nation(long seed, int unitsInAll, int personsInEach) {
        RandomTown town = new RandomTown(seed, 0.02);
        long old = Municipalities.all().stream()
                .mapToLong(Municipality::population75)
                .sum();
        for (Municipality one : Municipalities.all()) {
            int units = (int) Math.max(1, Math.round((double) unitsInAll * one.population75() / old));
            town.growMunicipality(one.code(), units, units, 2 * personsInEach);
        }
        return town;
    }

    SortedMap<FigureName, Figure> figures() {
        return Figures.of(tallies);
    }

    private void growMunicipality(String code, int count, int providers, int persons) {
        List<Unit> here = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            boolean isPrivate = random.nextInt(3) == 0;
            String provider = isPrivate ? "P" + random.nextInt(providers) : "M" + random.nextInt(2);
            OperatingForm form = isPrivate ? OperatingForm.PRIVATE : OperatingForm.MUNICIPAL;
            here.add(Town.unit(code + "-" + number, code, provider, form));
        }
        here.forEach(tallies::add);
        units.addAll(here);
        for (Unit unit : here) {
            List<StaffMember> staff = staffOf(unit);
            staff.forEach(one -> tallies.add(new StaffCase(one, shifts()), here));
            int size = random.nextInt(4) == 0 ? random.nextInt(7) : random.nextInt(persons);
            for (int number = 0; number < size; number++) {
                List<AtUnit> at = new ArrayList<>(List.of(atUnit(unit, staff)));
                if (here.size() > 1 && random.nextDouble() < shareWithTwoUnits) {
                    Unit other = here.get(random.nextInt(here.size()));
                    if (!other.equals(unit)) {
                        at.add(atUnit(other, staff));
                    }
                }
                tallies.add(new PersonCase(person(), List.of(), at));
            }
        }
    }

    private List<StaffMember> staffOf(Unit unit) {
        List<StaffMember> staff = new ArrayList<>();
        for (int number = 0; number < 3 + random.nextInt(25); number++) {
            TitleEvidence evidence = TitleEvidence.values()[random.nextInt(3)];
            staff.add(Town.staff(
                    ++key, new Employment(unit, StaffRole.CARE, evidence, LocalDate.of(2024, 1, 1), null, null)));
        }
        return staff;
    }

    private List<StaffCase.Shift> shifts() {
        List<StaffCase.Shift> shifts = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            if (random.nextInt(3) == 0) {
                long start = Town.REFERENCE.plusDays(day).toEpochDay() * 86_400 + 7 * 3600;
                shifts.add(new StaffCase.Shift(start, start + 8 * 3600));
            }
        }
        return shifts;
    }

    private Person person() {
        LocalDate birth = LocalDate.of(1930 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new Person(++key, birth, random.nextInt(3) == 0 ? Sex.M : Sex.K, Housing.ORDINARY);
    }

    private AtUnit atUnit(Unit unit, List<StaffMember> staff) {
        StaffMember contact = staff.get(random.nextInt(staff.size()));
        int different = 1 + random.nextInt(staff.size());
        List<Visit> visits = random.nextInt(3) == 0 ? List.of() : Town.twoVisitsADay(staff.subList(0, different));
        return new AtUnit(unit, decisions(), events(contact), random.nextInt(8) == 0 ? some(visits) : visits);
    }

    private List<Visit> some(List<Visit> visits) {
        return visits.subList(0, visits.size() / 2);
    }

    private List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        int kind = random.nextInt(10);
        String hours = String.valueOf(random.nextInt(140));
        if (kind < 5) {
            decisions.add(Town.decision(InterventionKind.PERSONAL_CARE, hours));
        }
        if (kind > 2 && kind < 8) {
            decisions.add(new Decision(InterventionKind.SERVICE, Town.LONG_AGO, null, new BigDecimal("4.5")));
        }
        if (kind > 6) {
            decisions.add(Town.decision(InterventionKind.SAFETY_ALARM, ""));
        }
        return decisions;
    }

    private List<ContactEvent> events(StaffMember contact) {
        List<ContactEvent> events = new ArrayList<>();
        int far = random.nextInt(6);
        if (far > 0) {
            events.add(Town.event("2025-06-01", ContactEventKind.OFFERED));
        }
        if (far == 2) {
            events.add(Town.event("2025-06-02", ContactEventKind.DECLINED));
        }
        if (far > 2) {
            events.add(Town.event("2025-06-02", ContactEventKind.ACCEPTED));
            events.add(Town.event("2025-06-03", ContactEventKind.APPOINTED, contact));
        }
        if (far > 4) {
            events.add(Town.event("2025-09-01", ContactEventKind.CHANGED, contact));
        }
        return events;
    }
}
