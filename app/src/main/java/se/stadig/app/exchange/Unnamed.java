package se.stadig.app.exchange;

/** What stands as the name of somebody whose name nobody has told yet; a page or another import puts it right. */
final class Unnamed {
    static final String GIVEN = "Namn";
    static final String FAMILY = "saknas";

    private Unnamed() {}

    /** Whether the value of a column is only that sign. */
    static boolean is(String column, String value) {
        return (column.equals("given_name") && value.equals(GIVEN))
                || (column.equals("family_name") && value.equals(FAMILY));
    }
}
