package se.stadig.demo;

import se.stadig.terms.OperatingForm;

/**
 * Avsändare: who hands in a delivery, the municipality itself or a private provider.
 *
 * @param organisationNumber ten digits with a right check digit, in a series (999…) that no register gives out
 */
public record Sender(String organisationNumber, String name, OperatingForm form) {
    /** The sender with this number in the municipality; number 0 is the municipality itself. */
    static Sender of(String municipality, int number, String name) {
        if (number < 0 || number > 99) {
            throw new IllegalArgumentException("There are numbers for 0 to 99 senders, not for number " + number);
        }
        String nine = "999" + municipality + (number < 10 ? "0" : "") + number;
        return new Sender(nine + checkDigit(nine), name, number == 0 ? OperatingForm.MUNICIPAL : OperatingForm.PRIVATE);
    }

    private static int checkDigit(String nine) {
        int total = 0;
        for (int at = 0; at < nine.length(); at++) {
            int product = (nine.charAt(at) - '0') * (at % 2 == 0 ? 2 : 1);
            total += product / 10 + product % 10;
        }
        return (10 - total % 10) % 10;
    }
}
