package se.stadig.register.publish;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import se.stadig.indicators.Area;
import se.stadig.indicators.Level;
import se.stadig.register.TestStore;
import se.stadig.register.figures.Reading;
import se.stadig.register.store.Catalog;

/** The small made-up municipality as it is published, and its pages as text. */
final class Sagoby {
    static final Area TOWN = Areas.of(Level.MUNICIPALITY, "1880");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Path DELIVERIES = Path.of("src/test/resources/deliveries/sagoby-small");

    private Sagoby() {}

    static TestStore store(Path folder) throws IOException, SQLException {
        TestStore store = new TestStore(folder);
        store.take(DELIVERIES.resolve("delivery"));
        store.take(DELIVERIES.resolve("delivery-march"));
        return store;
    }

    static Publication published() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("sagoby");
        Catalog catalog = store(folder.resolve("register")).open().catalog();
        try (Reading reading = Reading.of(catalog)) {
            return Publication.of(reading, catalog, TestStore.october(), Reading.Progress.SILENT);
        }
    }

    static String page(Publication publication, Area area, Selection selection) throws IOException {
        StringWriter page = new StringWriter();
        FiguresHtml.write(page, publication, area, selection, TODAY);
        return page.toString();
    }

    static String screen(Publication publication, Selection selection) {
        StringWriter screen = new StringWriter();
        FiguresText.write(new PrintWriter(screen), publication, selection);
        return screen.toString();
    }

    static String csv(Publication publication, Selection selection) throws IOException {
        StringWriter csv = new StringWriter();
        FiguresCsv.write(csv, publication.figures(selection));
        return csv.toString();
    }
}
