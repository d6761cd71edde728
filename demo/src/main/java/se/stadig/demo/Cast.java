package se.stadig.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.Housing;
import se.stadig.terms.Sex;
import se.stadig.terms.StaffRole;
import se.stadig.terms.TitleEvidence;

/**
 * Rollistan: people who recur in demo, tests and documentation. They are found among the generated people, not made: Asta is the first who lives
 * as Asta does. All of them are there from November 2025 to the end of 2026.
 */
final class Cast {
    static final Period YEAR = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31));
    private static final int LAST = (int) LocalDate.of(2026, 12, 31).toEpochDay();
    private static final int OLD = (int) LocalDate.of(1942, 1, 1).toEpochDay();
    private static final int RETIRED = (int) LocalDate.of(1960, 1, 1).toEpochDay();

    private final Map<String, String> nameOfId = new HashMap<>();

    /** Finds the cast; whom the seed does not have is not in it. */
    static Cast of(Town town) {
        var cast = new Cast();
        for (UnitProfile unit : town.units()) {
            cast.look(town.world(unit, YEAR));
        }
        return cast;
    }

    /** The person with the name that the cast gives, if the cast has this person. */
    Person named(Person person) {
        String name = nameOfId.get(person.id());
        return name == null ? person : person.called(name);
    }

    private boolean has(String name) {
        return nameOfId.containsValue(name);
    }

    private void look(UnitWorld world) {
        List<UnitWorld.Resident> residents = world.residents().stream()
                .filter(resident -> resident.recipient().life().from() <= YEAR.firstDay()
                        && resident.recipient().life().to() >= LAST
                        && resident.recipient().housing() == Housing.ORDINARY
                        && resident.recipient().birth() < RETIRED
                        && !resident.recipient().protectedIdentity())
                .toList();
        for (UnitWorld.Resident resident : residents) {
            if (!has("Asta") && isAsta(resident) && lookForHerPeople(world, resident)) {
                nameOfId.put(resident.recipient().id(), "Asta");
            }
        }
        name("Bo", residents, one -> isMan(one) && needs(one, CareLoad.UP_TO_9) && hasKept(one));
        name(
                "Elsa",
                residents,
                one -> !isMan(one) && needs(one, CareLoad.UP_TO_25) && lastIs(one, ContactEventKind.DECLINED));
        name(
                "Märta",
                residents,
                one -> !isMan(one) && needs(one, CareLoad.ONLY_ALARM) && lastIs(one, ContactEventKind.EXEMPTED));
        name("Gunnar", residents, one -> isMan(one) && hasAskedForAnother(one));
    }

    private void name(String name, List<UnitWorld.Resident> residents, Predicate<UnitWorld.Resident> role) {
        residents.stream()
                .filter(one ->
                        !has(name) && !nameOfId.containsKey(one.recipient().id()) && role.test(one))
                .findFirst()
                .ifPresent(one -> nameOfId.put(one.recipient().id(), name));
    }

    /** An old woman with much help and the same contact and deputy all the time. */
    private static boolean isAsta(UnitWorld.Resident resident) {
        return !isMan(resident)
                && resident.recipient().birth() < OLD
                && (needs(resident, CareLoad.UP_TO_49) || needs(resident, CareLoad.UP_TO_79))
                && hasKept(resident);
    }

    private static boolean isMan(UnitWorld.Resident resident) {
        return resident.recipient().sex() == Sex.M;
    }

    /** The help is of this load from the first day to the last. */
    private static boolean needs(UnitWorld.Resident resident, CareLoad load) {
        return resident.stages().stream()
                .filter(stage -> stage.to() >= YEAR.firstDay() && stage.from() <= LAST)
                .allMatch(stage -> stage.load() == load);
    }

    /** A contact and a deputy named before the first day, and nothing happened since. */
    private static boolean hasKept(UnitWorld.Resident resident) {
        List<ContactEvent> events = resident.events();
        return lastIs(resident, ContactEventKind.DEPUTY_APPOINTED)
                && events.stream().anyMatch(event -> event.kind() == ContactEventKind.APPOINTED)
                && events.getLast().day() < YEAR.firstDay();
    }

    private static boolean lastIs(UnitWorld.Resident resident, ContactEventKind kind) {
        return !resident.events().isEmpty() && resident.events().getLast().kind() == kind;
    }

    private static boolean hasAskedForAnother(UnitWorld.Resident resident) {
        return resident.events().stream()
                .anyMatch(event -> event.kind() == ContactEventKind.CHANGE_REQUESTED && event.day() > YEAR.firstDay());
    }

    /** Eva is Asta's contact and Fatima her deputy; Ali, Karin, Per and Sofia work at the same unit. All must stay. */
    private boolean lookForHerPeople(UnitWorld world, UnitWorld.Resident asta) {
        int eva = lastStaff(
                asta, event -> event.kind() == ContactEventKind.APPOINTED || event.kind() == ContactEventKind.CHANGED);
        int fatima = lastStaff(asta, event -> event.kind() == ContactEventKind.DEPUTY_APPOINTED);
        Staffing staffing = world.staffing();
        Map<String, String> found = new HashMap<>();
        for (int index = 0; index < staffing.size(); index++) {
            Employment one = staffing.employment(index);
            boolean stays = one.from() <= YEAR.firstDay() && one.to() >= LAST;
            if (!stays) {
                continue;
            }
            String name = index == eva ? "Eva" : index == fatima ? "Fatima" : nameOfRole(one, world.unit());
            if (!name.isEmpty() && !found.containsValue(name)) {
                found.put(one.id(), name);
            }
        }
        if (!found.values().containsAll(List.of("Eva", "Fatima", "Ali", "Karin", "Per", "Sofia"))) {
            return false;
        }
        nameOfId.putAll(found);
        return true;
    }

    private static int lastStaff(UnitWorld.Resident resident, Predicate<ContactEvent> wanted) {
        return resident.events().stream()
                .filter(wanted)
                .mapToInt(ContactEvent::staff)
                .reduce(ContactEvent.NOBODY, (first, second) -> second);
    }

    private static String nameOfRole(Employment one, UnitProfile unit) {
        if (one.role() == StaffRole.CARE) {
            boolean withoutTitle = one.post() < unit.regulars() && one.evidenceOn(LAST) == TitleEvidence.NONE;
            return withoutTitle ? "Ali" : "";
        }
        return switch (one.role()) {
            case MANAGER -> "Karin";
            case ADMIN -> "Per";
            case HOME_NURSING -> "Sofia";
            case STUDENT, CARE -> "";
        };
    }
}
