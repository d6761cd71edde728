package se.stadig.register.door;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the door found.
 *
 * @param refusal why the whole delivery is refused, or null when it can be taken in
 * @param manifest null when it could not be read
 * @param content digest of manifest and rows as read; empty when refused before the end
 * @param detail a sentence more about a refusal, or empty
 */
public record Checked(
        String name,
        @Nullable Refusal refusal,
        @Nullable Manifest manifest,
        Map<Table, Counts> counts,
        Findings rejections,
        Findings notices,
        Set<String> unitMunicipalities,
        String content,
        String detail) {

    /** A path that leads to no delivery at all. */
    public static Checked notADelivery(String name, String detail) {
        Findings rejections = new Findings();
        rejections.add(new Finding(name, 0, "", "", Rule.ARCHIVE, null));
        return new Checked(name, Refusal.ARCHIVE, null, Map.of(), rejections, new Findings(), Set.of(), "", detail);
    }

    /** Rows read and rejected of one file. */
    public record Counts(long rows, long rejected) {}

    /** Why a delivery is refused whole. The names are those of the referee, with one for archives. */
    public enum Refusal {
        ARCHIVE,
        MANIFEST,
        FILE_MISSING,
        COLUMN_MISSING,
        ENCODING,
        UNREADABLE,
        TOO_MANY_REJECTED
    }
}
