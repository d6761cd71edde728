package se.stadig.register.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.indicators.Figure;
import se.stadig.indicators.Figures;
import se.stadig.register.TestStore;
import se.stadig.register.store.Store;

/** Rows that were put together beforehand say the same as the deliveries one by one, whatever comes after them or corrects them. */
class WorldCacheTest {
    private static final Path DELIVERIES = Path.of("src/test/resources/deliveries");

    @TempDir
    private Path folder;

    private TestStore store;

    @BeforeEach
    void empty() {
        store = new TestStore(folder.resolve("register"));
    }

    @Test
    void each_delivery_more_gives_the_same_figures_from_what_was_put_together() throws IOException, SQLException {
        for (String name : List.of("a", "b", "c-created-first", "d-replaces-b", "e-another-sender")) {
            store.take(DELIVERIES.resolve("later-delivery").resolve(name));
            assertThat(putTogether(0)).as("after " + name).isEqualTo(oneByOne()).isNotEmpty();
        }
        assertThat(caches()).hasSizeGreaterThan(2);
    }

    @Test
    void deliveries_that_came_since_are_read_beside_what_was_put_together() throws IOException, SQLException {
        store.take(DELIVERIES.resolve("sagoby-small/delivery-march"));
        putTogether(0);
        store.take(DELIVERIES.resolve("later-delivery/e-another-sender"));
        store.take(DELIVERIES.resolve("sagoby-small/delivery"));
        assertThat(putTogether(5)).isEqualTo(oneByOne()).isNotEmpty();
        assertThat(caches()).as("nothing was put together for so few").hasSize(1);
    }

    @Test
    void what_was_put_together_may_be_thrown_away() throws IOException, SQLException {
        store.take(DELIVERIES.resolve("sagoby-small/delivery"));
        SortedMap<String, String> before = putTogether(0);
        for (Path cache : caches()) {
            try (Stream<Path> files = Files.list(cache)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(cache);
        }
        assertThat(putTogether(0)).isEqualTo(before);
    }

    private SortedMap<String, String> oneByOne() throws IOException {
        try (Reading reading = Reading.of(store.open().catalog())) {
            return figures(reading);
        }
    }

    private SortedMap<String, String> putTogether(int mostSingle) throws IOException {
        Store opened = store.open();
        CountedDeliveries counted = new CountedDeliveries(opened.catalog().counted());
        try (Reading reading = Reading.of(opened, counted, mostSingle)) {
            return figures(reading);
        }
    }

    private static SortedMap<String, String> figures(Reading reading) throws IOException {
        SortedMap<String, String> told = new TreeMap<>();
        Figures.of(reading.count(TestStore.october(), Reading.Progress.SILENT))
                .forEach((name, figure) -> told.put(name.text(), text(figure)));
        return told;
    }

    private static String text(Figure figure) {
        return figure.numerator() + " " + figure.denominator() + " " + figure.value() + " " + figure.persons() + " "
                + figure.leftOut();
    }

    private List<Path> caches() throws IOException {
        try (Stream<Path> caches = Files.list(store.root().resolve("cache"))) {
            return caches.toList();
        }
    }
}
