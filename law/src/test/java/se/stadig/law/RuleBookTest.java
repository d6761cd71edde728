package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Path APPROVED = Path.of(
                    Objects.requireNonNull(System.getProperty("stadig.root"), "system property stadig.root"))
            .resolve("docs/regelbok.approved.md");

    @Test
    void the_rule_book_says_what_was_approved() throws IOException {
        String generated = RuleBook.asMarkdown(LawBook.standard());
        if (Boolean.getBoolean("stadig.approve")) {
            Files.createDirectories(APPROVED.getParent());
            Files.writeString(APPROVED, generated);
        }
        assertThat(Files.exists(APPROVED) ? Files.readString(APPROVED) : "")
                .as("""
                        docs/regelbok.approved.md is not what the rules say now.
                        If the change is meant: mvn -pl law -am test -Dstadig.approve=true, then read the diff aloud and have a lawyer read it.""")
                .isEqualTo(generated);
    }
}
