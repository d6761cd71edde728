package se.stadig.app.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.Text;

/** Which browser somebody uses, in words that its user knows; guessed from what it says of itself. */
final class Browser {
    private static final Map<String, String> NAMES = new LinkedHashMap<>();
    private static final Map<String, String> MACHINES = new LinkedHashMap<>();

    static {
        // Each says that it is like those before it, so the most particular comes first.
        NAMES.put("Edg", "Edge");
        NAMES.put("OPR/", "Opera");
        NAMES.put("SamsungBrowser", "Samsung Internet");
        NAMES.put("Firefox", "Firefox");
        NAMES.put("FxiOS", "Firefox");
        NAMES.put("CriOS", "Chrome");
        NAMES.put("Chrome", "Chrome");
        NAMES.put("Safari", "Safari");
        MACHINES.put("iPhone", "iPhone");
        MACHINES.put("iPad", "iPad");
        MACHINES.put("Android", "Android");
        MACHINES.put("Windows", "Windows");
        MACHINES.put("Macintosh", "Mac");
        MACHINES.put("CrOS", "Chromebook");
        MACHINES.put("Linux", "Linux");
    }

    private Browser() {}

    static Text inWords(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        Text browser = first(NAMES, said).map(name -> Text.of("{0}", name)).orElse(Text.of("En okänd webbläsare"));
        return first(MACHINES, said)
                .map(machine -> Text.of("{0} på {1}", browser, machine))
                .orElse(browser);
    }

    private static Optional<String> first(Map<String, String> words, String said) {
        return words.entrySet().stream()
                .filter(word -> said.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
