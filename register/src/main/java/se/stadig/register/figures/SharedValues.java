package se.stadig.register.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object for each date and number that rows hold: a nation has millions of decisions and events, on some ten thousand days. */
final class SharedValues {
    private static final int FIRST = (int) LocalDate.of(1880, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2080, 1, 1).toEpochDay();

    private final @Nullable LocalDate[] dates = new LocalDate[LAST - FIRST];
    private final Map<String, BigDecimal> decimals = new HashMap<>();

    LocalDate date(LocalDate date) {
        long day = date.toEpochDay();
        if (day < FIRST || day >= LAST) {
            return date;
        }
        int place = (int) day - FIRST;
        LocalDate known = dates[place];
        if (known == null) {
            known = date;
            dates[place] = date;
        }
        return known;
    }

    BigDecimal decimal(String number) {
        return decimals.computeIfAbsent(number, BigDecimal::new);
    }
}
