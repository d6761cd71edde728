package se.stadig.register.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheet that goes into each page that is written to a file, so that the page needs nothing else. */
final class Style {
    private Style() {}

    static String text() {
        try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
