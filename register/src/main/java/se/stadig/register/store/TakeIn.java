package se.stadig.register.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.stadig.register.EngineFailure;
import se.stadig.register.door.Checked;
import se.stadig.register.door.DeliverySource;
import se.stadig.register.door.Door;
import se.stadig.register.door.Manifest;
import se.stadig.register.door.Progress;
import se.stadig.register.door.Staging;
import se.stadig.terms.SwedishTime;

/** Takes one delivery in: check, write beside, put in place by one rename. Killed at any moment it leaves the delivery wholly in or wholly out. */
public final class TakeIn {
    private static final int MEMORY_MEGABYTES = 600;

    private final Store store;
    private final BigDecimal mostRejected;
    private final String takenBy;
    private final Clock clock;

    /** The largest share of a file that may be rejected before the delivery is refused whole: 2 %. */
    public static final BigDecimal MOST_REJECTED = new BigDecimal("0.02");

    public TakeIn(Store store, BigDecimal mostRejected, String takenBy, Clock clock) {
        this.store = store;
        this.mostRejected = mostRejected;
        this.takenBy = takenBy;
        this.clock = clock;
    }

    public Taken take(Path path, Progress progress) throws IOException {
        try {
            return takeIn(path, progress);
        } catch (SQLException broken) {
            throw new EngineFailure(broken);
        }
    }

    private Taken takeIn(Path path, Progress progress) throws IOException, SQLException {
        try (DeliverySource source = DeliverySource.of(path);
                Incoming incoming = Incoming.in(store);
                Staging staging = new Staging(incoming.folder(), MEMORY_MEGABYTES)) {
            Checked checked = new Door(source, store.pseudonyms(), staging, progress).check(mostRejected);
            Manifest manifest = checked.manifest();
            if (checked.refusal() != null || manifest == null) {
                String refusal = checked.refusal() == null
                        ? "MANIFEST"
                        : checked.refusal().name();
                return new Taken(checked, Taken.Status.valueOf("REFUSED_" + refusal), null);
            }
            Optional<Taken> known = alreadyTaken(store.catalog(), manifest, checked);
            if (known.isPresent()) {
                return known.get();
            }
            long key = new SecureRandom().nextLong(Long.MAX_VALUE);
            Written written = write(staging, incoming, key);
            return putInPlace(staging, incoming, manifest, checked, key, written);
        } catch (DeliverySource.NotADelivery none) {
            Checked checked = Checked.notADelivery(DeliverySource.nameOf(path), String.valueOf(none.getMessage()));
            return new Taken(checked, Taken.Status.REFUSED_ARCHIVE, null);
        }
    }

    private static Optional<Taken> alreadyTaken(Catalog catalog, Manifest manifest, Checked checked) {
        return catalog.find(manifest.sender(), manifest.id()).map(earlier -> {
            boolean same = earlier.content().equals(checked.content());
            return new Taken(
                    checked,
                    same ? Taken.Status.SAME_AS_EARLIER : Taken.Status.REFUSED_ID_REUSED,
                    same ? earlier : null);
        });
    }

    /** The files of a delivery on its way in, and the one that lies apart. */
    private record Written(SortedMap<String, StoredDelivery.StoredFile> files, StoredDelivery.StoredFile identities) {}

    private static Written write(Staging staging, Incoming incoming, long key) throws SQLException, IOException {
        SortedMap<String, StoredDelivery.StoredFile> files = new TreeMap<>();
        for (StoreTable table : StoreTable.values()) {
            Path file = incoming.delivery().resolve(table.file());
            long rows = staging.write(
                    "SELECT CAST(" + key + " AS BIGINT) AS delivery, * FROM (" + table.query() + ")", file);
            files.put(table.file(), stored(rows, file));
        }
        long identities =
                staging.write("SELECT * FROM identities ORDER BY person, recipient_id", incoming.identities());
        Files.setPosixFilePermissions(incoming.identities(), PosixFilePermissions.fromString("rw-------"));
        return new Written(files, stored(identities, incoming.identities()));
    }

    private static StoredDelivery.StoredFile stored(long rows, Path file) throws IOException {
        Disk.sync(file);
        return new StoredDelivery.StoredFile(rows, Files.size(file), Disk.sha256(file));
    }

    private Taken putInPlace(
            Staging staging, Incoming incoming, Manifest manifest, Checked checked, long key, Written written)
            throws IOException, SQLException {
        try (StoreLock lock = store.lock()) {
            Catalog catalog = store.catalog();
            Optional<Taken> known = alreadyTaken(catalog, manifest, checked);
            if (known.isPresent()) {
                return known.get();
            }
            int sequence = 1
                    + catalog.all().stream()
                            .mapToInt(StoredDelivery::sequence)
                            .max()
                            .orElse(0);
            SharedVisits shared = SharedVisits.write(staging, catalog, manifest.sender(), incoming.delivery());
            if (shared.rows() > 0) {
                written.files()
                        .put(
                                SharedVisits.FILE,
                                stored(shared.rows(), incoming.delivery().resolve(SharedVisits.FILE)));
            }
            StoredDelivery delivery = described(sequence, key, manifest, checked, shared.with(), written);
            Path manifestFile = incoming.delivery().resolve(StoredManifest.FILE);
            Files.writeString(manifestFile, Seal.sealed(StoredManifest.write(delivery), store.pseudonyms()));
            Disk.sync(manifestFile);
            Disk.sync(incoming.delivery());
            StoredDelivery placed = store.place(catalog, delivery, incoming.identities(), incoming.delivery());
            boolean replaced = store.catalog().isReplaced(placed);
            return new Taken(checked, replaced ? Taken.Status.REPLACED : Taken.Status.COUNTED, placed);
        }
    }

    private StoredDelivery described(
            int sequence, long key, Manifest manifest, Checked checked, List<Integer> shares, Written written) {
        SortedMap<String, StoredDelivery.RowCounts> counts = new TreeMap<>();
        checked.counts()
                .forEach((table, count) ->
                        counts.put(table.file(), new StoredDelivery.RowCounts(count.rows(), count.rejected())));
        OffsetDateTime now =
                OffsetDateTime.now(clock.withZone(SwedishTime.ZONE)).truncatedTo(ChronoUnit.SECONDS);
        return new StoredDelivery(
                store.root(),
                sequence,
                key,
                manifest.sender(),
                manifest.senderName(),
                manifest.id(),
                manifest.replaces(),
                manifest.municipality(),
                manifest.from(),
                manifest.to(),
                manifest.created(),
                now.toString(),
                takenBy,
                checked.content(),
                new ArrayList<>(new TreeSet<>(checked.unitMunicipalities())),
                shares,
                written.files(),
                written.identities(),
                counts,
                checked.notices().counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
