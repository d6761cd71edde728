package se.stadig.demo;

/** Text som JSON. */
final class Json {
    private Json() {}

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                case '\n' -> quoted.append("\\n");
                default -> quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
