package se.stadig.demo;

/**
 * What was written: rows of a delivery's files (headers not counted) and bytes.
 *
 * @param wrong rows that a door check has to reject
 */
public record Counts(
        long visits,
        long visitStaff,
        long shifts,
        long recipients,
        long staff,
        long otherRows,
        long bytes,
        long wrong) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                visits + other.visits,
                visitStaff + other.visitStaff,
                shifts + other.shifts,
                recipients + other.recipients,
                staff + other.staff,
                otherRows + other.otherRows,
                bytes + other.bytes,
                wrong + other.wrong);
    }

    /** Rows of all nine files. */
    public long rows() {
        return visits + visitStaff + shifts + recipients + staff + otherRows;
    }
}
