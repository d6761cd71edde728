package se.stadig.register.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import se.stadig.register.door.Progress;

/** Shows rows per second and time left on standard error, at most a few times a second, and cleans up after itself. */
final class TakeProgress implements Progress, AutoCloseable {
    private static final long BETWEEN = 250_000_000L;

    private final String name;
    private final boolean quiet;
    private final PrintStream to = System.err;
    private final long started = System.nanoTime();
    private final AtomicLong shown = new AtomicLong(started);
    private volatile boolean any;

    TakeProgress(Path delivery, boolean quiet) {
        this.name = String.valueOf(delivery.getFileName());
        this.quiet = quiet || !Terminal.isThere();
    }

    @Override
    public void told(long rows, long bytes, long allBytes) {
        long now = System.nanoTime();
        long before = shown.get();
        if (quiet || now - before < BETWEEN || !shown.compareAndSet(before, now)) {
            return;
        }
        double seconds = (now - started) / 1e9;
        String left = allBytes > 0 && bytes > 0
                ? ", ungefär %d s kvar".formatted(Math.round(seconds * (allBytes - bytes) / bytes))
                : "";
        to.printf("\r%s: %,d rader, %,.0f rader/s%s   ", name, rows, rows / seconds, left);
        to.flush();
        any = true;
    }

    @Override
    public void close() {
        if (any) {
            to.print("\r" + " ".repeat(79) + "\r");
            to.flush();
        }
    }
}
