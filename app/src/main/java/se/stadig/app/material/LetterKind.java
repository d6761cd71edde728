package se.stadig.app.material;

import java.util.Arrays;
import java.util.Optional;
import se.stadig.app.platform.Text;

/** Which letter. */
public enum LetterKind {
    OFFER("erbjudande", "Erbjudande om fast omsorgskontakt"),
    CONTACT("kontakt", "Din fasta omsorgskontakt och vice");

    private final String path;
    private final String swedish;

    LetterKind(String path, String swedish) {
        this.path = path;
        this.swedish = swedish;
    }

    public String path() {
        return path;
    }

    public Text text() {
        return Text.of(swedish);
    }

    static Optional<LetterKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
