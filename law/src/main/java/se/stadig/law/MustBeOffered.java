package se.stadig.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.law.Finding.NeedsJudgement;
import se.stadig.law.Finding.No;
import se.stadig.law.Finding.NotInForce;
import se.stadig.law.Finding.Yes;

/** Answers whether a person must be offered a fast omsorgskontakt. Age is no fact of the question, and neither is the kind or amount of help. */
public final class MustBeOffered implements Rule<MustBeOffered.Facts> {
    /** What help the person has. */
    public enum Help {
        /** Hemtjänst, with or without a needs test, be it only an alarm. */
        HOME_CARE,
        /** Särskilt boende för äldre. */
        CARE_HOME,
        /** Neither. */
        NEITHER
    }

    /**
     * @param claim that the exception applies; null if nobody has claimed it
     */
    public record Facts(Help help, @Nullable ObviouslyUnnecessary claim) {}

    private static final String ID = "FOK-1";
    private static final Succession LAW = new Succession(ID, List.of(Sources.OFFER_2022, Sources.OFFER_2025));

    private final @Nullable LocalDate careHomeFrom;

    public MustBeOffered(Switches switches) {
        this.careHomeFrom = switches.careHomeFrom();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String question() {
        return "Ska personen erbjudas en fast omsorgskontakt?";
    }

    @Override
    public List<Provision> basis() {
        return List.of(Sources.OFFER_2022, Sources.OFFER_2025, Sources.OFFER_CARE_HOME);
    }

    @Override
    public List<String> reading() {
        return List.of(
                "Huvudregeln är att alla som har hemtjänst ska erbjudas, oavsett ålder. Utrymmet för att avstå är mycket begränsat.",
                "Undantaget ”uppenbart obehövligt” avgörs av en människa i varje enskilt fall, sett till syftet med den fasta omsorgskontakten. Programmet avgör det aldrig och föreslår inget svar; det lägger fram vad som talar för och emot och vad som saknas.",
                "Varken insatsernas typ eller deras omfattning avgör. Att någon enbart har trygghetslarm, matdistribution, städning eller inköp är ett exempel på när undantaget kan bli aktuellt.",
                "Den som har ett begränsat socialt nätverk eller en kognitiv nedsättning kan behöva en fast omsorgskontakt oavsett insatser. Personens egen syn ska beaktas.",
                "Hemtjänst utan behovsprövning räknas som hemtjänst, både enligt 2001 års lag (4 kap. 2 a §) och enligt 2025 års lag (11 kap. 5 §).",
                "Erbjudandet är inget beslut om insats och hör inte till biståndshandläggningen.",
                "Särskilt boende omfattas inte, om inte inställningen för prop. 2025/26:60 är påslagen; se öppna rättsfrågor.");
    }

    @Override
    public Finding judge(Facts facts, LocalDate day) {
        Optional<Provision> inForce = LAW.on(day);
        if (inForce.isEmpty()) {
            return new NotInForce("Skyldigheten att erbjuda en fast omsorgskontakt infördes "
                    + Swedish.day(Sources.OFFER_2022.inForceFrom()) + ".");
        }
        return switch (facts.help()) {
            case HOME_CARE -> homeCare(facts.claim(), inForce.get());
            case CARE_HOME -> careHome(facts.claim(), day, inForce.get());
            case NEITHER ->
                new No("Bestämmelsen gäller den som har hemtjänst, och det har personen inte.", inForce.get());
        };
    }

    private static Finding homeCare(@Nullable ObviouslyUnnecessary claim, Provision provision) {
        return claim == null
                ? new Yes("Den som har hemtjänst ska erbjudas en fast omsorgskontakt, oavsett ålder.", provision)
                : judged(claim, "att en fast omsorgskontakt är uppenbart obehövlig", provision);
    }

    private Finding careHome(@Nullable ObviouslyUnnecessary claim, LocalDate day, Provision homeCareOnly) {
        if (careHomeFrom == null || day.isBefore(careHomeFrom)) {
            return new No(
                    "Bestämmelsen gäller hemtjänst, inte särskilt boende. Om prop. 2025/26:60 har ändrat det är inte kontrollerat; inställningen "
                            + OpenQuestion.CARE_HOME.key() + " gäller inte denna dag.",
                    homeCareOnly);
        }
        return claim == null
                ? new Yes(
                        "Den som bor i särskilt boende för äldre ska erbjudas en fast omsorgskontakt enligt inställningen "
                                + OpenQuestion.CARE_HOME.key()
                                + ", som bygger på ett förslag som inte är kontrollerat.",
                        Sources.OFFER_CARE_HOME)
                : judged(claim, "att det är uppenbart att behov saknas", Sources.OFFER_CARE_HOME);
    }

    private static Finding judged(ObviouslyUnnecessary claim, String exception, Provision provision) {
        return new NeedsJudgement(
                "Någon har gjort gällande " + exception
                        + ". Det ska bedömas av en människa i det enskilda fallet. Varken insatsernas typ eller deras omfattning avgör, och huvudregeln är att erbjuda.",
                provision,
                claim.speaksForOffer(),
                claim.speaksForException(),
                claim.missing());
    }
}
