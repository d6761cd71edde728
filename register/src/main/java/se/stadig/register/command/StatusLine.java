package se.stadig.register.command;

import java.io.PrintStream;

/** A line on standard error that tells how far the work has come, if somebody sits at a terminal; wiped when the work is done. */
final class StatusLine implements AutoCloseable {
    private static final long BETWEEN = 250_000_000L;
    private static final int WIDTH = 79;

    private final PrintStream to = System.err;
    private final boolean shown;
    private long last;
    private boolean dirty;

    StatusLine(boolean quiet) {
        this.shown = !quiet && Terminal.isThere();
    }

    /** Shows the text, unless one was shown a moment ago. */
    synchronized void show(String text) {
        if (System.nanoTime() - last >= BETWEEN) {
            showNow(text);
        }
    }

    /** Shows the text whatever was shown a moment ago. */
    synchronized void showNow(String text) {
        if (shown) {
            last = System.nanoTime();
            dirty = true;
            to.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
            to.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (dirty) {
            dirty = false;
            to.print("\r" + " ".repeat(WIDTH) + "\r");
            to.flush();
        }
    }
}
