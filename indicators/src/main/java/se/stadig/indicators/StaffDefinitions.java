package se.stadig.indicators;

import java.util.List;
import se.stadig.indicators.Definition.Direction;
import se.stadig.indicators.Definition.Scale;
import se.stadig.indicators.Definition.Source;
import se.stadig.indicators.Definition.Standing;
import se.stadig.indicators.Definition.Status;
import se.stadig.indicators.Definition.Wording;

/** Andel undersköterskor (DOMAIN 3.2, I-10). */
final class StaffDefinitions {
    private static final String SURVEY = "Socialstyrelsen: Enhetsundersökningen om äldreomsorg";
    private static final String TEXT =
            "Antal omsorgspersonal som är undersköterska dividerat med totalt antal omsorgspersonal. "
                    + "”Ange antal omsorgspersonal vid enheten, enligt schema kl.9.00 under de två första veckorna i mars månad.” "
                    + "Med undersköterska avses här den skyddade yrkestiteln undersköterska.";

    private StaffDefinitions() {}

    static List<Definition> all() {
        return List.of(
                title("N21608", "vardagar"),
                certificate("N21608", "vardagar"),
                title("N21609", "helger"),
                certificate("N21609", "helger"));
    }

    private static Definition title(String figure, String days) {
        return definition(
                figure,
                new Wording(
                        "Undersköterskor i omsorgspersonalen, " + days,
                        "Hur stor andel av omsorgspersonalen i arbete klockan 09.00 på " + days
                                + " som är undersköterskor, med bevis eller enligt övergångsregeln.",
                        "Persondagar klockan 09.00 på " + days
                                + " av omsorgspersonal med skyddad yrkestitel undersköterska.",
                        "Persondagar klockan 09.00 på " + days + " av all omsorgspersonal."),
                new Standing(Status.OFFICIAL, figure, SURVEY, null, null),
                "Kolada " + figure + ".");
    }

    private static Definition certificate(String figure, String days) {
        return definition(
                figure + "_CERTIFICATE_ONLY",
                new Wording(
                        "Undersköterskor med bevis i omsorgspersonalen, " + days,
                        "Hur stor andel av omsorgspersonalen i arbete klockan 09.00 på " + days
                                + " som har bevis om yrkestiteln undersköterska. Den som bara omfattas av övergångsregeln räknas inte.",
                        "Persondagar klockan 09.00 på " + days + " av omsorgspersonal med bevis om yrkestiteln.",
                        "Persondagar klockan 09.00 på " + days + " av all omsorgspersonal."),
                new Standing(Status.LOCAL, null, "Lokal uppföljning", null, null),
                "Kolada " + figure + "; källan säger inte om övergångsregeln räknas, därför visas båda.");
    }

    private static Definition definition(String figure, Wording wording, Standing standing, String reference) {
        return new Definition(
                figure,
                "v1",
                wording,
                List.of(Population.STAFF),
                Scale.PERCENT,
                Direction.HIGHER,
                standing,
                new Source(TEXT, reference),
                List.of(Reading.R2, Reading.R12));
    }
}
