package se.stadig.app.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Engagement;
import se.stadig.app.exchange.Report.FileCount;
import se.stadig.app.exchange.Report.Line;
import se.stadig.app.platform.Ids;

/** Tries or carries out one import: all of it or nothing, with a report that is kept. */
@Component
public class Import {
    private final ImportTransactionStore transactions;
    private final ImportRunStore runs;
    private final ImportSettings settings;
    private final Mapping mapping;
    private final Ids ids;
    private final Clock clock;

    Import(ImportTransactionStore transactions, ImportRunStore runs, ImportSettings settings, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.runs = runs;
        this.settings = settings;
        this.mapping = Mapping.read(settings.mapping());
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param path a folder, a zip or a file
     * @param name what the sender called it
     * @param real whether it is to be carried out
     * @param expected the fingerprint that a real import must come to; null where none was seen before
     */
    public record Order(
            UUID id,
            Path path,
            String name,
            boolean real,
            Preference preference,
            @Nullable String expected) {}

    /** The outcome is another than the one that was seen. */
    private static final class Differs extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Does it. Where the outcome would be another than the one that was seen, nothing is written, and what comes back is a new dry run.
     *
     * @param by in which engagement; the connections must work in the same
     */
    public ImportRun run(Order order, Engagement by) throws IOException {
        try {
            return attempt(order, by);
        } catch (Differs differs) {
            Order again = new Order(ids.next(), order.path(), order.name(), false, order.preference(), null);
            try {
                return attempt(again, by);
            } catch (Differs never) {
                throw new IllegalStateException(never);
            }
        }
    }

    private ImportRun attempt(Order order, Engagement by) throws IOException, Differs {
        Report report = new Report();
        String[] told = {"", ""};
        boolean[] differs = {false};
        try (Parcel parcel = Parcel.open(
                order.path(), order.name(), settings.largestUnpacked().toBytes())) {
            told[0] = mapping.source();
            transactions.run(order.real(), session -> {
                Filling filling = parcel.isDelivery()
                        ? new DeliveryRows(parcel, by.municipality(), report, manifest -> {
                                    told[0] = content(manifest.id());
                                    return filling(
                                            session.rows(
                                                    by.municipality(), manifest.sender() + "/" + by.municipality()),
                                            report,
                                            order);
                                })
                                .read()
                        : vendor(
                                parcel,
                                filling(
                                        session.rows(by.municipality(), mapping.source() + "/" + by.municipality()),
                                        report,
                                        order),
                                report);
                told[1] = filling.finish();
                refuseTooMany(report);
                if (order.expected() != null && !order.expected().equals(told[1])) {
                    differs[0] = true;
                    throw new Refused(Expected.CHANGED_MEANWHILE);
                }
                if (order.real()) {
                    session.add(ran(order, ImportRun.Status.DONE, told, report), by);
                }
            });
            ImportRun ran = ran(order, order.real() ? ImportRun.Status.DONE : ImportRun.Status.TRIED, told, report);
            if (!order.real()) {
                runs.add(ran, by);
            }
            return ran;
        } catch (Refused refused) {
            if (differs[0]) {
                throw new Differs();
            }
            return refused(order, refused, told, report, by);
        } catch (Parcel.BadEntry bad) {
            return refused(order, new Refused(bad.expected()), told, report, by);
        }
    }

    private Filling filling(ImportStore store, Report report, Order order) {
        return new Filling(store, report, new Judge(order.preference()), ids, order.id(), order.real());
    }

    private Filling vendor(Parcel parcel, Filling filling, Report report) throws IOException, Refused {
        new VendorRows(parcel, mapping, report, filling).read();
        return filling;
    }

    private ImportRun refused(Order order, Refused refused, String[] told, Report report, Engagement by) {
        report.stop(new Line(
                refused.file(), refused.line(), "", "", refused.expected().sentence()));
        ImportRun ran = ran(order, ImportRun.Status.REFUSED, told, report);
        runs.add(ran, by);
        return ran;
    }

    private ImportRun ran(Order order, ImportRun.Status status, String[] told, Report report) {
        return new ImportRun(order.id(), clock.instant(), "", status, told[0], told[1], report);
    }

    /** A delivery's id where it is the simple text that it should be; whatever else somebody wrote there is not told on. */
    private static String content(String id) {
        return id.matches("[A-Za-z0-9._-]{1,40}") && !id.matches(".*[0-9]{6,}.*") ? id : "leverans";
    }

    private void refuseTooMany(Report report) throws Refused {
        for (Map.Entry<String, FileCount> file : report.files().entrySet()) {
            BigDecimal most = settings.mostRefused()
                    .multiply(BigDecimal.valueOf(file.getValue().rows()));
            if (BigDecimal.valueOf(file.getValue().refused()).compareTo(most) > 0) {
                throw new Refused(file.getKey(), 0, Expected.TOO_MANY);
            }
        }
    }
}
