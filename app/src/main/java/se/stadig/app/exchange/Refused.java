package se.stadig.app.exchange;

/** The whole import is refused; what was begun is undone. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final Expected expected;

    Refused(String file, long line, Expected expected) {
        super(expected.name());
        this.file = file;
        this.line = line;
        this.expected = expected;
    }

    Refused(Expected expected) {
        this("", 0, expected);
    }

    /** Our name of the file; empty where it is about the whole. */
    String file() {
        return file;
    }

    long line() {
        return line;
    }

    Expected expected() {
        return expected;
    }
}
