package se.stadig.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void writes_through_to_disk_guards_its_pages_and_sorts_in_swedish() throws SQLException {
        try (EmbeddedPostgres postgres = postgres()) {
            EmbeddedPostgres.Login login = postgres.start();
            assertThat(column(login, "show fsync")).containsExactly("on");
            assertThat(column(login, "show synchronous_commit")).containsExactly("on");
            assertThat(column(login, "show data_checksums")).containsExactly("on");
            assertThat(column(login, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(column(login, "select rolsuper from pg_roles where rolname = current_user"))
                    .containsExactly("f");
            assertThat(
                            column(
                                    login,
                                    "select name from (values ('Öberg'), ('Ängström'), ('Wik'), ('Zorn'), ('Åkesson'), ('Vik')) n (name) order by name"))
                    .containsExactly("Vik", "Wik", "Zorn", "Åkesson", "Ängström", "Öberg");
        }
    }

    @Test
    void lets_nobody_in_without_the_password_which_only_the_owner_may_read() throws IOException {
        try (EmbeddedPostgres postgres = postgres()) {
            EmbeddedPostgres.Login login = postgres.start();
            assertThatThrownBy(() -> DriverManager.getConnection(login.url(), login.user(), "gissat"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(login.url(), "postgres", login.password()))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void keeps_what_was_written_between_two_starts_and_leaves_no_server_behind() throws SQLException {
        try (EmbeddedPostgres postgres = postgres()) {
            execute(postgres.start(), "create table kept (name text)", "insert into kept values ('Asta')");
        }
        assertThat(servers()).isEmpty();
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(column(postgres.start(), "select name from kept")).containsExactly("Asta");
            assertThat(servers()).hasSize(1);
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void a_killed_stadig_loses_nothing_that_was_committed_and_its_server_is_replaced()
            throws IOException, SQLException, InterruptedException {
        Process killed = writer();
        long told = readUntil(killed, 200);
        killed.destroyForcibly().waitFor();
        List<Long> orphan = servers();
        assertThat(orphan).as("the server that nobody stopped").hasSize(1);

        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(column(postgres.start(), "select count(*) > " + told + " from told"))
                    .containsExactly("t");
            assertThat(servers()).hasSize(1).isNotEqualTo(orphan);
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void a_killed_server_comes_back_with_everything_that_was_committed()
            throws IOException, SQLException, InterruptedException {
        Process writer = writer();
        readUntil(writer, 200);
        ProcessHandle server = ProcessHandle.of(servers().getFirst()).orElseThrow();
        List<ProcessHandle> family = new ArrayList<>(server.descendants().toList());
        family.add(server);
        family.forEach(ProcessHandle::destroyForcibly);
        long told = readUntil(writer, Long.MAX_VALUE);
        writer.waitFor();

        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(column(postgres.start(), "select count(*) > " + told + " from told"))
                    .containsExactly("t");
        }
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_does_not_stop_the_start() throws IOException {
        try (EmbeddedPostgres postgres = postgres()) {
            postgres.start();
        }
        Files.writeString(
                folder.resolve("cluster").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("cluster") + "\n1\n1\n\n127.0.0.1\n");
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(postgres.start().owner()).isEqualTo("stadig");
        }
    }

    @Test
    void root_runs_a_cluster_that_is_another_users_as_that_user() throws IOException, SQLException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> asNobody = PostgresUser.other("nobody").prefix();
        assumeTrue(
                Command.of(asNobody)
                        .with(TestPostgres.programs().path("postgres"), "--version")
                        .run()
                        .succeeded(),
                "only root can be another user, and only where that user may read the programs");
        try (EmbeddedPostgres postgres = postgres()) {
            execute(postgres.start(), "create table kept (name text)");
        }
        new PostgresUser("nobody", asNobody).own(folder.resolve("cluster"));
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(column(postgres.start(), "select count(*) from kept")).containsExactly("0");
            assertThat(ProcessHandle.of(servers().getFirst())
                            .orElseThrow()
                            .info()
                            .user())
                    .contains("nobody");
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void a_cluster_that_was_never_finished_is_made_anew() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("cluster.new").resolve("base"));
        Files.writeString(folder.resolve("password"), "gammalt");
        try (EmbeddedPostgres postgres = postgres()) {
            assertThat(column(postgres.start(), "select current_database()")).containsExactly("stadig");
        }
        assertThat(folder.resolve("cluster.new")).doesNotExist();
    }

    @Test
    void the_log_never_tells_the_values_of_a_statement_that_failed() throws IOException {
        try (EmbeddedPostgres postgres = postgres()) {
            EmbeddedPostgres.Login login = postgres.start();
            assertThatThrownBy(() -> execute(
                            login,
                            "create table person (number text primary key)",
                            "insert into person values ('191212121212')",
                            "insert into person values ('191212121212')"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(folder.resolve("cluster").resolve("postgres.log"))
                .content()
                .contains("duplicate key")
                .doesNotContain("191212121212");
    }

    private EmbeddedPostgres postgres() {
        return EmbeddedPostgres.in(folder, TestPostgres.programs());
    }

    private Process writer() throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        WritesUntilKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long readUntil(Process writer, long number) throws IOException {
        BufferedReader told = writer.inputReader(StandardCharsets.UTF_8);
        long last = -1;
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            last = Long.parseLong(line);
            if (last >= number) {
                return last;
            }
        }
        return last;
    }

    private List<Long> servers() {
        String files = folder.resolve("cluster").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(files))
                .map(ProcessHandle::pid)
                .toList();
    }

    private static void execute(EmbeddedPostgres.Login login, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> column(EmbeddedPostgres.Login login, String question) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
