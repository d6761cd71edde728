package se.stadig.app.platform;

import java.util.Set;
import org.springframework.context.ApplicationContext;

/** What the pages of a running Stadig lacked English for, which only the tests may ask. */
public final class TestWords {
    private final Words words;

    public TestWords(ApplicationContext pages) {
        this.words = pages.getBean(Words.class);
    }

    public void forgetMissing() {
        words.missing().clear();
    }

    public Set<String> missing() {
        return Set.copyOf(words.missing());
    }
}
