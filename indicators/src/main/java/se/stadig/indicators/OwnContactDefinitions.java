package se.stadig.indicators;

import java.util.List;
import se.stadig.indicators.Definition.Direction;
import se.stadig.indicators.Definition.Scale;
import se.stadig.indicators.Definition.Source;
import se.stadig.indicators.Definition.Standing;
import se.stadig.indicators.Definition.Status;
import se.stadig.indicators.Definition.Wording;

/** Besök av den egna kontakten och av ersättare (DOMAIN 3.5, L-1 and L-2). */
final class OwnContactDefinitions {
    private static final String VISITS = "Antal räknade besök i mätperioden.";
    private static final String MINUTES = "Antal minuter i räknade besök i mätperioden.";
    private static final String TEXT =
            "För att förutsättningar ska finnas för reformens mål att uppfyllas behöver den fasta omsorgskontakten ge en betydande del av "
                    + "omsorgen till hemtjänsttagaren.";

    private OwnContactDefinitions() {}

    static List<Definition> all() {
        return List.of(
                definition(
                        "OWN_CONTACT_VISITS",
                        Direction.HIGHER,
                        new Wording(
                                "Besök av den fasta omsorgskontakten",
                                "Hur stor andel av besöken som den fasta omsorgskontakten själv är med på.",
                                "Antal räknade besök där personens fasta omsorgskontakt deltog.",
                                VISITS)),
                definition(
                        "OWN_CONTACT_VISITS_WITH_CONTACT",
                        Direction.HIGHER,
                        new Wording(
                                "Besök av den fasta omsorgskontakten, hos dem som har en",
                                "Hur stor andel av besöken som kontakten själv är med på, bland besök de dagar då personen har en fast "
                                        + "omsorgskontakt.",
                                "Antal räknade besök där personens fasta omsorgskontakt deltog.",
                                "Antal räknade besök de dagar då personen har en fast omsorgskontakt vid besökets enhet.")),
                definition(
                        "OWN_CONTACT_MINUTES",
                        Direction.HIGHER,
                        new Wording(
                                "Besökstid med den fasta omsorgskontakten",
                                "Hur stor andel av besökstiden som den fasta omsorgskontakten är på plats.",
                                "Antal minuter i räknade besök där personens fasta omsorgskontakt deltog.",
                                MINUTES)),
                definition(
                        "DEPUTY_VISITS",
                        Direction.CONTEXT,
                        new Wording(
                                "Besök av ersättare",
                                "Hur stor andel av besöken som en utsedd ersättare för den fasta omsorgskontakten är med på.",
                                "Antal räknade besök där någon av personens ersättare deltog.",
                                VISITS)),
                definition(
                        "DEPUTY_MINUTES",
                        Direction.CONTEXT,
                        new Wording(
                                "Besökstid med ersättare",
                                "Hur stor andel av besökstiden som en utsedd ersättare för den fasta omsorgskontakten är på plats.",
                                "Antal minuter i räknade besök där någon av personens ersättare deltog.",
                                MINUTES)));
    }

    private static Definition definition(String figure, Direction direction, Wording wording) {
        return new Definition(
                figure,
                "v1",
                wording,
                List.of(Population.VISITED),
                Scale.PERCENT,
                direction,
                new Standing(Status.LOCAL, null, "Lokal uppföljning", null, null),
                new Source(
                        TEXT,
                        "Socialstyrelsens rapport om uppföljning av reformen om fast omsorgskontakt, ”Förslag på nya data och statistik”. "
                                + "Måttet är vårt eget."),
                List.of(Reading.R2, Reading.R9, Reading.R14, Reading.R16));
    }
}
