package se.stadig.app.contact;

import java.util.List;

/**
 * En arbetslista på sidan: the first of those for whom the same is to be done.
 *
 * @param lines the first of them
 * @param more how many there are besides
 * @param overdue how many of all
 */
public record WorkList(WorkKind kind, List<Line> lines, int more, long overdue) {
    public WorkList {
        lines = List.copyOf(lines);
    }

    /**
     * One row, with where the next step is.
     *
     * @param mayStep whether whoever reads may take the step; otherwise the link only opens the story
     */
    public record Line(WorkItem item, String link, boolean mayStep) {}

    public int all() {
        return lines.size() + more;
    }
}
