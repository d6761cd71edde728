package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measurement goes through, and the engines that it compares answer the same headline number as the register: the command fails otherwise. */
class BenchTest {
    @TempDir
    private Path folder;

    @Test
    void the_register_is_measured_against_engines_that_answer_the_same() {
        PrintStream screen = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        int exitCode;
        try {
            exitCode = Main.commandLine()
                    .execute(
                            "bench",
                            "register",
                            "--recipients=80",
                            "--months=1",
                            "--dir=" + folder,
                            "--part=figures,duckdb,postgres");
        } finally {
            System.setOut(screen);
        }
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(exitCode).as(text).isZero();
        assertThat(text)
                .contains("alla 2 fönster", "röjandekontroll", "mot en handskriven DuckDB-sats", "mot PostgreSQL")
                .containsPattern("båda: [1-9][0-9]* / [1-9]");
    }

    /** Not how fast: that is for a quiet machine. That it goes through, with the log left out and put back, and says its figures. */
    @Test
    void the_cost_of_the_log_is_measured_with_and_without_it() throws IOException {
        assertThat(said("bench", "log", "--users=2", "--rounds=2", "--each=2", "--pause=0"))
                .containsPattern(
                        "GET /person/\\{id}, 8 gånger: p50 [0-9.,]+ ms med logg, [0-9.,]+ utan = [0-9.,]+ gånger; p95")
                .containsPattern("GET /omsorgstagare, 8 gånger: p50");
    }

    @Test
    void the_walls_are_measured_for_every_kind_of_stranger() throws IOException, InterruptedException {
        try (Program bench = Program.start("bench", "walls", "--each=8")) {
            List<String> lines = bench.rest();
            assertThat(lines).as(bench.complaints().toString()).hasSize(1 + 4 + 2 * 5 + 2 * 4);
            String text = String.join("\n", lines);
            for (String question :
                    List.of("GET /person/{id}", "GET /atkomstlogg/{id}", "POST /nodatkomst", "POST /sok")) {
                String told = text.substring(text.indexOf("- " + question + ", ingens: p50"));
                String own = told.substring(0, told.indexOf("\n- ") < 0 ? told.length() : told.indexOf("\n- "));
                assertThat(own)
                        .as(question)
                        .contains("kontroll: ingens en gång till:", "kontroll: egna enhetens:", "en annan kommuns:")
                        .contains(
                                question.startsWith("GET")
                                        ? List.of("systerenhetens:", "systerenhetens skyddade:")
                                        : List.of("en annan utförares:"));
            }
            assertThat(bench.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(bench.process().exitValue())
                    .as("every answer was the right one; how long they took is for a quiet machine")
                    .isIn(0, 2);
        }
    }

    /** In a process of its own, since a second system in this one would take the log's file with it. */
    private static String said(String... words) throws IOException {
        try (Program bench = Program.start(words)) {
            return String.join("\n", bench.rest());
        }
    }
}
