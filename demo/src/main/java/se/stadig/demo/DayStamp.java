package se.stadig.demo;

import java.time.LocalDate;

/**
 * Ett dygns klockslag som text, "2026-10-05T07:35": sixteen bytes as two numbers with the first byte lowest, so that a time is written in
 * two steps.
 *
 * @param yearAndMonth "2026-10-"
 * @param dayOfMonth "05T", the lowest three bytes of the second half
 */
record DayStamp(long yearAndMonth, long dayOfMonth) {
    private static final long[] CLOCK = clock();

    static DayStamp of(int epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        String text = day.toString();
        return new DayStamp(bytes(text.substring(0, 8)), bytes(text.substring(8) + "T"));
    }

    /** The second half at a minute of the day, "05T07:35". */
    long at(int minute) {
        return dayOfMonth | CLOCK[minute];
    }

    private static long bytes(String text) {
        long bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            bytes |= (long) text.charAt(at) << (8 * at);
        }
        return bytes;
    }

    private static long[] clock() {
        long[] texts = new long[24 * 60];
        for (int minute = 0; minute < texts.length; minute++) {
            int hours = minute / 60;
            int minutes = minute % 60;
            texts[minute] = bytes("" + hours / 10 + hours % 10 + ":" + minutes / 10 + minutes % 10) << 24;
        }
        return texts;
    }
}
