package se.stadig.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which of our pages somebody asked for, told before the page itself is: of a request that is turned away. */
@Component
class AskedRoute {
    private static final List<String> ABOUT_SOMEBODY =
            List.of("/person/{id}", "/atkomstlogg/{id}", "/medarbetare/{id}");

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    AskedRoute(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    /**
     * A page of ours.
     *
     * @param pattern its address, for example {@code /person/{id}}; never an id, nor what somebody typed
     * @param subject whose page, where it is about a person or one of the staff
     */
    record Route(String pattern, @Nullable UUID subject) {}

    /** The route of the request; none where there is no such page. */
    Optional<Route> of(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        RequestMethod method = RequestMethod.resolve(request.getMethod());
        return pages.getObject().getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().getMethods().contains(method))
                .flatMap(page -> patterns(page).stream())
                .filter(pattern -> pattern.matches(path))
                .min(Comparator.naturalOrder()) // the most particular
                .map(pattern -> new Route(pattern.getPatternString(), subject(pattern, path)));
    }

    private static List<PathPattern> patterns(RequestMappingInfo page) {
        return page.getPathPatternsCondition() == null
                ? List.of()
                : List.copyOf(page.getPathPatternsCondition().getPatterns());
    }

    private static @Nullable UUID subject(PathPattern pattern, PathContainer path) {
        PathPattern.PathMatchInfo found = pattern.matchAndExtract(path);
        String id = found == null ? null : found.getUriVariables().get("id");
        if (id == null || ABOUT_SOMEBODY.stream().noneMatch(pattern.getPatternString()::startsWith)) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
