package se.stadig.demo;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Läser vilka månader eller dagar som önskas. */
final class Months {
    static final String USUAL = "2025-11..2026-10";
    private static final String EXAMPLE = "Skriv till exempel --months 2026-10 eller --months 2026-01..2026-12.";

    private Months() {}

    /** The periods that the arguments ask for: months, or one stretch of days. */
    static List<Period> periods(@Nullable String months, @Nullable String from, @Nullable String to)
            throws WrongArgument {
        if (from == null && to == null) {
            return months(months == null ? USUAL : months);
        }
        if (months != null) {
            throw new WrongArgument("Ange antingen --months eller --from och --to, inte båda.");
        }
        if (from == null || to == null) {
            throw new WrongArgument(
                    "--from och --to hör ihop: ange båda, till exempel --from 2026-03-01 --to 2026-03-14.");
        }
        return List.of(period(day("--from", from), day("--to", to)));
    }

    private static List<Period> months(String text) throws WrongArgument {
        List<Period> periods = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("\\.\\.", -1);
            if (ends.length > 2) {
                throw new WrongArgument("\"" + part.strip() + "\" är inte ett intervall av månader. " + EXAMPLE);
            }
            YearMonth first = month(ends[0]);
            YearMonth last = month(ends[ends.length - 1]);
            if (first.isAfter(last)) {
                throw new WrongArgument("Intervallet " + part.strip() + " slutar innan det börjar. " + EXAMPLE);
            }
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                periods.add(period(month.atDay(1), month.atEndOfMonth()));
            }
        }
        return periods.stream().distinct().toList();
    }

    private static YearMonth month(String text) throws WrongArgument {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new WrongArgument("\"" + text + "\" är inte en månad. " + EXAMPLE);
        }
    }

    private static LocalDate day(String option, String text) throws WrongArgument {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new WrongArgument(option + " ska vara ett datum, till exempel 2026-03-01, inte \"" + text + "\".");
        }
    }

    private static Period period(LocalDate from, LocalDate to) throws WrongArgument {
        if (from.isAfter(to)) {
            throw new WrongArgument("Perioden slutar (" + to + ") innan den börjar (" + from + ").");
        }
        if (from.isBefore(Period.FIRST_DAY) || to.isAfter(Period.LAST_DAY)) {
            throw new WrongArgument("Den påhittade världen finns från " + Period.FIRST_DAY + " till " + Period.LAST_DAY
                    + ", och " + from + " till " + to + " ligger inte helt i den.");
        }
        if (to.isAfter(from.plusDays(Period.LONGEST - 1))) {
            throw new WrongArgument(
                    "En leverans kan omfatta högst " + Period.LONGEST + " dagar. Använd --months för längre tid.");
        }
        return new Period(from, to);
    }
}
