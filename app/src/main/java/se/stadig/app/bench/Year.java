package se.stadig.app.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Question;
import se.stadig.register.figures.Reading;

/** The months that are measured, their windows, and what is asked of each. */
record Year(int months) {
    /** With it the last twelve months begin on a Monday, so that 26 windows of 14 days fit in. */
    private static final YearMonth LAST = YearMonth.of(2026, 8);

    YearMonth first() {
        return LAST.minusMonths(months - 1L);
    }

    /** Every whole 14 days from the first Monday. */
    List<LocalDate> windows() {
        LocalDate last = LAST.atEndOfMonth().minusDays(13);
        LocalDate start = first().atDay(1);
        List<LocalDate> windows = new ArrayList<>();
        for (LocalDate window = start.plusDays((8 - start.getDayOfWeek().getValue()) % 7);
                !window.isAfter(last);
                window = window.plusDays(14)) {
            windows.add(window);
        }
        return windows;
    }

    LocalDate lastWindow() {
        return windows().getLast();
    }

    /** The unit survey's day and month's end are the same for all windows of the year, as in a year's follow-up. */
    static Question question(LocalDate window) {
        LocalDate survey = LocalDate.of(2026, 3, 1);
        return new Question(window, survey, LAST.atEndOfMonth(), survey, false);
    }

    /** The number that other engines are asked for. */
    static Figure headline(Reading reading, LocalDate window) throws IOException, SQLException {
        SortedMap<FigureName, Figure> figures =
                Figures.of(reading.count(question(window), Reading.Progress.SILENT), Set.of(Level.NATION));
        return Objects.requireNonNull(
                figures.get(new FigureName("U21401", Level.NATION, Figures.NATION, "ELIGIBLE", Part.ALL)));
    }
}
