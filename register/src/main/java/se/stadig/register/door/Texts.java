package se.stadig.register.door;

/** Dates and times of a delivery, read without making objects: they stand on every row. */
final class Texts {
    /** What {@link #day} gives for something that is no date. */
    static final int WRONG = Integer.MIN_VALUE;

    /** What {@link #time} gives for something that is no time. */
    static final long WRONG_TIME = Long.MIN_VALUE;

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Texts() {}

    /** Epoch day of {@code YYYY-MM-DD}. */
    static int day(String text) {
        return text.length() == 10 ? dayAtStart(text) : WRONG;
    }

    /** Seconds since 1970-01-01T00:00 on the same clock of {@code YYYY-MM-DDTHH:MM} or {@code …:SS}. */
    static long time(String text) {
        boolean seconds = text.length() == 19;
        if (!seconds && text.length() != 16 || text.charAt(10) != 'T' || text.charAt(13) != ':') {
            return WRONG_TIME;
        }
        int day = dayAtStart(text);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = !seconds ? 0 : text.charAt(16) == ':' ? two(text, 17) : -1;
        if (day == WRONG || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return WRONG_TIME;
        }
        return day * 86_400L + hour * 3600 + minute * 60 + second;
    }

    private static int dayAtStart(String text) {
        int century = two(text, 0);
        int years = two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        if (century < 0
                || years < 0
                || month < 1
                || month > 12
                || day < 1
                || text.charAt(4) != '-'
                || text.charAt(7) != '-') {
            return WRONG;
        }
        int year = century * 100 + years;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (year == 0 || day > DAYS[month - 1] + (leap && month == 2 ? 1 : 0)) {
            return WRONG;
        }
        return epochDay(year, month, day);
    }

    /** Days from 1970-01-01 in the Gregorian calendar, counted from 1 March so that the leap day comes last. */
    private static int epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - 719_468;
    }

    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
