package se.stadig.app.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final int NOTED_AT_A_TIME = 1000;

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

    /** The columns of each kind of file of another system, by the names of the file. */
    Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        mapping.resources()
                .keySet()
                .forEach(resource -> known.put(
                        String.join(", ", mapping.files(resource)), String.join(", ", mapping.fields(resource))));
        return known;
    }

    /**
     * What is to be done.
     *
     * @param path a folder, a zip or a file
     * @param name what the sender called it
     * @param real whether it is to be carried out
     * @param expected the fingerprint that a real import must come to; null where none was seen before
     * @param withdrawsMany whether it is meant that unusually many rows are withdrawn
     */
    public record Order(
            UUID id,
            Path path,
            String name,
            boolean real,
            Preference preference,
            @Nullable String expected,
            boolean withdrawsMany) {}

    /** Is told whose rows are about to be written, before they are. */
    public interface Noted {
        void changed(List<UUID> persons);
    }

    /** The outcome is another than the one that was seen. */
    private static final class Differs extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Does it. Where the outcome would be another than the one that was seen, nothing is written, and what comes back is a new dry run.
     *
     * @param by in which engagement; the connections must work in the same
     * @param noted is told of the persons, some at a time
     */
    public ImportRun run(Order order, Engagement by, Noted noted) throws IOException {
        try {
            return attempt(order, by, noted);
        } catch (Differs differs) {
            Order again = new Order(ids.next(), order.path(), order.name(), false, order.preference(), null, false);
            try {
                return attempt(again, by, noted);
            } catch (Differs never) {
                throw new IllegalStateException(never);
            }
        }
    }

    private ImportRun attempt(Order order, Engagement by, Noted noted) throws IOException, Differs {
        Report report = new Report();
        String[] told = {"", ""};
        boolean[] differs = {false};
        try (Parcel parcel = Parcel.open(
                order.path(), order.name(), settings.largestUnpacked().toBytes())) {
            told[0] = mapping.source();
            transactions.run(order.real(), session -> {
                Filled filled = parcel.isDelivery()
                        ? delivery(parcel, session, report, order, by, told)
                        : vendor(parcel, session, report, order, by);
                told[1] = filled.filling().finish();
                refuseTooMany(report, parcel.isDelivery() ? 0 : settings.fewRefused());
                askOfWithdrawals(report, filled.before(), order);
                if (order.expected() != null && !order.expected().equals(told[1])) {
                    differs[0] = true;
                    throw new Refused(Expected.CHANGED_MEANWHILE);
                }
                if (order.real()) {
                    session.add(ran(order, ImportRun.Status.DONE, told, report, by), by);
                    note(filled.filling().persons(), noted);
                }
            });
            ImportRun ran = ran(order, order.real() ? ImportRun.Status.DONE : ImportRun.Status.TRIED, told, report, by);
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

    /**
     * What was filled.
     *
     * @param before how many rows of each kind the sender had told of before
     */
    private record Filled(Filling filling, Map<Kind, Long> before) {}

    private Filled delivery(
            Parcel parcel,
            ImportTransactionStore.Session session,
            Report report,
            Order order,
            Engagement by,
            String[] told)
            throws IOException, Refused {
        Map<Kind, Long> before = new EnumMap<>(Kind.class);
        DeliveryRows rows = new DeliveryRows(parcel, by.municipality(), report, settings.mostRows(), manifest -> {
            told[0] = content(manifest.id());
            ImportStore store = session.rows(by.municipality(), manifest.sender() + "/" + by.municipality());
            before.putAll(store.told().counts());
            String replaced = manifest.replaces();
            Retold retold = Retold.in(
                    manifest.id(),
                    replaced == null || store.told().delivered(replaced).isEmpty() ? null : replaced,
                    store);
            return new DeliveryRows.Opened(filling(store, report, order, retold, by), store, retold);
        });
        return new Filled(rows.read(order.real() ? order.id() : null), before);
    }

    private Filled vendor(
            Parcel parcel, ImportTransactionStore.Session session, Report report, Order order, Engagement by)
            throws IOException, Refused {
        ImportStore store = session.rows(by.municipality(), mapping.source() + "/" + by.municipality());
        Map<Kind, Long> before = store.told().counts();
        Filling filling = filling(store, report, order, Retold.none(), by);
        new VendorRows(parcel, mapping, report, filling, settings.mostRows()).read();
        return new Filled(filling, before);
    }

    private Filling filling(ImportStore store, Report report, Order order, Retold retold, Engagement by) {
        return new Filling(
                store,
                report,
                new Judge(order.preference()),
                ids,
                new Filling.Whole(order.id(), order.real(), LocalDate.now(clock), retold, by.id()));
    }

    /** Nothing is written before it is in the access log whose it is. */
    private static void note(List<UUID> persons, Noted noted) {
        for (int at = 0; at < persons.size(); at += NOTED_AT_A_TIME) {
            noted.changed(persons.subList(at, Math.min(persons.size(), at + NOTED_AT_A_TIME)));
        }
    }

    /** Somebody has to say that it is meant where a sender withdraws much of what it has told. */
    private void askOfWithdrawals(Report report, Map<Kind, Long> before, Order order) throws Refused {
        for (Kind kind : report.kinds().stream().filter(Kind::isCompared).toList()) {
            long gone = report.count(kind, Outcome.WITHDRAWN);
            BigDecimal usual = settings.mostWithdrawn().multiply(BigDecimal.valueOf(before.getOrDefault(kind, 0L)));
            if (gone > settings.fewWithdrawn() && BigDecimal.valueOf(gone).compareTo(usual) > 0) {
                report.ask();
            }
        }
        if (report.asks() && order.real() && !order.withdrawsMany()) {
            throw new Refused(Expected.WITHDRAWALS);
        }
    }

    private ImportRun refused(Order order, Refused refused, String[] told, Report report, Engagement by) {
        report.stop(new Line(
                refused.file(), refused.line(), "", "", refused.expected().sentence()));
        ImportRun ran = ran(order, ImportRun.Status.REFUSED, told, report, by);
        runs.add(ran, by);
        return ran;
    }

    private ImportRun ran(Order order, ImportRun.Status status, String[] told, Report report, Engagement by) {
        return new ImportRun(
                order.id(),
                clock.instant(),
                "",
                by.municipality(),
                runs.municipality(by.municipality()),
                status,
                told[0],
                told[1],
                report);
    }

    /** A delivery's id where it is the simple text that it should be; whatever else somebody wrote there is not told on. */
    private static String content(String id) {
        return id.matches("[A-Za-z0-9._-]{1,40}") && !id.matches(".*[0-9]{6,}.*") ? id : "leverans";
    }

    /** Stops where a larger share of a file than usual is wrong; not for some wrong rows of a small file, which are only left out. */
    private void refuseTooMany(Report report, long few) throws Refused {
        for (Map.Entry<String, FileCount> file : report.files().entrySet()) {
            long refused = file.getValue().refused();
            BigDecimal most = settings.mostRefused()
                    .multiply(BigDecimal.valueOf(file.getValue().rows()));
            if (refused > few && BigDecimal.valueOf(refused).compareTo(most) > 0) {
                throw new Refused(file.getKey(), 0, Expected.TOO_MANY);
            }
        }
    }
}
