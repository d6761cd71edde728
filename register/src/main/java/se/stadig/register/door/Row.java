package se.stadig.register.door;

import java.util.ArrayList;
import java.util.List;

/** One record of a file: the values of the columns that the contract knows, and what is wrong with them so far. */
final class Row {
    private final Table table;
    private final String[] values;
    private final List<Finding> found = new ArrayList<>(0);
    private long line;

    Row(Table table) {
        this.table = table;
        this.values = new String[table.columns().size()];
    }

    void start(long startLine) {
        line = startLine;
        found.clear();
    }

    void set(int column, String value) {
        values[column] = value;
    }

    long line() {
        return line;
    }

    String get(int column) {
        return values[column];
    }

    boolean isEmpty(int column) {
        return values[column].isEmpty();
    }

    void wrong(int column, Rule rule) {
        wrong(column, values[column], rule);
    }

    void wrong(int column, String shown, Rule rule) {
        found.add(Finding.of(table, line, table.columns().get(column), shown, rule));
    }

    void wrongWhole(Rule rule) {
        found.add(Finding.of(table, line, "", "", rule));
    }

    boolean isGood() {
        return found.isEmpty();
    }

    List<Finding> found() {
        return List.copyOf(found);
    }
}
