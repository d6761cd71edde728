package se.stadig.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stadig.law.Finding.NeedsJudgement;
import se.stadig.law.Finding.No;
import se.stadig.law.Finding.NotInForce;

/** Answers whether somebody must be offered a stödkontakt: a bill whose fate is not verified, so the rule is off until a municipality turns it on. */
public final class MustBeOfferedSupportContact implements Rule<MustBeOfferedSupportContact.Facts> {
    /** Whether the person cares for or supports somebody close. */
    public record Facts(boolean caresForOrSupportsSomebody) {}

    private final @Nullable LocalDate from;

    public MustBeOfferedSupportContact(Switches switches) {
        this.from = switches.supportContactFrom();
    }

    @Override
    public String id() {
        return "FOK-4";
    }

    @Override
    public String question() {
        return "Ska personen erbjudas en stödkontakt som anhörig?";
    }

    @Override
    public List<Provision> basis() {
        return List.of(Sources.SUPPORT_CONTACT);
    }

    @Override
    public List<String> reading() {
        return List.of(
                "Regeln är avstängd. Den bygger på ett förslag, och om, när och med vilken lydelse det antogs är inte kontrollerat.",
                "Även när regeln är påslagen avgör programmet inte saken, eftersom de närmare villkoren inte är kontrollerade.");
    }

    @Override
    public Finding judge(Facts facts, LocalDate day) {
        if (from == null || day.isBefore(from)) {
            return new NotInForce(
                    "Stödkontakt är föreslagen i prop. 2025/26:60. Om förslaget har blivit lag är inte kontrollerat; inställningen "
                            + OpenQuestion.SUPPORT_CONTACT.key() + " gäller inte denna dag.");
        }
        if (!facts.caresForOrSupportsSomebody()) {
            return new No("Förslaget gäller den som vårdar eller stöder en närstående.", Sources.SUPPORT_CONTACT);
        }
        return new NeedsJudgement(
                "Förslaget gäller den som vårdar eller stöder en närstående, men villkoren i den beslutade lagtexten är inte kontrollerade.",
                Sources.SUPPORT_CONTACT,
                List.of("Personen vårdar eller stöder en närstående."),
                List.of(),
                List.of("Vad den beslutade lagtexten kräver."));
    }
}
