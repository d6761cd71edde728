package se.stadig.app.entry;

import java.util.List;

/** A kind of rows with those that are there, as a part of the page of whom they are about. */
public record Part(Matter matter, List<Line> lines, boolean mayWrite) {
    public Part {
        lines = List.copyOf(lines);
    }
}
