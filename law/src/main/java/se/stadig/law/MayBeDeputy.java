package se.stadig.law;

import java.time.LocalDate;
import java.util.List;
import se.stadig.law.Finding.NeedsJudgement;
import se.stadig.law.Finding.No;
import se.stadig.law.Finding.NotInForce;
import se.stadig.law.Finding.Yes;

/** Answers whether somebody of the staff may be deputy (vice) of a fast omsorgskontakt. The law is silent; a setting says how careful we are. */
public final class MayBeDeputy implements Rule<MayBeAppointed.Facts> {
    private static final String SILENT = "Lagen säger inte om en vice måste ha yrkestiteln undersköterska.";

    private final MayBeAppointed mayBeAppointed;
    private final DeputyTitle deputyTitle;

    public MayBeDeputy(Switches switches) {
        this.mayBeAppointed = new MayBeAppointed(switches);
        this.deputyTitle = switches.deputyTitle();
    }

    @Override
    public String id() {
        return "FOK-3";
    }

    @Override
    public String question() {
        return "Får medarbetaren vara vice fast omsorgskontakt?";
    }

    @Override
    public List<Provision> basis() {
        return mayBeAppointed.basis();
    }

    @Override
    public List<String> reading() {
        return List.of(
                "Lagen nämner inte vice. Socialstyrelsen säger att det inte finns något hinder för att en vice utses.",
                "Den som får utses till fast omsorgskontakt får också vara vice.",
                "Om den som inte får utses till fast omsorgskontakt ändå får vara vice är en öppen rättsfråga. Programmet varnar och låter en person ta ställning, om inte kommunen har ställt in något annat.",
                "Bestämmelsen som anges är den om fast omsorgskontakt, eftersom vice saknar en egen.");
    }

    @Override
    public Finding judge(MayBeAppointed.Facts facts, LocalDate day) {
        return switch (mayBeAppointed.judge(facts, day)) {
            case Yes yes ->
                new Yes(
                        "Medarbetaren får utses till fast omsorgskontakt och därmed till vice. " + yes.reason(),
                        yes.provision());
            case No no -> withoutTitle(no);
            case NeedsJudgement open -> open;
            case NotInForce before -> before;
        };
    }

    private Finding withoutTitle(No no) {
        return switch (deputyTitle) {
            case ASK_NOTHING ->
                new Yes(
                        SILENT + " Enligt inställningen " + OpenQuestion.DEPUTY_TITLE.key()
                                + " ställs inget sådant krav.",
                        no.provision());
            case REQUIRE ->
                new No(
                        SILENT + " Enligt inställningen " + OpenQuestion.DEPUTY_TITLE.key()
                                + " ställs samma krav som på den fasta omsorgskontakten. " + no.reason(),
                        no.provision());
            case WARN ->
                new NeedsJudgement(
                        SILENT + " En ansvarig person behöver ta ställning.",
                        no.provision(),
                        List.of("Enligt Socialstyrelsen finns det inget hinder för att en vice utses."),
                        List.of(
                                no.reason(),
                                "En vice tar över den fasta omsorgskontaktens ansvar vid frånvaro, och för det ansvaret kräver lagen titeln."),
                        List.of());
        };
    }
}
