package se.stadig.app.disposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.Settings;

/**
 * The list of those who were disposed of, as digests of their designations, in a file outside the database: a backup that is restored takes the
 * database's own list back with it. Stadig does not start while somebody on the list is in the database.
 */
@Component
class DisposedList {
    private static final Logger LOG = LoggerFactory.getLogger(DisposedList.class);

    private final DisposalStore store;
    private final Path file;

    DisposedList(DisposalStore store, DisposalSettings settings, Settings installation) {
        this.store = store;
        this.file = settings.listOf(installation);
        refuseRestored();
        write();
    }

    private void refuseRestored() {
        List<String> digests = lines().stream()
                .map(line -> line.split(";", 2)[0])
                .filter(digest -> digest.matches("[0-9a-f]{64}"))
                .toList();
        int back = store.restored(digests);
        if (back > 0) {
            throw new CannotStart(
                    "Databasen innehåller %d personer som är gallrade: en säkerhetskopia från före gallringen har lästs tillbaka. Kör stadig dispose-again --config FIL --list %s och starta sedan igen; se docs/gallring.md."
                            .formatted(back, file));
        }
    }

    /** Writes what the database has and what stood before. A list that cannot be written stops nothing that is done; the next start writes it. */
    final synchronized void write() {
        TreeSet<String> all = new TreeSet<>(lines());
        all.addAll(store.marks());
        if (all.isEmpty()) {
            return;
        }
        try {
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "gallrade", ".tmp");
            Files.write(fresh, all);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.error("The list of those who were disposed of could not be written to {}.", file, unwritable);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The list of those who were disposed of cannot be read: " + file, unreadable);
        }
    }
}
