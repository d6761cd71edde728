package se.stadig.register.command;

import se.stadig.register.figures.Reading;
import se.stadig.register.publish.Swedish;

/** Tells how many of the municipalities are counted, and how long the rest will take. */
final class CountProgress implements Reading.Progress {
    private final StatusLine line;
    private final long started = System.nanoTime();

    CountProgress(StatusLine line) {
        this.line = line;
    }

    @Override
    public void told(int done, int all) {
        long left = Math.round((System.nanoTime() - started) / 1e9 * (all - done) / done);
        line.show("Räknar: " + Swedish.number(done) + " av " + Swedish.count(all, "kommun", "kommuner")
                + (done < all ? ", ungefär " + left + " s kvar" : ""));
    }
}
