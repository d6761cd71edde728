package se.stadig.register.door;

/** What a delivery can break, with the sentence that tells the sender what is expected. The names are those of the delivery contract's referee. */
public enum Rule {
    ARCHIVE(
            "Filen ska vara en hel zip-fil eller en mapp med leveransens tio filer. Packa leveransen igen och skicka om den."),
    MANIFEST(
            "delivery.json ska vara JSON enligt leveransformatet, version register-delivery/1, med alla uppgifter ifyllda och en"
                    + " period där första dagen inte kommer efter den sista."),
    FILE_MISSING(
            "Filen saknas. En leverans har delivery.json och nio CSV-filer; en fil utan uppgifter ska ändå finnas med sin rubrikrad."),
    ENCODING("Filen ska vara text i UTF-8. Spara om den med den teckenkodningen."),
    UNREADABLE(
            "Filen kan inte läsas som CSV. Kontrollera att varje citattecken som öppnas också stängs. En rad får ha högst tusen fält"
                    + " och ett fält högst en miljon tecken."),
    COLUMN_MISSING("Kolumnen saknas i rubrikraden. Rubrikraden ska ha exakt de namn som leveransformatet anger."),
    UNKNOWN_COLUMN("Kolumnen finns inte i leveransformatet och läses inte."),
    FIELD_COUNT("Raden ska ha lika många fält som rubrikraden. Kontrollera semikolon och citattecken."),
    REQUIRED("Ett värde måste anges."),
    CODE("Värdet ska vara en av koderna i leveransformatet."),
    ID_LENGTH("Ett id får ha högst 64 tecken."),
    DATE("Datum skrivs ÅÅÅÅ-MM-DD och ska finnas i kalendern."),
    TIME("Tid skrivs ÅÅÅÅ-MM-DDTHH:MM eller ÅÅÅÅ-MM-DDTHH:MM:SS, svensk lokal tid."),
    TIME_SKIPPED("Tiden finns inte: klockan ställs fram mellan 02:00 och 03:00 den natten."),
    UNKNOWN_REFERENCE("Id:t ska finnas på en godkänd rad i den fil som det hänvisar till."),
    IDENTITY_FORM("Ett personnummer eller samordningsnummer skrivs med tolv siffror, ÅÅÅÅMMDDNNNK."),
    IDENTITY_CHECK_DIGIT("Numrets kontrollsiffra stämmer inte."),
    IDENTITY_BIRTH_DATE("Numret ska stämma med födelsedatumet."),
    IDENTITY_SEX("Numrets näst sista siffra ska stämma med kön: jämn för kvinnor, udda för män."),
    FROM_AFTER_TO("Sista dagen får inte komma före första dagen."),
    NUMBER("Timmar skrivs med siffror och punkt, till exempel 12.5."),
    RANGE("Timmar per månad är 0–744, eller 777 för hjälp dygnet runt."),
    OUTSIDE_PERIOD("Dagen ska ligga inom leveransens period."),
    START_NOT_BEFORE_END("Slutet ska komma efter början."),
    LONGER_THAN_24H("Ett besök får vara högst 24 timmar."),
    DUPLICATE_ID("Id:t finns redan på en tidigare rad i filen. Ett id får stå på en rad."),
    PERFORMER_UNKNOWN("Besöket är utfört men ingen utförare är angiven. Det räknas som okänd utförare."),
    OVERLAP("Samma medarbetare är på två besök hos olika personer på samma gång."),
    EVENT_ORDER("Händelsen kommer i en ordning som inte är väntad, till exempel ett svar utan erbjudande."),
    APPOINTMENT_NOT_ALLOWED("Den utsedda saknade rätt till yrkestiteln undersköterska den dagen.");

    private final String expected;

    Rule(String expected) {
        this.expected = expected;
    }

    /** A sentence in Swedish: what is expected, or what was noticed. */
    public String expected() {
        return expected;
    }
}
