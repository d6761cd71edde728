package se.stadig.register.door;

import java.util.List;

/** The nine files of a delivery, in an order in which every reference points backwards. */
public enum Table {
    UNITS(
            "units.csv",
            "unit_id name provider_organisation_number provider_name operating_form municipality_code routine_decided_on"
                    + " routine_by_management",
            "unit_id name provider_organisation_number operating_form municipality_code"),
    RECIPIENTS(
            "recipients.csv",
            "recipient_id identity_type identity birth_date sex municipality_code housing protected",
            "recipient_id identity_type identity birth_date municipality_code housing"),
    DECISIONS(
            "decisions.csv",
            "decision_id recipient_id unit_id kind from to hours_per_month needs_tested",
            "decision_id recipient_id unit_id kind from"),
    STAFF(
            "staff.csv",
            "staff_id unit_id role title_evidence title_evidence_from employed_from employed_to",
            "staff_id unit_id role title_evidence"),
    SHIFTS("shifts.csv", "staff_id start end", "staff_id start end"),
    VISITS(
            "visits.csv",
            "visit_id recipient_id unit_id kind status planned_start planned_end actual_start actual_end reason",
            "visit_id recipient_id unit_id kind status"),
    VISIT_STAFF("visit_staff.csv", "visit_id staff_id", "visit_id staff_id"),
    ABSENCES("absences.csv", "recipient_id from to reason", "recipient_id from"),
    CONTACT_EVENTS(
            "contact_events.csv", "recipient_id unit_id date event staff_id reason", "recipient_id unit_id date event");

    private final String file;
    private final List<String> columns;
    private final boolean[] required;

    Table(String file, String columns, String required) {
        this.file = file;
        this.columns = List.of(columns.split(" "));
        List<String> given = List.of(required.split(" "));
        this.required = new boolean[this.columns.size()];
        for (int at = 0; at < this.required.length; at++) {
            this.required[at] = given.contains(this.columns.get(at));
        }
    }

    public String file() {
        return file;
    }

    public List<String> columns() {
        return columns;
    }

    /** Whether a value must be given in the column at this place. */
    boolean isRequired(int column) {
        return required[column];
    }

    /** The place of a column. */
    int at(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return at;
    }
}
