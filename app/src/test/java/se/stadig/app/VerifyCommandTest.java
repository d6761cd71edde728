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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        run("truncate access_log cascade");
        writeRowsOfBefore();
        run("""
                select access_log_append('[{"at": "2026-11-22T10:00:00Z", "action": "LIST", "granted": true, "what": "lista", "address": "127.0.0.1",
                    "subjects": ["0190a1b2-0000-7000-8000-000000000001", "0190a1b2-0000-7000-8000-000000000002"]},
                    {"at": "2026-11-22T10:00:01Z", "action": "SEARCH", "granted": true, "what": "sökning", "address": "127.0.0.1", "subjects": []},
                    {"at": "2026-11-22T10:00:02Z", "action": "READ", "granted": true, "what": "sida", "address": "127.0.0.1"}]')
                """);
    }

    /** As rows were before they told whom a list showed, so that those of then are still right. */
    private static void writeRowsOfBefore() throws SQLException {
        run("""
                do $$ declare before text := ''; r access_log; begin
                    for number in 1..6 loop
                        r := null;
                        r.number := number; r.at := timestamptz '2026-11-22T09:00:00Z' + number * interval '123456 microseconds';
                        r.action := 'READ'; r.granted := number % 2 = 0; r.what := 'sida "ett", åäö \\ ✓'; r.address := '127.0.0.1';
                        r.subject := ('0190a1b2-0000-7000-8000-00000000000' || number)::uuid;
                        r.hash := encode(sha256(convert_to(jsonb_build_array(before, r.number,
                            to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.engagement, r.action, r.granted,
                            r.relation, r.subject, r.what, r.address)::text, 'UTF8')), 'hex');
                        insert into access_log select (r).*;
                        before := r.hash;
                    end loop;
                end $$
                """);
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
                .contains("Åtkomstloggen är orörd: 9 rader.")
                .containsPattern("Sista orörda rad och kontrollsumma: 9:([0-9a-f]{4}-){15}[0-9a-f]{4}\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update access_log set address = '10.0.0.1' where number = 4 | update access_log set address = '127.0.0.1' where number = 4 | 4",
                "update access_log set granted = true where number = 1 | update access_log set granted = false where number = 1 | 1",
                "update access_log set number = 19 where number = 6 | update access_log set number = 6 where number = 19 | 6",
                "update access_log set subjects = '{}' where number = 5 | update access_log set subjects = null where number = 5 | 5",
                "update access_log set subjects = null where number = 8 | update access_log set subjects = '{}' where number = 8 | 8",
                "update access_log set subjects = array[subjects[2], subjects[1]] where number = 7 | update access_log set subjects = array[subjects[2], subjects[1]] where number = 7 | 7"
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

    @Test
    void rows_cut_off_at_the_end_are_found_by_the_row_that_was_kept_elsewhere() throws SQLException {
        String last = verify().told.replaceAll("(?s).*kontrollsumma: (\\S+).*", "$1");
        String plain = last.replace("-", "");
        assertThat(verify("--expect", last).code).isZero();
        assertThat(verify("--expect", plain).told).contains("orörd: 9 rader");

        run("create table kept as select * from access_log where number > 7");
        run("delete from access_log where number > 7");
        Answer cut = verify("--expect", last);
        Answer unseen = verify();
        run("insert into access_log select * from kept");
        run("drop table kept");
        assertThat(cut.code).isEqualTo(1);
        assertThat(cut.told)
                .contains("kapad eller utbytt: den har 7 rader", last, "Sista orörda rad och kontrollsumma: 7:");
        assertThat(unseen.code).as("without a kept row").isZero();
        assertThat(verify("--expect", "9:" + "0".repeat(64)).code).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "9:abc", "x:y", ":", "9:ABCD"})
    void what_is_expected_must_be_a_number_and_a_hash(String expected) {
        Answer answer = verify("--expect", expected);
        assertThat(answer.code).isEqualTo(2);
        assertThat(answer.told).contains("--expect ska vara radens nummer, kolon och 64 tecken");
    }

    private record Answer(int code, String told) {}

    private static Answer verify(String... more) {
        return verify(config, more);
    }

    private static Answer verify(Path config, String... more) {
        StringWriter told = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(told));
        line.setErr(new PrintWriter(told));
        List<String> words = new ArrayList<>(List.of("verify", "log", "--config", config.toString()));
        words.addAll(List.of(more));
        int code = line.execute(words.toArray(String[]::new));
        return new Answer(code, told.toString());
    }

    private static void run(String statement) throws SQLException {
        try (Connection owner = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
                Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
