package se.stadig.app.entry;

import java.util.List;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * One row as a table shows it.
 *
 * @param cells in the order of the columns
 */
public record Line(UUID id, List<Text> cells) {
    public Line {
        cells = List.copyOf(cells);
    }
}
