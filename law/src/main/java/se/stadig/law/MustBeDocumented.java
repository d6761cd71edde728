package se.stadig.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.stadig.law.Finding.NeedsJudgement;
import se.stadig.law.Finding.No;
import se.stadig.law.Finding.NotInForce;
import se.stadig.law.Finding.Yes;

/** Answers whether something that happened around the fast omsorgskontakt must be documented in the person's file. */
public final class MustBeDocumented implements Rule<MustBeDocumented.Facts> {
    /** What happened. */
    public enum Happening {
        /** Fast omsorgskontakt was offered. */
        OFFER("Att en fast omsorgskontakt har erbjudits ska dokumenteras."),
        /** The person said yes or no. */
        ANSWER("Om personen har tackat ja eller nej ska dokumenteras."),
        /** Somebody claims that a contact is uppenbart obehövlig, or that was judged. */
        EXCEPTION(
                "Bedömningen att en fast omsorgskontakt är uppenbart obehövlig, och skälen för den, ska dokumenteras."),
        /** Somebody was named fast omsorgskontakt. */
        APPOINTMENT("Vem som är utsedd till fast omsorgskontakt ska dokumenteras."),
        /** Somebody was named deputy. */
        DEPUTY("Vem som är utsedd till vice ska dokumenteras, eftersom en vice tar över ansvaret."),
        /** Somebody asked for another contact, or the change was decided. */
        CHANGE("Att byte av fast omsorgskontakt har begärts, och vad som då gjordes, ska dokumenteras."),
        /** The contact ended, and why. */
        END("Att den fasta omsorgskontakten upphör, och varför, ska dokumenteras."),
        /** The person holds that something documented is wrong. */
        OBJECTION("Att personen anser att en uppgift i dokumentationen är felaktig ska antecknas."),
        /** Anything else. */
        OTHER("");

        private final String reason;

        Happening(String reason) {
            this.reason = reason;
        }
    }

    /**
     * @param withoutIdentity whether the board has decided that nothing that tells who the person is may be documented
     */
    public record Facts(Happening happening, boolean withoutIdentity) {}

    private static final String ID = "FOK-5";
    private static final Succession DUTY = new Succession(ID, List.of(Sources.DOCUMENT_2001, Sources.DOCUMENT_2025));
    private static final Succession OBJECTIONS =
            new Succession(ID, List.of(Sources.OBJECTION_2001, Sources.OBJECTION_2025));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String question() {
        return "Ska händelsen dokumenteras i personens akt?";
    }

    @Override
    public List<Provision> basis() {
        return List.of(
                Sources.DOCUMENT_2001,
                Sources.OBJECTION_2001,
                Sources.DOCUMENT_2025,
                Sources.WITHOUT_IDENTITY_2025,
                Sources.OBJECTION_2025);
    }

    @Override
    public List<String> reading() {
        return List.of(
                "Vem som är utsedd, och om personen har tackat ja eller nej, ska alltid dokumenteras (prop. 2021/22:116 s. 15).",
                "Erbjudandet, bedömningen av undantaget, vice, begäran om byte och vad som då gjordes, och att kontakten upphör, är händelser av betydelse. Annat avgör den som arbetar med personen.",
                "Det som personen anser vara fel ska antecknas. Det som står kvar ändras inte; rättelsen är en ny anteckning.",
                "I enskild verksamhet gäller samma regler (17 kap. 1 §).",
                "Har nämnden beslutat att personens identitet inte ska dokumenteras (14 kap. 5 §) går kontakten inte att knyta till personen i Stadig. Om 2001 års lag tillät det är inte kontrollerat.");
    }

    @Override
    public Finding judge(Facts facts, LocalDate day) {
        Optional<Provision> inForce = (facts.happening() == Happening.OBJECTION ? OBJECTIONS : DUTY).on(day);
        if (inForce.isEmpty()) {
            return new NotInForce(
                    "Fast omsorgskontakt infördes i lagen " + Swedish.day(Sources.DOCUMENT_2001.inForceFrom()) + ".");
        }
        if (facts.withoutIdentity()) {
            return withoutIdentity(day, inForce.get());
        }
        return facts.happening() == Happening.OTHER
                ? new NeedsJudgement(
                        "Händelser av betydelse ska dokumenteras. Om den här händelsen har betydelse avgör den som arbetar med personen.",
                        inForce.get(),
                        List.of(),
                        List.of(),
                        List.of("Om händelsen har betydelse för personen eller för hur insatsen genomförs."))
                : new Yes(facts.happening().reason, inForce.get());
    }

    private static Finding withoutIdentity(LocalDate day, Provision duty) {
        String decided = "Nämnden har beslutat att det som kan röja vem personen är inte ska dokumenteras.";
        return Sources.WITHOUT_IDENTITY_2025.isInForce(day)
                ? new No(decided + " Händelsen får därför inte föras in om personen.", Sources.WITHOUT_IDENTITY_2025)
                : new NeedsJudgement(
                        decided + " Den möjligheten finns i lagen från och med "
                                + Swedish.day(Sources.WITHOUT_IDENTITY_2025.inForceFrom()) + ".",
                        duty,
                        List.of(),
                        List.of(),
                        List.of("Om 2001 års lag tillät ett sådant beslut."));
    }
}
