package se.stadig.demo;

/** Fel i argumenten, told in a Swedish sentence that says what would be right. */
final class WrongArgument extends Exception {
    private static final long serialVersionUID = 1L;

    WrongArgument(String sentence) {
        super(sentence);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
