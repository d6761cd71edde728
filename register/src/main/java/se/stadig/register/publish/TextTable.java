package se.stadig.register.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A table for the terminal: columns as wide as what is in them, numbers to the right. */
public final class TextTable {
    private static final String BETWEEN = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> toTheRight;
    private final int columns;

    /** @param toTheRight the numbers of the columns with numbers, from 0 */
    public TextTable(Set<Integer> toTheRight, String... header) {
        this.toTheRight = Set.copyOf(toTheRight);
        this.columns = header.length;
        row(header);
    }

    public void row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(
                    cells.length + " cells for " + columns + " columns: " + Arrays.toString(cells));
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> cell.replaceAll("\\p{Cntrl}", "\uFFFD"))
                .toList());
    }

    /** The table, each line after the indent; a column with nothing under its heading is left out. */
    public String text(String indent) {
        int[] widths = new int[columns];
        boolean[] used = new boolean[columns];
        for (int number = 0; number < rows.size(); number++) {
            for (int column = 0; column < columns; column++) {
                String cell = rows.get(number).get(column);
                widths[column] = Math.max(widths[column], width(cell));
                used[column] |= number > 0 && !cell.isEmpty();
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int column = 0; column < columns; column++) {
                if (used[column]) {
                    String padding = " ".repeat(widths[column] - width(row.get(column)));
                    line.append(toTheRight.contains(column) ? padding + row.get(column) : row.get(column) + padding)
                            .append(BETWEEN);
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
