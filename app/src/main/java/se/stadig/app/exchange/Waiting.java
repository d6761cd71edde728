package se.stadig.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files that were tried and wait to be carried out, for half an hour at most, readable by nobody else, and gone when the program ends. */
@Component
class Waiting implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final long BETWEEN_SWEEPS = 30_000;
    private static final String PREFIX = "stadig-import-";
    private static final int MOST = 20;

    private final Map<UUID, Parked> parked = new HashMap<>();
    private final Path folder;
    private final Clock clock;

    Waiting(Clock clock) throws IOException {
        this.clock = clock;
        removeLeftOver();
        this.folder = Files.createTempDirectory(
                PREFIX + ProcessHandle.current().pid() + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /**
     * A file that waits.
     *
     * @param name what its sender called it
     * @param engagement whoever handed it in; nobody else carries it out
     */
    record Parked(Path file, String name, UUID engagement, Preference preference, Instant since) {}

    /** Keeps a file under the id of its dry run. */
    synchronized Parked park(UUID run, InputStream content, String name, UUID engagement, Preference preference)
            throws IOException {
        forgetOld();
        if (parked.size() >= MOST) {
            parked.entrySet().stream()
                    .min(Comparator.comparing(one -> one.getValue().since()))
                    .map(Map.Entry::getKey)
                    .ifPresent(this::forget);
        }
        Path file = folder.resolve(run.toString());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(file)) {
            content.transferTo(out);
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
        Parked one = new Parked(file, name, engagement, preference, clock.instant());
        parked.put(run, one);
        return one;
    }

    /** The file of a dry run, of whoever tried it. */
    synchronized Optional<Parked> find(UUID run, UUID engagement) {
        forgetOld();
        return Optional.ofNullable(parked.get(run))
                .filter(one -> one.engagement().equals(engagement));
    }

    /** The same file under the id of a newer dry run. */
    synchronized void rename(UUID run, UUID newer) {
        Parked one = parked.remove(run);
        if (one != null) {
            parked.put(newer, one);
        }
    }

    synchronized void forget(UUID run) {
        Parked one = parked.remove(run);
        if (one != null) {
            delete(one.file());
        }
    }

    /** So often that no file lies longer than is promised, whether anybody comes to the page or not. */
    @Scheduled(fixedDelay = BETWEEN_SWEEPS)
    synchronized void forgetOld() {
        Instant oldest = clock.instant().minus(LONGEST).plusMillis(BETWEEN_SWEEPS);
        List<UUID> old = parked.entrySet().stream()
                .filter(one -> !one.getValue().since().isAfter(oldest))
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(this::forget);
    }

    /** What a killed program could not take away. */
    private static void removeLeftOver() throws IOException {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> folders = Files.list(all)) {
            for (Path left : folders.filter(Waiting::isLeftOver).toList()) {
                deleteAll(left);
            }
        }
    }

    private static boolean isLeftOver(Path folder) {
        String name = String.valueOf(folder.getFileName());
        String process =
                name.startsWith(PREFIX) ? name.substring(PREFIX.length()).replaceAll("-.*", "") : "";
        return process.matches("[0-9]{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isEmpty()
                && Files.isWritable(folder);
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Waiting::delete);
        } catch (IOException stuck) {
            LOG.warn(
                    "A folder of uploaded files could not be removed: {}",
                    stuck.getClass().getSimpleName());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            LOG.warn(
                    "An uploaded file could not be removed: {}",
                    stuck.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void destroy() {
        parked.clear();
        deleteAll(folder);
    }
}
