package se.stadig.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Kontroll av personnummer och samordningsnummer (twelve digits, ÅÅÅÅMMDDNNNK). */
public final class IdentityNumber {
    /** What is wrong with a number; the names are the rules of the delivery format. */
    public enum Fault {
        IDENTITY_FORM,
        IDENTITY_CHECK_DIGIT,
        IDENTITY_BIRTH_DATE,
        IDENTITY_SEX
    }

    private IdentityNumber() {}

    /** Form and check digit; if they are right, whether the number agrees with birth date and sex is told by the two other methods. */
    public static Optional<Fault> faultOf(String number) {
        if (number.length() != 12 || !number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.of(Fault.IDENTITY_FORM);
        }
        return hasCheckDigit(number, 2) ? Optional.empty() : Optional.of(Fault.IDENTITY_CHECK_DIGIT);
    }

    /** Whether the twelve digits carry this birth date; a samordningsnummer adds 60 to the day. */
    public static boolean agreesWithBirth(String number, IdentityType type, LocalDate birth) {
        int day = Integer.parseInt(number.substring(6, 8)) - (type == IdentityType.SAMORDNINGSNUMMER ? 60 : 0);
        return Integer.parseInt(number.substring(0, 4)) == birth.getYear()
                && Integer.parseInt(number.substring(4, 6)) == birth.getMonthValue()
                && day == birth.getDayOfMonth();
    }

    /** Whether the eleventh digit agrees with the sex: odd for men, even for women. An unknown sex agrees with every number. */
    public static boolean agreesWithSex(String number, @Nullable Sex sex) {
        boolean man = (number.charAt(10) - '0') % 2 == 1;
        return sex == null || man == (sex == Sex.M);
    }

    /** Luhn's check of the digits from a position on (the ten-digit form of a personnummer, or an organisation number). */
    public static boolean hasCheckDigit(String digits, int from) {
        int total = 0;
        for (int at = from; at < digits.length(); at++) {
            int product = (digits.charAt(at) - '0') * ((at - from) % 2 == 0 ? 2 : 1);
            total += product / 10 + product % 10;
        }
        return total % 10 == 0;
    }
}
