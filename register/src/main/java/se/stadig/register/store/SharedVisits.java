package se.stadig.register.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.stadig.register.door.Staging;

/**
 * Visit ids that the sender has also told in an earlier taken delivery: found once, at the door, so that no figure has to look for them.
 *
 * @param with sequences of the deliveries that they are shared with
 * @param rows how many are written
 */
record SharedVisits(List<Integer> with, long rows) {
    static final String FILE = "shared_visits.parquet";

    /** Writes the file if there are any. */
    static SharedVisits write(Staging staging, Catalog catalog, String sender, Path folder) throws SQLException {
        List<StoredDelivery> others = catalog.all().stream()
                .filter(delivery -> delivery.sender().equals(sender))
                .filter(delivery -> Objects.requireNonNull(delivery.files().get(StoreTable.VISITS.file()))
                                .rows()
                        > 0)
                .toList();
        if (others.isEmpty()) {
            return new SharedVisits(List.of(), 0);
        }
        String files = others.stream()
                .map(other -> Staging.quoted(other.file(StoreTable.VISITS).toString()))
                .collect(Collectors.joining(",", "[", "]"));
        staging.run("CREATE TABLE shared AS SELECT DISTINCT o.delivery, o.visit_key FROM read_parquet(" + files
                + ", hive_partitioning = false) o SEMI JOIN visits v ON o.visit_key = v.k1");
        List<Long> keys = new ArrayList<>();
        staging.each("SELECT DISTINCT delivery FROM shared", row -> keys.add(row.getLong(1)));
        long rows = 0;
        if (!keys.isEmpty()) {
            rows = staging.write("SELECT * FROM shared ORDER BY delivery, visit_key", folder.resolve(FILE));
        }
        List<Integer> with = others.stream()
                .filter(other -> keys.contains(other.key()))
                .map(StoredDelivery::sequence)
                .toList();
        return new SharedVisits(with, rows);
    }
}
