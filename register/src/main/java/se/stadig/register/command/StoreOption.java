package se.stadig.register.command;

import java.io.IOException;
import java.nio.file.Files;
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

    /** The store, made if there is none. */
    Store open() throws IOException {
        return key == null ? Store.at(store) : Store.at(store, key);
    }

    /** The store that must be there; reading never makes one. */
    Store existing() throws IOException, Refusal {
        if (!Files.isRegularFile(store.resolve("store.json"))) {
            throw Refusal.wrong(
                    "Det finns inget register i %s. Ange rätt mapp med --store, eller ta in en leverans först: ./stadig register take LEVERANS"
                            .formatted(store));
        }
        Path keyFile = key == null ? Store.defaultKey(store) : key;
        if (!Files.isRegularFile(keyFile)) {
            throw Refusal.wrong("Registrets nyckel saknas: %s. Ange rätt fil med --key.".formatted(keyFile));
        }
        return open();
    }
}
