package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CommandLineTest {

    /** Every command, down to the last. */
    static Stream<CommandLine> commands() {
        return Stream.iterate(
                        Stream.of(Main.commandLine()).toList(),
                        level -> !level.isEmpty(),
                        level -> level.stream()
                                .flatMap(command -> command.getSubcommands().values().stream())
                                .toList())
                .flatMap(level -> level.stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_explains_itself_in_swedish(CommandLine command) {
        assertThat(command.getUsageMessage())
                .startsWith("Användning: stadig")
                .contains("--help", "Visar den här hjälpen.")
                .doesNotContain("Usage:")
                .doesNotContain("Show this");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            srve                         | 2 | Det finns inget som heter srve. Menade du serve eller verify?
            demo --port mycket           | 2 | Värdet mycket går inte att använda för --port.
            demo överflödigt             | 2 | Det finns inget som heter överflödigt.
            serve                        | 2 | Det saknas: --config
            indicators --windw x         | 2 | Det finns inget som heter --windw x. Menade du --window?
            register take --stor x       | 1 | Det finns inget som heter --stor. Menade du --store?
            serve --config finns-inte    | 1 | Filen finns-inte finns inte eller går inte att läsa.
            """)
    void a_wrong_use_is_explained(String arguments, int exitCodeWanted, String sentence) {
        StringWriter err = new StringWriter();
        int exitCode = Main.commandLine().setErr(new PrintWriter(err)).execute(arguments.split(" "));
        assertThat(err.toString()).startsWith(sentence);
        assertThat(exitCode).isEqualTo(exitCodeWanted);
    }

    @Test
    void without_a_command_the_commands_are_shown() {
        StringWriter err = new StringWriter();
        assertThat(Main.commandLine().setErr(new PrintWriter(err)).execute()).isEqualTo(1);
        assertThat(err.toString()).contains("demo", "serve").doesNotContain("warm-up");
    }
}
