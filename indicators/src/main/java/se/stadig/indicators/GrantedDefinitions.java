package se.stadig.indicators;

import java.util.List;
import se.stadig.indicators.Definition.Direction;
import se.stadig.indicators.Definition.Scale;
import se.stadig.indicators.Definition.Source;
import se.stadig.indicators.Definition.Standing;
import se.stadig.indicators.Definition.Status;
import se.stadig.indicators.Definition.Wording;

/** Beviljad hjälp: hours, service, personal care (DOMAIN 3.2, I-13 and I-14). */
final class GrantedDefinitions {
    private static final String REGISTER =
            "Socialstyrelsen: Register över insatser till äldre och personer med funktionsnedsättning";
    private static final String TABLE_2 =
            "Socialstyrelsens rapport om uppföljning av reformen om fast omsorgskontakt, tabell 2";
    private static final String RESIDENTS =
            "Antal personer i ordinärt boende med verkställt beslut på månadens sista dag, alla åldrar.";

    private GrantedDefinitions() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        "HOURS",
                        "v1",
                        new Wording(
                                "Beviljade hemtjänsttimmar per person och månad",
                                "Hur många timmar hemtjänst i månaden som är beviljade i genomsnitt till dem som är 65 år eller äldre.",
                                "Antal beviljade timmar i månaden, sammanlagt.",
                                "Antal personer som är 65 år eller äldre och har 1–744 beviljade timmar."),
                        List.of(Population.AGED_65),
                        Scale.HOURS_PER_MONTH,
                        Direction.CONTEXT,
                        new Standing(Status.LOCAL, null, REGISTER, null, null),
                        new Source(
                                "Antal beviljade/beräknade hemtjänsttimmar per månad för beslut som var verkställt den sista dagen i månaden.",
                                TABLE_2
                                        + ", HTJTIM. Räknas som N21826 i Kolada men för en enda månad; N21826 är årets median över minst tio "
                                        + "månader."),
                        List.of(Reading.R1, Reading.R2, Reading.R13, Reading.R16)),
                kind("HTJSERV", "service", "service"),
                kind("HTJPOMV", "personlig omvårdnad", "personlig omvårdnad"));
    }

    private static Definition kind(String figure, String name, String kind) {
        return new Definition(
                figure,
                "v1",
                new Wording(
                        "Har beslut om " + name,
                        "Hur stor andel av alla med hemtjänst som har ett verkställt beslut om " + kind
                                + " på månadens sista dag. En person kan ha både service och personlig omvårdnad.",
                        "Antal personer i ordinärt boende med verkställt beslut om " + kind + " på månadens sista dag.",
                        RESIDENTS),
                List.of(Population.LAW),
                Scale.PERCENT,
                Direction.CONTEXT,
                new Standing(Status.PROPOSED, figure, REGISTER, null, null),
                new Source(
                        "Verkställigheten av beslutet om hemtjänst avser " + kind + ".", TABLE_2 + ", " + figure + "."),
                List.of(Reading.R2, Reading.R13, Reading.R16));
    }
}
