package se.stadig.app.platform;

/**
 * A table in which something is noted about persons, and what people call a row in it. A capability offers it as a bean for each of its tables, and its
 * migration adds the table to {@code disposal_source}: from those the last note about a person is told, and so the day on which she is to be disposed of.
 *
 * @param relation the table's name
 * @param swedish a row, for example "ett beslut"
 */
public record PersonTable(String relation, String swedish) {}
