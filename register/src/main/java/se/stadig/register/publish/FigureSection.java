package se.stadig.register.publish;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.stadig.indicators.Area;
import se.stadig.indicators.Definition;
import se.stadig.indicators.LeftOut;
import se.stadig.indicators.Part;
import se.stadig.indicators.Population;
import se.stadig.indicators.Reading;

/** One indicator on a page: the value, its definition card, who is not counted and why; then its diagrams and tables. */
final class FigureSection {
    private final Html page;
    private final Publication publication;
    private final Area area;
    private final FigureTables tables;

    FigureSection(Html page, Publication publication, Area area, Selection selection) {
        this.page = page;
        this.publication = publication;
        this.area = area;
        this.tables = new FigureTables(page, publication, area, selection);
    }

    void write(Definition definition) throws IOException {
        Published main = publication.figure(definition, area).orElseThrow();
        List<Population> populations = definition.populations();
        page.open("section", "class", "figure", "aria-labelledby", definition.figure());
        page.open("h3", "id", definition.figure()).text(definition.wording().name() + " ");
        page.leaf("span", definition.figure(), "class", "id").close("h3");
        page.open("div", "class", "top").open("div");
        page.leaf("p", definition.wording().explanation());
        number(main);
        for (Population other : populations.subList(1, populations.size())) {
            Optional<Published> beside = publication.figure(definition.figure(), area, other, Part.ALL);
            if (beside.isPresent()) {
                page.leaf("p", otherPopulation(beside.get()));
            }
        }
        leftOut(main);
        page.close("div");
        card(definition);
        page.close("div");
        tables.write(definition);
        page.close("section");
    }

    private void number(Published main) throws IOException {
        page.open("p", "class", "big").text(main.valueText());
        page.leaf("small", main.definition().scale().swedish()).close("p");
        if (!main.remark().isEmpty()) {
            page.leaf("p", main.flag().swedish() + ".", "class", "remark");
        }
        if (main.denominator() != null) {
            StringBuilder text = new StringBuilder();
            if (main.numerator() != null) {
                text.append("Täljare: ").append(main.numeratorText()).append(". ");
            }
            text.append("Nämnare: ").append(main.denominatorText()).append('.');
            if (main.persons() != null) {
                text.append(" Siffran bygger på ")
                        .append(Swedish.count(main.persons(), "person", "personer"))
                        .append(" (")
                        .append(main.population().swedish())
                        .append(").");
            }
            page.leaf("p", text.toString());
        }
    }

    private static String otherPopulation(Published beside) {
        String text = beside.population().swedish() + ": " + beside.valueText();
        return beside.value() == null || beside.denominator() == null
                ? text + " (" + beside.remark() + ")."
                : text + " (" + beside.numeratorText() + " av " + beside.denominatorText() + ").";
    }

    private void leftOut(Published main) throws IOException {
        if (main.leftOut().isEmpty()) {
            return;
        }
        page.open("table")
                .leaf("caption", "Personer som inte räknas")
                .open("thead")
                .open("tr");
        page.th("Orsak", "col")
                .th("Personer", "col", "class", "n")
                .close("tr", "thead")
                .open("tbody");
        for (Map.Entry<LeftOut.Reason, Long> one : main.leftOut().entrySet()) {
            page.open("tr").th(one.getKey().swedish(), "row");
            page.td(Swedish.number(one.getValue()), "class", "n").close("tr");
        }
        page.close("tbody", "table");
    }

    private void card(Definition one) throws IOException {
        Definition.Standing standing = one.standing();
        page.open("div", "class", "card").leaf("h4", "Så är siffran definierad").open("dl");
        fact("Täljare", one.wording().numerator());
        fact("Nämnare", one.wording().denominator());
        fact(
                "Räknade",
                one.populations().stream()
                        .map(population -> population.swedish() + ": " + population.explanation())
                        .collect(Collectors.joining(" ")));
        fact("Riktning", one.direction().swedish());
        fact(
                "Ställning",
                standing.status().swedish() + (standing.officialId() == null ? "" : ", id " + standing.officialId()));
        fact("Ägare", standing.owner());
        fact("Version", one.version() + inForce(standing));
        fact("Källa", one.source().reference() + " ”" + one.source().text() + "”");
        if (!one.readings().isEmpty()) {
            page.open("div").leaf("dt", "Läsningar").open("dd");
            for (Reading reading : one.readings()) {
                page.open("a", "href", "#" + reading.name())
                        .text(reading.name())
                        .raw("</a> ");
            }
            page.close("dd", "div");
        }
        page.close("dl", "div");
    }

    private static String inForce(Definition.Standing standing) {
        return (standing.from() == null ? "" : ", från och med " + Swedish.day(standing.from()))
                + (standing.to() == null ? "" : ", till och med " + Swedish.day(standing.to()));
    }

    private void fact(String word, String text) throws IOException {
        page.open("div").leaf("dt", word).leaf("dd", text).close("div");
    }
}
