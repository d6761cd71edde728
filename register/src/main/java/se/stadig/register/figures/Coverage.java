package se.stadig.register.figures;

import java.util.SortedMap;

/**
 * Täckning: which municipalities have told, and for how much of the window.
 *
 * @param daysMissing municipality code to days of the window without a delivery
 * @param reporting how many of Sweden's municipalities have at least one counted delivery
 * @param all how many municipalities there are
 */
public record Coverage(SortedMap<String, Integer> daysMissing, int reporting, int all) {}
