package se.stadig.indicators.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** In which lines a number stands. */
final class LineIndex {
    private final List<Line> lines;
    private final int[] from;
    private final int[] found;

    LineIndex(List<Line> lines, int width) {
        this.lines = lines;
        from = new int[width + 1];
        for (Line line : lines) {
            each(line, number -> from[number + 1]++);
        }
        for (int number = 0; number < width; number++) {
            from[number + 1] += from[number];
        }
        found = new int[from[width]];
        int[] next = Arrays.copyOf(from, width);
        for (int at = 0; at < lines.size(); at++) {
            int line = at;
            each(lines.get(at), number -> found[next[number]++] = line);
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** Calls back with the place of each line in which the number stands. */
    void linesOf(int number, IntConsumer line) {
        for (int at = from[number]; at < from[number + 1]; at++) {
            line.accept(found[at]);
        }
    }

    static void each(Line line, IntConsumer number) {
        number.accept(line.total());
        for (int part : line.parts()) {
            number.accept(part);
        }
    }
}
