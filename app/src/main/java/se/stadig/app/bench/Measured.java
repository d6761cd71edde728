package se.stadig.app.bench;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import se.stadig.app.platform.EmbeddedPostgres;

/** A whole system with made-up people, started to be measured. */
public interface Measured extends AutoCloseable {
    int port();

    EmbeddedPostgres.Login login();

    @Override
    void close();

    /** Starts one. */
    interface Starter {
        /**
         * Starts it.
         *
         * @param data an empty folder
         * @param prepared what is done to the application before its parts are made
         */
        Measured start(Path data, Consumer<ConfigurableApplicationContext> prepared);
    }
}
