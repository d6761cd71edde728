package se.stadig.law;

/** Öppen rättsfråga: a point that we have not been able to verify, and the setting that decides how the program acts meanwhile. */
public enum OpenQuestion {
    TRANSITION(
            "usk.transition.until",
            "Gäller övergångsregeln för undersköterskor utan bevis även efter den 1 juli 2025?",
            "Övergångsregeln i SFS 2022:388 p. 2 hörde till 2001 års socialtjänstlag. Om 2025 års socialtjänstlag har en motsvarande punkt är inte kontrollerat; patientsäkerhetslagens övergångsregel om själva titeln gäller.",
            "Räknas till och med den 30 juni 2033. Kan stängas av från och med den 1 juli 2025."),
    DEPUTY_TITLE(
            "fok.deputy.title",
            "Måste även en vice fast omsorgskontakt ha yrkestiteln undersköterska?",
            "Lagen säger ingenting om vice. Socialstyrelsen säger bara att det inte finns något hinder för att en vice utses.",
            "Varning: en person tar ställning. Kan ändras till samma krav som på den fasta omsorgskontakten eller till inget krav."),
    CARE_HOME(
            "fok.scope.saebo.from",
            "Ska även den som bor i särskilt boende för äldre erbjudas en fast omsorgskontakt?",
            "Föreslaget i prop. 2025/26:60 att gälla från den 1 juli 2026. Om, när och med vilken lydelse det antogs är inte kontrollerat.",
            "Avstängt. Slås på med den dag då bestämmelsen började gälla, tidigast den 1 juli 2026."),
    SUPPORT_CONTACT(
            "kin.supportContact.from",
            "Ska den som vårdar eller stöder en närstående erbjudas en stödkontakt?",
            "Föreslaget i prop. 2025/26:60 att gälla från den 1 juli 2026. Om, när och med vilken lydelse det antogs är inte kontrollerat.",
            "Avstängt. Slås på med den dag då bestämmelsen började gälla, tidigast den 1 juli 2026.");

    private final String key;
    private final String question;
    private final String uncertainty;
    private final String standard;

    OpenQuestion(String key, String question, String uncertainty, String standard) {
        this.key = key;
        this.question = question;
        this.uncertainty = uncertainty;
        this.standard = standard;
    }

    /** The name of the setting. */
    public String key() {
        return key;
    }

    /** The question in Swedish. */
    public String question() {
        return question;
    }

    /** What is uncertain, in Swedish. */
    public String uncertainty() {
        return uncertainty;
    }

    /** How the program acts if nobody decides otherwise, in Swedish. */
    public String standard() {
        return standard;
    }
}
