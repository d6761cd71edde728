package se.stadig.app.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Writes the access log. Nobody gets an answer before the row about it is on disk; those who ask at the same time share one writing, since the rows are
 * chained and so written by one at a time.
 */
@Component
class AccessLog implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private record Waiting(AccessEntry entry, CompletableFuture<Void> written) {}

    private final AccessLogStore store;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    AccessLog(AccessLogStore store) {
        this.store = store;
        this.writer = Thread.ofPlatform().daemon().name("access-log").start(this::write);
    }

    /** Returns when the row is on disk; a log that cannot be written stops whoever asked. */
    void add(AccessEntry entry) {
        await(begin(entry));
    }

    /** Begins to write the row. Whoever goes on meanwhile must {@link #await} it before anybody gets an answer. */
    Future<Void> begin(AccessEntry entry) {
        Waiting waiting = new Waiting(entry, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.written;
    }

    /** Returns when what was begun is on disk. */
    static void await(Future<Void> written) {
        try {
            written.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the access log was written.", stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The access log could not be written.", failed);
        }
    }

    /** Writes the last number and hash to the application's log, which an operator keeps somewhere else: so it is seen if rows are cut off at the end. */
    void tellEnd() {
        try {
            store.last().ifPresent(end -> LOG.info("Åtkomstloggens sista rad och kontrollsumma: {}", end));
        } catch (DataAccessException unreachable) {
            LOG.warn("Åtkomstloggens sista rad gick inte att läsa.", unreachable);
        }
    }

    @Override
    public void destroy() {
        writer.interrupt();
        tellEnd();
    }

    private void write() {
        try {
            while (true) {
                List<Waiting> together = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(together);
                append(together);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            queue.forEach(waiting -> waiting.written.cancel(false));
        }
    }

    private void append(List<Waiting> together) {
        try {
            store.append(together.stream().map(Waiting::entry).toList());
            together.forEach(waiting -> waiting.written.complete(null));
        } catch (RuntimeException | Error failed) { // whoever waits is told, and the next may succeed
            together.forEach(waiting -> waiting.written.completeExceptionally(failed));
        }
    }
}
