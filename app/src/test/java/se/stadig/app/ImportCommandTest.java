package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import picocli.CommandLine;
import se.stadig.app.platform.EmbeddedPostgres;

class ImportCommandTest {
    private static final String FULL = "src/test/resources/import/full";

    @TempDir
    private static Path folder;

    private static Path config;

    @BeforeAll
    static void configure() throws IOException, SQLException {
        Importing.into("6700");
        EmbeddedPostgres.Login login = RunningDemo.login();
        config = Files.writeString(
                folder.resolve("stadig.yaml"), """
                stadig.database:
                  url: %s
                  user: %s
                  password: %s
                """.formatted(login.url(), login.user(), login.password()));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private record Answer(int code, String told) {}

    private static Answer run(String... arguments) {
        List<String> words = new ArrayList<>(List.of("import", "--config", config.toString()));
        words.addAll(List.of(arguments));
        StringWriter told = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(told));
        line.setErr(new PrintWriter(told));
        return new Answer(line.execute(words.toArray(String[]::new)), told.toString());
    }

    @Test
    void a_dry_run_and_then_the_import_are_told_and_logged_and_kept() throws IOException, SQLException {
        Path json = folder.resolve("rapport.json");
        Answer tried = run("--as", "import-6700", FULL);
        assertThat(tried.code).as(tried.told).isZero();
        assertThat(tried.told)
                .contains("Provkörning. Ingenting är ändrat.", "Kommun: 6700 Prov 6700", "Omsorgstagare", "nya 4")
                .doesNotContain("Provsson", "193001016595", "Provgatan");
        assertThat(Importing.value("select count(*) from recipient where municipality = '6700'"))
                .isEqualTo("0");

        String fingerprint = fingerprint(tried);
        Answer other = run("--as", "import-6700", "--carry-out", "0".repeat(64), FULL);
        assertThat(other.code).isEqualTo(2);
        assertThat(other.told).startsWith("Fingeravtrycket stämmer inte").contains("--carry-out " + fingerprint);
        assertThat(Importing.value("select count(*) from recipient where municipality = '6700'"))
                .isEqualTo("0");
        assertThat(run("--as", "import-6700", "--carry-out", fingerprint, FULL, FULL).code)
                .as("one at a time")
                .isEqualTo(1);

        Answer done = run("--as", "import-6700", "--carry-out", fingerprint, "--json", json.toString(), FULL);
        assertThat(done.code).as(done.told).isZero();
        assertThat(done.told).contains("Importen är genomförd.");
        assertThat(Files.readString(json))
                .contains("\"status\" : \"DONE\"", "\"PERSON\"", "\"municipality\" : \"6700\"")
                .doesNotContain("Provsson", "193001016595", "Provgatan");
        String logged =
                "select r.status || ' ' || l.action from import_run r join access_log l on l.what = '%s' || r.id where r.municipality = '6700' and r.status <> 'REFUSED' order by r.at";
        assertThat(Importing.values(logged.formatted("provkörning av import "))).containsExactly("TRIED READ");
        assertThat(Importing.values(logged.formatted("import "))).containsExactly("DONE WRITE");
        assertThat(
                        Importing.value(
                                "select count(*) from access_log where what = 'import' and action = 'WRITE' and subjects @> (select array_agg(id) from recipient where municipality = '6700')"))
                .as("whose rows were written")
                .isEqualTo("1");
    }

    private static String fingerprint(Answer tried) {
        Matcher printed = Pattern.compile("--carry-out ([0-9a-f]{64})").matcher(tried.told);
        assertThat(printed.find()).as(tried.told).isTrue();
        return printed.group(1);
    }

    @Test
    void whoever_works_for_several_municipalities_says_which() throws SQLException {
        Importing.into("6701");
        Importing.into("6702");
        Importing.change(
                "insert into engagement select gen_random_uuid(), a.id, 'SYSTEM_ADMINISTRATOR', '6702', null, '2020-01-01', null from account a where a.username = 'import-6701'");
        Answer which = run("--as", "import-6701", FULL);
        assertThat(which.code).isEqualTo(1);
        assertThat(which.told).contains("Ange en av dem: --municipality 6701, 6702.");
        assertThat(run("--as", "import-6701", "--municipality", "6702", FULL).told)
                .contains("Kommun: 6702 Prov 6702");
        assertThat(run("--as", "import-6701", "--municipality", "6701", FULL).told)
                .contains("Kommun: 6701 Prov 6701");
        assertThat(run("--as", "import-6701", "--municipality", "6700", FULL).told)
                .contains("Kontot import-6701 är inte systemadministratör i kommunen 6700.");
    }

    @Test
    void what_cannot_be_done_is_said_with_its_exit_code() throws IOException {
        assertThat(run("--as", "ingen", FULL).code).isEqualTo(1);
        assertThat(run("--as", "planerare", FULL).told)
                .contains("Kontot planerare finns inte, eller har inget uppdrag som systemadministratör idag.");
        assertThat(run("--as", "import-6700", folder.resolve("saknas").toString()).code)
                .isEqualTo(1);
        assertThat(run("--as", "import-6700", "--conflicts", "kanske", FULL).code)
                .isEqualTo(1);
        Path nothing = Files.createDirectories(folder.resolve("tom"));
        Answer refused = run("--as", "import-6700", nothing.toString());
        assertThat(refused.code).isEqualTo(2);
        assertThat(refused.told)
                .contains("Importen stoppades. Ingenting är ändrat.", "Det finns ingen fil som känns igen.");
        assertThat(run("--help").code).isZero();
    }
}
