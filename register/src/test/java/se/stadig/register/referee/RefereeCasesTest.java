package se.stadig.register.referee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case with known answers: figures as exact fractions, statuses, rejections and notices. */
class RefereeCasesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    /** One run of a case. */
    record Run(Path folder, int number, JsonNode expected) {
        @Override
        public String toString() {
            return folder.getFileName() + " run " + (number + 1);
        }
    }

    static List<Run> runs() throws IOException, URISyntaxException {
        Path deliveries =
                Path.of(RefereeCasesTest.class.getResource("/deliveries").toURI());
        List<Run> runs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(deliveries, 3)) {
            files.filter(file -> file.endsWith("expected.json")).sorted().forEach(file -> {
                JsonNode all = read(file).path("runs");
                for (int number = 0; number < all.size(); number++) {
                    runs.add(new Run(file.getParent(), number, all.get(number)));
                }
            });
        }
        return runs;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void every_figure_and_finding_is_as_expected(Run run) throws Exception {
        OurAnswer ours = OurAnswer.of(
                folder.resolve("store"),
                texts(run.expected().path("deliveries")).stream()
                        .map(name -> run.folder().resolve(name))
                        .toList(),
                OurAnswer.Arguments.of(texts(run.expected().path("arguments"))));
        assertThat(Differences.withExpected(ours, run.expected())).isEmpty();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    @Test
    void the_cases_are_there_and_name_figures() throws Exception {
        List<Run> runs = runs();
        assertThat(runs.stream()
                        .map(run -> run.folder().getFileName().toString())
                        .distinct())
                .hasSize(23);
        assertThat(runs.stream()
                        .mapToInt(run -> run.expected().path("figures").size())
                        .sum())
                .isGreaterThan(2000);
    }
}
