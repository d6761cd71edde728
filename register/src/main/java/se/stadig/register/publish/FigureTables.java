package se.stadig.register.publish;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.stadig.indicators.Area;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Part;
import se.stadig.indicators.Population;
import se.stadig.register.publish.chart.BarChart;
import se.stadig.register.publish.chart.HistogramChart;

/** The diagrams of an indicator, each with its table beside it, and the tables of its parts. */
final class FigureTables {
    private static final int MOST_BARS = 40;

    private final Html page;
    private final Publication publication;
    private final Area area;
    private final Set<Dimension> dimensions;

    FigureTables(Html page, Publication publication, Area area, Selection selection) {
        this.page = page;
        this.publication = publication;
        this.area = area;
        this.dimensions = selection.dimensions().isEmpty()
                ? EnumSet.complementOf(EnumSet.of(Dimension.HOURS))
                : selection.dimensions();
    }

    void write(Definition definition) throws IOException {
        if (definition.figure().equals("U21401")) {
            distribution(definition);
        }
        sideBySide(definition);
        for (Population population : definition.populations()) {
            breakdown(definition, population);
        }
    }

    private void distribution(Definition definition) throws IOException {
        Optional<Histogram> told = publication.histogram(area);
        page.leaf("h4", "Fördelning över personer");
        if (told.isEmpty()) {
            page.leaf("p", "Fördelningen visas inte för området, eftersom den skulle röja enskilda personer.");
            return;
        }
        Histogram histogram = told.get();
        page.open("div", "class", "pair").open("figure");
        page.raw(HistogramChart.svg(
                "fordelning",
                publication.areas().name(area),
                histogram,
                publication.figure(definition, area).orElse(null),
                Speech.SWEDISH));
        page.close("figure").open("div").open("table").leaf("caption", "Personer efter antal olika personal");
        page.open("thead").open("tr").th("Möter", "col").th("Personer", "col", "class", "n");
        page.th("Andel", "col", "class", "n").close("tr", "thead").open("tbody");
        for (Histogram.Class one : histogram.classes()) {
            page.open("tr").th(one.text(), "row").td(Swedish.number(one.persons()), "class", "n");
            page.td(Swedish.share(one.persons(), histogram.persons()), "class", "n")
                    .close("tr");
        }
        page.close("tbody", "table");
        page.leaf(
                "p",
                "Klasserna är så breda att ingen visar 1–6 personer. Stapelns yta visar hur många personerna är.",
                "class",
                "note");
        page.close("div", "div");
    }

    private void sideBySide(Definition definition) throws IOException {
        List<Published> compared = publication.sideBySide(definition, area);
        if (compared.size() < 2) {
            return;
        }
        page.leaf("h4", "Jämförelse");
        boolean drawn = compared.size() <= MOST_BARS;
        String caption = definition.wording().name() + " (" + definition.scale().swedish() + ")";
        if (drawn) {
            page.open("div", "class", "pair");
            page.open("figure")
                    .raw(BarChart.svg("jamfor-" + definition.figure(), definition, compared, area, Speech.SWEDISH))
                    .close("figure");
        }
        scroll(page, "Jämförelse: " + caption);
        page.open("table").leaf("caption", caption);
        header("Område", false);
        for (Published one : compared) {
            page.open("tr", "class", one.area().equals(area) ? "main" : "other").th(one.areaName(), "row");
            numbers(one, false);
        }
        page.close("tbody", "table", "div");
        if (drawn) {
            page.close("div");
        }
    }

    /** Holds a table that may be wider than a phone; it can be reached and moved by the keyboard. */
    static void scroll(Html page, String label) throws IOException {
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", label);
    }

    private void breakdown(Definition definition, Population population) throws IOException {
        List<Published> parts = publication.breakdown(definition, population, area).stream()
                .filter(one -> dimensions.contains(one.name().part().dimension()))
                .toList();
        if (parts.size() < 2) {
            return;
        }
        String whom = definition.populations().size() > 1 ? " – " + population.swedish() : "";
        String caption = definition.wording().name() + whom + ", efter grupp";
        page.leaf("h4", "Uppdelning" + whom);
        scroll(page, "Uppdelning: " + caption);
        page.open("table", "class", "wide").leaf("caption", caption);
        header("Grupp", true);
        for (Published one : parts) {
            Part part = one.name().part();
            String text =
                    part.equals(Part.ALL) ? part.swedish() : part.dimension().swedish() + ": " + part.swedish();
            page.open("tr", "class", part.equals(Part.ALL) ? "main" : "other").th(text, "row");
            numbers(one, true);
        }
        page.close("tbody", "table", "div");
    }

    private void header(String first, boolean persons) throws IOException {
        page.open("thead").open("tr").th(first, "col").th("Värde", "col", "class", "n");
        page.th("Täljare", "col", "class", "n").th("Nämnare", "col", "class", "n");
        if (persons) {
            page.th("Personer", "col", "class", "n");
        }
        page.th("Anmärkning", "col").close("tr", "thead").open("tbody");
    }

    private void numbers(Published one, boolean persons) throws IOException {
        page.td(one.valueText(), "class", "n").td(one.numeratorText(), "class", "n");
        page.td(one.denominatorText(), "class", "n");
        if (persons) {
            page.td(one.personsText(), "class", "n");
        }
        page.td(one.remark()).close("tr");
    }
}
