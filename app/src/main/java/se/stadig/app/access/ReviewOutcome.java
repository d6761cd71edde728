package se.stadig.app.access;

import se.stadig.app.platform.Text;

/** What a reviewer decided about a row of the log. */
public enum ReviewOutcome {
    JUSTIFIED(Text.of("Befogad: det hörde till arbetet")),
    LOOK_INTO(Text.of("Ska utredas"));

    private final Text words;

    ReviewOutcome(Text words) {
        this.words = words;
    }

    public Text words() {
        return words;
    }
}
