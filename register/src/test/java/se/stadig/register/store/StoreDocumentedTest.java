package se.stadig.register.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import tools.jackson.databind.json.JsonMapper;

/** docs/lagret.md tells just the columns that the files have, and the fields of the manifest. */
class StoreDocumentedTest {
    private static final Path PAGE = Path.of(System.getProperty("stadig.root", ".."), "docs", "lagret.md");
    private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)`");

    @TempDir
    private Path folder;

    /** The names in the first column of the table that follows a text. */
    private static List<String> told(String page, String before) {
        String after = page.substring(page.indexOf(before) + before.length());
        List<String> names = new ArrayList<>();
        for (String line :
                after.lines().dropWhile(one -> !one.startsWith("|--")).skip(1).toList()) {
            if (!line.startsWith("|")) {
                break;
            }
            Matcher name = NAME.matcher(line.split("\\|")[1]);
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    @Test
    void every_column_of_every_file_is_told() throws Exception {
        String page = Files.readString(PAGE);
        TestStore store = new TestStore(folder.resolve("store"));
        store.take(SmallDelivery.right().folder(folder.resolve("first")));
        Taken second = store.take(SmallDelivery.right().id("B").folder(folder.resolve("second")));
        Map<String, Path> files = new LinkedHashMap<>();
        second.stored()
                .files()
                .keySet()
                .forEach(name -> files.put(name, second.stored().folder().resolve(name)));
        assertThat(files).containsKey("shared_visits.parquet");
        files.put("identities/….parquet", store.open().identitiesFile(second.stored()));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            List<String> columns = new ArrayList<>();
            try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                    var statement = duckdb.createStatement();
                    var rows = statement.executeQuery("DESCRIBE SELECT * FROM read_parquet('" + file.getValue()
                            + "', hive_partitioning = false)")) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
            assertThat(told(page, "**" + file.getKey() + "**"))
                    .as(file.getKey())
                    .containsExactlyInAnyOrderElementsOf(columns);
        }
    }

    @Test
    void every_field_of_the_manifest_is_told() throws Exception {
        TestStore store = new TestStore(folder.resolve("store"));
        Taken taken = store.take(SmallDelivery.right().folder(folder.resolve("first")));
        var manifest = JsonMapper.shared()
                .readTree(Files.readString(taken.stored().folder().resolve("manifest.json")));
        List<String> fields = manifest.propertyNames().stream().toList();
        assertThat(told(Files.readString(PAGE), "## manifest.json")).containsExactlyInAnyOrderElementsOf(fields);
    }
}
