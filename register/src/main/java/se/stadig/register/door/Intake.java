package se.stadig.register.door;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stadig.register.Pseudonyms;
import se.stadig.terms.TitleEvidence;

/** What the checks of one delivery have in common: its manifest, the ids taken in so far, and where the rows go. */
final class Intake {
    final Manifest manifest;
    final Pseudonyms pseudonyms;
    final Staging staging;
    final Findings rejections;
    final Findings notices;
    final Days days;

    final Map<String, Long> units = new HashMap<>();
    final Set<String> unitMunicipalities = new HashSet<>();
    final Map<String, Recipient> recipients = new HashMap<>();
    final Map<String, StaffRows> staff = new HashMap<>();

    Intake(
            Manifest manifest,
            Pseudonyms pseudonyms,
            Staging staging,
            Findings rejections,
            Findings notices,
            Days days) {
        this.manifest = manifest;
        this.pseudonyms = pseudonyms;
        this.staging = staging;
        this.rejections = rejections;
        this.notices = notices;
        this.days = days;
    }

    /** Whom a recipient id stands for; one person may have two. */
    record Recipient(long person, int line) {}

    static @Nullable Long person(@Nullable Recipient recipient) {
        return recipient == null ? null : recipient.person();
    }

    /** A staff id with what its rows say of the title. */
    static final class StaffRows {
        final long key;
        final List<TitleRow> titles = new ArrayList<>(1);

        StaffRows(long key) {
            this.key = key;
        }
    }

    /** The ground for the title on one row of staff.csv. */
    record TitleRow(TitleEvidence evidence, int certificateFrom) {}

    boolean isOutsidePeriod(long localSecond) {
        long day = Math.floorDiv(localSecond, 86_400L);
        return day < manifest.from().toEpochDay() || day > manifest.to().toEpochDay();
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
