package se.stadig.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.Report.Line;
import se.stadig.terms.IdentityNumber;
import se.stadig.terms.IdentityType;
import se.stadig.terms.Sex;

/** Checks a row by itself, and tells in the report what is wrong with it. */
final class RowChecks {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_CODE = 40;

    private final Report report;

    RowChecks(Report report) {
        this.report = report;
    }

    /**
     * Where a row stands and what its columns are called there.
     *
     * @param record which row of the file it is; of JSON many can stand on one line
     */
    record Place(String file, long line, long record, UnaryOperator<String> field) {}

    /**
     * Reads the values of a row.
     *
     * @param raw as the sender wrote them, by our column
     * @param showsCodes whether the file has no column for a name, so that a code that is unknown can be shown
     */
    Optional<Incoming> row(
            Kind kind,
            String id,
            @Nullable Instant modified,
            boolean deleted,
            Map<String, String> raw,
            Place place,
            boolean showsCodes) {
        Map<String, String> told = new LinkedHashMap<>();
        boolean right = checkId(kind, id, place);
        if (!deleted) {
            for (Map.Entry<String, String> one : raw.entrySet()) {
                Column column = kind.column(one.getKey());
                Values.Read read = Values.read(column, one.getValue());
                Expected fault = read.fault();
                if (fault == null
                        && read.value().isEmpty()
                        && column.needed()
                        && column.fallback().isEmpty()) {
                    fault = Expected.REQUIRED;
                }
                if (fault != null) {
                    refuse(kind, place, one.getKey(), showsCodes ? code(fault, one.getValue()) : "", fault);
                    right = false;
                } else if (!read.value().isEmpty() || column.fallback().isEmpty()) {
                    told.put(one.getKey(), read.value());
                }
            }
            right &= kind != Kind.PERSON || checkPerson(told, place);
            right &= checkDays(kind, told, place);
        }
        if (!right) {
            report.refuseRow(place.file(), place.record());
            report.add(kind, Outcome.REFUSED);
            return Optional.empty();
        }
        return Optional.of(new Incoming(
                kind, id, modified, deleted, place.file(), place.line(), place.record(), told, place.field()));
    }

    private boolean checkId(Kind kind, String id, Place place) {
        Expected fault = id.isBlank()
                ? Expected.REQUIRED
                : id.codePointCount(0, id.length()) > 4 * LONGEST_ID ? Expected.ID : null;
        if (fault == null && Values.read(Column.text("id"), id).fault() != null) {
            fault = Expected.CHARACTERS;
        }
        if (fault != null) {
            refuse(kind, place, "", "", fault);
        }
        return fault == null;
    }

    /** The number says when somebody was born and what kind of number it is, where the sender does not. */
    private boolean checkPerson(Map<String, String> told, Place place) {
        String number = told.getOrDefault("identity_number", "");
        if (number.isEmpty()) {
            return true;
        }
        IdentityType type = type(told.getOrDefault("identity_type", ""), number);
        told.put("identity_type", type.name());
        if (type == IdentityType.RESERVE) {
            told.put("identity_number", number.toUpperCase(Locale.ROOT));
        }
        if (!type.isNational()) {
            return true;
        }
        Optional<IdentityNumber.Fault> fault = IdentityNumber.faultOf(number);
        if (fault.isPresent()) {
            refuse(
                    Kind.PERSON,
                    place,
                    "identity_number",
                    "",
                    Expected.valueOf(fault.get().name()));
            return false;
        }
        String birth = told.getOrDefault("birth_date", "");
        if (birth.isEmpty()) {
            Values.Read born = Values.read(Kind.PERSON.column("birth_date"), birthOf(number, type));
            if (born.fault() != null) {
                refuse(Kind.PERSON, place, "identity_number", "", Expected.IDENTITY_FORM);
                return false;
            }
            told.put("birth_date", born.value());
        } else if (!IdentityNumber.agreesWithBirth(number, type, LocalDate.parse(birth))) {
            refuse(Kind.PERSON, place, "identity_number", "", Expected.IDENTITY_BIRTH_DATE);
            return false;
        }
        String sex = told.getOrDefault("sex", "");
        if (!IdentityNumber.agreesWithSex(number, sex.isEmpty() ? null : Sex.valueOf(sex))) {
            refuse(Kind.PERSON, place, "identity_number", "", Expected.IDENTITY_SEX);
            return false;
        }
        return true;
    }

    private static IdentityType type(String told, String number) {
        if (!told.isEmpty()) {
            return IdentityType.valueOf(told);
        }
        if (number.chars().anyMatch(Character::isLetter)) {
            return IdentityType.RESERVE;
        }
        return number.length() == 12 && number.charAt(6) >= '6'
                ? IdentityType.SAMORDNINGSNUMMER
                : IdentityType.PERSONNUMMER;
    }

    private static String birthOf(String number, IdentityType type) {
        int day = Integer.parseInt(number.substring(6, 8)) - (type == IdentityType.SAMORDNINGSNUMMER ? 60 : 0);
        return "%s-%s-%02d".formatted(number.substring(0, 4), number.substring(4, 6), day);
    }

    private boolean checkDays(Kind kind, Map<String, String> told, Place place) {
        String first = told.getOrDefault("first_day", "");
        String last = told.getOrDefault("last_day", "");
        boolean right = first.isEmpty() || last.isEmpty() || last.compareTo(first) >= 0;
        if (!right) {
            refuse(kind, place, "last_day", "", Expected.FROM_AFTER_TO);
        }
        boolean certified = kind != Kind.TITLE
                || !told.getOrDefault("kind", "").equals("CERTIFICATE")
                || !told.getOrDefault("since", "").isEmpty();
        if (!certified) {
            refuse(kind, place, "since", "", Expected.REQUIRED);
        }
        return right && certified;
    }

    /** A word that the mapping does not know; never anything with a digit or a space in it, which a person's data would have. */
    private static String code(Expected fault, String value) {
        String word = value.strip();
        boolean shown = fault == Expected.CODE
                && word.length() <= LONGEST_CODE
                && word.chars().allMatch(letter -> Character.isLetter(letter) || letter == '_' || letter == '-');
        return shown ? word : "";
    }

    private void refuse(Kind kind, Place place, String column, String value, Expected expected) {
        String field = column.isEmpty() ? "" : place.field().apply(kind.name() + "." + column);
        report.refuse(new Line(place.file(), place.line(), field, value, expected.sentence()));
    }
}
