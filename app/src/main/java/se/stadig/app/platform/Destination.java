package se.stadig.app.platform;

/**
 * A first page of a capability: it is in the menu of those who have the right, and the path and everything under it
 * is closed to all others. A capability offers it as a bean.
 *
 * @param path for example {@code /uppfoljning}
 * @param right the name of a right, for example a role's
 */
public record Destination(String path, String title, String description, String right) {}
