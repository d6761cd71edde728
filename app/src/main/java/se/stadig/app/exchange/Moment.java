package se.stadig.app.exchange;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import se.stadig.terms.SwedishTime;

/** A time as people read it. */
public final class Moment {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(SwedishTime.ZONE);

    private Moment() {}

    public static String of(Instant time) {
        return WRITTEN.format(time);
    }
}
