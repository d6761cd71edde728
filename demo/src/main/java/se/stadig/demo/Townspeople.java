package se.stadig.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sagobys invånare, medarbetare och beslut, as the municipality's own system would hold them on a day: who has a decision in force, who is
 * employed. Ids, identities, decisions and employments are those of the register delivery of the day's month, without wrong rows; what becomes
 * known later in that month is known here too. Names, addresses and kin, of which deliveries say nothing, stay with a person from day to day.
 * Everything follows from the seed.
 *
 * @param formerStaff those who have left, and whom somebody's story names
 * @param routines of those units that have one
 * @param events what has happened around the care contacts of those who are there, person by person in order
 */
public record Townspeople(
        List<UnitRow> units,
        List<RoutineRow> routines,
        List<StaffRow> staff,
        List<StaffRow> formerStaff,
        List<RecipientRow> recipients,
        List<DecisionRow> decisions,
        List<ContactEventRow> events) {

    public Townspeople {
        units = List.copyOf(units);
        routines = List.copyOf(routines);
        staff = List.copyOf(staff);
        formerStaff = List.copyOf(formerStaff);
        recipients = List.copyOf(recipients);
        events = List.copyOf(events);
        decisions = List.copyOf(decisions);
    }

    /** Those who are there on the day, unit by unit. Only Sagoby has people with names. */
    public static Townspeople of(Town town, LocalDate day) {
        Cast cast = Sagoby.cast(town);
        Period month = Period.of(YearMonth.from(day));
        List<UnitRoll> rolls = town.units().stream()
                .map(unit -> new UnitRoll(town.world(unit, month), cast, (int) day.toEpochDay(), month.lastDay()))
                .toList();
        return new Townspeople(
                rolls.stream().map(UnitRoll::unit).toList(),
                all(rolls, UnitRoll::routine),
                all(rolls, UnitRoll::staff),
                all(rolls, UnitRoll::formerStaff),
                all(rolls, UnitRoll::recipients),
                all(rolls, UnitRoll::decisions),
                all(rolls, UnitRoll::events));
    }

    private static <T> List<T> all(List<UnitRoll> rolls, Function<UnitRoll, Stream<T>> rows) {
        return rolls.stream().flatMap(rows).toList();
    }
}
