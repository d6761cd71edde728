package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.terms.OperatingForm;
import se.stadig.terms.StaffRole;

class SagobyTest {
    private static final Town SAGOBY = Town.sagoby(Sagoby.SEED);
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final Set<String> CAST =
            Set.of("Asta", "Eva", "Fatima", "Bo", "Elsa", "Märta", "Gunnar", "Ali", "Karin", "Per", "Sofia");

    @TempDir
    Path out;

    @Test
    void it_has_four_municipal_and_two_private_units_420_recipients_and_190_staff() {
        List<Person> people = Sagoby.people(SAGOBY, MONDAY);

        assertThat(SAGOBY.units().stream().map(unit -> unit.sender().form()))
                .containsExactly(
                        OperatingForm.MUNICIPAL,
                        OperatingForm.MUNICIPAL,
                        OperatingForm.MUNICIPAL,
                        OperatingForm.MUNICIPAL,
                        OperatingForm.PRIVATE,
                        OperatingForm.PRIVATE);
        assertThat(SAGOBY.senders()).hasSize(3);
        assertThat(people.stream().filter(Person::isRecipient).count()).isBetween(400L, 440L);
        assertThat(people.stream().filter(person -> !person.isRecipient()).count())
                .isBetween(175L, 205L);
    }

    @Test
    void made_larger_it_has_more_units_of_usual_size() {
        Town large = Town.sagoby(Sagoby.SEED, 42_000);

        assertThat(large.units()).allMatch(unit -> unit.capacity() <= 100).hasSizeGreaterThan(500);
        assertThat(large.senders()).hasSize(3);
        assertThat(large.units().stream().mapToInt(UnitProfile::capacity).sum() * Life.TAKEN)
                .isBetween(41_500.0, 42_500.0);
    }

    @Test
    void the_cast_is_the_same_people_throughout_the_year_and_each_name_has_one_bearer() {
        Map<String, String> inNovember = cast(LocalDate.of(2025, 11, 3));

        assertThat(inNovember).containsOnlyKeys(CAST);
        assertThat(cast(MONDAY)).isEqualTo(inNovember);
        assertThat(cast(LocalDate.of(2026, 12, 31))).isEqualTo(inNovember);
    }

    @Test
    void eva_is_the_contact_of_asta_and_fatima_her_deputy() throws IOException {
        Map<String, String> cast = cast(MONDAY);
        List<Map<String, String>> events =
                Written.of(SAGOBY, Period.of(YearMonth.from(MONDAY)), out).rows("contact_events.csv").stream()
                        .filter(row -> row.get("recipient_id").equals(cast.get("Asta")))
                        .toList();

        assertThat(events.get(events.size() - 1))
                .containsEntry("event", "DEPUTY_APPOINTED")
                .containsEntry("staff_id", cast.get("Fatima"));
        assertThat(events.stream()
                        .filter(row -> Set.of("APPOINTED", "CHANGED").contains(row.get("event")))
                        .reduce((first, last) -> last))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("staff_id", cast.get("Eva")));
    }

    @Test
    void the_people_are_those_of_the_deliveries() throws IOException {
        Written written = Written.of(SAGOBY, Period.of(YearMonth.from(MONDAY)), out);
        Set<String> recipients = written.rows("recipients.csv").stream()
                .map(row -> row.get("recipient_id"))
                .collect(Collectors.toSet());
        Map<String, String> roles = written.rows("staff.csv").stream()
                .collect(Collectors.toMap(row -> row.get("staff_id"), row -> row.get("role")));

        for (Person person : Sagoby.people(SAGOBY, MONDAY)) {
            if (person.isRecipient()) {
                assertThat(recipients).contains(person.id());
            } else {
                assertThat(roles).containsEntry(person.id(), String.valueOf(person.role()));
            }
        }
        assertThat(Sagoby.people(SAGOBY, MONDAY))
                .filteredOn(person -> person.role() == StaffRole.MANAGER)
                .hasSizeBetween(5, 6);
    }

    @Test
    void some_recipients_have_a_test_number_of_skatteverket_and_nobody_shares_one() throws IOException {
        Set<String> numbers = new java.util.HashSet<>();
        Map<String, String> bearer = new java.util.HashMap<>();
        for (int year = 2024; year <= 2030; year++) {
            for (Map<String, String> row :
                    Written.of(SAGOBY, Period.of(YearMonth.of(year, 5)), out).rows("recipients.csv")) {
                if (row.get("identity_type").equals("PERSONNUMMER")) {
                    numbers.add(row.get("identity"));
                    assertThat(bearer.merge(row.get("identity"), row.get("recipient_id"), (first, second) -> first))
                            .isEqualTo(row.get("recipient_id"));
                }
            }
        }
        assertThat(numbers).hasSizeGreaterThan(80);
        assertThat(Identities.withTestNumbers(Sagoby.CODE).testNumbers())
                .containsAll(numbers)
                .doesNotContainAnyElementsOf(Identities.numbersForWrongRows());
    }

    @Test
    void only_sagoby_has_people_with_names() {
        Town other = Nation.of(1).town("2505").orElseThrow();

        assertThatThrownBy(() -> Sagoby.people(other, MONDAY)).hasMessageContaining("Only Sagoby");
    }

    private static Map<String, String> cast(LocalDate day) {
        return Sagoby.people(SAGOBY, day).stream()
                .filter(person -> CAST.contains(person.givenName()))
                .collect(Collectors.toMap(Person::givenName, Person::id));
    }
}
