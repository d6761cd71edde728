package se.stadig.register.door;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or worth a notice.
 *
 * @param line the line on which the record starts, the header being 1; 0 where the whole file is meant
 * @param column empty where the whole row is meant
 * @param value as given, but masked where it is an identity and shortened where it is long
 * @param legal the section that an appointment breaks, else null
 */
public record Finding(
        String file,
        long line,
        String column,
        String value,
        Rule rule,
        @Nullable String legal) implements Comparable<Finding> {

    public Finding {
        value = Shown.of(value);
    }

    static Finding of(Table table, long line, String column, String value, Rule rule) {
        return new Finding(table.file(), line, column, value, rule, null);
    }

    @Override
    public int compareTo(Finding other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Long.compare(line, other.line);
        int byColumn = byLine != 0 ? byLine : column.compareTo(other.column);
        return byColumn != 0 ? byColumn : rule.compareTo(other.rule);
    }
}
