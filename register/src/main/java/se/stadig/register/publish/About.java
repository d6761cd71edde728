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

    /** About the figures of an area and what lies in it, in Swedish. */
    public static List<About> of(Publication publication, Area area) {
        return of(publication, area, Speech.SWEDISH);
    }

    /** The same in the reader's language. */
    public static List<About> of(Publication publication, Area area, Speech speech) {
        Question question = publication.question();
        List<About> lines = new ArrayList<>();
        if (publication.areas().isMadeUp(area)) {
            lines.add(new About(speech.say("Obs"), speech.say(MADE_UP)));
        }
        String digital = question.digitalCounted()
                ? speech.say("Digitala besök räknas.")
                : speech.say("Digitala besök räknas inte.");
        lines.add(new About(
                speech.say("Mätperiod"),
                speech.say(
                                "{0}, för personalkontinuitet och besök av kontakten.",
                                Swedish.days(question.window(), question.windowEnd(), speech))
                        + " " + digital));
        lines.add(new About(
                speech.say("Referensdag"),
                speech.say(
                        "{0}, för erbjudande, svar, byten och rutiner.", Swedish.day(question.reference(), speech))));
        lines.add(new About(
                speech.say("Månadens sista dag"),
                speech.say("{0}, för beviljad hjälp.", Swedish.day(question.monthEnd(), speech))));
        lines.add(new About(
                speech.say("Bemanning"),
                speech.say(
                        "{0} klockan 09.00, för andel undersköterskor.",
                        Swedish.days(question.staffingFrom(), question.staffingEnd(), speech))));
        lines.add(new About(speech.say("Täckning"), coverage(publication.coverage(), speech)));
        String missing = missing(publication, area, speech);
        if (!missing.isEmpty()) {
            lines.add(new About(speech.say("Saknade dagar"), missing));
        }
        lines.add(new About(speech.say("Skydd för enskilda"), speech.say(WITHHELD)));
        return lines;
    }

    private static String coverage(Coverage coverage, Speech speech) {
        return speech.say(
                "{0} av Sveriges {1} kommuner har lämnat uppgifter till registret.",
                coverage.reporting(), coverage.all());
    }

    /** Which municipalities lack deliveries for days of the window; empty where none does. */
    private static String missing(Publication publication, Area area, Speech speech) {
        Areas areas = publication.areas();
        List<String> named = new ArrayList<>();
        for (Map.Entry<String, Integer> told :
                publication.coverage().daysMissing().entrySet()) {
            Area municipality = Areas.of(Level.MUNICIPALITY, told.getKey());
            if (told.getValue() > 0 && (areas.isIn(municipality, area) || areas.isIn(area, municipality))) {
                String days = Swedish.count(told.getValue(), speech.say("dag"), speech.say("dagar"));
                named.add(areas.name(municipality) + " (" + days + ")");
            }
        }
        if (named.isEmpty()) {
            return "";
        }
        int more = named.size() - NAMED;
        String list = more > 0
                ? speech.say(
                        "{0} och {1} till",
                        String.join(", ", named.subList(0, NAMED)),
                        Swedish.count(more, speech.say("kommun"), speech.say("kommuner")))
                : Swedish.list(named, speech);
        return speech.say(
                "Leverans saknas för dagar i mätperioden: {0}. Den som skulle ha haft besök de dagarna räknas inte.",
                list);
    }
}
