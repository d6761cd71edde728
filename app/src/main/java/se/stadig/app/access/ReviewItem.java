package se.stadig.app.access;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import se.stadig.app.platform.Text;

/**
 * A row of the log that is to be judged, with why.
 *
 * @param times how many rows it stands for: the same colleague and the same person
 */
public record ReviewItem(UUID id, YearMonth month, LoggedAccess row, List<Text> reasons, int times) {}
