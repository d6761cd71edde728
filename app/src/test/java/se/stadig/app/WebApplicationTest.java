package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.TestPostgres;
import se.stadig.terms.SwedishTime;

class WebApplicationTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static EmbeddedPostgres.Login login;

    @BeforeAll
    static void start() {
        postgres = EmbeddedPostgres.in(folder.resolve("postgresql"), TestPostgres.programs());
        login = postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void emptyTheDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("drop owned by current_user");
            statement.execute("create schema if not exists public");
        }
    }

    @Test
    void stands_on_the_real_database_with_its_migrations_and_one_swedish_clock() {
        try (ConfigurableApplicationContext running = start(true, login.password())) {
            JdbcClient sql = JdbcClient.create(running.getBean(DataSource.class));
            assertThat(sql.sql("select kind from installation")
                            .query(String.class)
                            .single())
                    .isEqualTo("demo");
            assertThatThrownBy(() -> sql.sql("select count(*) from flyway_schema_history")
                            .query(Integer.class)
                            .single())
                    .hasMessageContaining("flyway_schema_history");
            assertThat(running.getBean(Clock.class).getZone()).isEqualTo(SwedishTime.ZONE);
        }
    }

    @Test
    void demo_logins_are_never_let_near_a_real_database_nor_the_other_way() {
        start(false, login.password()).close();
        assertThatThrownBy(() -> start(true, login.password()))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Databasen är en riktig installations.");
        start(false, login.password()).close();
    }

    @Test
    void outside_the_demo_nobody_has_a_made_up_login() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext running = start(false, login.password());
                HttpClient client = HttpClient.newHttpClient()) {
            URI page = URI.create("http://localhost:" + WebApplication.port(running) + "/logga-in");
            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body())
                    .contains("hos din arbetsgivares inloggningstjänst", "href=\"/logga-in/hos/stadig\"")
                    .doesNotContain("uppfoljning")
                    .doesNotContain("Sagoby");
        }
    }

    @Test
    void only_this_machine_reaches_the_pages_unless_the_operator_says_otherwise() {
        List<String> settings = new ArrayList<>(settings(false, login.password()));
        settings.removeIf(setting -> setting.startsWith("--stadig.address="));
        try (ConfigurableApplicationContext running = WebApplication.start(List.of(), settings)) {
            assertThat(running.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void the_demo_and_a_login_provider_are_not_both() {
        assertThatThrownBy(() -> WebApplication.start(
                        List.of(), List.of("--stadig.demo=true", "--stadig.login.issuer=https://id.example")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Demon har egna inloggningar");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stadig.login.client-secret= | Inställningarna saknar stadig.login.client-secret.",
                "stadig.login.issuer=http://id.example | stadig.login.issuer ska vara inloggningstjänstens adress",
                "stadig.login.groups[0].role=CHEF | stadig.login.groups[0]: role ska vara någon av PLANNER,",
                "stadig.login.municipalities.9999= | stadig.login.municipalities ska ha kommunens kod",
                "stadig.session.longest=10m | stadig.session.idle ska vara minst en minut (1m) och stadig.session.longest minst lika lång.",
                "stadig.session.idle=trettio | Inställningen stadig.session.idle har ett värde som inte går att använda.",
                "stadig.limits.nothing-found-after=3s | stadig.limits.nothing-found-after ska vara 0–2 sekunder, till exempel 100ms.",
                "stadig.limits.searches=0 | stadig.limits.logins-from-address, stadig.limits.logins-to-account och stadig.limits.searches ska vara minst 1.",
                "stadig.database.password=byt-ut-mig | Inställningarna saknar stadig.database.password.",
                "stadig.hosts=https://stadig.example | stadig.hosts ska vara namn på datorer",
                "stadig.database.url=jdbc:mysql://localhost/stadig | stadig.database.url ska börja med jdbc:postgresql://.",
                "stadig.database.url=jdbc:postgresql://db.example/stadig | stadig.database.url leder till en annan dator.",
                "stadig.database.url=jdbc:postgresql://localhost,db.example/stadig?sslmode=require | stadig.database.url leder till en annan dator.",
                "stadig.database.url=jdbc:postgresql://db.invalid/stadig?sslmode=verify-full | Databasen går inte att använda",
                "stadig.proxies=alla | stadig.proxies ska vara IP-adresser, till exempel 127.0.0.1, men innehåller alla."
            })
    void settings_of_the_login_that_do_not_hold_together_are_named(String setting, String sentence) {
        List<String> settings = new ArrayList<>(settings(false, login.password()));
        settings.removeIf(other -> other.startsWith("--" + setting.substring(0, setting.indexOf('=') + 1)));
        settings.add("--" + setting);
        assertThatThrownBy(() -> WebApplication.start(List.of(), settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(sentence)
                .hasMessageNotContaining(Keycloak.SECRET);
    }

    @Test
    void a_database_login_that_row_level_security_does_not_hold_is_refused() {
        assertThatThrownBy(() -> WebApplication.start(
                        List.of(),
                        Stream.concat(
                                        Keycloak.settingsFor("https://id.example").stream(),
                                        Stream.of(
                                                "--stadig.demo=false",
                                                "--stadig.address=127.0.0.1",
                                                "--stadig.port=0",
                                                "--stadig.store=" + folder.resolve("store"),
                                                "--stadig.database.url=" + login.url(),
                                                "--stadig.database.user=" + login.owner(),
                                                "--stadig.database.password=" + login.ownerPassword(),
                                                "--stadig.database.owner=" + login.owner(),
                                                "--stadig.database.owner-password=" + login.ownerPassword()))
                                .toList()))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Databasinloggningen i stadig.database.user äger tabellerna");
    }

    @Test
    void what_is_missing_or_does_not_answer_is_said_in_one_sentence() {
        assertThatThrownBy(() -> WebApplication.start(
                        List.of(), List.of("--stadig.port=0", "--stadig.store=x", "--stadig.database.user=x")))
                .isInstanceOf(CannotStart.class)
                .hasMessage(
                        "Inställningarna saknar stadig.database.url, stadig.database.password, stadig.database.owner, stadig.database.owner-password,"
                                + " stadig.login.issuer, stadig.login.client-id, stadig.login.client-secret, stadig.login.groups.");
        assertThatThrownBy(() -> start(false, "gissat"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Databasen går inte att använda: FATAL: password authentication failed");
    }

    private ConfigurableApplicationContext start(boolean demo, String password) {
        return WebApplication.start(List.of(), settings(demo, password));
    }

    private static List<String> settings(boolean demo, String password) {
        List<String> settings = new ArrayList<>(
                new EmbeddedPostgres.Login(login.url(), login.user(), password, login.owner(), login.ownerPassword())
                        .settings());
        settings.addAll(List.of(
                "--stadig.demo=" + demo,
                "--stadig.address=127.0.0.1",
                "--stadig.port=0",
                "--stadig.store=" + folder.resolve("store")));
        if (!demo) {
            settings.addAll(Keycloak.settingsFor("https://id.example/realms/hemtjanst"));
        }
        return settings;
    }
}
