package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rows beside the files of written deliveries, read the plain way. In February 2024 certificates are issued and other units' decisions begin
 * and end in the middle of the month; November 2026 is an ordinary month.
 */
class TownspeopleTest {
    private static final Town SAGOBY = Town.sagoby(Sagoby.SEED);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate DAY = NOVEMBER.atDay(15);

    @TempDir
    static Path out;

    private static final Map<YearMonth, Written> WRITTEN = new HashMap<>();

    @BeforeAll
    static void writeTheMonths() throws IOException {
        for (YearMonth month : List.of(YearMonth.of(2024, 2), NOVEMBER)) {
            WRITTEN.put(month, Written.of(SAGOBY, Period.of(month), out));
        }
    }

    @Test
    void the_units_are_those_of_the_delivery() {
        assertThat(Townspeople.of(SAGOBY, DAY).units().stream()
                        .map(unit -> List.of(
                                unit.id(),
                                unit.name(),
                                unit.providerOrganisationNumber(),
                                unit.providerName(),
                                unit.form().name())))
                .isEqualTo(rows("units.csv", DAY).stream()
                        .map(row -> List.of(
                                text(row, "unit_id"),
                                text(row, "name"),
                                text(row, "provider_organisation_number"),
                                text(row, "provider_name"),
                                text(row, "operating_form")))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-01", "2024-02-15", "2024-02-29", "2026-11-01", "2026-11-15", "2026-11-30"})
    void the_employments_are_those_of_the_delivery_that_cover_the_day(LocalDate day) {
        assertThat(byId(Townspeople.of(SAGOBY, day).staff(), StaffRow::id, TownspeopleTest::columns))
                .hasSizeGreaterThan(150)
                .isEqualTo(inForce("staff.csv", "staff_id", "employed_from", "employed_to", day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-01", "2024-02-15", "2024-02-29", "2026-11-01", "2026-11-15", "2026-11-30"})
    void the_decisions_are_those_of_the_delivery_in_force_on_the_day(LocalDate day) {
        Map<String, Map<String, String>> inForce = inForce("decisions.csv", "decision_id", "from", "to", day);
        inForce.values().forEach(row -> row.remove("needs_tested"));

        assertThat(byId(Townspeople.of(SAGOBY, day).decisions(), DecisionRow::id, TownspeopleTest::columns))
                .hasSizeGreaterThan(500)
                .isEqualTo(inForce);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-01", "2024-02-15", "2024-02-29", "2026-11-01", "2026-11-15", "2026-11-30"})
    void the_recipients_are_those_of_the_delivery_with_a_decision_in_force_on_the_day(LocalDate day) {
        Set<String> withDecision = inForce("decisions.csv", "decision_id", "from", "to", day).values().stream()
                .map(row -> text(row, "recipient_id"))
                .collect(Collectors.toSet());
        Map<String, Map<String, String>> expected = new TreeMap<>();
        for (Map<String, String> row : rows("recipients.csv", day)) {
            if (withDecision.contains(text(row, "recipient_id"))) {
                row.remove("municipality_code");
                expected.put(text(row, "recipient_id"), row);
            }
        }

        assertThat(byId(Townspeople.of(SAGOBY, day).recipients(), RecipientRow::id, TownspeopleTest::columns))
                .hasSizeBetween(400, 440)
                .isEqualTo(expected);
    }

    @Test
    void some_decisions_are_carried_out_by_another_unit_than_the_persons_own() {
        Townspeople people = Townspeople.of(SAGOBY, DAY);
        Map<String, String> home =
                people.recipients().stream().collect(Collectors.toMap(RecipientRow::id, RecipientRow::unit));

        assertThat(people.decisions().stream()
                        .filter(decision -> !decision.unit().equals(home.get(decision.recipient()))))
                .hasSizeBetween(5, 25)
                .allMatch(decision -> home.containsKey(decision.recipient()));
    }

    @Test
    void wrong_rows_of_a_dirty_delivery_are_not_among_the_people() throws IOException {
        Delivery delivery = SAGOBY.deliveries(List.of(Period.of(NOVEMBER))).getFirst();
        Path folder = out.resolve("dirty");
        delivery.write(folder, 0.05);
        List<Map<String, String>> dirty = Written.rows(folder.resolve("recipients.csv"));
        dirty.forEach(row -> row.remove("municipality_code"));

        List<Map<String, String>> people = Townspeople.of(SAGOBY, DAY).recipients().stream()
                .filter(recipient -> SAGOBY.unitsOf(delivery.sender()).stream()
                        .anyMatch(unit -> unit.id().equals(recipient.unit())))
                .map(TownspeopleTest::columns)
                .toList();
        assertThat(dirty).anyMatch(row -> text(row, "recipient_id").contains("WRONG"));
        assertThat(people)
                .isNotEmpty()
                .noneMatch(row -> text(row, "recipient_id").contains("WRONG"));
        assertThat(Set.copyOf(dirty)).containsAll(people);
    }

    @Test
    void a_day_before_the_town_is_there_is_not_known() {
        assertThatThrownBy(() -> Townspeople.of(SAGOBY, Period.FIRST_DAY.minusDays(1)))
                .hasMessageContaining("A period lies within");
    }

    private static <T> Map<String, Map<String, String>> byId(
            List<T> rows, Function<T, String> id, Function<T, Map<String, String>> columns) {
        return rows.stream().collect(Collectors.toMap(id, columns));
    }

    /** The file's rows in the delivery of the day's month. */
    private static List<Map<String, String>> rows(String file, LocalDate day) {
        return Objects.requireNonNull(WRITTEN.get(YearMonth.from(day))).rows(file);
    }

    private static Map<String, Map<String, String>> inForce(
            String file, String id, String from, String to, LocalDate day) {
        String date = day.toString();
        return rows(file, day).stream()
                .filter(row -> text(row, from).compareTo(date) <= 0
                        && (text(row, to).isEmpty() || text(row, to).compareTo(date) >= 0))
                .collect(Collectors.toMap(row -> text(row, id), row -> row));
    }

    private static Map<String, String> columns(StaffRow row) {
        return Map.of(
                "staff_id", row.id(),
                "unit_id", row.unit(),
                "role", row.role().name(),
                "title_evidence", row.evidence().name(),
                "title_evidence_from", orEmpty(row.evidenceFrom()),
                "employed_from", row.from().toString(),
                "employed_to", orEmpty(row.to()));
    }

    private static Map<String, String> columns(DecisionRow row) {
        return Map.of(
                "decision_id", row.id(),
                "recipient_id", row.recipient(),
                "unit_id", row.unit(),
                "kind", row.kind().name(),
                "from", row.from().toString(),
                "to", orEmpty(row.to()),
                "hours_per_month", orEmpty(row.hoursPerMonth()));
    }

    private static Map<String, String> columns(RecipientRow row) {
        return Map.of(
                "recipient_id", row.id(),
                "identity_type", row.identityType().name(),
                "identity", row.identity(),
                "birth_date", row.birth().toString(),
                "sex", row.sex().name(),
                "housing", row.housing().name(),
                "protected", row.protectedIdentity() ? "1" : "0");
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
