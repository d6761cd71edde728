package se.stadig.app.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.Settings;
import se.stadig.indicators.Question;
import se.stadig.register.figures.Reading;
import se.stadig.register.publish.Publication;
import se.stadig.register.store.Catalog;
import se.stadig.register.store.Store;
import se.stadig.register.store.StoredDelivery;

/** Månadens siffror: what may be read of each month in the register. Counted when first asked for, and anew when the register has changed. */
@Component
class MonthlyFigures implements DisposableBean {
    private final Settings settings;
    private @Nullable Store store;
    private @Nullable Opened opened;

    MonthlyFigures(Settings settings) {
        this.settings = settings;
    }

    /** The register as it was at one moment, with the months counted so far. */
    private record Opened(Catalog catalog, Reading reading, Map<YearMonth, Publication> counted) {}

    /** The months of which some sender has told every day, the oldest first. */
    synchronized List<YearMonth> months() {
        TreeSet<YearMonth> months = new TreeSet<>();
        for (StoredDelivery delivery : opened().catalog().counted()) {
            YearMonth month = YearMonth.from(delivery.from());
            for (; !month.atDay(1).isAfter(delivery.to()); month = month.plusMonths(1)) {
                if (!month.atDay(1).isBefore(delivery.from())
                        && !month.atEndOfMonth().isAfter(delivery.to())) {
                    months.add(month);
                }
            }
        }
        return List.copyOf(months);
    }

    synchronized Publication of(YearMonth month) {
        Opened now = opened();
        return now.counted().computeIfAbsent(month, fresh -> count(now, fresh));
    }

    private static Publication count(Opened now, YearMonth month) {
        try {
            return Publication.of(now.reading(), now.catalog(), question(month), Reading.Progress.SILENT);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The window is the 14 days from the month's first Monday; everything else goes by the month's last day, staffing by its first 14 days. */
    static Question question(YearMonth month) {
        LocalDate window = month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new Question(window, month.atEndOfMonth(), month.atEndOfMonth(), month.atDay(1), false);
    }

    private Opened opened() {
        try {
            if (store == null) {
                store = Store.at(settings.store());
            }
            Catalog catalog = store.catalog();
            Opened before = opened;
            if (before != null && before.catalog() == catalog) {
                return before;
            }
            close();
            Opened fresh = new Opened(catalog, Reading.of(store), new HashMap<>());
            opened = fresh;
            return fresh;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void close() throws IOException {
        Opened before = opened;
        opened = null;
        if (before != null) {
            before.reading().close();
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        close();
    }
}
