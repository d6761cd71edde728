package se.stadig.terms;

import java.time.LocalDate;

/** Ålder: who was born on 29 February has the birthday on 28 February in other years (SFS 1930:173 1 §). */
public final class Birthdays {
    private Birthdays() {}

    /** Whole years on the day. */
    public static int age(LocalDate birth, LocalDate day) {
        int years = day.getYear() - birth.getYear();
        return birth.plusYears(years).isAfter(day) ? years - 1 : years;
    }

    /** The same date one year earlier; 29 February gives 28 February. */
    public static LocalDate yearBefore(LocalDate day) {
        return day.minusYears(1);
    }
}
