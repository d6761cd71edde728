package se.stadig.register.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.register.store.StoreTable;
import se.stadig.register.store.StoredDelivery;

/**
 * The rows of many deliveries that still say something, put together once: of what a later delivery tells again only the later row. Lies in the store's
 * folder {@code cache}, may be thrown away at any time, and is known by the deliveries that it was made of. Visits and shifts are not in it.
 */
final class WorldCache {
    /** So many deliveries are read one by one before they are put together. */
    static final int MOST_SINGLE = 24;

    private static final String RANKED = " JOIN ranks k USING (delivery)";

    /** What is left of each table; {@code %s} is the FROM-clause. */
    private static final Map<StoreTable, String> QUERIES = new EnumMap<>(Map.of(
            StoreTable.UNITS, "SELECT t.* %s t" + RANKED + " ORDER BY k.rank",
            StoreTable.RECIPIENTS,
                    "SELECT t.* %s t" + RANKED
                            + " QUALIFY row_number() OVER (PARTITION BY person ORDER BY k.rank DESC, line DESC) = 1",
            StoreTable.DECISIONS,
                    "SELECT t.* %s t" + RANKED
                            + " QUALIFY row_number() OVER (PARTITION BY decision ORDER BY k.rank DESC) = 1",
            StoreTable.STAFF,
                    "SELECT t.* %s t" + RANKED + " QUALIFY row_number() OVER"
                            + " (PARTITION BY staff, unit, role, employed_from ORDER BY k.rank DESC) = 1",
            StoreTable.ABSENCES,
                    "SELECT t.* %s t" + RANKED
                            + " QUALIFY k.rank = max(k.rank) OVER (PARTITION BY k.sender, person, \"from\")",
            StoreTable.CONTACT_EVENTS,
                    "SELECT t.* %s t" + RANKED
                            + " QUALIFY k.rank = min(k.rank) OVER (PARTITION BY same) ORDER BY k.rank, line"));

    private final int covered;
    private final @Nullable Path folder;

    private WorldCache(int covered, @Nullable Path folder) {
        this.covered = covered;
        this.folder = folder;
    }

    static WorldCache none() {
        return new WorldCache(0, null);
    }

    /** What is there already, or made now if many deliveries have come since. */
    static WorldCache of(Path root, Rows rows, CountedDeliveries deliveries, int mostSingle)
            throws IOException, SQLException {
        List<StoredDelivery> inOrder = deliveries.inOrder();
        WorldCache found = find(root, inOrder);
        if (inOrder.size() - found.covered <= mostSingle || !Files.isWritable(root)) {
            return found;
        }
        return found.extended(root, rows, deliveries);
    }

    /** The files to read in their order: what was put together, then the deliveries that have come since. */
    List<Path> filesOf(StoreTable table, CountedDeliveries deliveries) {
        List<Path> files = new ArrayList<>();
        if (folder != null) {
            Path together = folder.resolve(table.file());
            if (Files.exists(together)) {
                files.add(together);
            }
        }
        files.addAll(deliveries.files(table, delivery -> deliveries.rank(delivery.key()) >= covered));
        return files;
    }

    private static WorldCache find(Path root, List<StoredDelivery> inOrder) throws IOException {
        WorldCache best = new WorldCache(0, null);
        Path all = root.resolve("cache");
        if (!Files.isDirectory(all)) {
            return best;
        }
        try (Stream<Path> folders = Files.list(all)) {
            for (Path folder : folders.toList()) {
                String[] parts = String.valueOf(folder.getFileName()).split("-");
                int count = parts.length == 3 && parts[1].matches("[0-9]{1,8}") ? Integer.parseInt(parts[1]) : 0;
                if (count > best.covered
                        && count <= inOrder.size()
                        && folder.endsWith(name(inOrder.subList(0, count)))) {
                    best = new WorldCache(count, folder);
                }
            }
        }
        return best;
    }

    private WorldCache extended(Path root, Rows rows, CountedDeliveries deliveries) throws IOException, SQLException {
        List<StoredDelivery> inOrder = deliveries.inOrder();
        Path made = root.resolve("cache").resolve("new-" + UUID.randomUUID());
        Files.createDirectories(made);
        rows.spillTo(root.resolve("cache").resolve("spill-" + UUID.randomUUID()));
        rows.createRanks(inOrder);
        for (StoreTable table : StoreTable.values()) {
            String query = QUERIES.get(table);
            List<Path> files = query == null ? List.of() : filesOf(table, deliveries);
            if (query == null || files.isEmpty()) {
                continue;
            }
            rows.write(query.formatted(Rows.from(files)), made.resolve(table.file()));
        }
        Path place = root.resolve("cache").resolve(name(inOrder));
        try {
            Files.move(made, place);
        } catch (FileSystemException somebodyWasFirst) {
            if (!Files.isDirectory(place)) {
                throw somebodyWasFirst;
            }
        }
        return new WorldCache(inOrder.size(), place);
    }

    private static String name(List<StoredDelivery> inOrder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (StoredDelivery delivery : inOrder) {
                digest.update((delivery.key() + " ").getBytes(StandardCharsets.US_ASCII));
            }
            String hash = HexFormat.of().formatHex(digest.digest(), 0, 12);
            return "world-" + inOrder.size() + "-" + hash;
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("The Java runtime has no SHA-256", broken);
        }
    }
}
