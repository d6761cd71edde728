package se.stadig.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Leveransens period: the days that a delivery is about, both included. Sagoby and the nation exist from 2022 to 2035.
 */
public record Period(LocalDate from, LocalDate to) {
    public static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(2035, 12, 31);
    static final int LONGEST = 366;

    public Period {
        if (from.isAfter(to) || from.isBefore(FIRST_DAY) || to.isAfter(LAST_DAY) || days(from, to) > LONGEST) {
            throw new IllegalArgumentException("A period lies within " + FIRST_DAY + " to " + LAST_DAY
                    + " and is at most " + LONGEST + " days long, but this one is " + from + " to " + to + ".");
        }
    }

    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    /** "2026-10" for a whole month, else "2026-03-01--2026-03-14". */
    public String label() {
        boolean wholeMonth =
                from.getDayOfMonth() == 1 && to.equals(YearMonth.from(from).atEndOfMonth());
        return wholeMonth ? YearMonth.from(from).toString() : from + "--" + to;
    }

    public int days() {
        return days(from, to);
    }

    int firstDay() {
        return (int) from.toEpochDay();
    }

    int lastDay() {
        return (int) to.toEpochDay();
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    }
}
