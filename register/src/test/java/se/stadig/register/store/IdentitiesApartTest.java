package se.stadig.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;

/** Facts lie under pseudonymous keys; who the keys are is told in the identities alone. Looked for in the raw files, with nothing of ours in between. */
class IdentitiesApartTest {
    @TempDir
    private static Path folder;

    private static TestStore store;
    private static final Set<String> IDENTITIES = new HashSet<>();
    private static final Set<String> IDS = new HashSet<>();

    @BeforeAll
    static void sagobyIsTakenIn() throws Exception {
        Path sagoby = resource("/deliveries/sagoby-small/delivery");
        store = new TestStore(folder.resolve("store"));
        assertThat(store.take(sagoby).status()).isEqualTo(Taken.Status.COUNTED);
        for (String row : rows(sagoby.resolve("recipients.csv"))) {
            IDS.add(row.split(";")[0]);
            IDENTITIES.add(row.split(";")[2]);
        }
        for (String file : List.of("staff.csv", "visits.csv", "decisions.csv")) {
            rows(sagoby.resolve(file)).forEach(row -> IDS.add(row.split(";")[0]));
        }
        assertThat(IDENTITIES).hasSizeGreaterThan(30).anyMatch(identity -> identity.matches("[0-9]{12}"));
        assertThat(IDS).hasSizeGreaterThan(1000);
    }

    private static Path resource(String name) throws URISyntaxException {
        return Path.of(IdentitiesApartTest.class.getResource(name).toURI());
    }

    private static List<String> rows(Path csv) throws IOException {
        return Files.readAllLines(csv).stream().skip(1).toList();
    }

    private static List<Path> files(String part) throws IOException {
        try (Stream<Path> files = Files.walk(store.root().resolve(part))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Every text in every column of the Parquet files. */
    private static Map<String, Set<String>> texts(List<Path> files) throws SQLException {
        Map<String, Set<String>> texts = new HashMap<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            for (Path file : files) {
                if (!file.toString().endsWith(".parquet")) {
                    continue;
                }
                List<String> columns = new ArrayList<>();
                try (ResultSet described = statement.executeQuery(
                        "DESCRIBE SELECT * FROM read_parquet('" + file + "', hive_partitioning = false)")) {
                    while (described.next()) {
                        columns.add(described.getString(1));
                    }
                }
                for (String column : columns) {
                    Set<String> values = texts.computeIfAbsent(file.getFileName() + " " + column, _ -> new HashSet<>());
                    try (ResultSet rows = statement.executeQuery("SELECT DISTINCT CAST(\"" + column
                            + "\" AS VARCHAR) FROM read_parquet('" + file + "', hive_partitioning = false)")) {
                        while (rows.next()) {
                            values.add(String.valueOf(rows.getString(1)));
                        }
                    }
                }
            }
        }
        return texts;
    }

    @Test
    void no_identity_and_no_id_of_a_person_or_visit_stands_in_any_column_of_the_facts() throws Exception {
        Map<String, Set<String>> texts = texts(files("deliveries"));
        assertThat(texts).hasSizeGreaterThan(50);
        texts.forEach((column, values) -> {
            assertThat(values).as(column).doesNotContainAnyElementsOf(IDENTITIES);
            assertThat(values).as(column).doesNotContainAnyElementsOf(IDS);
        });
    }

    @Test
    void no_identity_stands_in_the_bytes_of_the_facts() throws Exception {
        for (Path file : files("deliveries")) {
            for (String identity : IDENTITIES) {
                assertThat(Bytes.contains(file, identity))
                        .as(file + " " + identity)
                        .isFalse();
            }
        }
    }

    @Test
    void an_identity_number_in_free_text_is_masked_before_it_is_kept() throws Exception {
        TestStore other = new TestStore(folder.resolve("free text"));
        other.take(SmallDelivery.right()
                .replace("visits.csv", "sjukhus", "hos 189001019802")
                .replace("absences.csv", "HOSPITAL", "19140168-2396")
                .replace("contact_events.csv", "ACCEPTED;;", "ACCEPTED;;med 900101-9802")
                .folder(folder.resolve("talkative")));
        StoredDelivery stored = other.deliveries().getFirst();
        Map<String, Set<String>> facts = texts(
                stored.files().keySet().stream().map(stored.folder()::resolve).toList());
        assertThat(facts.get("visits.parquet reason")).contains("hos 1890********");
        assertThat(facts.get("absences.parquet reason")).containsExactly("1914*********");
        assertThat(facts.get("contact_events.parquet reason")).contains("med 90*********");
    }

    @Test
    void every_identity_stands_in_the_identities_with_the_key_of_the_facts() throws Exception {
        Map<String, Set<String>> facts = texts(files("deliveries"));
        Map<String, Set<String>> identities = texts(files("identities"));
        assertThat(identities).hasSize(4);
        Set<String> persons = new HashSet<>();
        identities.forEach((column, values) -> {
            if (column.endsWith(" identity")) {
                assertThat(values).containsExactlyInAnyOrderElementsOf(IDENTITIES);
            }
            if (column.endsWith(" person")) {
                persons.addAll(values);
            }
        });
        assertThat(facts.get("recipients.parquet person")).containsExactlyInAnyOrderElementsOf(persons);
        assertThat(persons).containsAll(facts.get("visits.parquet person"));
    }

    @Test
    void the_figures_need_no_identity() throws Exception {
        var before = store.figures(TestStore.october());
        Path hidden = Files.move(store.root().resolve("identities"), folder.resolve("hidden"));
        try {
            Files.createDirectory(store.root().resolve("identities"));
            assertThat(store.figures(TestStore.october())).isEqualTo(before).isNotEmpty();
        } finally {
            Files.delete(store.root().resolve("identities"));
            Files.move(hidden, store.root().resolve("identities"));
        }
    }

    @Test
    void another_key_gives_other_numbers_for_the_same_people() throws Exception {
        TestStore other = new TestStore(folder.resolve("other"));
        other.take(resource("/deliveries/sagoby-small/delivery"));
        Set<String> ours = texts(files("deliveries")).get("recipients.parquet person");
        Set<String> theirs = texts(List.of(other.deliveries().getFirst().file(StoreTable.RECIPIENTS)))
                .get("recipients.parquet person");
        assertThat(theirs).hasSameSizeAs(ours).doesNotContainAnyElementsOf(ours);
    }

    @Test
    void a_period_of_a_municipality_is_read_by_its_path_alone() throws Exception {
        TestStore many = new TestStore(folder.resolve("many"));
        many.take(resource("/deliveries/sagoby-small/delivery"));
        many.take(resource("/deliveries/sagoby-small/delivery-march"));
        many.take(resource("/deliveries/edge-cases/18-two-municipalities-one-nation/delivery-2"));
        String october = many.root() + "/deliveries/municipality=1880/period=2026-09-28_2026-10-31/*/visits.parquet";
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(DISTINCT visit), min(day), max(day), count(DISTINCT municipality), min(period) FROM '"
                                + october + "'")) {
            rows.next();
            assertThat(rows.getInt(1))
                    .isEqualTo(rows(resource("/deliveries/sagoby-small/delivery/visits.csv"))
                            .size());
            assertThat(rows.getInt(2)).isEqualTo(LocalDate.of(2026, 9, 28).toEpochDay());
            assertThat(rows.getInt(3)).isEqualTo(LocalDate.of(2026, 10, 31).toEpochDay());
            assertThat(rows.getInt(4)).isOne();
            assertThat(rows.getString(5)).isEqualTo("2026-09-28_2026-10-31");
        }
    }
}
