package se.stadig.app.welcome;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * What the latest event says of a talk: when, where, by whom, and what became of it.
 *
 * @param seq how many events there are of the person at the unit
 * @param talk which talk
 * @param leader of the staff
 * @param author who noted it
 */
public record Booking(
        int seq,
        UUID talk,
        Kind kind,
        String checklist,
        LocalDate day,
        LocalTime starts,
        Place place,
        UUID leader,
        String leaderName,
        String reason,
        String author,
        LocalDateTime recordedAt) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

    /** What happened. */
    public enum Kind {
        BOOKED,
        MOVED,
        CANCELLED,
        HELD,
        REOPENED
    }

    /** Where the talk is. Never an address: that stands with the person. */
    public enum Place {
        HOME("hemma hos personen"),
        UNIT("hos enheten"),
        HOSPITAL("på sjukhus eller korttidsboende"),
        PHONE("på telefon"),
        VIDEO("på video"),
        OTHER("någon annanstans");

        private final String swedish;

        Place(String swedish) {
            this.swedish = swedish;
        }

        public Text text() {
            return Text.of(swedish);
        }

        static Map<String, Text> choices() {
            Map<String, Text> choices = new LinkedHashMap<>();
            for (Place place : values()) {
                choices.put(place.name(), place.text());
            }
            return choices;
        }
    }

    /** Whether there is a talk to hold. */
    public boolean isOpen() {
        return kind == Kind.BOOKED || kind == Kind.MOVED || kind == Kind.REOPENED;
    }

    boolean isHeld() {
        return kind == Kind.HELD;
    }

    String clock() {
        return starts.format(CLOCK);
    }

    /** The same, with why. */
    Booking because(String why) {
        return new Booking(seq, talk, kind, checklist, day, starts, place, leader, leaderName, why, author, recordedAt);
    }

    /** In one sentence. */
    public Text text() {
        return switch (kind) {
            case BOOKED, MOVED ->
                Text.of(
                        "Samtalet är bokat {0} klockan {1}, {2}. {3} leder det.",
                        day, clock(), place.text(), leaderName);
            case CANCELLED -> Text.of("Samtalet {0} ställdes in. {1}", day, reason);
            case HELD -> Text.of("Samtalet hölls {0}, {1}. {2} ledde det.", day, place.text(), leaderName);
            case REOPENED -> Text.of("Samtalet hölls {0}, och en rad är öppen igen.", day);
        };
    }
}
