package se.stadig.terms;

/**
 * Kommun: one of the 290.
 *
 * @param code kommunkod, four digits with leading zero
 * @param countyCode länskod, the first two digits of the code
 * @param group SKR:s kommungrupp 2023, "A1" to "C9"
 * @param population persons on 31 December 2021
 * @param population75 persons aged 75 or more on that day, rounded
 */
public record Municipality(
        String code,
        String name,
        String countyCode,
        String county,
        String group,
        String groupName,
        int population,
        int population75) {}
