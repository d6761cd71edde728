package se.stadig.app.recipient;

/**
 * How one talks with a person.
 *
 * @param language ISO 639-1
 * @param needs what else is needed, in words; may be empty
 * @param version of the row; a change says which it has seen
 */
public record Communication(String language, boolean interpreter, String needs, int version) {}
