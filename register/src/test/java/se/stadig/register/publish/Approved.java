package se.stadig.register.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the one that was read and approved; what differs is written to target/ to be read. */
final class Approved {
    private Approved() {}

    static void check(String name, String text) throws IOException {
        Path approved = Path.of("src/test/resources/approved").resolve(name);
        Path received = Path.of("target/received").resolve(name);
        String expected = Files.exists(approved) ? Files.readString(approved) : "";
        if (!expected.equals(text)) {
            Files.createDirectories(received.getParent());
            Files.writeString(received, text);
        }
        assertThat(text)
                .as("%s; read target/received/%s and copy it if it is right", approved, name)
                .isEqualTo(expected);
    }
}
