package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
}
