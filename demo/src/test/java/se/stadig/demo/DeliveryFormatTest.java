package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.terms.IdentityNumber;
import se.stadig.terms.IdentityType;
import se.stadig.terms.Sex;
import se.stadig.terms.SwedishTime;

/** The contract of the register delivery, version 1, written down here once more and held against what is written. */
class DeliveryFormatTest {
    private static final Map<String, String> COLUMNS = Map.of(
            "units.csv",
            "unit_id name provider_organisation_number provider_name operating_form municipality_code routine_decided_on routine_by_management",
            "recipients.csv",
            "recipient_id identity_type identity birth_date sex municipality_code housing protected",
            "decisions.csv",
            "decision_id recipient_id unit_id kind from to hours_per_month needs_tested",
            "staff.csv",
            "staff_id unit_id role title_evidence title_evidence_from employed_from employed_to",
            "shifts.csv",
            "staff_id start end",
            "visits.csv",
            "visit_id recipient_id unit_id kind status planned_start planned_end actual_start actual_end reason",
            "visit_staff.csv",
            "visit_id staff_id",
            "absences.csv",
            "recipient_id from to reason",
            "contact_events.csv",
            "recipient_id unit_id date event staff_id reason");

    @TempDir
    Path out;

    /** March has the spring change of the clock, October the autumn change, February of 2028 has a leap day. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03", "2026-10", "2028-02", "2023-07"})
    void every_row_of_sagoby_keeps_every_rule_of_the_format(String month) throws IOException {
        check(Town.sagoby(Sagoby.SEED), Period.of(YearMonth.parse(month)));
    }

    @Test
    void every_row_of_a_municipality_of_the_nation_keeps_every_rule_of_the_format() throws IOException {
        check(Nation.of(3).town("0140").orElseThrow(), Period.of(YearMonth.of(2026, 3)));
    }

    @Test
    void every_row_of_a_delivery_of_two_weeks_keeps_every_rule_of_the_format() throws IOException {
        check(Town.sagoby(Sagoby.SEED), new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 14)));
    }

    private void check(Town town, Period period) throws IOException {
        for (Path folder : Written.of(town, period, out).folders()) {
            for (Map.Entry<String, String> file : COLUMNS.entrySet()) {
                assertThat(Files.readString(folder.resolve(file.getKey())))
                        .startsWith(file.getValue().replace(' ', ';') + "\n")
                        .endsWith("\n");
            }
            checkManifest(folder, town, period);
            checkRegisters(folder, town, period);
            checkVisits(folder, period);
        }
    }

    private static void checkManifest(Path folder, Town town, Period period) throws IOException {
        String organisation = folder.getFileName().toString();
        assertThat(IdentityNumber.hasCheckDigit(organisation, 0)).isTrue();
        assertThat(Files.readString(folder.resolve("delivery.json")))
                .contains("\"format\": \"register-delivery/1\"")
                .contains("\"organisation_number\": \"" + organisation + "\"")
                .contains("\"municipality_code\": \"" + town.code() + "\"")
                .contains("\"from\": \"" + period.from() + "\", \"to\": \"" + period.to() + "\"");
    }

    private static void checkRegisters(Path folder, Town town, Period period) {
        Set<String> units = ids(folder, "units.csv", "unit_id");
        Set<String> recipients = ids(folder, "recipients.csv", "recipient_id");
        ids(folder, "decisions.csv", "decision_id");
        Set<String> staff = ids(folder, "staff.csv", "staff_id");
        for (Map<String, String> row : Written.rows(folder.resolve("recipients.csv"))) {
            checkIdentity(row);
            oneOf(row, "housing", "ORDINARY", "CARE_HOME");
            oneOf(row, "protected", "0", "1");
            assertThat(row.get("municipality_code")).isEqualTo(town.code());
        }
        for (Map<String, String> row : Written.rows(folder.resolve("decisions.csv"))) {
            require(recipients.contains(row.get("recipient_id")), row);
            require(units.contains(row.get("unit_id")), row);
            oneOf(row, "kind", "SERVICE", "PERSONAL_CARE", "SAFETY_ALARM", "MEAL_DELIVERY", "ESCORT", "RESPITE");
            assertThat(row.get("hours_per_month")).matches("|777|([0-9]{1,3}(\\.5)?)");
            checkKnown(row, "from", "to", period);
        }
        for (Map<String, String> row : Written.rows(folder.resolve("staff.csv"))) {
            require(units.contains(row.get("unit_id")), row);
            oneOf(row, "role", "CARE", "HOME_NURSING", "STUDENT", "ADMIN", "MANAGER");
            oneOf(row, "title_evidence", "CERTIFICATE", "TRANSITION", "NONE");
            boolean certificate = row.get("title_evidence").equals("CERTIFICATE");
            assertThat(row.get("title_evidence_from").isEmpty()).isEqualTo(!certificate);
            checkKnown(row, "employed_from", "employed_to", period);
        }
        for (Map<String, String> row : Written.rows(folder.resolve("absences.csv"))) {
            require(recipients.contains(row.get("recipient_id")), row);
            checkKnown(row, "from", "to", period);
        }
        for (Map<String, String> row : Written.rows(folder.resolve("contact_events.csv"))) {
            require(recipients.contains(row.get("recipient_id")), row);
            require(units.contains(row.get("unit_id")), row);
            assertThat(LocalDate.parse(row.get("date"))).isBeforeOrEqualTo(period.to());
            boolean namesStaff = Set.of("APPOINTED", "DEPUTY_APPOINTED", "DEPUTY_ENDED", "CHANGED")
                    .contains(row.get("event"));
            assertThat(staff.contains(row.get("staff_id"))).isEqualTo(namesStaff);
        }
        for (Map<String, String> row : Written.rows(folder.resolve("shifts.csv"))) {
            LocalDateTime start = time(row.get("start"));
            require(staff.contains(row.get("staff_id")), row);
            require(start.isBefore(time(row.get("end"))) && isIn(period, start.toLocalDate()), row);
        }
    }

    private static void checkVisits(Path folder, Period period) {
        Set<String> recipients = ids(folder, "recipients.csv", "recipient_id");
        Set<String> staff = ids(folder, "staff.csv", "staff_id");
        Set<String> units = ids(folder, "units.csv", "unit_id");
        Set<String> visits = ids(folder, "visits.csv", "visit_id");
        for (Map<String, String> row : Written.rows(folder.resolve("visits.csv"))) {
            require(recipients.contains(row.get("recipient_id")) && units.contains(row.get("unit_id")), row);
            oneOf(row, "kind", "HOME_CARE", "SAFETY_ALARM", "MEAL_DELIVERY", "HOME_NURSING", "DIGITAL");
            oneOf(row, "status", "PERFORMED", "CANCELLED", "MISSED");
            boolean performed = row.get("status").equals("PERFORMED");
            require(row.get("actual_start").isEmpty() == !performed, row);
            require(row.get("reason").isEmpty() == performed, row);
            for (String which : List.of("planned", "actual")) {
                String start = row.get(which + "_start");
                require(start.isEmpty() == row.get(which + "_end").isEmpty(), row);
                if (!start.isEmpty()) {
                    require(time(start).isBefore(time(row.get(which + "_end"))), row);
                    require(isIn(period, time(start).toLocalDate()), row);
                }
            }
        }
        Set<String> pairs = new HashSet<>();
        for (Map<String, String> row : Written.rows(folder.resolve("visit_staff.csv"))) {
            require(visits.contains(row.get("visit_id")) && staff.contains(row.get("staff_id")), row);
            require(pairs.add(row.get("visit_id") + " " + row.get("staff_id")), row);
        }
    }

    private static boolean isIn(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    /** As an assertion, but quick enough for every row. */
    private static void require(boolean right, Map<String, String> row) {
        if (!right) {
            throw new AssertionError("breaks a rule: " + row);
        }
    }

    private static void checkIdentity(Map<String, String> row) {
        LocalDate birth = LocalDate.parse(row.get("birth_date"));
        oneOf(row, "sex", "K", "M");
        oneOf(row, "identity_type", "PERSONNUMMER", "PSEUDONYM");
        String identity = row.get("identity");
        if (row.get("identity_type").equals("PERSONNUMMER")) {
            assertThat(IdentityNumber.faultOf(identity)).isEmpty();
            assertThat(IdentityNumber.agreesWithBirth(identity, IdentityType.PERSONNUMMER, birth))
                    .isTrue();
            assertThat(IdentityNumber.agreesWithSex(identity, Sex.valueOf(row.get("sex"))))
                    .isTrue();
        } else {
            assertThat(identity).startsWith("PS-" + row.get("municipality_code") + "-");
        }
    }

    /** The end of something is told when it has come, not before. */
    private static void checkKnown(Map<String, String> row, String from, String to, Period period) {
        LocalDate start = LocalDate.parse(row.get(from));
        assertThat(start).isBeforeOrEqualTo(period.to());
        if (!row.get(to).isEmpty()) {
            assertThat(LocalDate.parse(row.get(to))).isBetween(start, period.to());
        }
    }

    private static LocalDateTime time(String text) {
        LocalDateTime time = LocalDateTime.parse(text);
        require(text.length() == 16 && !SwedishTime.isSkipped(time), Map.of("time", text));
        return time;
    }

    private static Set<String> ids(Path folder, String file, String column) {
        List<String> all = Written.rows(folder.resolve(file)).stream()
                .map(row -> row.get(column))
                .toList();
        Set<String> different = all.stream().collect(Collectors.toSet());
        assertThat(all)
                .as(file)
                .isNotEmpty()
                .hasSize(different.size())
                .allMatch(id -> !id.isEmpty() && id.length() <= 64);
        return different;
    }

    private static void oneOf(Map<String, String> row, String column, String... codes) {
        require(Arrays.asList(codes).contains(row.get(column)), row);
    }
}
