package se.stadig.app;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.TestClock;
import se.stadig.app.platform.TestPostgres;

/** One Stadig in operation, whose people log in at a real Keycloak, for all tests of that; it stops with the tests. */
final class RunningServe {
    static final int SEARCHES = 5;
    static final int LOGINS_TO_ACCOUNT = 40;
    private static final List<String> LOGGED = new ArrayList<>();
    private static final int PORT = freePort();
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final EmbeddedPostgres.Login LOGIN = POSTGRES.start();
    private static final Keycloak KEYCLOAK = startKeycloak();
    private static final ConfigurableApplicationContext PAGES = pages();

    private RunningServe() {}

    static URI home() {
        return URI.create("http://localhost:" + PORT);
    }

    static Keycloak keycloak() {
        return KEYCLOAK;
    }

    static TestClock clock() {
        return PAGES.getBean(TestClock.class);
    }

    /** All that was logged, before anything is masked. */
    static String log() {
        synchronized (LOGGED) {
            return String.join("\n", LOGGED);
        }
    }

    static Connection owner() throws SQLException {
        return DriverManager.getConnection(LOGIN.url(), LOGIN.owner(), LOGIN.ownerPassword());
    }

    static long count(String question) throws SQLException {
        try (Connection owner = owner()) {
            return Neighbours.count(owner, question);
        }
    }

    private static Keycloak startKeycloak() {
        try {
            return Keycloak.startFor(home());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int freePort() {
        try {
            return Keycloak.freePort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static EmbeddedPostgres postgres() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "serve")), "data-");
            return EmbeddedPostgres.in(folder.toAbsolutePath(), TestPostgres.programs());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static ConfigurableApplicationContext pages() {
        SpringApplication.getShutdownHandlers().add(POSTGRES::close);
        List<String> settings = new ArrayList<>(LOGIN.settings());
        settings.addAll(Keycloak.settingsFor(KEYCLOAK.issuer()));
        settings.addAll(List.of(
                "--stadig.demo=false",
                "--stadig.address=127.0.0.1",
                "--stadig.port=" + PORT,
                "--stadig.store=target/serve/store",
                "--stadig.session.most-at-once=2",
                "--stadig.limits.searches=" + SEARCHES,
                "--stadig.limits.logins-from-address=1000",
                "--stadig.limits.logins-to-account=" + LOGINS_TO_ACCOUNT));
        ConfigurableApplicationContext pages = startOrStopDatabase(settings);
        listen();
        try (Connection owner = owner();
                Statement run = owner.createStatement()) {
            run.execute("insert into provider values (gen_random_uuid(), '2120000000', 'Sagoby kommun', 'MUNICIPAL')");
            run.execute("insert into unit (id, municipality, provider, code, name, opened)"
                    + " select gen_random_uuid(), '9999', id, c.code, c.name, '2020-01-01' from provider,"
                    + " (values ('NORR', 'Norr'), ('SODER', 'Söder')) c (code, name)");
            run.execute("insert into provider values (gen_random_uuid(), '%s', 'Sagans Omsorg', 'PRIVATE')"
                    .formatted(Keycloak.PRIVATE_PROVIDER));
            run.execute("insert into unit (id, municipality, provider, code, name, opened)"
                    + " select gen_random_uuid(), '9999', id, c.code, c.name, '2020-01-01' from provider,"
                    + " (values ('SAGAN', 'Sagan'), ('SAGAN2', 'Sagan två')) c (code, name) where form = 'PRIVATE'");
            run.execute("insert into recipient (id, municipality, protection, housing, language, needs_interpreter)"
                    + " values (gen_random_uuid(), '9999', 'NONE', 'ORDINARY', 'sv', false)");
            run.execute("insert into decision (id, recipient, municipality, case_number, kind, first_day)"
                    + " select gen_random_uuid(), id, '9999', 'SAGA-1', 'SERVICE', '2020-01-01' from recipient");
            run.execute(
                    "insert into assignment (id, recipient, unit, first_day)"
                            + " select gen_random_uuid(), r.id, u.id, '2020-01-01' from recipient r, unit u where u.code = 'SAGAN2'");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return pages;
    }

    private static ConfigurableApplicationContext startOrStopDatabase(List<String> settings) {
        try {
            return WebApplication.start(List.of(), settings);
        } catch (RuntimeException failed) {
            POSTGRES.close();
            throw failed;
        }
    }

    private static void listen() {
        AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                synchronized (LOGGED) {
                    LOGGED.add(event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy())));
                }
            }
        };
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ear.setContext(root.getLoggerContext());
        ear.start();
        root.addAppender(ear);
    }
}
