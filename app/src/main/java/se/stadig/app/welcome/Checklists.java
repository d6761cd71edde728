package se.stadig.app.welcome;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every version of the checklist, each a file {@code welcome/checklist-<version>.json}. */
@Component
class Checklists {
    private final List<Checklist> versions = new ArrayList<>();

    Checklists() throws IOException {
        JsonMapper json = new JsonMapper();
        for (Resource version :
                new PathMatchingResourcePatternResolver().getResources("classpath*:welcome/checklist-*.json")) {
            try (InputStream file = version.getInputStream()) {
                versions.add(json.readValue(file, Checklist.class));
            }
        }
        versions.sort(Comparator.comparing(Checklist::from));
    }

    /** The one that a talk begins with on a day. */
    Checklist on(LocalDate day) {
        return versions.reversed().stream()
                .filter(one -> !one.from().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no checklist for " + day + "."));
    }

    /** The one that a talk began with. */
    Checklist version(String version) {
        return versions.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no checklist " + version + ". Maybe its file was taken away."));
    }
}
