package se.stadig.register.door;

import java.util.ArrayList;
import java.util.List;

/** One record of a file: the values of the columns that the contract knows, and what is wrong with them so far. */
final class Row {
    private final Table table;
    private final String[] values;
    private final List<Fault> faults = new ArrayList<>(0);
    private long line;

    Row(Table table) {
        this.table = table;
        this.values = new String[table.columns().size()];
    }

    /** What is wrong with a row; whether it becomes a finding of the report depends on how many there are already. */
    record Fault(String column, String value, Rule rule) {}

    void start(long startLine) {
        line = startLine;
        faults.clear();
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
        faults.add(new Fault(table.columns().get(column), shown, rule));
    }

    void wrongWhole(Rule rule) {
        faults.add(new Fault("", "", rule));
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    /** The faults so far; they are gone when the next row starts. */
    List<Fault> faults() {
        return faults;
    }
}
