package se.stadig.app.material;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The letters in every language that there is a file for, Swedish first. */
@Component
class Letters {
    static final String ORIGINAL = "sv";
    private static final List<String> CODES = List.of(ORIGINAL, "en", "fi", "se", "ar", "so", "fa", "bs");

    private final Map<String, Translation> all = new LinkedHashMap<>();

    Letters() throws IOException {
        JsonMapper json = new JsonMapper();
        for (String code : CODES) {
            try (InputStream file = Letters.class.getResourceAsStream("/letters/" + code + ".json")) {
                if (file == null) {
                    throw new IllegalStateException("There is no file of letters in " + code + ".");
                }
                all.put(code, json.readValue(file, Translation.class));
            }
        }
    }

    List<Translation> all() {
        return List.copyOf(all.values());
    }

    Optional<Translation> in(String code) {
        return Optional.ofNullable(all.get(code));
    }
}
