package se.stadig.app.exchange;

import se.stadig.register.door.Rule;

/** Why a row or a file is not taken in: a Swedish sentence that says what is expected. Those that the register's door has are its own. */
public enum Expected {
    REQUIRED(Rule.REQUIRED),
    CODE("Värdet finns inte bland dem som kopplingsfilen känner. Rätta värdet, eller lägg till det i kopplingsfilen."),
    DATE("Datum skrivs ÅÅÅÅ-MM-DD, tid ÅÅÅÅ-MM-DDTHH:MM:SSZ i UTC, och dagen ska finnas i kalendern."),
    NUMBER("Tal skrivs med siffror och punkt, till exempel 12.5."),
    HOURS(Rule.RANGE),
    PER_WEEK("Gånger per vecka är ett heltal från 1 till 100."),
    MINUTES("Minuter är ett heltal från 1 till 1440."),
    STAFF_COUNT("Antal medarbetare är ett heltal från 1 till 4."),
    FLAG("Värdet ska vara sant eller falskt: true, false, 1 eller 0."),
    TOO_LONG("Texten får ha högst 500 tecken."),
    ID(Rule.ID_LENGTH),
    CHARACTERS("Texten har ett tecken som inte går att spara. Skriv om den utan det."),
    LANGUAGE("Språk skrivs med två små bokstäver, till exempel sv."),
    ORGANISATION_NUMBER("Organisationsnummer skrivs med tio siffror."),
    IDENTITY_FORM(Rule.IDENTITY_FORM),
    IDENTITY_CHECK_DIGIT(Rule.IDENTITY_CHECK_DIGIT),
    IDENTITY_BIRTH_DATE(Rule.IDENTITY_BIRTH_DATE),
    IDENTITY_SEX(Rule.IDENTITY_SEX),
    FROM_AFTER_TO(Rule.FROM_AFTER_TO),
    REFERENCE("Id:t ska finnas på en godkänd rad i den fil som det hänvisar till, eller redan i Stadig."),
    MUNICIPALITY("Raden gäller en annan kommun än den som du arbetar för."),
    TWICE("Samma uppgift står redan på en annan rad från avsändaren. Ett nummer eller en kod får stå på en rad."),
    TAKEN("Numret eller koden finns redan på någon annan i Stadig. Rätta på sidan först."),
    MOVED("Raden hörde förut till någon annan. En rad kan inte flyttas; återkalla den och lämna en ny."),
    OTHER_PROVIDER(
            "Koden finns redan på en enhet hos en annan utförare. Enheten och det som hör till den tas inte emot. Be avsändaren om en annan kod, eller ändra koden på enhetens sida."),
    OTHER_PERSON(
            "Raden har både ett annat nummer och en annan födelsedag än förut, så det är inte säkert samma person. Lämna personen med ett nytt id, eller rätta på personens sida."),
    EVENT_BEFORE_LAST(
            "Händelsen är äldre än den senaste som står i historien här, och en historia förs bara framåt. Anteckna den på personens sida om den behövs."),
    EVENT_ORDER("Händelsen passar inte efter den som står sist i historien här, så den läggs inte till."),
    EVENT_BEFORE_LAW("Fast omsorgskontakt finns i lagen sedan den 1 juli 2022. Äldre händelser läggs inte till."),
    DELETED(
            "Fältet säger varken ja eller nej om raden är borttagen. Skriv true, false, 1, 0, ja eller nej, eller tiden då raden togs bort."),
    HOURS_UNIT(
            "Timmarna saknar en tidsenhet som kopplingsfilen känner, till exempel vecka eller månad. Utan den går det inte att veta hur mycket det är."),
    FIELD_COUNT(Rule.FIELD_COUNT),
    NOT_A_ROW("Varje rad ska vara ett JSON-objekt med högst 200 fält."),

    EMPTY("Filen är tom."),
    ENCODING(Rule.ENCODING),
    UTF16("Filen är sparad i UTF-16. Spara om den som UTF-8."),
    CSV(
            "Filen kan inte läsas som CSV. Den ska ha en rubrikrad, semikolon eller komma mellan fälten, och varje citattecken som öppnas ska stängas."),
    JSON("Filen är inte giltig JSON från början till slut."),
    DEEP(
            "JSON-filen är för djup, eller har en text eller ett tal som är för långt. Varje rad ska vara ett enkelt objekt."),
    NO_ROWS("JSON-filen ska vara en lista av rader, eller ett objekt med en sådan lista."),
    COLUMN_MISSING(Rule.COLUMN_MISSING),
    ID_MISSING(
            "Filen saknar kolumnen med avsändarens id. På sidan Import står vad varje kolumn ska heta; stora och små bokstäver räknas."),
    UNREAD(
            "De här kolumnerna läses inte, eftersom kopplingsfilen inte nämner dem. Kontrollera att ingen är felstavad:"),
    FILE_MISSING(Rule.FILE_MISSING),
    MANIFEST(Rule.MANIFEST),
    ARCHIVE(Rule.ARCHIVE),
    UNREADABLE(Rule.UNREADABLE),
    TOO_MANY("För många rader i filen kan inte tas emot, så ingenting tas in. Rätta filen och försök igen."),
    ROWS("Filen har fler rader än vad som får plats i en import. Dela upp den."),
    TWO_OF_A_KIND(
            "Samma slags rader finns i två filer, till exempel persons.json och persons.csv. Lämna bara en av dem."),
    WITHDRAWALS(
            "Importen skulle återkalla ovanligt många rader. Säg att det är meningen med rutan på sidan, eller med --accept-withdrawals till kommandot."),
    REPLACES_WITH_FAULTS(
            "En leverans som ersätter en annan får inte ha rader som inte tas emot, eftersom det som bara stod i den gamla återkallas. Rätta raderna och försök igen."),
    OTHER_CONTENT(
            "En leverans med samma id men med annat innehåll är redan hämtad. Ge den nya ett eget id, och skriv i replaces vilken den ersätter."),
    OTHER_MUNICIPALITY("Leveransen gäller en annan kommun än den som du arbetar för."),
    NOT_KNOWN(
            "Det finns ingen fil som känns igen. Filerna ska heta som det står på sidan Import, till exempel persons.json eller orders.csv, eller vara en hel leverans med delivery.json."),
    TWO_FILES("Zip-filen har två filer med samma namn."),
    EXCEL("Det är en Excel-fil. Spara varje blad som CSV i UTF-8 och lämna de filerna."),
    CONTENT("Filen ska vara zip, JSON eller CSV. Innehållet är något annat, vad filen än heter."),
    BROKEN_ZIP("Filen är ingen hel zip-fil. Packa den igen."),
    NESTED_ZIP("Det ligger en zip-fil i zip-filen. Packa upp den och lägg filerna direkt i en enda zip."),
    ZIP_PATH("Zip-filen har ett filnamn som leder ut ur zip-filen. Packa filerna igen, utan mappar."),
    ZIP_COUNT("Zip-filen har för många filer. Den ska bara ha de filer som ska importeras."),
    ZIP_BOMB("Zip-filen packas upp till mycket mer än sin egen storlek och läses inte."),
    BUSY("En annan import pågår just nu. Vänta tills den är klar och försök igen."),
    CHANGED_MEANWHILE("Någon ändrade uppgifter medan importen pågick, så ingenting har ändrats. Provkör igen."),
    NOT_ACCEPTED(
            "Databasen tog inte emot raderna, så ingenting har ändrats. Det är ett fel hos oss; tala om tidpunkten för den som sköter driften."),
    IN_CONFLICT("Ändrad både här och hos avsändaren. Det som står här är kvar."),
    PROTECTION("En import sänker aldrig skyddet för någon. Ändra på personens sida om det ska gälla."),
    NO_PROTECTION(
            "Filen säger ingenting om skyddade personuppgifter, så de nya personerna läggs in utan skydd. Kontrollera om någon av dem ska ha det."),
    TOO_LARGE("Filen är för stor. Dela upp den, eller be den som sköter driften att köra ./stadig import.");

    private final String sentence;

    Expected(String sentence) {
        this.sentence = sentence;
    }

    Expected(Rule rule) {
        this(rule.expected());
    }

    public String sentence() {
        return sentence;
    }

    /** The same of the register's door. */
    static String sentence(Rule rule) {
        return rule.expected();
    }
}
