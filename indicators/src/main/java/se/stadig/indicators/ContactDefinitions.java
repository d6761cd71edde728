package se.stadig.indicators;

import java.util.List;
import se.stadig.indicators.Definition.Direction;
import se.stadig.indicators.Definition.Scale;
import se.stadig.indicators.Definition.Source;
import se.stadig.indicators.Definition.Standing;
import se.stadig.indicators.Definition.Status;
import se.stadig.indicators.Definition.Wording;

/** Fast omsorgskontakt: offered, accepted, changed, recipients per contact, routine (DOMAIN 3.2, I-04 to I-08). */
final class ContactDefinitions {
    private static final String SURVEY = "Socialstyrelsen: Enhetsundersökningen om äldreomsorg";
    private static final List<Reading> READINGS = List.of(Reading.R2, Reading.R7, Reading.R8, Reading.R10, Reading.R16);

    private ContactDefinitions() {}

    static List<Definition> all() {
        return List.of(
                person(
                        "N21600",
                        Direction.HIGHER,
                        new Wording(
                                "Erbjudna fast omsorgskontakt",
                                "Hur stor andel av omsorgstagarna som har erbjudits en fast omsorgskontakt. Den som har hemtjänst ska "
                                        + "erbjudas en, om det inte är uppenbart obehövligt.",
                                "Antal personer som har erbjudits en fast omsorgskontakt och vars kontakt inte har avslutats därefter.",
                                "Antal personer som har hemtjänst vid enheten på referensdagen."),
                        "Antal individer som erbjudits en fast omsorgskontakt dividerat med totalt antal individer som finns inom "
                                + "verksamheten."),
                person(
                        "N21601",
                        Direction.CONTEXT,
                        new Wording(
                                "Tackat ja till fast omsorgskontakt",
                                "Hur stor andel av dem som har erbjudits en fast omsorgskontakt som har tackat ja. Den som inte har svarat "
                                        + "räknas som erbjuden men inte som ja.",
                                "Antal erbjudna personer vars senaste svar är ja.",
                                "Antal personer som har erbjudits en fast omsorgskontakt."),
                        "Antal individer som tackat ja till erbjudande om fast omsorgskontakt dividerat med antal individer som "
                                + "erbjudits en fast omsorgskontakt."),
                person(
                        "N21602",
                        Direction.LOWER,
                        new Wording(
                                "Bytt fast omsorgskontakt under det senaste året",
                                "Hur stor andel av dem som har tackat ja som har fått en ny fast omsorgskontakt under året. Personer räknas, "
                                        + "inte byten.",
                                "Antal personer som har tackat ja och bytt kontakt minst en gång under året fram till referensdagen.",
                                "Antal personer som har tackat ja till en fast omsorgskontakt."),
                        "Antal individer som bytt en fast omsorgskontakt under senaste året dividerat med antal individer som tackat ja "
                                + "till erbjudande om fast omsorgskontakt."),
                recipientsPerContact(),
                routine(
                        "N21603",
                        Status.OFFICIAL,
                        new Wording(
                                "Rutin för arbetet med fast omsorgskontakt",
                                "Hur stor andel av enheterna som har en skriftlig rutin, beslutad av ledningen, för arbetet med fasta "
                                        + "omsorgskontakter.",
                                "Antal enheter med en rutin som ledningen har beslutat senast på referensdagen.",
                                "Antal enheter."),
                        "Antal enheter som har uppnått indikatorn dividerat med alla enheter inom hemtjänst som har besvarat "
                                + "enkätfrågorna. Bygger på svar på frågan: ”Har enheten den 1 mars en skriftlig och på ledningsnivå "
                                + "framtagen rutin för arbetet med fasta omsorgskontakter?”"),
                routine(
                        "N21603_CURRENT",
                        Status.LOCAL,
                        new Wording(
                                "Aktuell rutin för arbetet med fast omsorgskontakt",
                                "Hur stor andel av enheterna som dessutom har beslutat eller reviderat rutinen under det senaste året.",
                                "Antal enheter med en rutin som ledningen har beslutat eller reviderat under året före referensdagen.",
                                "Antal enheter."),
                        "Syskonfrågornas betydelse av aktuell: gjord, följd upp eller reviderad de senaste tolv månaderna, skriftlig och "
                                + "beslutad på ledningsnivå."));
    }

    private static Definition person(String figure, Direction direction, Wording wording, String text) {
        List<Reading> readings = figure.equals("N21602")
                ? List.of(Reading.R1, Reading.R2, Reading.R7, Reading.R8, Reading.R10, Reading.R16)
                : READINGS;
        return new Definition(
                figure,
                "v1",
                wording,
                List.of(Population.INDICATOR, Population.LAW),
                Scale.PERCENT,
                direction,
                new Standing(Status.OFFICIAL, figure, SURVEY, null, null),
                new Source(text, "Kolada " + figure + "."),
                readings);
    }

    private static Definition recipientsPerContact() {
        return new Definition(
                "N20509",
                "v1",
                new Wording(
                        "Personer per fast omsorgskontakt",
                        "Hur många omsorgstagare en fast omsorgskontakt ansvarar för i genomsnitt. Många personer per kontakt lämnar mindre "
                                + "tid för var och en.",
                        "Antal personer som har erbjudits och tackat ja till en fast omsorgskontakt.",
                        "Antal olika medarbetare som är fast omsorgskontakt för minst en av dem."),
                List.of(Population.INDICATOR, Population.LAW),
                Scale.PERSONS_PER_CONTACT,
                Direction.LOWER,
                new Standing(Status.OFFICIAL, "N20509", SURVEY, null, null),
                new Source(
                        "Täljare: antal personer som erbjudits och tackat ja till fast omsorgskontakt och nämnare: antal fasta "
                                + "omsorgskontakter.",
                        "Kolada N20509. Koladas text till N21604 är en avskrift av N21602:s och följs därför inte."),
                List.of(Reading.R2, Reading.R7, Reading.R8, Reading.R9, Reading.R10, Reading.R16));
    }

    private static Definition routine(String figure, Status status, Wording wording, String text) {
        return new Definition(
                figure,
                "v1",
                wording,
                List.of(Population.UNITS),
                Scale.PERCENT,
                Direction.HIGHER,
                new Standing(status, status == Status.OFFICIAL ? figure : null, SURVEY, null, null),
                new Source(
                        text,
                        status == Status.OFFICIAL ? "Kolada N21603." : "Kolada U21561 och U21555, om andra rutiner."),
                status == Status.OFFICIAL ? List.of(Reading.R2) : List.of(Reading.R1, Reading.R2, Reading.R11));
    }
}
