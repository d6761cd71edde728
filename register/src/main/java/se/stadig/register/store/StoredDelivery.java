package se.stadig.register.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in the store: its manifest, told once and never changed.
 *
 * @param sequence in which order deliveries were taken in, from 1
 * @param key the number that stands in each of its rows
 * @param content digest of what was read, by which the same delivery is recognised
 * @param unitMunicipalities the municipalities of its units
 * @param files those in its folder, by name
 * @param identities the file that lies apart and tells whose the keys are
 * @param sharesVisitsWith sequences of the sender's earlier taken deliveries that have visits with the same ids
 */
public record StoredDelivery(
        Path folder,
        int sequence,
        long key,
        String sender,
        String senderName,
        String id,
        @Nullable String replaces,
        String municipality,
        LocalDate from,
        LocalDate to,
        String created,
        String takenAt,
        String takenBy,
        String content,
        List<String> unitMunicipalities,
        List<Integer> sharesVisitsWith,
        SortedMap<String, StoredFile> files,
        StoredFile identities,
        SortedMap<String, RowCounts> counts,
        long notices) {

    /** One Parquet file. */
    public record StoredFile(long rows, long bytes, String sha256) {}

    /** Rows read from and rejected in one file of the delivery. */
    public record RowCounts(long rows, long rejected) {}

    /** A Parquet file of the delivery. */
    public Path file(StoreTable table) {
        return folder.resolve(table.file());
    }
}
