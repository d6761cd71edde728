package se.stadig.register.door;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import se.stadig.terms.SwedishTime;

/** The days on which the Swedish clock is moved, looked up once: nearly every time of a delivery is on another day. */
final class Days {
    private static final int FIRST = (int) LocalDate.of(1970, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2120, 12, 31).toEpochDay();

    private static final long OFFSET_STEP = 1800;

    private final BitSet changes = new BitSet(LAST);
    private final byte[] offsets = new byte[LAST + 1];

    Days() {
        for (int day = FIRST; day <= LAST; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            int month = date.getMonthValue();
            offsets[day] = (byte)
                    (SwedishTime.ZONE.getRules().getOffset(date.atTime(12, 0)).getTotalSeconds() / OFFSET_STEP);
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY
                    && month >= 3
                    && month <= 10
                    && SwedishTime.isClockChange(date)) {
                changes.set(day);
            }
        }
    }

    boolean isClockChange(long localSecond) {
        long day = Math.floorDiv(localSecond, SwedishTime.SECONDS_PER_DAY);
        return day < FIRST || day > LAST || changes.get((int) day);
    }

    /** Seconds since the epoch in UTC; an ambiguous time in autumn is the first one. */
    long instant(long localSecond) {
        if (isClockChange(localSecond)) {
            return SwedishTime.instant(localSecond);
        }
        int day = (int) Math.floorDiv(localSecond, SwedishTime.SECONDS_PER_DAY);
        return localSecond - offsets[day] * OFFSET_STEP;
    }

    /** Seconds that passed between two local times. */
    long elapsed(long start, long end) {
        boolean near = end - start < SwedishTime.SECONDS_PER_DAY && end >= start;
        if (near && !isClockChange(start) && !isClockChange(end)) {
            return end - start;
        }
        return SwedishTime.elapsedSeconds(start, end);
    }
}
