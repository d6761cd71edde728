package se.stadig.indicators;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Definition of one figure: what a reader needs to trust it.
 *
 * @param figure the id in the figure's name
 * @param version of the definition; a figure that is defined anew gets a new one
 * @param populations whom it is told for, the official one first
 * @param readings how the source is read where it leaves a choice
 */
public record Definition(
        String figure,
        String version,
        Wording wording,
        List<Population> populations,
        Scale scale,
        Direction direction,
        Standing standing,
        Source source,
        List<Reading> readings) {

    public Definition {
        populations = List.copyOf(populations);
        readings = List.copyOf(readings);
    }

    /** How the figure is said in plain Swedish. */
    public record Wording(String name, String explanation, String numerator, String denominator) {}

    /** The text that the figure comes from, and where it stands. */
    public record Source(String text, String reference) {}

    /**
     * Whose figure it is and when it is told.
     *
     * @param officialId in Kolada or the national register, null where there is none
     * @param from first day on which a value of this version can be about; null = not known
     * @param to last such day, null = still
     */
    public record Standing(
            Status status,
            @Nullable String officialId,
            String owner,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        public boolean isInForce(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Ställning. */
    public enum Status {
        OFFICIAL("Officiell"),
        ENDED_2024("Officiell till och med 2024, därefter lokal"),
        PROPOSED("Föreslagen av Socialstyrelsen"),
        LOCAL("Lokal");

        private final String swedish;

        Status(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** Enhet för värdet. A share is kept as a fraction of 1 and shown in per cent. */
    public enum Scale {
        STAFF("antal personal"),
        PERCENT("procent"),
        PERSONS_PER_CONTACT("personer per kontakt"),
        HOURS_PER_MONTH("timmar per månad");

        private final String swedish;

        Scale(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** Vad som är önskvärt. */
    public enum Direction {
        HIGHER("Högre är bättre"),
        LOWER("Lägre är bättre"),
        CONTEXT("Beskriver; varken högt eller lågt är bäst");

        private final String swedish;

        Direction(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }
}
