package se.stadig.indicators;

import java.time.LocalDate;
import java.util.List;
import se.stadig.indicators.Definition.Direction;
import se.stadig.indicators.Definition.Scale;
import se.stadig.indicators.Definition.Source;
import se.stadig.indicators.Definition.Standing;
import se.stadig.indicators.Definition.Status;
import se.stadig.indicators.Definition.Wording;

/** Personalkontinuitet (DOMAIN 3.2, I-01 to I-03). */
final class ContinuityDefinitions {
    private static final String VERSION = "kkik-v1";
    private static final String OWNER = "SKR och RKA: Kommunens kvalitet i korthet (KKiK)";
    private static final LocalDate ENDED = LocalDate.of(2024, 12, 31);
    private static final String MEASURED = "Antal mätta personer.";
    private static final String TEXT =
            "Indikatorn beskriver medelvärdet av antal olika personal som en hemtjänsttagare möter under en "
                    + "14 dagarsperiod. Måttet avser de personer, 65 år eller äldre, som har två eller fler besök av hemtjänsten varje dag. "
                    + "Trygghetslarm och matleveranser räknas inte. Mätningen avser tiden 07.00–22.00. Hemsjukvårdspersonal redovisas inte. "
                    + "Brukare som inte bott i det egna hemmet under hela eller delar av mätperioden exkluderas ur mätningen.";
    private static final String REPORT =
            "Socialstyrelsens rapport om uppföljning av reformen om fast omsorgskontakt, ”Indikatorns tekniska beskrivning”";
    private static final String REPORT_TABLE =
            "Socialstyrelsens rapport om uppföljning av reformen om fast omsorgskontakt, tabell 3. Att varje kommun väger lika är vår "
                    + "slutsats av tabellens rubriker.";
    private static final List<Reading> READINGS =
            List.of(Reading.R1, Reading.R2, Reading.R4, Reading.R5, Reading.R6, Reading.R16);

    private ContinuityDefinitions() {}

    static List<Definition> all() {
        return List.of(
                definition(
                        "U21401",
                        new Wording(
                                "Personalkontinuitet, medelvärde",
                                "Hur många olika personer ur hemtjänstens personal en omsorgstagare möter under 14 dagar, i genomsnitt. "
                                        + "Ju färre, desto lättare är det att känna igen den som kommer.",
                                "Antalet olika omsorgspersonal som var och en av de mätta personerna möter, sammanlagt.",
                                MEASURED),
                        Scale.STAFF,
                        new Source(TEXT, REPORT + "; Kolada U21401.")),
                definition(
                        "U21402",
                        new Wording(
                                "Personalkontinuitet, median",
                                "Antalet olika personal under 14 dagar för den omsorgstagare som står i mitten när alla ställs i ordning. "
                                        + "Hälften möter så många eller färre.",
                                "Mittersta värdet; är personerna ett jämnt antal är det medelvärdet av de två mittersta.",
                                MEASURED),
                        Scale.STAFF,
                        new Source(
                                "Medianvärde, antal olika personal som en hemtjänsttagare möter under en 14-dagarsperiod.",
                                "Kolada U21402; i övrigt som U21401.")),
                definition(
                        "U21436",
                        new Wording(
                                "Möter fler än 20 personal",
                                "Hur stor andel av omsorgstagarna som möter fler än 20 olika personer ur personalen under 14 dagar.",
                                "Antal mätta personer som möter fler än 20 olika omsorgspersonal.",
                                MEASURED),
                        Scale.PERCENT,
                        new Source(
                                "Antal personer 65+ år som får besök av hemtjänsten minst två gånger per dag (måndag-söndag) och som mött "
                                        + "fler än 20 personal under 14 dagar dividerat med antal personer 65+ år som får besök av "
                                        + "hemtjänsten minst två gånger per dag (måndag-söndag).",
                                "Kolada U21436.")),
                official("MEAN", "medelvärde", "Medelvärdet av kommunernas medelvärden."),
                official("MEDIAN", "median", "Det mittersta av kommunernas medelvärden."),
                official("MIN", "lägsta kommun", "Det lägsta av kommunernas medelvärden."),
                official("MAX", "högsta kommun", "Det högsta av kommunernas medelvärden."));
    }

    private static Definition official(String which, String name, String value) {
        return definition(
                "U21401_OFFICIAL_" + which,
                new Wording(
                        "Personalkontinuitet i riket över kommunerna, " + name,
                        "Så redovisas riket officiellt: varje kommun väger lika, oavsett hur många som bor där. Värdet över alla personer i "
                                + "riket står under U21401.",
                        value,
                        "Antal kommuner med minst en mätt person."),
                Scale.STAFF,
                new Source(
                        "Tabell 3. Personalkontinuitet, hemtjänst. Genomsnittligt antal hemtjänstpersonal som hjälper den äldre under 14 "
                                + "dagar på riksnivå: Antal deltagande kommuner, Min-Max, Medelvärde, Median.",
                        REPORT_TABLE));
    }

    private static Definition definition(String figure, Wording wording, Scale scale, Source source) {
        String id = figure.substring(0, 6);
        return new Definition(
                figure,
                VERSION,
                wording,
                List.of(Population.ELIGIBLE),
                scale,
                Direction.LOWER,
                new Standing(Status.ENDED_2024, id, OWNER, null, ENDED),
                source,
                READINGS);
    }
}
