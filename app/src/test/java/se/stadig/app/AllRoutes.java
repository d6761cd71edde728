package se.stadig.app;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the running system answers, as Spring knows them: what a test walks over, so that no new page is forgotten. */
final class AllRoutes {
    /** @param method GET, POST, or * for any */
    record Route(String method, String path, HandlerMethod handler) {
        /** As the tables of the tests have it. */
        String name() {
            return method + " " + path;
        }

        boolean hasId() {
            return path.contains("{id}");
        }

        boolean hasRow() {
            return path.contains("{row}");
        }

        /** What the route is about: the first part of its path. */
        String family() {
            return path.split("/", -1)[1];
        }

        String at(String id, String row) {
            return path.replace("{id}", id).replace("{row}", row).replace("{figure}", "U21401");
        }
    }

    private AllRoutes() {}

    static List<Route> known() {
        return RunningDemo.pages()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .flatMap(one -> {
                    Set<RequestMethod> methods =
                            one.getKey().getMethodsCondition().getMethods();
                    Stream<String> names = methods.isEmpty()
                            ? Stream.of("*")
                            : methods.stream().map(RequestMethod::name);
                    return names.flatMap(method -> one.getKey().getPatternValues().stream()
                            .map(path -> new Route(method, path, one.getValue())));
                })
                .sorted(Comparator.comparing(Route::name))
                .toList();
    }

    static List<Route> with(String method) {
        return known().stream().filter(route -> route.method().equals(method)).toList();
    }

    static Set<String> names() {
        return known().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
