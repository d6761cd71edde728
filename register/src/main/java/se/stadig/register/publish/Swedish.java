package se.stadig.register.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import se.stadig.indicators.Definition.Scale;

/** Numbers and days as they are written in Swedish: decimal comma, thousands apart, "5 oktober 2026". Rounding happens here, half up. */
public final class Swedish {
    /** Keeps a number and what belongs to it on one line. */
    private static final char NO_BREAK = '\u00A0';

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");

    private Swedish() {}

    /** A whole number: "1 234". */
    public static String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** With so many decimals: "14,3". */
    public static String number(BigFraction exact, int decimals) {
        return number(exact.bigDecimalValue(decimals, RoundingMode.HALF_UP));
    }

    /** With one decimal where there is one: "14,3" but "14". */
    public static String amount(BigFraction exact) {
        BigDecimal rounded = exact.bigDecimalValue(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    /** A value with one decimal, and the sign of per cent where it is a share: "14,3", "12,5 %". */
    public static String value(BigFraction exact, Scale scale) {
        return scale == Scale.PERCENT ? number(exact.multiply(100), 1) + NO_BREAK + "%" : number(exact, 1);
    }

    /** A part of a whole in per cent, without decimals: "43 %". */
    public static String share(long part, long whole) {
        return number(BigFraction.of(100 * part, whole), 0) + NO_BREAK + "%";
    }

    /** "1 rad", "2 rader". */
    public static String count(long number, String one, String many) {
        return number(number) + NO_BREAK + (number == 1 ? one : many);
    }

    /** "oktober". */
    public static String name(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    /** "5 oktober 2026". */
    public static String day(LocalDate day) {
        return day(day, Speech.SWEDISH);
    }

    /** Written as in Swedish, with the month in the reader's language. */
    public static String day(LocalDate day, Speech speech) {
        return dayAndMonth(day, speech) + NO_BREAK + day.getYear();
    }

    /** "5–18 oktober 2026", "28 september–11 oktober 2026". */
    public static String days(LocalDate first, LocalDate last) {
        return days(first, last, Speech.SWEDISH);
    }

    /** Written as in Swedish, with the months in the reader's language. */
    public static String days(LocalDate first, LocalDate last, Speech speech) {
        if (first.equals(last)) {
            return day(last, speech);
        }
        if (first.getYear() != last.getYear()) {
            return day(first, speech) + "–" + day(last, speech);
        }
        return (first.getMonth() == last.getMonth()
                        ? String.valueOf(first.getDayOfMonth())
                        : dayAndMonth(first, speech))
                + "–" + day(last, speech);
    }

    /** "a, b och c". */
    public static String list(List<String> words) {
        return list(words, Speech.SWEDISH);
    }

    /** "a, b och c", with the "och" in the reader's language. */
    public static String list(List<String> words, Speech speech) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + speech.say("och") + " " + words.get(last);
    }

    private static String dayAndMonth(LocalDate day, Speech speech) {
        return day.getDayOfMonth() + String.valueOf(NO_BREAK) + speech.say(name(day.getMonth()));
    }

    private static String number(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder text = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, NO_BREAK);
        }
        if (number.signum() < 0) {
            text.insert(0, '−');
        }
        return point < 0
                ? text.toString()
                : text.append(',').append(digits, point + 1, digits.length()).toString();
    }
}
