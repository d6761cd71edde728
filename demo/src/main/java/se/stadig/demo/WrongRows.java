package se.stadig.demo;

import static se.stadig.demo.DeliveryFile.ABSENCES;
import static se.stadig.demo.DeliveryFile.CONTACT_EVENTS;
import static se.stadig.demo.DeliveryFile.DECISIONS;
import static se.stadig.demo.DeliveryFile.RECIPIENTS;
import static se.stadig.demo.DeliveryFile.SHIFTS;
import static se.stadig.demo.DeliveryFile.STAFF;
import static se.stadig.demo.DeliveryFile.UNITS;
import static se.stadig.demo.DeliveryFile.VISITS;
import static se.stadig.demo.DeliveryFile.VISIT_STAFF;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.stadig.terms.SwedishTime;

/**
 * Felaktiga rader av varje slag, one after the other for each file. Each breaks exactly one rule of the format and refers otherwise to what
 * is really in the delivery.
 */
final class WrongRows {
    private static final List<String> NUMBERS = Identities.numbersForWrongRows();
    private static final String TOO_LONG = "X".repeat(65);

    private final String municipality;
    private final Period period;
    private final String unit;
    private final String recipient;
    private final String staff;
    private final String day;
    private final String early;
    private final String later;
    private int made;

    WrongRows(Delivery delivery, String unit, String recipient, String staff) {
        this.municipality = delivery.town().code();
        this.period = delivery.period();
        this.unit = unit;
        this.recipient = recipient;
        this.staff = staff;
        this.day = period.from().toString();
        this.early = period.from().minusDays(3).toString();
        this.later = period.from().plusDays(2).toString();
    }

    /** The wrong row of a file that comes in this turn, 0 and up; a visit with this id stands before it. */
    WrongRow inTurn(DeliveryFile file, int turn, String visitBefore) {
        made++;
        return switch (file) {
            case UNITS -> ofUnits(turn);
            case RECIPIENTS -> ofRecipients(turn);
            case DECISIONS -> ofDecisions(turn);
            case STAFF -> ofStaff(turn);
            case SHIFTS -> ofShifts(turn);
            case VISITS -> ofVisits(turn, visitBefore);
            case VISIT_STAFF -> ofVisitStaff(turn, visitBefore);
            case ABSENCES -> ofAbsences(turn);
            case CONTACT_EVENTS -> ofEvents(turn);
        };
    }

    private String newId(String prefix) {
        return prefix + "-WRONG-" + made;
    }

    private WrongRow ofUnits(int turn) {
        WrongRow right = WrongRow.right(
                UNITS,
                "unit_id",
                newId("U"),
                "name",
                "Fel",
                "provider_organisation_number",
                "9999999999",
                "operating_form",
                "PRIVATE",
                "municipality_code",
                municipality);
        return switch (turn % 3) {
            case 0 -> right.with("operating_form", "COMPANY").breaks("operating_form", "CODE");
            case 1 -> right.with("name", "").breaks("name", "REQUIRED");
            default -> right.with("routine_decided_on", "2026-13-01").breaks("routine_decided_on", "DATE");
        };
    }

    private WrongRow ofRecipients(int turn) {
        String number = NUMBERS.get(made % NUMBERS.size());
        boolean man = (number.charAt(10) - '0') % 2 == 1;
        String otherDigit = number.substring(0, 11) + (number.charAt(11) - '0' + 1) % 10;
        WrongRow right = WrongRow.right(
                RECIPIENTS,
                "recipient_id",
                newId("R"),
                "identity_type",
                "PERSONNUMMER",
                "identity",
                number,
                "birth_date",
                number.substring(0, 4) + "-" + number.substring(4, 6) + "-" + number.substring(6, 8),
                "sex",
                man ? "M" : "K",
                "municipality_code",
                municipality,
                "housing",
                "ORDINARY",
                "protected",
                "0");
        return switch (turn % 8) {
            case 0 -> right.with("identity", otherDigit).breaks("identity", "IDENTITY_CHECK_DIGIT");
            case 1 -> right.with("birth_date", "1927-12-31").breaks("identity", "IDENTITY_BIRTH_DATE");
            case 2 -> right.with("sex", man ? "K" : "M").breaks("identity", "IDENTITY_SEX");
            case 3 -> right.with("housing", "HOUSE").breaks("housing", "CODE");
            case 4 -> right.with("birth_date", "").breaks("birth_date", "REQUIRED");
            case 5 -> right.with("identity", number.substring(2)).breaks("identity", "IDENTITY_FORM");
            case 6 -> right.with("recipient_id", recipient).breaks("recipient_id", "DUPLICATE_ID");
            default -> right.with("recipient_id", TOO_LONG).breaks("recipient_id", "ID_LENGTH");
        };
    }

    private WrongRow decision() {
        return WrongRow.right(
                DECISIONS,
                "decision_id",
                newId("D"),
                "recipient_id",
                recipient,
                "unit_id",
                unit,
                "kind",
                "ESCORT",
                "from",
                day,
                "to",
                later,
                "needs_tested",
                "1");
    }

    private WrongRow ofDecisions(int turn) {
        return switch (turn % 7) {
            case 0 -> decision().with("kind", "HOME_HELP").breaks("kind", "CODE");
            case 1 -> decision().with("recipient_id", "R-NOBODY").breaks("recipient_id", "UNKNOWN_REFERENCE");
            case 2 -> decision().with("to", early).breaks("to", "FROM_AFTER_TO");
            case 3 -> decision().with("hours_per_month", "745").breaks("hours_per_month", "RANGE");
            case 4 -> decision().with("hours_per_month", "10,5").breaks("hours_per_month", "NUMBER");
            case 5 -> decision().with("from", "2026-02-30", "to", "").breaks("from", "DATE");
            default -> decision().with("needs_tested", "J").breaks("needs_tested", "CODE");
        };
    }

    /** A decision about somebody who was rejected, and is therefore rejected too. */
    WrongRow decisionAbout(String rejected) {
        made++;
        return decision().with("recipient_id", rejected).breaks("recipient_id", "UNKNOWN_REFERENCE");
    }

    private WrongRow ofStaff(int turn) {
        WrongRow right = WrongRow.right(
                STAFF,
                "staff_id",
                newId("S"),
                "unit_id",
                unit,
                "role",
                "CARE",
                "title_evidence",
                "NONE",
                "employed_from",
                "2020-01-01");
        return switch (turn % 4) {
            case 0 -> right.with("role", "NURSE").breaks("role", "CODE");
            case 1 -> right.with("title_evidence", "CERTIFICATE").breaks("title_evidence_from", "REQUIRED");
            case 2 -> right.with("unit_id", "U-NOWHERE").breaks("unit_id", "UNKNOWN_REFERENCE");
            default -> right.with("employed_to", "2019-12-31").breaks("employed_to", "FROM_AFTER_TO");
        };
    }

    private WrongRow ofShifts(int turn) {
        WrongRow right = WrongRow.right(SHIFTS, "staff_id", staff, "start", day + "T23:00", "end", day + "T23:30");
        return switch (turn % 5) {
            case 0 -> right.with("end", day + "T23:00").breaks("end", "START_NOT_BEFORE_END");
            case 1 ->
                right.with("start", early + "T08:00", "end", early + "T16:00").breaks("start", "OUTSIDE_PERIOD");
            case 2 -> right.with("staff_id", "S-NOBODY").breaks("staff_id", "UNKNOWN_REFERENCE");
            case 3 -> right.with("start", day + "T25:00").breaks("start", "TIME");
            default -> right.with("end", "").breaks("end", "REQUIRED");
        };
    }

    /** A visit that nobody had planned. */
    WrongRow visit(String id, String about, String start, String end) {
        return WrongRow.right(
                VISITS,
                "visit_id",
                id,
                "recipient_id",
                about,
                "unit_id",
                unit,
                "kind",
                "HOME_CARE",
                "status",
                "PERFORMED",
                "actual_start",
                day + start,
                "actual_end",
                day + end);
    }

    private WrongRow ofVisits(int turn, String visitBefore) {
        WrongRow right = visit(newId("V"), recipient, "T10:00", "T10:20");
        LocalDate spring = springChange();
        return switch (turn % (spring.equals(LocalDate.MIN) ? 9 : 10)) {
            case 0 -> right.with("actual_end", day + "T09:59").breaks("actual_end", "START_NOT_BEFORE_END");
            case 1 -> right.with("actual_end", later + "T10:20").breaks("actual_end", "LONGER_THAN_24H");
            case 2 -> right.with("actual_end", "").breaks("actual_end", "REQUIRED");
            case 3 ->
                right.with("actual_start", early + "T10:00", "actual_end", early + "T10:20")
                        .breaks("actual_start", "OUTSIDE_PERIOD");
            case 4 -> right.with("recipient_id", "R-NOBODY").breaks("recipient_id", "UNKNOWN_REFERENCE");
            case 5 -> right.with("kind", "HOUSEWORK").breaks("kind", "CODE");
            case 6 -> right.with("visit_id", visitBefore).breaks("visit_id", "DUPLICATE_ID");
            case 7 -> new WrongRow(VISITS, oneMore(right.columns()), "", "FIELD_COUNT");
            case 8 -> right.with("actual_start", day + " 10:00").breaks("actual_start", "TIME");
            default ->
                right.with("actual_start", spring + "T02:30", "actual_end", spring + "T03:10")
                        .breaks("actual_start", "TIME_SKIPPED");
        };
    }

    private static String[] oneMore(String[] columns) {
        return Arrays.copyOf(columns, columns.length + 1);
    }

    /** The Sunday of the period on which the clock skips an hour, or the smallest date. */
    private LocalDate springChange() {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(date -> SwedishTime.isSkipped(date.atTime(2, 30)))
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    private WrongRow ofVisitStaff(int turn, String visitBefore) {
        WrongRow right = WrongRow.right(VISIT_STAFF, "visit_id", visitBefore, "staff_id", staff);
        return switch (turn % 3) {
            case 0 -> right.with("visit_id", "V-NOTHING").breaks("visit_id", "UNKNOWN_REFERENCE");
            case 1 -> right.with("staff_id", "S-NOBODY").breaks("staff_id", "UNKNOWN_REFERENCE");
            default -> right.with("staff_id", "").breaks("staff_id", "REQUIRED");
        };
    }

    private WrongRow ofAbsences(int turn) {
        WrongRow right =
                WrongRow.right(ABSENCES, "recipient_id", recipient, "from", day, "to", later, "reason", "TRAVEL");
        return switch (turn % 3) {
            case 0 -> right.with("to", early).breaks("to", "FROM_AFTER_TO");
            case 1 -> right.with("recipient_id", "R-NOBODY").breaks("recipient_id", "UNKNOWN_REFERENCE");
            default -> right.with("from", "").breaks("from", "REQUIRED");
        };
    }

    /** An event on the first day of the period. */
    WrongRow event(String about, String at, String kind, String who) {
        return WrongRow.right(
                CONTACT_EVENTS, "recipient_id", about, "unit_id", at, "date", day, "event", kind, "staff_id", who);
    }

    private WrongRow ofEvents(int turn) {
        WrongRow right = event(recipient, unit, "KEPT", "");
        return switch (turn % 5) {
            case 0 -> right.with("event", "REFUSED").breaks("event", "CODE");
            case 1 -> right.with("event", "APPOINTED").breaks("staff_id", "REQUIRED");
            case 2 -> right.with("event", "CHANGED", "staff_id", "S-NOBODY").breaks("staff_id", "UNKNOWN_REFERENCE");
            case 3 -> right.with("date", "").breaks("date", "REQUIRED");
            default -> right.with("unit_id", "U-NOWHERE").breaks("unit_id", "UNKNOWN_REFERENCE");
        };
    }
}
