package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is shown somewhere is there, and no requirement lacks its row. */
class SecurityDocTest {
    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCUMENT = HOUSE.resolve("docs/security.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]*Test)`");
    private static final Pattern FILE = Pattern.compile("`([a-z]+/[A-Za-z0-9_./-]+\\.[a-z]+|pom\\.xml)`");
    private static final Pattern ROW =
            Pattern.compile("\\| (v5\\.0\\.0-V[0-9.]+) \\| [^|]+ \\| ([a-z ]+) \\| ([^|]+) \\|");
    private static final Pattern SUM =
            Pattern.compile("\\| (V[0-9]+) [^|]+ \\| ([0-9]+) \\| ([0-9]+) \\| ([0-9]+) \\|");
    private static final Pattern CHAPTER = Pattern.compile("v5\\.0\\.0-(V[0-9]+)\\..*");

    private record Row(String chapter, String state, String shown) {}

    @Test
    void every_test_and_file_that_is_named_is_there() throws IOException {
        Set<String> classes = testClasses();
        List<String> gone = new ArrayList<>();
        for (String line : lines()) {
            TEST.matcher(line)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !classes.contains(name))
                    .forEach(gone::add);
            FILE.matcher(line)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.startsWith("target/") && !Files.exists(HOUSE.resolve(name)))
                    .forEach(gone::add);
        }
        assertThat(gone).isEmpty();
    }

    @Test
    void nothing_is_told_that_is_to_come() throws IOException {
        assertThat(lines()).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("lands with"));
    }

    @Test
    void every_requirement_of_levels_one_and_two_has_its_row_in_their_order() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/security/asvs-5.0.0-levels-1-and-2.txt")))
                .hasSize(253);
    }

    @Test
    void what_is_met_is_shown_by_something_and_what_is_open_says_more_than_that() throws IOException {
        rows().forEach((requirement, row) -> {
            assertThat(row.state()).as(requirement).isIn("met", "not applicable", "open");
            assertThat(row.shown().strip()).as(requirement).isNotEmpty();
            if (row.state().equals("met")) {
                assertThat(TEST.matcher(row.shown()).find()
                                || FILE.matcher(row.shown()).find()
                                || row.shown().contains("section "))
                        .as(requirement + " is shown by " + row.shown())
                        .isTrue();
            }
        });
    }

    @Test
    void the_sums_are_those_of_the_rows() throws IOException {
        Map<String, List<Long>> told = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher sum = SUM.matcher(line);
            if (sum.matches()) {
                told.put(
                        sum.group(1),
                        List.of(Long.valueOf(sum.group(2)), Long.valueOf(sum.group(3)), Long.valueOf(sum.group(4))));
            }
        }
        Map<String, List<Row>> chapters = rows().values().stream()
                .collect(Collectors.groupingBy(Row::chapter, LinkedHashMap::new, Collectors.toList()));
        assertThat(told.keySet()).isEqualTo(chapters.keySet());
        chapters.forEach((chapter, rows) -> assertThat(told.get(chapter))
                .as(chapter)
                .isEqualTo(Stream.of("met", "not applicable", "open")
                        .map(state -> rows.stream()
                                .filter(row -> row.state().equals(state))
                                .count())
                        .toList()));
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(DOCUMENT);
    }

    private static Map<String, Row> rows() throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (String line : lines()) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                Row before = rows.put(
                        row.group(1),
                        new Row(CHAPTER.matcher(row.group(1)).replaceAll("$1"), row.group(2), row.group(3)));
                assertThat(before).as(row.group(1)).isNull();
            } else {
                assertThat(line).doesNotStartWith("| v5.0.0-");
            }
        }
        return rows;
    }

    private static Set<String> testClasses() throws IOException {
        try (Stream<Path> modules = Files.list(HOUSE)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityDocTest::filesIn)
                    .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
