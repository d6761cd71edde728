package se.stadig.app.platform;

/** Text that somebody typed in a form, and why it cannot be kept. */
public final class TypedText {
    private TypedText() {}

    /**
     * What is wrong, in a sentence that says what to do; empty where nothing is.
     *
     * @param text as typed, without spaces around
     * @param shortest in characters, as people and the database count them
     */
    public static Text fault(String text, int shortest, int longest) {
        if (text.codePoints().anyMatch(TypedText::cannotBeKept)) {
            return Text.of("Texten har ett tecken som inte går att spara. Skriv om den utan specialtecken.");
        }
        int length = text.codePointCount(0, text.length());
        if (length < shortest) {
            return Text.of("Skriv en mening, minst {0} tecken. Du skrev {1}.", shortest, length);
        }
        return length > longest
                ? Text.of("Texten är {0} tecken lång. Korta den till högst {1}.", length, longest)
                : Text.NONE;
    }

    /** Control characters and halves of characters; new lines are text. */
    private static boolean cannotBeKept(int character) {
        int type = Character.getType(character);
        return (type == Character.CONTROL && character != '\n' && character != '\r' && character != '\t')
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }
}
