package se.stadig.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.stadig.app.bench.Measured;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.DataFolder;
import se.stadig.app.platform.EmbeddedPostgres;
import se.stadig.app.platform.PostgresPrograms;
import se.stadig.app.platform.StartFailure;
import se.stadig.demo.Sagoby;
import se.stadig.demo.Town;

/**
 * A whole Stadig on one folder and on this machine alone: the folder's lock, its database, and the pages on top. It is
 * taken down in the opposite order, also when the process is told to stop.
 */
final class DemoSystem implements Measured {
    private final DataFolder folder;
    private final EmbeddedPostgres database;
    private final EmbeddedPostgres.Login login;
    private final ConfigurableApplicationContext pages;

    private DemoSystem(
            DataFolder folder,
            EmbeddedPostgres database,
            EmbeddedPostgres.Login login,
            ConfigurableApplicationContext pages) {
        this.folder = folder;
        this.database = database;
        this.login = login;
        this.pages = pages;
    }

    /**
     * Starts it.
     *
     * @param contents fills the register's folder before anything is shown
     * @param port where it answers; 0 is any free port
     * @param stopped told when everything is taken down
     */
    static DemoSystem start(Path data, int port, Consumer<Path> contents, Runnable stopped) {
        return start(data, port, contents, List.of(), stopped);
    }

    /** Sagoby's people without its register, for a measurement, which may search as often as it likes. */
    static DemoSystem toMeasure(Path data, Consumer<ConfigurableApplicationContext> prepared) {
        return start(
                data,
                0,
                _ -> {},
                List.of("--stadig.limits.searches=10000000", "--stadig.limits.nothing-found-after=20ms"),
                () -> {},
                prepared);
    }

    /** The same with some settings of its own, as {@code --name=value}. */
    static DemoSystem start(Path data, int port, Consumer<Path> contents, List<String> settings, Runnable stopped) {
        return start(data, port, contents, settings, stopped, _ -> {});
    }

    private static DemoSystem start(
            Path data,
            int port,
            Consumer<Path> contents,
            List<String> settings,
            Runnable stopped,
            Consumer<ConfigurableApplicationContext> prepared) {
        refuseTaken(port);
        DataFolder folder = DataFolder.take(data);
        try {
            contents.accept(folder.store());
            PostgresPrograms programs = PostgresPrograms.unpackedUnder(folder.database());
            return start(folder, EmbeddedPostgres.in(folder.database(), programs), port, settings, stopped, prepared);
        } catch (CannotStart refused) {
            folder.close();
            throw refused;
        }
    }

    private static DemoSystem start(
            DataFolder folder,
            EmbeddedPostgres database,
            int port,
            List<String> settings,
            Runnable stopped,
            Consumer<ConfigurableApplicationContext> prepared) {
        SpringApplication.getShutdownHandlers().add(() -> {
            database.close();
            stopped.run();
        });
        try {
            EmbeddedPostgres.Login login = database.start();
            ConfigurableApplicationContext pages = pages(folder, port, login, settings, prepared);
            DemoPeopleStore.fill(login, Town.sagoby(Sagoby.SEED), LocalDate.now(pages.getBean(Clock.class)));
            return new DemoSystem(folder, database, login, pages);
        } catch (CannotStart refused) {
            database.close();
            throw refused;
        }
    }

    private static ConfigurableApplicationContext pages(
            DataFolder folder,
            int port,
            EmbeddedPostgres.Login login,
            List<String> own,
            Consumer<ConfigurableApplicationContext> prepared) {
        List<String> settings = new ArrayList<>(own);
        settings.addAll(login.settings());
        settings.addAll(List.of(
                "--stadig.demo=true",
                "--stadig.address=127.0.0.1",
                "--stadig.port=" + port,
                "--stadig.store=" + folder.store(),
                "--stadig.log=" + folder.log()));
        return WebApplication.start(List.of("log-to-file"), settings, prepared);
    }

    /** How the database is reached; for tests of its walls. */
    @Override
    public EmbeddedPostgres.Login login() {
        return login;
    }

    ConfigurableApplicationContext pages() {
        return pages;
    }

    @Override
    public int port() {
        return WebApplication.port(pages);
    }

    /** The folder of the register. */
    Path store() {
        return folder.store();
    }

    Path log() {
        return folder.log();
    }

    @Override
    public void close() {
        pages.close();
        database.close();
        folder.close();
    }

    private static void refuseTaken(int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            free.getLocalPort();
        } catch (IOException taken) {
            throw StartFailure.portTaken(port);
        }
    }
}
