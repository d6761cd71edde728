package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class DemoDataCommandTest {
    @TempDir
    Path out;

    private final StringWriter err = new StringWriter();
    private final StringWriter stdout = new StringWriter();

    @Test
    void it_writes_a_folder_for_each_municipality_month_and_sender_and_tells_how_it_went() {
        int code =
                run("--town", "sagoby", "--months", "2026-02..2026-03", "--recipients", "60", "--out", out.toString());

        assertThat(code).isZero();
        for (Sender sender : Town.sagoby(Sagoby.SEED).senders()) {
            assertThat(out.resolve("9999/2026-02")
                            .resolve(sender.organisationNumber())
                            .resolve("delivery.json"))
                    .exists();
            assertThat(out.resolve("9999/2026-03")
                            .resolve(sender.organisationNumber())
                            .resolve("visits.csv"))
                    .isNotEmptyFile();
        }
        assertThat(err.toString()).contains("Klart: 6 leveranser med ").contains("rader/s");
        assertThat(stdout.toString()).isEmpty();
    }

    @Test
    void a_stretch_of_days_becomes_one_delivery_for_each_sender() {
        int code = run("--recipients", "30", "--from", "2026-03-01", "--to", "2026-03-14", "--out", out.toString());

        assertThat(code).isZero();
        assertThat(out.resolve("9999/2026-03-01--2026-03-14")).isDirectoryContaining(Files::isDirectory);
    }

    @Test
    void zipped_deliveries_have_the_same_bytes_each_time_and_leave_no_folders() throws IOException {
        String[] arguments = {"--recipients", "30", "--months", "2026-03", "--zip", "--out"};
        assertThat(run(with(arguments, out.resolve("a").toString()))).isZero();
        assertThat(run(with(arguments, out.resolve("b").toString()))).isZero();

        Path month = Path.of("9999/2026-03");
        List<Path> zips;
        try (var found = Files.list(out.resolve("a").resolve(month))) {
            zips = found.sorted().toList();
        }
        assertThat(zips).hasSize(3).allMatch(zip -> zip.toString().endsWith(".zip"));
        for (Path zip : zips) {
            assertThat(zip)
                    .hasSameBinaryContentAs(out.resolve("b").resolve(month).resolve(zip.getFileName()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--town 9998 | är ingen kommunkod",
                "--town stockholm | är ingen kommunkod",
                "--months 2026-13 | är inte en månad",
                "--months 2026-05..2026-04 | slutar innan det börjar",
                "--months 2026-01..2026-02..2026-03 | är inte ett intervall",
                "--months 2019-01 | Den påhittade världen finns från 2022-01-01 till 2035-12-31",
                "--from 2026-03-01 | hör ihop",
                "--from 2026-03-01 --to 2026-02-01 | slutar (2026-02-01) innan den börjar",
                "--from 2026-03-01 --to 2028-02-01 | högst 366 dagar",
                "--from igår --to 2026-02-01 | --from ska vara ett datum",
                "--from 2026-03-01 --to 2026-03-14 --months 2026-03 | inte båda",
                "--seed abc | --seed ska vara ett heltal",
                "--recipients många | --recipients ska vara ett heltal",
                "--recipients 0 | --recipients ska vara mellan 1 och",
                "--dirty 0,01 | --dirty ska vara en andel",
                "--dirty 0.9 | --dirty ska vara mellan 0 och 0.5",
                "--dirty NaN | --dirty ska vara mellan 0 och 0.5",
                "--ort sagoby | Okänt argument: --ort"
            })
    void wrong_arguments_give_a_helpful_sentence_and_exit_code_2(String arguments, String sentence) {
        int code = run(with(arguments.split(" "), "--out", out.toString()));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(sentence).contains("--help").doesNotContain("Exception");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void without_a_folder_it_says_what_is_missing() {
        assertThat(run("--town", "sagoby")).isEqualTo(2);
        assertThat(err.toString()).contains("Det saknas: --out UT.");
    }

    @Test
    void a_folder_that_cannot_be_made_gives_exit_code_1() throws IOException {
        Path file = Files.writeString(out.resolve("fil"), "");

        assertThat(run("--recipients", "30", "--months", "2026-03", "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Det gick inte att skriva i").doesNotContain("Exception");
    }

    @Test
    void more_than_the_disk_holds_is_refused_before_anything_is_written() {
        int code = run(
                "--town", "nation", "--recipients", "5000000", "--months", "2022-01..2035-12", "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("MB är ledigt");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void help_is_in_swedish() {
        assertThat(run("--help")).isZero();
        assertThat(stdout.toString())
                .contains("Användning: demo-data")
                .contains("Slutkoder: 0 klart")
                .contains("--dirty=ANDEL");
    }

    private int run(String... arguments) {
        return new CommandLine(new DemoDataCommand())
                .setParameterExceptionHandler(new SwedishErrors())
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(stdout, true))
                .execute(arguments);
    }

    private static String[] with(String[] arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
