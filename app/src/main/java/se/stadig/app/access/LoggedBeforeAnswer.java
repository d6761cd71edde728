package se.stadig.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds the first byte of an answer until every row of the access log about it is on disk, so that a page can be made meanwhile. */
@Component
class LoggedBeforeAnswer extends OncePerRequestFilter {
    private static final String ROWS = LoggedBeforeAnswer.class.getName() + ".rows";

    /** Rows that are being written. */
    private static final class Rows {
        private final Queue<Future<Void>> begun = new ConcurrentLinkedQueue<>();
        private volatile boolean answering;

        void await() {
            answering = true; // what is noted from now on cannot wait for the first byte
            for (Future<Void> row = begun.poll(); row != null; row = begun.poll()) {
                AccessLog.await(row);
            }
        }
    }

    /** Whether the answer to the request will wait for the row. */
    static boolean holds(HttpServletRequest request, Future<Void> row) {
        if (request.getAttribute(ROWS) instanceof Rows rows && !rows.answering) {
            rows.begun.add(row);
            return true;
        }
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Rows rows = new Rows();
        request.setAttribute(ROWS, rows);
        try {
            chain.doFilter(request, new Held(response, rows));
        } finally {
            request.removeAttribute(ROWS);
            rows.await(); // an answer without a body, or an error that is told after this
        }
    }

    /** Every way to send something. */
    private static final class Held extends HttpServletResponseWrapper {
        private final Rows rows;

        Held(HttpServletResponse response, Rows rows) {
            super(response);
            this.rows = rows;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            rows.await();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            rows.await();
            return super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            rows.await();
            super.flushBuffer();
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            rows.await();
            super.sendRedirect(location);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clear) throws IOException {
            rows.await();
            super.sendRedirect(location, status, clear);
        }
    }
}
