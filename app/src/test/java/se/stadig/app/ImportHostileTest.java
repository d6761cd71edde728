package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.app.exchange.ImportRun;
import se.stadig.app.exchange.ImportRun.Status;
import se.stadig.app.exchange.Outcome;
import se.stadig.app.exchange.Preference;

/** Files that are broken, hostile or huge get a sentence, and change nothing. */
class ImportHostileTest {
    private static final String PERSON =
            "{\"Id\": \"h-1\", \"PersonId\": \"193001016595\", \"FirstName\": \"Hosse\", \"LastName\": \"Prov\"}";

    @TempDir
    private static Path folder;

    private static Importing town;

    @BeforeAll
    static void found() throws SQLException {
        town = Importing.into("6600");
    }

    private ImportRun tryFile(String name, byte[] content) throws IOException {
        Path file = Files.createTempFile(folder, "upload", "");
        Files.write(file, content);
        return town.run(file, name, false, Preference.OURS, null);
    }

    private ImportRun tryFile(String name, String content) throws IOException {
        return tryFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(ImportRun run, String sentence) {
        assertThat(run.status()).isEqualTo(Status.REFUSED);
        assertThat(run.report().stopped()).startsWith(sentence);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_no_file_of_rows_is_named_in_words() throws IOException {
        refused(tryFile("persons.json", ""), "Filen är tom.");
        refused(tryFile("okänd.json", "[]"), "Det finns ingen fil som känns igen.");
        refused(tryFile("persons.json", "%PDF-1.7 \n"), "Filen ska vara zip, JSON eller CSV.");
        refused(tryFile("persons.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}), "Filen");
        refused(tryFile("persons.json", "{\"a\": 1}"), "JSON-filen ska vara en lista");
        refused(tryFile("persons.json", "\"text\""), "");
        refused(tryFile("persons.json", "[" + PERSON), "Filen är inte giltig JSON");
        refused(tryFile("persons.json", "[" + PERSON + "] och mer"), "Filen är inte giltig JSON");
        refused(tryFile("persons.json", "[{\"Id\": 1, \"Id\": 2}]"), "Filen är inte giltig JSON");
        refused(tryFile("persons.json", "[{\"Namn\": 1}]"), "Filen saknar kolumnen med avsändarens id.");
        refused(tryFile("orders.csv", "Id;PersonId\n1;\"2\n"), "Filen kan inte läsas som CSV.");
    }

    @Test
    void wrong_encodings_are_said_in_words_and_marks_and_line_ends_do_not_matter() throws IOException {
        String rows = "Id;PersonId;FirstName;LastName\r\nh-1;193001016595;Åke;Prov\r\n";
        refused(tryFile("persons.csv", rows.getBytes(StandardCharsets.UTF_16)), "Filen är sparad i UTF-16.");
        refused(tryFile("persons.csv", rows.getBytes(StandardCharsets.UTF_16LE)), "Filen är sparad i UTF-16.");
        refused(tryFile("persons.csv", rows.getBytes(StandardCharsets.ISO_8859_1)), "Filen ska vara text i UTF-8.");
        refused(
                tryFile("persons.json", "[{\"Id\": \"Å\"}]".getBytes(StandardCharsets.ISO_8859_1)),
                "Filen ska vara text i UTF-8.");
        for (String text : List.of(
                rows, "\uFEFF" + rows, rows.replace("\r\n", "\n"), rows.replace(';', ','), rows.replace(';', '\t'))) {
            ImportRun tried = tryFile("persons.csv", text);
            assertThat(tried.report().count(Outcome.NEW))
                    .as(tried.report().stopped())
                    .isEqualTo(1);
        }
        assertThat(tryFile("PERSONS.JSON", "\uFEFF\n [" + PERSON + "]").report().count(Outcome.NEW))
                .isEqualTo(1);
        assertThat(tryFile("persons.csv", "[" + PERSON + "]").report().count(Outcome.NEW))
                .as("the content is believed, not the name")
                .isEqualTo(1);
    }

    @Test
    void deep_and_huge_json_is_refused_and_not_swallowed() throws IOException {
        refused(tryFile("persons.json", "[".repeat(10_000_000)), "JSON-filen är för djup");
        refused(tryFile("persons.json", "[" + "{\"a\":".repeat(1_000_000)), "JSON-filen är för djup");
        refused(tryFile("persons.json", "[{\"Id\": \"" + "x".repeat(5_000_000) + "\"}]"), "JSON-filen är för djup");
        refused(tryFile("persons.json", "[{\"Id\": " + "9".repeat(100_000) + "}]"), "JSON-filen är för djup");
        StringBuilder wide = new StringBuilder("[{\"Id\": \"1\"");
        for (int field = 0; field < 5000; field++) {
            wide.append(", \"f").append(field).append("\": 1");
        }
        ImportRun wider = tryFile("persons.json", wide + "}]");
        assertThat(wider.report().written()).isZero();
        assertThat(wider.report().refused().getFirst().sentence())
                .isEqualTo("Varje rad ska vara ett JSON-objekt med högst 200 fält.");
    }

    @Test
    void zips_that_are_traps_are_refused() throws IOException {
        byte[] rows = ("[" + PERSON + "]").getBytes(StandardCharsets.UTF_8);
        assertThat(tryFile("a.zip", zip(Map.of("persons.json", rows))).report().count(Outcome.NEW))
                .isEqualTo(1);
        refused(tryFile("a.zip", zip(Map.of("../persons.json", rows))), "Zip-filen har ett filnamn som leder ut");
        refused(tryFile("a.zip", zip(Map.of("/etc/persons.json", rows))), "Zip-filen har ett filnamn som leder ut");
        refused(tryFile("a.zip", zip(Map.of("C:\\persons.json", rows))), "Zip-filen har ett filnamn som leder ut");
        refused(
                tryFile("a.zip", zip(Map.of("inre.zip", zip(Map.of("persons.json", rows))))),
                "Det ligger en zip-fil i");
        refused(tryFile("a.zip", zip(Map.of("persons.json", zip(Map.of("a", rows))))), "Det ligger en zip-fil i");
        refused(tryFile("a.zip", zip(Map.of("[Content_Types].xml", rows))), "Det är en Excel-fil.");
        refused(
                tryFile("a.zip", zip(Map.of("a/persons.json", rows, "b/persons.json", rows))),
                "Zip-filen har två filer");
        refused(tryFile("a.zip", zip(Map.of())), "Det finns ingen fil som känns igen.");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int file = 0; file < 300; file++) {
            many.put("fil" + file, rows);
        }
        refused(tryFile("a.zip", zip(many)), "Zip-filen har för många filer.");
        refused(
                tryFile("a.zip", zip(Map.of("persons.json", new byte[100_000_000]))),
                "Zip-filen packas upp till mycket mer");
        byte[] lies = zip(Map.of("persons.json", new byte[100_000_000]));
        for (int at = 0; at + 4 < lies.length; at++) { // the size in the directory is made small
            if (lies[at] == 'P' && lies[at + 1] == 'K' && lies[at + 2] == 1 && lies[at + 3] == 2) {
                lies[at + 24] = 100;
                lies[at + 25] = lies[at + 26] = lies[at + 27] = 0;
            }
        }
        assertThat(tryFile("a.zip", lies).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void random_and_damaged_files_get_a_sentence() throws IOException {
        Random random = new Random(20261122);
        byte[] whole = zip(Map.of(
                "persons.json", Files.readAllBytes(Path.of("src/test/resources/import/full/persons.json")),
                "orders.json", Files.readAllBytes(Path.of("src/test/resources/import/full/orders.json"))));
        byte[] json = Files.readAllBytes(Path.of("src/test/resources/import/full/persons.json"));
        byte[] csv = Files.readAllBytes(Path.of("src/test/resources/import/full/personnel.csv"));
        for (int round = 0; round < 120; round++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            judged(tryFile(round % 2 == 0 ? "persons.json" : "personnel.csv", noise));
            judged(tryFile("a.zip", damaged(whole, random)));
            judged(tryFile("persons.json", damaged(json, random)));
            judged(tryFile("personnel.csv", damaged(csv, random)));
        }
    }

    private static void judged(ImportRun run) {
        if (run.status() == Status.REFUSED) {
            assertThat(run.report().stopped()).endsWith(".").doesNotContain("Databasen");
        } else {
            assertThat(run.status()).isEqualTo(Status.TRIED);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] copy = random.nextBoolean() ? whole.clone() : Arrays.copyOf(whole, random.nextInt(whole.length));
        for (int change = random.nextInt(8); change > 0 && copy.length > 0; change--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    @Test
    void a_zero_or_half_a_character_refuses_its_row_and_other_strange_signs_are_text()
            throws IOException, SQLException {
        StringBuilder rows = new StringBuilder("[");
        String[] names = {"A\\u0000", "\\ud800", "=1+1", "\\u0007\\u001b[31m", "'; drop table recipient; --", "<script>"
        };
        String[] numbers = {
            "193001016595", "193001017072", "193001034663", "193001227705", "193002027047", "193002069239"
        };
        for (int at = 0; at < names.length; at++) {
            rows.append(at == 0 ? "" : ",")
                    .append("{\"Id\":\"z%d\",\"PersonId\":\"%s\",\"FirstName\":\"%s\"}"
                            .formatted(at, numbers[at], names[at]));
        }
        Importing strange = Importing.into("6601");
        Path file = Importing.folder(folder, "persons.json", rows + "]");
        ImportRun refused = strange.carryOut(file);
        assertThat(refused.report().refused()).hasSize(2).allSatisfy(line -> {
            assertThat(line.column()).isEqualTo("FirstName");
            assertThat(line.sentence()).startsWith("Texten har ett tecken som inte går att spara.");
            assertThat(line.value()).isEmpty();
        });
        assertThat(refused.report().count(Outcome.NEW)).isEqualTo(4);
        assertThat(Importing.values("select given_name from recipient_identity where municipality = '6601'"))
                .containsExactlyInAnyOrder("=1+1", "\u0007\u001b[31m", "'; drop table recipient; --", "<script>");
    }

    @Test
    void of_two_imports_at_once_one_is_refused_with_a_sentence() throws IOException, SQLException {
        Importing busy = Importing.into("6602");
        try (Connection other = Neighbours.owner();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(hashtext('stadig import'), hashtext('6602'))");
            refused(busy.carryOut(Path.of("src/test/resources/import/full")), "En annan import pågår just nu.");
            assertThat(busy.attempt(Path.of("src/test/resources/import/full")).status())
                    .as("a dry run hinders nobody")
                    .isEqualTo(Status.TRIED);
            other.rollback();
        }
    }

    @Test
    void while_one_import_writes_another_is_refused_and_the_first_is_whole() throws IOException, SQLException {
        Importing busy = Importing.into("6603");
        List<ImportRun> second = new ArrayList<>();
        ImportRun first = busy.carryOut(
                Path.of("src/test/resources/import/full"),
                _ -> second.add(CompletableFuture.supplyAsync(() -> full(busy)).join()));
        assertThat(first.status()).isEqualTo(Status.DONE);
        assertThat(second).singleElement().satisfies(run -> refused(run, "En annan import pågår just nu."));
        assertThat(Importing.value("select count(*) from recipient where municipality = '6603'"))
                .isEqualTo("4");
        assertThat(full(busy).report().count(Outcome.UNCHANGED))
                .as("afterwards it may")
                .isPositive();
    }

    private static ImportRun full(Importing town) {
        try {
            return town.carryOut(Path.of("src/test/resources/import/full"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void rows_that_hang_on_what_is_not_there_are_told_by_file_line_and_column() throws IOException {
        Path rows = Importing.folder(
                folder,
                "orders.csv",
                "Id;PersonId;Provider;Status;FromDate\no1;ingen;u-1;Sent;2026-01-01\no2;193001016595;;Sent;2026-13-41\n");
        ImportRun run = town.attempt(rows);
        assertThat(run.report().written()).isZero();
        assertThat(run.report().refused().stream()
                        .map(line -> line.place() + " " + line.column() + " " + line.value())
                        .toList())
                .containsExactlyInAnyOrder(
                        "orders.csv:2 PersonId ", "orders.csv:3 Provider ", "orders.csv:3 FromDate ");
    }
}
