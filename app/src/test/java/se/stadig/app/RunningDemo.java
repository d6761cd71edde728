package se.stadig.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.TestPostgres;
import se.stadig.terms.SwedishTime;

/** One demo for all tests of pages; it stops with the tests. */
final class RunningDemo {
    static final int LOGINS_TO_ACCOUNT = 80;
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-15T10:00:00Z"), SwedishTime.ZONE);

    /** The same few people log in again and again, from one address. */
    private static final List<String> MANY_VISITORS = List.of(
            "--stadig.session.most-at-once=1000",
            "--stadig.limits.logins-from-address=100000",
            "--stadig.limits.logins-to-account=" + LOGINS_TO_ACCOUNT,
            "--stadig.limits.searches=100000",
            "--stadig.limits.nothing-found-after=10ms");

    private static final DemoSystem SYSTEM = start();

    private RunningDemo() {}

    static URI home() {
        return URI.create("http://localhost:" + SYSTEM.port());
    }

    static EmbeddedPostgres.Login login() {
        return SYSTEM.login();
    }

    static ConfigurableApplicationContext pages() {
        return SYSTEM.pages();
    }

    static Path store() {
        return SYSTEM.store();
    }

    /** Everything that it writes is here, besides what waits to be imported. */
    static Path data() {
        return Objects.requireNonNull(SYSTEM.store().getParent());
    }

    static String log() {
        try {
            return Files.readString(SYSTEM.log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoSystem start() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "demo")), "data-");
            TestPostgres.lendPrograms(data);
            return DemoSystem.start(
                    data, 0, store -> DemoTown.fill(store, TODAY, DemoTown.A_YEAR), MANY_VISITORS, () -> {});
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
