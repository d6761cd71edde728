package se.stadig.app.material;

/** What stands in Swedish on letters in every language. */
public final class LetterWords {
    /** For whoever hands the letter over. */
    public static final String NEEDS_REVIEW =
            "Översättningen är inte granskad än. Den behöver granskas av en översättare.";

    private LetterWords() {}
}
