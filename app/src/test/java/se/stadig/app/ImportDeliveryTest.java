package se.stadig.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.app.exchange.ImportRun;
import se.stadig.app.exchange.ImportRun.Status;
import se.stadig.app.exchange.Outcome;
import se.stadig.app.exchange.Preference;
import se.stadig.app.exchange.Report;
import se.stadig.app.exchange.ReportJson;
import se.stadig.app.exchange.ReportText;

/** A register delivery into an empty municipality: everything that is right in it, once, and the reasons for the rest. */
class ImportDeliveryTest {
    private static final Path SAGOBY = Path.of("../register/src/test/resources/deliveries/sagoby-small/delivery");
    private static int next = 7000;

    @TempDir
    private Path folder;

    private Importing town;
    private String here;

    @BeforeEach
    void found() throws SQLException {
        here = String.valueOf(next++);
        town = Importing.into(here);
    }

    /** Sagoby's delivery as this town's own, with rows changed. */
    private Path delivery(Map<String, List<String>> changes) throws IOException {
        Path to = Files.createTempDirectory(folder, "delivery");
        try (Stream<Path> files = Files.list(SAGOBY)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("1880", here);
                List<String> change = changes.getOrDefault(String.valueOf(file.getFileName()), List.of());
                for (int at = 0; at + 1 < change.size(); at += 2) {
                    assertThat(text).contains(change.get(at));
                    text = text.replace(change.get(at), change.get(at + 1));
                }
                Files.writeString(to.resolve(String.valueOf(file.getFileName())), text);
            }
        }
        return to;
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(SAGOBY.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    @Test
    void an_empty_municipality_has_the_deliverys_rows_afterwards_and_none_twice() throws IOException, SQLException {
        Path delivery = delivery(Map.of());
        ImportRun tried = town.attempt(delivery);
        ImportRun done = town.carryOut(delivery);

        Set<String> staff = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (String[] row : rows("staff.csv")) {
            staff.add(row[0]);
            if (!row[3].equals("NONE")) {
                titles.add(row[0] + row[3]);
            }
        }
        long decisions = rows("decisions.csv").size();
        Map<String, Long> expected = Map.ofEntries(
                entry("UNIT NEW", (long) rows("units.csv").size()),
                entry("PERSON NEW", (long) rows("recipients.csv").size()),
                entry("DECISION NEW", decisions),
                entry("ASSIGNMENT NEW", decisions),
                entry("STAFF NEW", (long) staff.size()),
                entry("EMPLOYMENT NEW", (long) rows("staff.csv").size()),
                entry("TITLE NEW", (long) titles.size()),
                entry("ABSENCE NEW", (long) rows("absences.csv").size()),
                entry("EVENT NEW", (long) rows("contact_events.csv").size()),
                entry(
                        "VISITED NEW",
                        Importing.counts(tried).getOrDefault("VISITED NEW", 0L)), // ImportStoryTest counts them
                entry("WORKED NEW", Importing.counts(tried).getOrDefault("WORKED NEW", 0L)));
        assertThat(Importing.counts(tried)).isEqualTo(expected);
        assertThat(Importing.counts(done)).isEqualTo(expected);
        assertThat(done.fingerprint()).isEqualTo(tried.fingerprint());
        assertThat(done.status()).isEqualTo(Status.DONE);

        Map<String, String> stands = new TreeMap<>();
        for (String table : List.of("unit", "recipient", "recipient_identity", "decision", "staff")) {
            stands.put(
                    table, Importing.value("select count(*) from %s where municipality = '%s'".formatted(table, here)));
        }
        assertThat(stands)
                .isEqualTo(Map.of(
                        "unit", String.valueOf(rows("units.csv").size()),
                        "recipient", String.valueOf(rows("recipients.csv").size()),
                        "recipient_identity",
                                String.valueOf(rows("recipients.csv").size()),
                        "decision", String.valueOf(decisions),
                        "staff", String.valueOf(staff.size())));
        assertThat(Importing.value(
                        "select count(*) from recipient where municipality = '%s' and protection = 'CONFIDENTIALITY_MARKED'"
                                .formatted(here)))
                .isEqualTo(String.valueOf(rows("recipients.csv").stream()
                        .filter(row -> row[7].equals("1"))
                        .count()));
        assertThat(Importing.values(
                        "select distinct given_name || ' ' || family_name from recipient_identity where municipality = '%s'"
                                .formatted(here)))
                .as("deliveries name nobody")
                .containsExactly("Namn saknas");

        Map<String, Long> unchanged = new HashMap<>();
        expected.forEach((what, count) -> unchanged.put(what.replace("NEW", "UNCHANGED"), count));
        assertThat(Importing.counts(town.carryOut(delivery))).isEqualTo(unchanged);
    }

    @Test
    void a_later_delivery_changes_and_an_earlier_one_changes_nothing() throws IOException, SQLException {
        town.carryOut(delivery(Map.of()));
        Path later = delivery(Map.of(
                "delivery.json",
                        List.of("2026-11-02T08:15:00", "2026-12-02T08:15:00", "2026-10-" + here + "-A", "2026-11-A"),
                "decisions.csv", List.of(";2025-04-23;;124;1", ";2025-04-23;2026-11-20;124;1")));
        ImportRun changed = town.carryOut(later);
        assertThat(Importing.counts(changed))
                .containsEntry("DECISION CHANGED", 1L)
                .containsEntry("ASSIGNMENT CHANGED", 1L);
        assertThat(changed.report().count(Outcome.CHANGED)).isEqualTo(2);

        ImportRun old = town.carryOut(delivery(Map.of()));
        assertThat(old.report().written()).isZero();
        assertThat(old.report().count(Outcome.OLDER)).isPositive();
        assertThat(Importing.value("select last_day from decision where municipality = '%s' and case_number = 'D00001'"
                        .formatted(here)))
                .isEqualTo("2026-11-20");
    }

    @Test
    void a_row_that_is_wrong_is_left_out_and_told_with_its_place() throws IOException, SQLException {
        Path delivery = delivery(
                Map.of("decisions.csv", List.of("D00002;R0001;U01;SAFETY_ALARM;", "D00002;R0001;U01;TRYGGHET;")));
        ImportRun done = town.carryOut(delivery);

        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.report().refused())
                .singleElement()
                .isEqualTo(new Report.Line(
                        "decisions.csv", 3, "kind", "TRYGGHET", "Värdet ska vara en av koderna i leveransformatet."));
        assertThat(Importing.counts(done))
                .containsEntry("DECISION NEW", (long) rows("decisions.csv").size() - 1)
                .containsEntry("DECISION REFUSED", 1L);
    }

    @Test
    void a_report_never_has_a_persons_data_in_it() throws IOException, SQLException {
        String wrong = "195205292261";
        ImportRun run = town.attempt(delivery(Map.of("recipients.csv", List.of("195205292260", wrong))));
        String report = ReportText.of(run) + ReportJson.write(List.of(run));
        assertThat(report)
                .contains("recipients.csv", "identity", "kontrollsiffra")
                .doesNotContain(wrong);
        for (String[] row : rows("recipients.csv")) {
            assertThat(report).doesNotContain(row[2].replace("1880", here), row[3]);
        }
    }

    @Test
    void ids_of_recipients_are_good_in_one_delivery_alone() throws IOException, SQLException {
        town.carryOut(delivery(Map.of()));
        String persons = ask(
                "select string_agg(recipient || identity_number, ',' order by recipient) from recipient_identity where municipality = '{here}'");
        String decided =
                "select string_agg(d.case_number || i.identity_number, ',' order by d.case_number) from decision d join recipient_identity i on i.recipient = d.recipient where d.municipality = '{here}'";
        String before = ask(decided);
        List<String> swapped = List.of("R0001;", "R1000;", "R0003;", "R0001;", "R1000;", "R0003;");
        Path other = delivery(Map.of(
                "delivery.json",
                        List.of("2026-11-02T08:15:00", "2026-12-02T08:15:00", "2026-10-" + here + "-A", "2026-11-A"),
                "recipients.csv", swapped,
                "decisions.csv", swapped,
                "visits.csv", swapped,
                "contact_events.csv", swapped));
        ImportRun run = town.carryOut(other);

        assertThat(run.status()).as(run.report().stopped()).isEqualTo(Status.DONE);
        assertThat(run.report().written()).isZero();
        assertThat(run.report().count(Outcome.CONFLICT)).isZero();
        assertThat(
                        ask(
                                "select string_agg(recipient || identity_number, ',' order by recipient) from recipient_identity where municipality = '{here}'"))
                .isEqualTo(persons);
        assertThat(ask(decided)).isEqualTo(before);
    }

    @Test
    void two_senders_may_not_share_a_unit_by_its_code() throws IOException, SQLException {
        town.carryOut(delivery(Map.of()));
        ImportRun run = town.attempt(delivery(Map.of(
                "delivery.json", List.of("\"9999" + here + "07\"", "\"9999188114\""),
                "units.csv", List.of("9999" + here + "07", "9999188114", "9999" + here + "23", "9999188122"))));
        assertThat(run.report().refused().stream()
                        .filter(line -> line.file().equals("units.csv"))
                        .map(Report.Line::sentence)
                        .toList())
                .hasSize(2)
                .allSatisfy(sentence ->
                        assertThat(sentence).startsWith("Koden finns redan på en enhet hos en annan utförare."));
        assertThat(Importing.counts(run))
                .doesNotContainKeys("DECISION NEW", "ASSIGNMENT NEW", "EMPLOYMENT NEW", "STAFF NEW");
        assertThat(run.status()).isEqualTo(Status.REFUSED);
    }

    /** A later delivery with other id. */
    private List<String> as(String id, String created, String replaces) {
        return List.of(
                "2026-10-" + here + "-A",
                id,
                "2026-11-02T08:15:00",
                created,
                "\"replaces\": null",
                "\"replaces\": " + replaces);
    }

    @Test
    void a_delivery_that_replaces_another_withdraws_what_only_that_one_told() throws IOException, SQLException {
        town.carryOut(delivery(Map.of()));
        String first = "\"2026-10-" + here + "-A\"";
        List<String> without = List.of("D00002;R0001;U01;SAFETY_ALARM;2025-04-23;;;1\n", "");
        Path corrects =
                delivery(Map.of("delivery.json", as("rättad", "2026-11-03T08:15:00", first), "decisions.csv", without));
        ImportRun tried = town.attempt(corrects);
        ImportRun done = town.run(corrects, true, Preference.OURS, tried.fingerprint());

        assertThat(done.status()).as(done.report().stopped()).isEqualTo(Status.DONE);
        assertThat(done.report().written()).isEqualTo(2);
        assertThat(Importing.counts(done))
                .containsEntry("DECISION WITHDRAWN", 1L)
                .containsEntry("ASSIGNMENT WITHDRAWN", 1L);
        assertThat(ask("select case_number from decision where municipality = '{here}' and withdrawn_at is not null"))
                .isEqualTo("D00002");
        assertThat(town.carryOut(delivery(Map.of())).report().written())
                .as("the replaced one does not come back")
                .isZero();
    }

    @Test
    void what_another_delivery_told_too_stays_when_one_of_them_is_replaced() throws IOException, SQLException {
        town.carryOut(delivery(Map.of()));
        town.carryOut(delivery(Map.of("delivery.json", as("andra", "2026-11-02T09:15:00", "null"))));
        ImportRun done = town.carryOut(delivery(Map.of(
                "delivery.json", as("rättad", "2026-11-03T08:15:00", "\"2026-10-" + here + "-A\""),
                "decisions.csv", List.of("D00002;R0001;U01;SAFETY_ALARM;2025-04-23;;;1\n", ""))));
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.report().written()).isZero();
    }

    @Test
    void a_delivery_that_replaces_another_must_be_without_faults() throws IOException, SQLException {
        town.carryOut(delivery(Map.of()));
        ImportRun run = town.attempt(delivery(Map.of(
                "delivery.json", as("rättad", "2026-11-03T08:15:00", "\"2026-10-" + here + "-A\""),
                "decisions.csv", List.of("D00002;R0001;U01;SAFETY_ALARM;", "D00002;R0001;U01;TRYGGHET;"))));
        assertThat(run.report().stopped()).startsWith("En leverans som ersätter en annan får inte ha rader");
    }

    @Test
    void the_same_id_with_other_content_is_refused_and_with_other_line_ends_is_the_same()
            throws IOException, SQLException {
        town.carryOut(delivery(Map.of()));
        ImportRun run = town.attempt(
                delivery(Map.of("decisions.csv", List.of(";2025-04-23;;124;1", ";2025-04-23;2026-11-20;124;1"))));
        assertThat(run.report().stopped())
                .startsWith("En leverans med samma id men med annat innehåll är redan hämtad.");
        Path same = delivery(Map.of());
        Files.writeString(
                same.resolve("units.csv"),
                Files.readString(same.resolve("units.csv")).replace("\n", "\r\n"));
        assertThat(town.attempt(same).status()).isEqualTo(Status.TRIED);
    }

    private String ask(String question) throws SQLException {
        return String.valueOf(Importing.value(question.replace("{here}", here)));
    }

    @Test
    void too_many_wrong_rows_of_a_file_refuse_the_whole() throws IOException, SQLException {
        Path delivery = delivery(Map.of("recipients.csv", List.of("R0001;PSEUDONYM;", "R0001;PERSONNUMMER;")));
        ImportRun done = town.carryOut(delivery);

        assertThat(done.status()).isEqualTo(Status.REFUSED);
        assertThat(done.report().stoppedAt().file()).isEqualTo("recipients.csv");
        assertThat(done.report().stopped()).startsWith("För många rader i filen");
        assertThat(done.report().refused())
                .as("of the person who has no number, and of those who hang on her")
                .allSatisfy(line -> assertThat(line.value()).isEmpty());
        assertThat(Importing.value("select count(*) from unit where municipality = '%s'".formatted(here)))
                .isEqualTo("0");
    }

    @Test
    void another_municipalitys_delivery_is_refused_and_so_is_one_without_a_file() throws IOException, SQLException {
        ImportRun other = town.carryOut(SAGOBY);
        assertThat(other.report().stopped()).isEqualTo("Leveransen gäller en annan kommun än den som du arbetar för.");

        Path broken = delivery(Map.of());
        Files.delete(broken.resolve("staff.csv"));
        assertThat(town.carryOut(broken).report().stoppedAt().file()).isEqualTo("staff.csv");

        Path without = delivery(Map.of());
        for (String file : List.of("visits.csv", "visit_staff.csv", "shifts.csv", "contact_events.csv")) {
            Files.delete(without.resolve(file));
        }
        assertThat(town.carryOut(without).status()).isEqualTo(Status.DONE);
    }

    @Test
    void a_zip_is_read_as_the_folder_is() throws IOException, SQLException {
        Map<String, byte[]> entries = new HashMap<>();
        try (Stream<Path> files = Files.list(delivery(Map.of()))) {
            for (Path file : files.toList()) {
                entries.put("mapp/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        ImportRun done = town.carryOut(Importing.zip(folder.resolve("leverans.zip"), entries));
        assertThat(done.status()).as(done.report().stopped()).isEqualTo(Status.DONE);
        assertThat(done.report().count(Outcome.NEW)).isGreaterThan(200);
    }

    @Test
    void a_names_file_of_another_system_fills_in_who_the_pseudonyms_are() throws IOException, SQLException {
        town.carryOut(delivery(Map.of()));
        String number = rows("recipients.csv").getFirst()[2].replace("1880", here);
        Path names = Importing.folder(folder, "persons.json", """
                [{"Id": "x1", "PersonId": "%s", "PersonIdType": "Pseudonym", "FirstName": "Asta", "LastName": "Prov", "BirthDate": "%s"}]""".formatted(
                        number, rows("recipients.csv").getFirst()[3]));
        assertThat(Importing.counts(town.carryOut(names))).isEqualTo(Map.of("PERSON CHANGED", 1L));
        assertThat(Importing.value(
                        "select given_name || ' ' || family_name from recipient_identity where municipality = '%s' and identity_number = '%s'"
                                .formatted(here, number)))
                .isEqualTo("Asta Prov");
        assertThat(Importing.counts(town.carryOut(delivery(Map.of()))))
                .as("the delivery does not take the name away")
                .doesNotContainKeys("PERSON CHANGED", "PERSON CONFLICT");
    }

    @Test
    void strange_encodings_of_the_same_files_are_read_or_named_in_words() throws IOException, SQLException {
        Path windows = delivery(Map.of());
        for (String file : List.of("units.csv", "recipients.csv", "staff.csv")) {
            String text = Files.readString(windows.resolve(file)).replace("\n", "\r\n");
            Files.writeString(windows.resolve(file), "\uFEFF" + text);
        }
        assertThat(town.attempt(windows).status()).isEqualTo(Status.TRIED);

        Path latin = delivery(Map.of());
        String units = Files.readString(latin.resolve("units.csv"));
        Files.write(latin.resolve("units.csv"), units.getBytes(StandardCharsets.ISO_8859_1));
        ImportRun refused = town.attempt(latin);
        assertThat(refused.status()).isEqualTo(Status.REFUSED);
        assertThat(refused.report().stopped())
                .isEqualTo("Filen ska vara text i UTF-8. Spara om den med den teckenkodningen.");
    }
}
