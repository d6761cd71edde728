package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stadig.terms.Sex;
import se.stadig.terms.StaffRole;

/** What the town's people have beside what deliveries tell: names, addresses, telephones, languages, kin. */
class InventedDetailsTest {
    private static final Town SAGOBY = Town.sagoby(Sagoby.SEED);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 15);
    private static final Townspeople PEOPLE = Townspeople.of(SAGOBY, DAY);

    @Test
    void the_same_seed_gives_the_same_people() {
        assertThat(Townspeople.of(Town.sagoby(Sagoby.SEED), DAY)).isEqualTo(PEOPLE);
    }

    @Test
    void another_seed_gives_other_people() {
        Townspeople others = Townspeople.of(Town.sagoby(Sagoby.SEED + 1), DAY);

        assertThat(others.recipients()).doesNotContainAnyElementsOf(PEOPLE.recipients());
        assertThat(others.staff()).doesNotContainAnyElementsOf(PEOPLE.staff());
    }

    @Test
    void a_person_is_the_same_a_month_later() {
        Townspeople later = Townspeople.of(SAGOBY, DAY.plusMonths(1));
        Map<String, RecipientRow> before = byId(PEOPLE.recipients(), RecipientRow::id);
        Map<String, RecipientRow> after = byId(later.recipients(), RecipientRow::id);

        before.keySet().retainAll(after.keySet());
        after.keySet().retainAll(before.keySet());
        assertThat(after).hasSizeGreaterThan(350).isEqualTo(before);
    }

    @Test
    void the_names_are_those_of_the_towns_people_with_the_cast_among_them() {
        Map<String, String> names = Sagoby.people(SAGOBY, DAY).stream()
                .collect(Collectors.toMap(Person::id, person -> person.givenName() + " " + person.familyName()));

        assertThat(Stream.concat(
                                PEOPLE.recipients().stream()
                                        .map(one -> Map.entry(one.id(), one.givenName() + " " + one.familyName())),
                                PEOPLE.staff().stream()
                                        .map(one -> Map.entry(one.id(), one.givenName() + " " + one.familyName())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .isEqualTo(names);
        assertThat(PEOPLE.recipients())
                .extracting(RecipientRow::givenName)
                .contains("Asta", "Bo", "Elsa", "Märta", "Gunnar");
        assertThat(PEOPLE.staff())
                .extracting(StaffRow::givenName)
                .contains("Eva", "Fatima", "Ali", "Karin", "Per", "Sofia");
    }

    @Test
    void substitutes_and_students_have_no_permanent_employment() {
        assertThat(PEOPLE.staff())
                .filteredOn(one -> one.role() == StaffRole.STUDENT)
                .isNotEmpty()
                .noneMatch(StaffRow::permanent);
        assertThat(PEOPLE.staff())
                .filteredOn(one -> one.role() == StaffRole.MANAGER)
                .isNotEmpty()
                .allMatch(StaffRow::permanent);
        assertThat(carersNotPermanent(Townspeople.of(SAGOBY, LocalDate.of(2026, 7, 15))))
                .as("in summer")
                .isGreaterThan(carersNotPermanent(PEOPLE) + 20);
    }

    @Test
    void every_telephone_number_is_kept_for_fiction() {
        Stream<String> phones = Stream.of(
                        PEOPLE.staff().stream().map(StaffRow::phone),
                        PEOPLE.recipients().stream().map(RecipientRow::phone),
                        PEOPLE.recipients().stream()
                                .flatMap(one -> one.kin().stream().map(KinRow::phone)))
                .flatMap(Function.identity());

        assertThat(phones)
                .allMatch(phone -> isBetween(phone, "070-1740605", "070-1740699")
                        || isBetween(phone, "08-46500400", "08-46500499"))
                .contains("070-1740605", "070-1740699", "08-46500400", "08-46500499");
    }

    @Test
    void no_two_colleagues_of_a_unit_have_the_same_telephone_number() {
        assertThat(PEOPLE.staff()).extracting(one -> one.unit() + one.phone()).doesNotHaveDuplicates();
    }

    @Test
    void everybody_lives_in_sagoby_where_a_street_has_one_postal_code() {
        assertThat(PEOPLE.recipients()).allMatch(one -> one.locality().equals("Sagoby"));
        assertThat(PEOPLE.recipients()).allMatch(one -> one.street().matches("\\p{Lu}\\p{Ll}+ [1-9][0-9]?[A-D]?"));
        assertThat(PEOPLE.recipients())
                .extracting(RecipientRow::postalCode)
                .allMatch(code -> isBetween(code, "999 01", "999 20"));
        assertThat(PEOPLE.recipients().stream()
                        .collect(Collectors.groupingBy(
                                one -> one.street().split(" ", -1)[0],
                                Collectors.mapping(RecipientRow::postalCode, Collectors.toSet())))
                        .values())
                .hasSize(42)
                .allMatch(codes -> codes.size() == 1);
    }

    @Test
    void about_eight_in_a_hundred_speak_another_language_and_half_of_them_need_an_interpreter() {
        List<RecipientRow> others = PEOPLE.recipients().stream()
                .filter(one -> !one.language().equals("sv"))
                .toList();
        long interpreted =
                others.stream().filter(RecipientRow::needsInterpreter).count();

        assertThat(100.0 * others.size() / PEOPLE.recipients().size()).isBetween(6.0, 10.0);
        assertThat(others).extracting(RecipientRow::language).containsOnly("fi", "ar", "so", "bs", "fa", "en");
        assertThat(1.0 * interpreted / others.size()).isBetween(0.35, 0.65);
        assertThat(PEOPLE.recipients())
                .filteredOn(RecipientRow::needsInterpreter)
                .hasSize((int) interpreted);
    }

    @Test
    void about_seventy_in_a_hundred_have_one_or_two_kin() {
        long withKin =
                PEOPLE.recipients().stream().filter(one -> !one.kin().isEmpty()).count();

        assertThat(100.0 * withKin / PEOPLE.recipients().size()).isBetween(64.0, 76.0);
        assertThat(PEOPLE.recipients())
                .extracting(one -> one.kin().size())
                .contains(0, 1, 2)
                .allMatch(size -> size <= 2);
    }

    @Test
    void the_young_have_parents_and_no_grandchildren() {
        assertThat(PEOPLE.recipients().stream()
                        .filter(one -> one.birth().isAfter(LocalDate.of(1970, 1, 1)))
                        .flatMap(one -> one.kin().stream()))
                .isNotEmpty()
                .allMatch(kin -> List.of("mor", "far", "syster", "bror").contains(kin.relation()));
        assertThat(PEOPLE.recipients().stream()
                        .filter(one -> one.sex() == Sex.K)
                        .flatMap(one -> one.kin().stream()))
                .noneMatch(kin -> kin.relation().equals("maka"))
                .anyMatch(kin -> kin.relation().equals("make"));
    }

    @Test
    void only_sagoby_has_people() {
        Town other = Nation.of(1).town("2505").orElseThrow();

        assertThatThrownBy(() -> Townspeople.of(other, DAY)).hasMessageContaining("Only Sagoby");
    }

    private static long carersNotPermanent(Townspeople people) {
        return people.staff().stream()
                .filter(one -> one.role() == StaffRole.CARE && !one.permanent())
                .count();
    }

    private static <T> Map<String, T> byId(List<T> rows, Function<T, String> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static boolean isBetween(String text, String first, String last) {
        return text.length() == first.length() && text.compareTo(first) >= 0 && text.compareTo(last) <= 0;
    }
}
