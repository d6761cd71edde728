package se.stadig.demo;

import se.stadig.terms.OperatingForm;

/**
 * Adress i Sagoby. No place in Sweden has a postal code that begins with 999.
 *
 * @param postalCode "999 01" to "999 20", the same for all houses of a street
 */
record Address(String street, String postalCode) {
    static final String LOCALITY = "Sagoby";
    private static final long ADDRESS = 42;
    private static final int AREA = 7;
    private static final int POSTAL_CODES = 20;
    private static final String LETTERS = "ABCD";

    /** Area by area, seven streets in each. */
    private static final String[] STREETS = {
        "Björkbacken", "Häggvägen", "Rönngatan", "Lövstigen", "Sälgvägen", "Aspgränd", "Hasselvägen",
        "Kvarngatan", "Mjölnarvägen", "Dammstigen", "Sagogatan", "Trollgränd", "Tomtevägen", "Älvgatan",
        "Åvägen", "Lillågatan", "Bryggarstigen", "Näckrosvägen", "Vasstigen", "Sländgränd", "Flottarvägen",
        "Stationsgatan", "Rälsvägen", "Stinsgränd", "Banvaktsstigen", "Perronggatan", "Semaforvägen", "Växelgatan",
        "Prinsessvägen", "Riddargränd", "Drakgatan", "Slottsstigen", "Kungsvägen", "Narrgränd", "Tornergatan",
        "Enhörningsvägen", "Fegatan", "Häxgränd", "Skogsråvägen", "Vättestigen", "Lyktgatan", "Månvägen"
    };

    /** Where the person lives: in the unit's area, or anywhere when the unit is private and goes to all of the town. */
    static Address of(UnitProfile unit, Life life) {
        Chance chance = new Chance(life.key(), ADDRESS);
        boolean anywhere = unit.sender().form() == OperatingForm.PRIVATE;
        int area = (unit.number() - 1) % (STREETS.length / AREA);
        int street = anywhere ? chance.below(STREETS.length) : AREA * area + chance.below(AREA);
        int code = 1 + street * POSTAL_CODES / STREETS.length;
        String number = chance.between(1, 48) + (chance.within(0.35) ? letter(chance) : "");
        return new Address(STREETS[street] + " " + number, "999 " + code / 10 + code % 10);
    }

    private static String letter(Chance chance) {
        return String.valueOf(LETTERS.charAt(chance.below(LETTERS.length())));
    }
}
