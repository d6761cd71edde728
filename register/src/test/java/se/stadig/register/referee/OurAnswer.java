package se.stadig.register.referee;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Figure;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Question;
import se.stadig.register.TestStore;
import se.stadig.register.figures.Coverage;
import se.stadig.register.figures.Reading;
import se.stadig.register.store.Catalog;
import se.stadig.register.store.TakeIn;
import se.stadig.register.store.Taken;

/**
 * What our register says of some deliveries, taken in one after the other into a fresh store.
 *
 * @param statuses as they stand when all are taken in
 */
record OurAnswer(List<Taken> taken, List<String> statuses, SortedMap<String, Figure> figures, Coverage coverage) {

    /** The arguments of the reference program. */
    record Arguments(Question question, BigDecimal mostRejected) {
        static Arguments of(List<String> words) {
            LocalDate reference = LocalDate.parse(required(words, "--reference-date"));
            String staffing = value(words, "--staffing-from");
            String mostRejected = value(words, "--max-rejected");
            return new Arguments(
                    new Question(
                            LocalDate.parse(required(words, "--window")),
                            reference,
                            LocalDate.parse(required(words, "--month-end")),
                            staffing == null ? LocalDate.of(reference.getYear(), 3, 1) : LocalDate.parse(staffing),
                            words.contains("--digital-counted")),
                    mostRejected == null ? TakeIn.MOST_REJECTED : new BigDecimal(mostRejected));
        }

        private static String required(List<String> words, String name) {
            String value = value(words, name);
            if (value == null) {
                throw new IllegalArgumentException(name + " is missing in " + words);
            }
            return value;
        }

        private static @Nullable String value(List<String> words, String name) {
            int at = words.indexOf(name);
            return at < 0 ? null : words.get(at + 1);
        }
    }

    static OurAnswer of(Path store, List<Path> deliveries, Arguments arguments) throws IOException, SQLException {
        TestStore register = new TestStore(store);
        List<Taken> taken = new ArrayList<>();
        for (Path delivery : deliveries) {
            taken.add(register.take(delivery, arguments.mostRejected()));
        }
        Catalog catalog = register.open().catalog();
        List<String> statuses =
                taken.stream().map(one -> statusAtTheEnd(one, catalog)).toList();
        try (Reading reading = Reading.of(catalog)) {
            SortedMap<String, Figure> figures = new TreeMap<>();
            Figures.of(reading.count(arguments.question(), Reading.Progress.SILENT))
                    .forEach((name, figure) -> figures.put(name.text(), figure));
            return new OurAnswer(taken, statuses, figures, reading.coverage(arguments.question()));
        }
    }

    private static String statusAtTheEnd(Taken taken, Catalog catalog) {
        boolean replacedLater = taken.status() == Taken.Status.COUNTED && catalog.isReplaced(taken.stored());
        return (replacedLater ? Taken.Status.REPLACED : taken.status()).name();
    }
}
