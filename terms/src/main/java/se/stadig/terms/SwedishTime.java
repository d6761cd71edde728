package se.stadig.terms;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Svensk väggklocka: what the clock on the wall in Sweden (Europe/Stockholm) says, and how much time really passed.
 * Local times are counted in seconds since 1970-01-01T00:00 on that clock.
 */
public final class SwedishTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    public static final int SECONDS_PER_DAY = 86_400;

    private static final ZoneRules RULES = ZONE.getRules();

    private SwedishTime() {}

    /** Whether the clock jumps over this time in spring; there is then no such moment. */
    public static boolean isSkipped(LocalDateTime local) {
        return RULES.getValidOffsets(local).isEmpty();
    }

    /** Whether the clock is moved on this day, so that the day has 23 or 25 hours. */
    public static boolean isClockChange(LocalDate day) {
        ZoneOffsetTransition next =
                RULES.nextTransition(day.atStartOfDay(ZONE).toInstant().minusSeconds(1));
        return next != null && next.getDateTimeBefore().toLocalDate().equals(day);
    }

    /** Seconds since the epoch in UTC; an ambiguous time in autumn is the first one. */
    public static long instant(long localSecond) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
        return local.atZone(ZONE).withEarlierOffsetAtOverlap().toEpochSecond();
    }

    /** Seconds that really passed between two local times: 02:30 to 03:30 in the night of the autumn change is two hours. */
    public static long elapsedSeconds(long localStart, long localEnd) {
        return instant(localEnd) - instant(localStart);
    }
}
