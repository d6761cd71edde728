package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.TestPostgres;

class VerifyCommandTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static EmbeddedPostgres.Login login;
    private static Path config;

    @BeforeAll
    static void writeALog() throws IOException, SQLException {
        postgres = EmbeddedPostgres.in(folder.resolve("postgresql"), TestPostgres.programs());
        login = postgres.start();
        WebApplication.start(
                        List.of(),
                        Stream.concat(
                                        login.settings().stream(),
                                        Stream.of(
                                                "--stadig.demo=true",
                                                "--stadig.address=127.0.0.1",
                                                "--stadig.port=0",
                                                "--stadig.store=" + folder.resolve("store")))
                                .toList())
                .close();
        config = Files.writeString(
                folder.resolve("stadig.yaml"), """
                stadig:
                  database:
                    url: %s
                    owner: %s
                    owner-password: %s
                """.formatted(login.url(), login.owner(), login.ownerPassword()));
        run("truncate access_log");
        for (int number = 1; number <= 6; number++) {
            run("""
                    select access_log_append('[{"at": "2026-11-22T09:00:00.%d23456Z", "action": "READ", "granted": %s,
                        "subject": "0190a1b2-0000-7000-8000-00000000000%d", "what": "sida \\"ett\\", åäö \\\\ ✓", "address": "127.0.0.1"}]')
                    """.formatted(number, number % 2 == 0, number));
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void an_untouched_log_is_told_to_be_so_with_its_last_number_and_hash() {
        Answer answer = verify();
        assertThat(answer.code).as(answer.told).isZero();
        assertThat(answer.told)
                .contains("Åtkomstloggen är orörd: 6 rader.")
                .containsPattern("Sista orörda rad: 6, kontrollsumma [0-9a-f]{64}\\.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update access_log set address = '10.0.0.1' where number = 4 | update access_log set address = '127.0.0.1' where number = 4 | 4",
                "update access_log set granted = true where number = 1 | update access_log set granted = false where number = 1 | 1",
                "update access_log set number = 9 where number = 6 | update access_log set number = 6 where number = 9 | 6"
            })
    void a_change_by_whoever_owns_the_tables_is_found_at_its_row(String change, String back, long number)
            throws SQLException {
        run(change);
        Answer answer = verify();
        run(back);
        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.told).contains("rad " + number + " är inte som den skrevs, eller saknas.");
        assertThat(verify().code).isZero();
    }

    @Test
    void a_changed_hashing_in_the_database_is_seen_too() throws SQLException {
        run("create table kept as select * from access_log");
        run("update access_log set what = 'inget'");
        run("""
                update access_log l set hash = encode(sha256(convert_to(l.number || 'mine', 'UTF8')), 'hex')
                """);
        Answer answer = verify();
        run("delete from access_log");
        run("insert into access_log select * from kept");
        run("drop table kept");
        assertThat(answer.told).contains("rad 1 är inte som den skrevs");
        assertThat(verify().code).isZero();
    }

    @Test
    void a_login_that_is_not_let_see_every_row_is_told_so_and_not_that_there_are_none() throws IOException {
        Path mighty = Files.writeString(
                folder.resolve("app.yaml"), """
                name: %s
                stadig.database:
                  url: %s
                  owner: ${name}
                  owner-password: %s
                """.formatted(login.user(), login.url(), login.password()));
        Answer answer = verify(mighty);
        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.told).contains("row-level security").doesNotContain("orörd");
    }

    private record Answer(int code, String told) {}

    private static Answer verify() {
        return verify(config);
    }

    private static Answer verify(Path config) {
        StringWriter told = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(told));
        line.setErr(new PrintWriter(told));
        int code = line.execute("verify", "log", "--config", config.toString());
        return new Answer(code, told.toString());
    }

    private static void run(String statement) throws SQLException {
        try (Connection owner = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
                Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
