package se.stadig.register.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.stadig.indicators.Area;
import se.stadig.indicators.Level;
import se.stadig.indicators.Question;
import se.stadig.register.figures.Coverage;

/** What a reader must know before reading the figures: the days, who has delivered, what is not shown. Each a word and a sentence. */
public record About(String word, String text) {
    public static final String MADE_UP = "Påhittade data. Siffrorna beskriver ingen verklig kommun.";
    public static final String WITHHELD =
            "En siffra om färre än sju personer visas inte. Inte heller visas siffror som den kan räknas ut ur. En siffra"
                    + " om 7–29 personer är markerad som osäker för kommuner och större områden.";
    private static final int NAMED = 10;

    /** About the figures of an area and what lies in it. */
    public static List<About> of(Publication publication, Area area) {
        Question question = publication.question();
        List<About> lines = new ArrayList<>();
        if (publication.areas().isMadeUp(area)) {
            lines.add(new About("Obs", MADE_UP));
        }
        lines.add(new About(
                "Mätperiod",
                Swedish.days(question.window(), question.windowEnd())
                        + ", för personalkontinuitet och besök av kontakten. "
                        + (question.digitalCounted() ? "Digitala besök räknas." : "Digitala besök räknas inte.")));
        lines.add(new About(
                "Referensdag", Swedish.day(question.reference()) + ", för erbjudande, svar, byten och rutiner."));
        lines.add(new About("Månadens sista dag", Swedish.day(question.monthEnd()) + ", för beviljad hjälp."));
        lines.add(new About(
                "Bemanning",
                Swedish.days(question.staffingFrom(), question.staffingEnd())
                        + " klockan 09.00, för andel undersköterskor."));
        lines.add(new About("Täckning", coverage(publication.coverage())));
        String missing = missing(publication, area);
        if (!missing.isEmpty()) {
            lines.add(new About("Saknade dagar", missing));
        }
        lines.add(new About("Skydd för enskilda", WITHHELD));
        return lines;
    }

    static String coverage(Coverage coverage) {
        return "%d av Sveriges %d kommuner har lämnat uppgifter till registret."
                .formatted(coverage.reporting(), coverage.all());
    }

    /** Which municipalities lack deliveries for days of the window; empty where none does. */
    static String missing(Publication publication, Area area) {
        Areas areas = publication.areas();
        List<String> named = new ArrayList<>();
        for (Map.Entry<String, Integer> told :
                publication.coverage().daysMissing().entrySet()) {
            Area municipality = Areas.of(Level.MUNICIPALITY, told.getKey());
            if (told.getValue() > 0 && (areas.isIn(municipality, area) || areas.isIn(area, municipality))) {
                named.add(areas.name(municipality) + " (" + Swedish.count(told.getValue(), "dag", "dagar") + ")");
            }
        }
        if (named.isEmpty()) {
            return "";
        }
        int more = named.size() - NAMED;
        String list = more > 0
                ? String.join(", ", named.subList(0, NAMED)) + " och " + Swedish.count(more, "kommun", "kommuner")
                        + " till"
                : Swedish.list(named);
        return "Leverans saknas för dagar i mätperioden: " + list
                + ". Den som skulle ha haft besök de dagarna räknas inte.";
    }
}
