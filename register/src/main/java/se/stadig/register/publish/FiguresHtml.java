package se.stadig.register.publish;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import se.stadig.indicators.Area;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Level;
import se.stadig.indicators.Reading;

/** Published figures of one area as a page to read, print and hand on; it holds its style, runs nothing and needs nothing from elsewhere. */
public final class FiguresHtml {
    private final Html page;
    private final Publication publication;
    private final Area area;
    private final Selection selection;

    private FiguresHtml(Html page, Publication publication, Area area, Selection selection) {
        this.page = page;
        this.publication = publication;
        this.area = area;
        this.selection = selection;
    }

    /** @param today the day on which the page is made */
    public static void write(Writer to, Publication publication, Area area, Selection selection, LocalDate today)
            throws IOException {
        new FiguresHtml(new Html(to), publication, area, selection).write(today);
    }

    private void write(LocalDate today) throws IOException {
        String name = publication.areas().name(area);
        page.head("Fast omsorgskontakt och kontinuitet: " + name, Style.text()).open("main");
        page.leaf("h1", "Fast omsorgskontakt och kontinuitet i hemtjänsten: " + name);
        page.leaf("p", title(area.level()) + ". Framtaget den " + Swedish.day(today) + " med Stadig.");
        if (publication.areas().isMadeUp(area)) {
            page.leaf("p", About.MADE_UP, "class", "madeup");
        }
        page.leaf("h2", "Om siffrorna", "id", "om").open("dl");
        for (About one : About.of(publication, area)) {
            if (!one.text().equals(About.MADE_UP)) {
                page.open("div").leaf("dt", one.word()).leaf("dd", one.text()).close("div");
            }
        }
        page.close("dl");
        overview();
        FigureSection section = new FigureSection(page, publication, area, selection);
        for (Chapter chapter : Chapter.values()) {
            List<Definition> told = told(chapter);
            if (!told.isEmpty()) {
                String id = "kapitel-" + chapter.ordinal();
                page.open("section", "class", "chapter", "aria-labelledby", id).leaf("h2", chapter.title(), "id", id);
                for (Definition definition : told) {
                    section.write(definition);
                }
                page.close("section");
            }
        }
        readings();
        page.close("main", "body", "html");
    }

    private static String title(Level level) {
        return switch (level) {
            case UNIT -> "Siffror för en enhet";
            case PROVIDER -> "Siffror för en utförare i en kommun";
            case MUNICIPALITY -> "Siffror för en kommun";
            case COUNTY -> "Siffror för ett län";
            case GROUP -> "Siffror för en kommungrupp";
            case NATION -> "Siffror för riket";
        };
    }

    private List<Definition> told(Chapter chapter) {
        return chapter.definitions().stream()
                .filter(one -> selection.hasFigure(one.figure()))
                .filter(one -> publication.figure(one, area).isPresent())
                .toList();
    }

    /** How the sources are read, once for all cards that refer to them. */
    private void readings() throws IOException {
        page.open("section", "aria-labelledby", "lasningar").leaf("h2", "Läsningar", "id", "lasningar");
        page.leaf("p", "Där en källa lämnar ett val öppet räknas så här.").open("dl");
        for (Reading reading : Reading.values()) {
            page.open("div", "id", reading.name()).leaf("dt", reading.name());
            page.leaf("dd", reading.swedish()).close("div");
        }
        page.close("dl", "section");
    }

    private void overview() throws IOException {
        page.leaf("h2", "I korthet", "id", "korthet");
        FigureTables.scroll(page, "I korthet");
        page.open("table", "class", "wide");
        page.leaf("caption", "Alla indikatorer för " + publication.areas().name(area))
                .open("thead")
                .open("tr");
        page.th("Indikator", "col").th("Värde", "col", "class", "n").th("Mäts i", "col");
        page.th("Personer", "col", "class", "n")
                .th("Anmärkning", "col")
                .close("tr", "thead")
                .open("tbody");
        for (Chapter chapter : Chapter.values()) {
            for (Definition definition : told(chapter)) {
                Published one = publication.figure(definition, area).orElseThrow();
                page.open("tr").open("th", "scope", "row");
                page.open("a", "href", "#" + definition.figure())
                        .text(definition.wording().name())
                        .raw("</a></th>");
                page.td(one.valueText(), "class", "n").td(definition.scale().swedish());
                page.td(one.personsText(), "class", "n").td(one.remark()).close("tr");
            }
        }
        page.close("tbody", "table", "div");
    }
}
