package se.stadig.app.exchange;

/**
 * Who sends: ids are the sender's.
 *
 * @param source what the sender is called in this municipality
 */
record Sender(String municipality, String source) {
    /** In one word, as it goes into the fingerprint of an import. */
    String name() {
        return municipality + " " + source;
    }
}
