package se.stadig.app.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.SecureRandom;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a request that failed: a page in plain words for people, a problem (RFC 9457) for programs. Both carry a
 * reference that is found in the log; what went wrong inside is only there.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String LETTERS = "23456789BCDFGHJKLMNPQRSTVWXZ";
    private final SecureRandom random = new SecureRandom();

    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        int status = status(request);
        Failure failure = Failure.of(status);
        String reference = newReference();
        write(request, failure, status, reference);
        if (isForProgram(request)) {
            return problem(failure, status, reference);
        }
        return Unsent.of(request)
                .map(unsent ->
                        new ModelAndView("platform/unsent", HttpStatusCode.valueOf(status)).addObject("unsent", unsent))
                .orElseGet(() -> page(failure, status, reference));
    }

    /** A file's name that the server cannot read is the sender's fault, although the server says that it is its own. */
    private static int status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidFileNameException) {
            return HttpStatus.BAD_REQUEST.value();
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : 404;
    }

    private static ModelAndView page(Failure failure, int status, String reference) {
        ModelAndView page = new ModelAndView("platform/error", HttpStatusCode.valueOf(status));
        page.addObject("title", failure.title());
        page.addObject("advice", failure.advice());
        page.addObject("reference", reference);
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(Failure failure, int status, String reference) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:stadig:problem:" + failure.code()));
        problem.setTitle(failure.title());
        problem.setDetail(failure.advice());
        problem.setProperty("code", failure.code());
        problem.setProperty("reference", reference);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isForProgram(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                        .startsWith("/api/")
                || (accept.contains("json") && !accept.contains("text/html"));
    }

    /** The route is logged, not the address: an address can hold what somebody typed. */
    private static void write(HttpServletRequest request, Failure failure, int status, String reference) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure.isOurs()) {
            LOG.error("{} {} {} {}", reference, status, request.getMethod(), Routes.of(request), cause);
        } else {
            LOG.info("{} {} {} {}", reference, status, request.getMethod(), Routes.of(request));
        }
    }

    private String newReference() {
        StringBuilder reference = new StringBuilder(8);
        while (reference.length() < 8) {
            reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return reference.toString();
    }
}
