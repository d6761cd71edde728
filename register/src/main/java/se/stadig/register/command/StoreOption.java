package se.stadig.register.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import se.stadig.register.store.Store;

/** Where the register lies: the same options at every command. */
public final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "MAPP",
            defaultValue = "data/register",
            description = "Registrets mapp (förvalt: ${DEFAULT-VALUE}).")
    private Path store = Path.of("data/register");

    @Option(
            names = "--key",
            paramLabel = "FIL",
            description = "Nyckeln till pseudonymerna, utanför registrets mapp (förvalt: mappens namn med .key efter).")
    private @Nullable Path key;

    Store open() throws IOException {
        return key == null ? Store.at(store) : Store.at(store, key);
    }
}
