package se.stadig.demo;

import java.util.Arrays;

/**
 * Rad som är fel på ett enda sätt.
 *
 * @param columns its values in the file's order
 * @param column the column that the door check names; empty when the row as a whole is wrong
 */
record WrongRow(DeliveryFile file, String[] columns, String column, String rule) {

    /** A right row, given as pairs of column and value; columns that are not named are empty. */
    static WrongRow right(DeliveryFile file, String... pairs) {
        String[] columns = new String[file.columns()];
        Arrays.fill(columns, "");
        return new WrongRow(file, columns, "", "").with(pairs);
    }

    /** The row with other values, given as pairs. */
    WrongRow with(String... pairs) {
        String[] changed = columns.clone();
        for (int at = 0; at < pairs.length; at += 2) {
            changed[file.column(pairs[at])] = pairs[at + 1];
        }
        return new WrongRow(file, changed, column, rule);
    }

    /** The row, of which is known what is wrong. */
    WrongRow breaks(String broken, String brokenRule) {
        return new WrongRow(file, columns, broken, brokenRule);
    }

    String value(String name) {
        return name.isEmpty() ? "" : columns[file.column(name)];
    }
}
