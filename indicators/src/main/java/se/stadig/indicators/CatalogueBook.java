package se.stadig.indicators;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue as a text to read and approve (docs/indikatorer.approved.md). */
public final class CatalogueBook {
    private final StringBuilder book = new StringBuilder();

    private CatalogueBook() {}

    public static String text() {
        CatalogueBook written = new CatalogueBook();
        written.book.append("# Indikatorer\n\n");
        written.book.append(
                "Texten skrivs ur koden (`Catalogue`). Siffrorna räknas av Stadig efter definitionerna; de är inte värden ur Kolada.\n");
        Catalogue.all().forEach(written::write);
        written.words();
        return written.book.toString();
    }

    private void write(Definition one) {
        Definition.Wording wording = one.wording();
        Definition.Standing standing = one.standing();
        book.append("\n## ")
                .append(one.figure())
                .append(" – ")
                .append(wording.name())
                .append("\n\n");
        book.append(wording.explanation()).append("\n\n");
        line("Täljare", wording.numerator());
        line("Nämnare", wording.denominator());
        line("Räknade", one.populations().stream().map(Population::swedish).collect(Collectors.joining("; ")));
        line("Värde", one.scale().swedish());
        line("Riktning", one.direction().swedish());
        line("Officiellt id", standing.officialId() == null ? "inget" : standing.officialId());
        line("Ägare", standing.owner());
        line("Version", one.version());
        line("Ställning", standing.status().swedish());
        line("Gäller från och med", day(standing.from(), "uppgift saknas"));
        line("Gäller till och med", day(standing.to(), "tills vidare"));
        line("Källa", one.source().reference());
        book.append("\n> ").append(one.source().text()).append("\n\n");
        line("Läsningar", one.readings().stream().map(Reading::name).collect(Collectors.joining(", ")));
    }

    private void words() {
        book.append("\n# Vilka som räknas\n\n");
        for (Population one : Population.values()) {
            line(one.swedish() + " (`" + one.name() + "`)", one.explanation());
        }
        book.append("\n# Varför någon inte räknas\n\n");
        for (LeftOut.Reason one : LeftOut.Reason.values()) {
            line("`" + one.name() + "`", one.swedish());
        }
        book.append("\n# Uppdelningar\n\n");
        for (Dimension one : Dimension.values()) {
            line(
                    one.swedish(),
                    Part.known(one).stream()
                            .map(part -> part.swedish() + " (`" + part.label() + "`)")
                            .collect(Collectors.joining("; ")));
        }
        book.append("\n# Läsningar\n\n");
        for (Reading one : Reading.values()) {
            line(one.name(), one.swedish());
        }
    }

    private void line(String word, String text) {
        book.append("- **").append(word).append(":** ").append(text).append('\n');
    }

    private static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day.toString();
    }
}
