package se.stadig.app.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the Swedish texts of the pages are called in English: {@code english/<capability>.json}, Swedish text to English. A text that has none is said
 * in Swedish, rather than not at all.
 */
@Component
public final class Words {
    private final Map<String, String> english = new TreeMap<>();
    private final Set<String> missing = new ConcurrentSkipListSet<>();

    Words() throws IOException {
        JsonMapper json = new JsonMapper();
        for (Resource capability :
                new PathMatchingResourcePatternResolver().getResources("classpath*:english/*.json")) {
            try (InputStream file = capability.getInputStream()) {
                json.readValue(file, new TypeReference<Map<String, String>>() {})
                        .forEach((swedish, translated) -> add(swedish, translated));
            }
        }
    }

    private void add(String swedish, String translated) {
        String before = english.putIfAbsent(swedish, translated);
        if (before != null && !before.equals(translated)) {
            throw new IllegalStateException(
                    "\"%s\" has two translations: \"%s\" and \"%s\".".formatted(swedish, before, translated));
        }
    }

    String say(Language language, Text text) {
        List<String> values = text.values().stream()
                .map(value -> value instanceof Text inner ? say(language, inner) : value.toString())
                .toList();
        return Text.in(language == Language.SWEDISH ? text.swedish() : inEnglish(text.swedish()), values);
    }

    private String inEnglish(String swedish) {
        String found = english.get(swedish);
        if (found == null && swedish.chars().anyMatch(Character::isLetter)) {
            missing.add(swedish);
        }
        return found == null ? swedish : found;
    }

    /** Texts that somebody was told in Swedish for want of an English one. */
    Set<String> missing() {
        return missing;
    }
}
