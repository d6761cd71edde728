package se.stadig.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.law.Finding.No;
import se.stadig.law.Finding.NotInForce;
import se.stadig.law.Finding.Yes;
import se.stadig.terms.TitleEvidence;

/** Answers whether somebody of the staff may be appointed fast omsorgskontakt. */
public final class MayBeAppointed implements Rule<MayBeAppointed.Facts> {
    /**
     * What the title of an employee rests on.
     *
     * @param certificateFrom the day on which the certificate was issued; null without one
     */
    public record Facts(@Nullable LocalDate certificateFrom, boolean permanentWithTitleOn1July2023) {}

    private static final String ID = "FOK-2";
    private static final Succession LAW =
            new Succession(ID, List.of(Sources.NO_TITLE_2022, Sources.TITLE_2023, Sources.TITLE_2025));

    private final LocalDate transitionUntil;

    public MayBeAppointed(Switches switches) {
        this.transitionUntil = switches.transitionUntil();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String question() {
        return "Får medarbetaren utses till fast omsorgskontakt?";
    }

    @Override
    public List<Provision> basis() {
        return List.of(
                Sources.NO_TITLE_2022,
                Sources.TITLE_2023,
                Sources.TRANSITION_2023,
                Sources.TRANSITION_2025,
                Sources.TITLE_2025);
    }

    @Override
    public List<String> reading() {
        return List.of(
                "Under det första året, till och med den 30 juni 2023, krävde lagen ingen yrkestitel.",
                "Ett bevis räknas från och med den dag då Socialstyrelsen utfärdade det. Det går inte ut och kan inte återkallas (PSL 8 kap. 9 a §).",
                "Den som var tillsvidareanställd med titeln undersköterska den 1 juli 2023, på hel- eller deltid, räknas utan bevis till och med den 30 juni 2033. Det är osäkert om övergångsregeln gäller inom socialtjänsten efter den 1 juli 2025; se öppna rättsfrågor.",
                "Om övergångsregeln följer med vid byte av arbetsgivare är inte kontrollerat. Programmet frågar bara om anställningen den 1 juli 2023.",
                "Från och med den 1 juli 2033 räknas bara bevis.");
    }

    @Override
    public Finding judge(Facts facts, LocalDate day) {
        Optional<Provision> inForce = LAW.on(day);
        if (inForce.isEmpty()) {
            return new NotInForce("Lagen hade ännu inga bestämmelser om fast omsorgskontakt. De infördes "
                    + Swedish.day(Sources.OFFER_2022.inForceFrom()) + ".");
        }
        Provision provision = inForce.get();
        return provision.equals(Sources.NO_TITLE_2022) ? judge2022(provision) : judge2023(facts, day, provision);
    }

    private static Finding judge2022(Provision provision) {
        return new Yes(
                "Lagen ställde ännu inget krav på yrkestitel. Kravet började gälla "
                        + Swedish.day(AssistantNurseTitle.PROTECTED_FROM) + ".",
                provision);
    }

    private Finding judge2023(Facts facts, LocalDate day, Provision provision) {
        LocalDate certificate = facts.certificateFrom();
        if (certificate != null && AssistantNurseTitle.isHeld(TitleEvidence.CERTIFICATE, certificate, day, false)) {
            return new Yes(
                    "Medarbetaren har bevis om rätt att använda yrkestiteln undersköterska, utfärdat "
                            + Swedish.day(certificate) + ".",
                    provision);
        }
        if (facts.permanentWithTitleOn1July2023() && !day.isAfter(transitionUntil)) {
            return byTransition(day);
        }
        return new No(whyNot(facts, day), provision);
    }

    private static Finding byTransition(LocalDate day) {
        String reason =
                "Medarbetaren var tillsvidareanställd med titeln undersköterska den 1 juli 2023 och omfattas av övergångsregeln.";
        if (day.isBefore(Sources.NEW_ACT_FROM)) {
            return new Yes(reason, Sources.TRANSITION_2023);
        }
        return new Yes(
                reason
                        + " Det är inte kontrollerat att regeln gäller inom socialtjänsten efter den 1 juli 2025; låt en jurist bekräfta det.",
                Sources.TRANSITION_2025);
    }

    private String whyNot(Facts facts, LocalDate day) {
        LocalDate certificate = facts.certificateFrom();
        String lacks = certificate == null
                ? "Medarbetaren saknar bevis om rätt att använda yrkestiteln undersköterska."
                : "Medarbetarens bevis om rätt att använda yrkestiteln undersköterska utfärdades först "
                        + Swedish.day(certificate) + ".";
        return lacks + " " + whyNoTransition(facts, day);
    }

    private String whyNoTransition(Facts facts, LocalDate day) {
        if (!facts.permanentWithTitleOn1July2023()) {
            return "Medarbetaren omfattas inte av övergångsregeln.";
        }
        return day.isAfter(AssistantNurseTitle.TRANSITION_ENDS)
                ? "Övergångsregeln gällde till och med " + Swedish.day(AssistantNurseTitle.TRANSITION_ENDS) + "."
                : "Övergångsregeln räknas bara till och med " + Swedish.day(transitionUntil) + ", enligt inställningen "
                        + OpenQuestion.TRANSITION.key() + ".";
    }
}
