package se.stadig.app.platform;

/** Stadig cannot start here; the message is one Swedish sentence that says why and what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for the person who started Stadig. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
