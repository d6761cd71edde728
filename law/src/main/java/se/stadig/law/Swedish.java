package se.stadig.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How reasons write a day: "den 1 juli 2023". */
final class Swedish {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'den' d MMMM yyyy", Locale.of("sv", "SE"));

    private Swedish() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
