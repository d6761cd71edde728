package se.stadig.app.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.SwedishTime;

/** Reads a value as a column wants it, in one way of writing, so that two values are the same where their texts are. */
final class Values {
    static final int LONGEST = 500;
    private static final int LONGEST_NUMBER = 20;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(744);
    private static final BigDecimal ROUND_THE_CLOCK = BigDecimal.valueOf(777);
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);
    private static final int FIRST_DELETED = 1990;
    private static final int LAST_DELETED = 2100;

    private Values() {}

    /** A value, or what was expected instead. */
    record Read(String value, @Nullable Expected fault) {
        static Read right(String value) {
            return new Read(value, null);
        }

        static Read wrong(Expected fault) {
            return new Read("", fault);
        }
    }

    /** The value of a column as the database gives it. */
    static String ours(Column column, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return column.type() == Column.Type.DECIMAL
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value.stripTrailing();
    }

    static Read read(Column column, String told) {
        String text = told.strip();
        if (text.length() > LONGEST) {
            return Read.wrong(Expected.TOO_LONG);
        }
        if (text.chars().anyMatch(letter -> letter == 0) || !isWhole(text)) {
            return Read.wrong(Expected.CHARACTERS);
        }
        if (text.isEmpty()) {
            return Read.right("");
        }
        return switch (column.type()) {
            case TEXT -> text(column.name(), text);
            case DATE -> day(text);
            case DECIMAL -> hours(text);
            case WHOLE -> whole(column.name(), text);
            case FLAG -> flag(text);
            case CODE -> column.codes().contains(text) ? Read.right(text) : Read.wrong(Expected.CODE);
            case IDENTITY -> Read.right(identity(text));
            case REFERENCE -> text.length() <= 64 ? Read.right(text) : Read.wrong(Expected.ID);
        };
    }

    /** Without halves of characters, which no file can hold. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private static Read text(String column, String text) {
        return switch (column) {
            case "language" -> text.matches("[a-z]{2}") ? Read.right(text) : Read.wrong(Expected.LANGUAGE);
            case "provider_number" ->
                text.replace("-", "").matches("[0-9]{10}")
                        ? Read.right(text.replace("-", ""))
                        : Read.wrong(Expected.ORGANISATION_NUMBER);
            default -> Read.right(text);
        };
    }

    /** A day as it is written, or the Swedish day of a time in UTC. */
    private static Read day(String text) {
        try {
            LocalDate day = DAY.matcher(text).matches()
                    ? LocalDate.parse(text)
                    : LocalDate.ofInstant(time(text), SwedishTime.ZONE);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? Read.wrong(Expected.DATE) : Read.right(day.toString());
        } catch (DateTimeException wrong) {
            return Read.wrong(Expected.DATE);
        }
    }

    /** A time, which is in UTC where it does not say otherwise. */
    static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutZone) {
            return DAY.matcher(text).matches()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        }
    }

    private static Read hours(String text) {
        BigDecimal number = number(text);
        if (number == null) {
            return Read.wrong(Expected.NUMBER);
        }
        BigDecimal hours = number.setScale(2, RoundingMode.HALF_UP);
        boolean inside =
                hours.signum() >= 0 && (hours.compareTo(MOST_HOURS) <= 0 || hours.compareTo(ROUND_THE_CLOCK) == 0);
        return inside ? Read.right(hours.stripTrailingZeros().toPlainString()) : Read.wrong(Expected.HOURS);
    }

    private static Read whole(String column, String text) {
        BigDecimal number = number(text);
        int most =
                switch (column) {
                    case "per_week" -> 100;
                    case "minutes" -> 1440;
                    default -> 4;
                };
        if (number != null
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return Read.right(String.valueOf(number.intValue()));
        }
        return Read.wrong(
                switch (column) {
                    case "per_week" -> Expected.PER_WEEK;
                    case "minutes" -> Expected.MINUTES;
                    default -> Expected.STAFF_COUNT;
                });
    }

    /** Digits and a point only: an exponent could stand for a number as long as a book. */
    static @Nullable BigDecimal number(String text) {
        boolean plain = text.length() <= LONGEST_NUMBER && text.matches("-?[0-9]+(\\.[0-9]+)?");
        return plain ? new BigDecimal(text) : null;
    }

    static Read flag(String text) {
        return answer(text).map(says -> Read.right(says.toString())).orElse(Read.wrong(Expected.FLAG));
    }

    /** What a word says; empty where it says neither yes nor no. */
    private static Optional<Boolean> answer(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "ja", "sant", "yes" -> Optional.of(true);
            case "0", "false", "nej", "falskt", "no", "" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Whether a row is said to be deleted: yes, no, or when. Empty where it is none of these; a year far off is a sign for something, and we do not know for what. */
    static Optional<Boolean> deleted(String told) {
        String text = told.strip();
        Optional<Boolean> said = answer(text);
        if (said.isPresent()) {
            return said;
        }
        try {
            int year = LocalDate.ofInstant(time(text), SwedishTime.ZONE).getYear();
            return year >= FIRST_DELETED && year <= LAST_DELETED ? Optional.of(true) : Optional.empty();
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    /** A number of twelve digits without its hyphen; anything else as it is. */
    static String identity(String text) {
        return text.matches("[0-9]{8}-[0-9]{4}") ? text.replace("-", "") : text;
    }
}
