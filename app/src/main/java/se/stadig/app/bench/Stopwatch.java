package se.stadig.app.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Seconds that something takes. */
final class Stopwatch {
    private Stopwatch() {}

    /** Something that is timed. */
    interface Work {
        void run() throws IOException, SQLException;
    }

    static double seconds(Work work) throws IOException, SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
