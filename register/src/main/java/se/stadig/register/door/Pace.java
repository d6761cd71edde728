package se.stadig.register.door;

import java.util.concurrent.atomic.AtomicLong;

/** How far the reading has come, counted by several threads and told now and then. */
final class Pace {
    private final Progress progress;
    private final AtomicLong rows = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private long allBytes;

    Pace(Progress progress) {
        this.progress = progress;
    }

    /** Before the reading starts: so many bytes more are to be read. */
    void expect(long more) {
        allBytes += more;
    }

    void bytes(long read) {
        bytes.addAndGet(read);
    }

    void rows(long read) {
        progress.told(rows.addAndGet(read), bytes.get(), allBytes);
    }
}
