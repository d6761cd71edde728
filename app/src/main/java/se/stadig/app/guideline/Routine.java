package se.stadig.app.guideline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stadig.app.entry.Row;
import se.stadig.app.platform.Text;

/**
 * Enhetens skriftliga rutin för fast omsorgskontakt.
 *
 * @param byManagement whether the management decided it, as N21603 asks
 * @param safety trygghet, the first of the four goals that the law names (SoL 10:7)
 * @param individual individanpassad omsorg
 * @param coordination samordning
 */
record Routine(
        UUID id,
        String document,
        LocalDate decidedOn,
        String decidedBy,
        boolean byManagement,
        boolean safety,
        boolean continuity,
        boolean individual,
        boolean coordination,
        int version)
        implements Row {

    /** Decided within a year before the day, the day itself with it, as N21603 counts (docs/leverans.md, R11). */
    boolean isCurrentOn(LocalDate day) {
        return !decidedOn.isAfter(day) && decidedOn.isAfter(day.minusYears(1));
    }

    /** The goals that it covers. */
    Text goals() {
        List<Text> covered = new ArrayList<>();
        if (safety) {
            covered.add(Text.of("trygghet"));
        }
        if (continuity) {
            covered.add(Text.of("kontinuitet"));
        }
        if (individual) {
            covered.add(Text.of("individanpassad omsorg"));
        }
        if (coordination) {
            covered.add(Text.of("samordning"));
        }
        return covered.stream()
                .reduce((one, next) -> Text.of("{0}, {1}", one, next))
                .orElse(Text.of("inget av målen"));
    }
}
