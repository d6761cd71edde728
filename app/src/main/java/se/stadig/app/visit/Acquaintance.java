package se.stadig.app.visit;

/**
 * Hur väl en medarbetare känner någon.
 *
 * @param visits to the person in the last eight weeks
 * @param worked on how many of the days on which the unit visited the person
 * @param days on which the unit visited the person in the last eight weeks
 */
public record Acquaintance(int visits, int worked, int days) {
    public static final Acquaintance NONE = new Acquaintance(0, 0, 0);
}
