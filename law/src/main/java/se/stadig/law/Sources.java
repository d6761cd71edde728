package se.stadig.law;

import java.time.LocalDate;

/**
 * Rättskällor: the provisions that the rules rest on, with the words as far as we have read them.
 * Nothing is quoted from memory: where the text of the law was not at hand, the provision says so.
 */
public final class Sources {
    private static final String OLD_ACT = "SoL (2001:453)";
    private static final String NEW_ACT = "SoL (2025:400)";
    private static final String AMENDMENT = "SFS 2022:388";
    private static final String BILL = "prop. 2025/26:60";
    private static final String PLACE_UNKNOWN = "(förslag; paragraf och SFS-nummer är inte kontrollerade)";
    private static final String REPORT =
            "Socialstyrelsens rapport om uppföljning av reformen om en fast omsorgskontakt i hemtjänsten";

    /** The day on which the act of 2025 replaced the act of 2001. */
    static final LocalDate NEW_ACT_FROM = LocalDate.of(2025, 7, 1);

    private static final LocalDate OLD_ACT_TO = NEW_ACT_FROM.minusDays(1);

    /** The duty to offer, act of 2001. */
    public static final Provision OFFER_2022 = new Provision(
            "4 kap. 2 b §",
            OLD_ACT,
            LocalDate.of(2022, 7, 1),
            OLD_ACT_TO,
            "… ska den som har hemtjänst med stöd av 1 eller 2 a § erbjudas en fast omsorgskontakt, om det inte bedöms vara uppenbart obehövligt.",
            "Så återges bestämmelsen i " + REPORT + ".",
            false);

    /** The duty to offer, act of 2025. */
    public static final Provision OFFER_2025 = new Provision(
            "10 kap. 7 §",
            NEW_ACT,
            NEW_ACT_FROM,
            null,
            "Den som har hemtjänst ska erbjudas en fast omsorgskontakt, om det inte är uppenbart obehövligt. Den fasta omsorgskontakten ska tillgodose den enskildes behov av trygghet, kontinuitet, individanpassad omsorg och samordning när hemtjänstinsatsen verkställs.",
            "Jämfört med 4 kap. 2 b § i 2001 års lag pekar paragrafen inte längre ut vilket slags beslut hemtjänsten vilar på, och den säger ”är” i stället för ”bedöms vara”.",
            true);

    /** The commencement: the title was not asked for in the first year. */
    public static final Provision NO_TITLE_2022 = new Provision(
            "p. 1",
            AMENDMENT,
            LocalDate.of(2022, 7, 1),
            AssistantNurseTitle.PROTECTED_FROM.minusDays(1),
            "",
            "Punkten innebär att kravet på yrkestitel i 3 kap. 3 d § SoL (2001:453) började gälla först den 1 juli 2023, ett år efter skyldigheten att erbjuda.",
            false);

    /** The title, act of 2001. */
    public static final Provision TITLE_2023 = new Provision(
            "3 kap. 3 d §",
            OLD_ACT,
            AssistantNurseTitle.PROTECTED_FROM,
            OLD_ACT_TO,
            "",
            "Innehållet enligt " + REPORT
                    + ": ”Bara den som får använda titeln undersköterska får vara fast omsorgskontakt”.",
            false);

    /** The title, act of 2025. */
    public static final Provision TITLE_2025 = new Provision(
            "25 kap. 4 §",
            NEW_ACT,
            NEW_ACT_FROM,
            null,
            "Endast den som har ett sådant bevis … får utses till fast omsorgskontakt enligt 10 kap. 7 §.",
            "Beviset är det som avses i 4 kap. 5 a § patientsäkerhetslagen (2010:659). De tre punkterna står för ord som inte återges här.",
            true);

    /** The transition, as long as the act of 2001 was in force. */
    public static final Provision TRANSITION_2023 = new Provision(
            "p. 2",
            AMENDMENT,
            AssistantNurseTitle.PROTECTED_FROM,
            OLD_ACT_TO,
            "",
            "Innehållet enligt " + REPORT
                    + ": den som hade en tillsvidareanställning med titeln undersköterska den 1 juli 2023 får använda titeln i tio år, till och med den 30 juni 2033, och får ”även utses till och arbeta som fast omsorgskontakt utan bevis”. Punkten hör till 2001 års lag, som upphörde den 1 juli 2025.",
            false);

    /** The transition of the title itself, on which we rest after the act of 2001. */
    public static final Provision TRANSITION_2025 = new Provision(
            "övergångsbestämmelserna till SFS 2021:739 p. 2",
            "PSL (2010:659)",
            AssistantNurseTitle.PROTECTED_FROM,
            AssistantNurseTitle.TRANSITION_ENDS,
            "",
            "Punkten gäller rätten att använda titeln. Om 2025 års socialtjänstlag har en motsvarande punkt om fast omsorgskontakt är inte kontrollerat.",
            false);

    /** The proposed duty to offer in särskilt boende för äldre. */
    public static final Provision OFFER_CARE_HOME = new Provision(
            PLACE_UNKNOWN,
            BILL,
            LocalDate.of(2026, 7, 1),
            null,
            "om det inte bedöms vara uppenbart att behov saknas",
            "Orden och dagen är förslagets. Om, när och med vilken lydelse det antogs är inte kontrollerat.",
            false);

    /** The proposed stödkontakt for those who care for or support somebody close. */
    public static final Provision SUPPORT_CONTACT = new Provision(
            PLACE_UNKNOWN,
            BILL,
            LocalDate.of(2026, 7, 1),
            null,
            "",
            "Förslaget gäller en stödkontakt för den som vårdar eller stöder en närstående, och dagen är förslagets. Om, när och med vilken lydelse det antogs är inte kontrollerat.",
            false);

    /** The duty to document how help is carried out, act of 2001. */
    public static final Provision DOCUMENT_2001 = new Provision(
            "11 kap. 5 §",
            OLD_ACT,
            LocalDate.of(2022, 7, 1),
            OLD_ACT_TO,
            "",
            "Innehållet enligt prop. 2021/22:116 s. 15, så som den återges i " + REPORT
                    + ": vem som är utsedd till fast omsorgskontakt och om den enskilde har tackat ja eller nej ska dokumenteras. Dagen är den då den fasta omsorgskontakten infördes; skyldigheten att dokumentera är äldre.",
            false);

    /** The duty to document how help is carried out, act of 2025. */
    public static final Provision DOCUMENT_2025 = new Provision(
            "14 kap. 3 §",
            NEW_ACT,
            NEW_ACT_FROM,
            null,
            "… genomförande av insatser ska dokumenteras, om inte annat följer av 4 eller 5 §. Beslut och åtgärder i ärendet ska dokumenteras. Även faktiska omständigheter och händelser av betydelse ska dokumenteras.",
            "De tre punkterna står för ord som inte återges här. I enskild verksamhet gäller detsamma vid genomförande av insatser enligt 17 kap. 1 §.",
            true);

    /** Who somebody is may be left out, act of 2025. */
    public static final Provision WITHOUT_IDENTITY_2025 = new Provision(
            "14 kap. 5 §",
            NEW_ACT,
            NEW_ACT_FROM,
            null,
            "Socialnämnden får, om det finns särskilda skäl, besluta att uppgifter som kan röja den enskildes identitet inte ska dokumenteras vid genomförande av en insats utan individuell behovsprövning enligt 11 kap. 5 §.",
            "Det är nämnden som beslutar. Utan ett sådant beslut gäller 14 kap. 3 §.",
            true);

    /** What the person objects to, act of 2001. */
    public static final Provision OBJECTION_2001 = new Provision(
            "11 kap. 6 §",
            OLD_ACT,
            LocalDate.of(2022, 7, 1),
            OLD_ACT_TO,
            "",
            "Paragrafen motsvaras av 14 kap. 6 § i 2025 års lag. Dagen är den då den fasta omsorgskontakten infördes; paragrafen är äldre.",
            false);

    /** What the person objects to, act of 2025. */
    public static final Provision OBJECTION_2025 = new Provision(
            "14 kap. 6 §",
            NEW_ACT,
            NEW_ACT_FROM,
            null,
            "Om den enskilde anser att någon uppgift i dokumentationen är felaktig ska det antecknas.",
            "Paragrafen säger också att dokumentationen ska utformas med respekt för den enskildes integritet.",
            true);

    private Sources() {}
}
