package se.stadig.demo;

/** De nio filerna i en leverans, with their columns (register delivery, version 1). */
enum DeliveryFile {
    UNITS(
            "units",
            "unit_id;name;provider_organisation_number;provider_name;operating_form;municipality_code;routine_decided_on;routine_by_management"),
    RECIPIENTS("recipients", "recipient_id;identity_type;identity;birth_date;sex;municipality_code;housing;protected"),
    DECISIONS("decisions", "decision_id;recipient_id;unit_id;kind;from;to;hours_per_month;needs_tested"),
    STAFF("staff", "staff_id;unit_id;role;title_evidence;title_evidence_from;employed_from;employed_to"),
    SHIFTS("shifts", "staff_id;start;end"),
    VISITS(
            "visits",
            "visit_id;recipient_id;unit_id;kind;status;planned_start;planned_end;actual_start;actual_end;reason"),
    VISIT_STAFF("visit_staff", "visit_id;staff_id"),
    ABSENCES("absences", "recipient_id;from;to;reason"),
    CONTACT_EVENTS("contact_events", "recipient_id;unit_id;date;event;staff_id;reason");

    private final String stem;
    private final String header;

    DeliveryFile(String stem, String header) {
        this.stem = stem;
        this.header = header;
    }

    String fileName() {
        return stem + ".csv";
    }

    String header() {
        return header;
    }

    int columns() {
        return (int) header.chars().filter(character -> character == ';').count() + 1;
    }

    /** The place of a column in a row. */
    int column(String name) {
        String[] names = header.split(";", -1);
        for (int at = 0; at < names.length; at++) {
            if (names[at].equals(name)) {
                return at;
            }
        }
        throw new IllegalArgumentException(fileName() + " has no column " + name);
    }
}
