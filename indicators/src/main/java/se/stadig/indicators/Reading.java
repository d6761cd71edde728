package se.stadig.indicators;

/** Läsning: how the delivery contract reads a source where it leaves a choice. The numbers are the contract's. */
public enum Reading {
    R1(
            "Den som är född den 29 februari fyller år den 28 februari när det inte är skottår. Detsamma gäller ”ett år före” ett datum."),
    R2("Enhetens kommunkod avgör kommunen. Riket är kommunerna sammanlagda; en person räknas en gång i varje kommun."),
    R3("Personnummer och samordningsnummer är samma person överallt; övriga nycklar är samma person inom kommunen."),
    R4(
            "Rollen vid ett besök är den som medarbetaren har vid besökets enhet den dagen, annars den som medarbetaren har vid någon annan enhet."),
    R5(
            "Har ett räknat besök ingen känd omsorgspersonal räknas personen bort. En sjuksköterska eller elev bredvid omsorgspersonal räknas bara inte."),
    R6(
            "Bortfallet räknas bland dem som har minst ett räknat besök, och den första orsaken gäller: ålder saknas, under 65 år, inte ordinärt "
                    + "boende, frånvaro, färre än två besök någon dag, personal okänd."),
    R7(
            "Händelser läses enhet för enhet. På högre nivåer räknas en person en gång, när det är så vid minst en enhet, och varje steg bland "
                    + "de enheter där steget före var så."),
    R8("Ett svar hör till sin omgång: avslutas kontakten räknas varken tidigare erbjudande eller svar."),
    R9(
            "Kontakten en viss dag är den som senast utsågs eller byttes in, om kontakten inte har avslutats. Ett byte avslutar inte ersättare."),
    R10("Beslut prövas enhet för enhet när det avgörs vem som räknas."),
    R11("En rutin är aktuell om den är beslutad eller reviderad under året före referensdagen."),
    R12(
            "De två första veckorna i mars är 1–14 mars. Den som arbetar klockan 09.00 räknas en gång per dag. Skyddad yrkestitel finns från "
                    + "bevisets dag, eller enligt övergångsregeln från den 1 juli 2023 till och med den 30 juni 2033."),
    R13(
            "Timmar läggs ihop över personens beslut om service och personlig omvårdnad. Dygnet runt, summor under 1 och över 744 timmar "
                    + "räknas inte i medelvärdet."),
    R14(
            "Alla räknade besök ingår, också hos personer som inte har någon kontakt. Ett besök av två räknas en gång. Minuter är verklig tid. "
                    + "Kontakten är den som gäller vid besökets enhet den dag besöket börjar."),
    R16("Regiform delar upp efter enheternas regiform: siffran för en regiform gäller enbart dess enheter.");

    private final String swedish;

    Reading(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
