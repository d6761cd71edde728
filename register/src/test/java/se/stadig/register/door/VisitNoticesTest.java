package se.stadig.register.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.terms.VisitStatus;

class VisitNoticesTest {
    private static final int VISITS = 600;

    @TempDir
    private Path folder;

    /** Seven of the staff, each at some person's home for an hour, starting every 50 minutes: everybody overlaps with their own next visit. */
    private Findings overlaps(long rowsAtOnce) throws Exception {
        Findings notices = new Findings();
        try (Staging staging = new Staging(folder, 100)) {
            staging.run(
                    "INSERT INTO visits(line, visit_id, k1, k2, person, recipient, unit, kind, status, instant, elapsed)"
                            + " SELECT i, 'V' || i, i, i, i, i, 1, 0, " + VisitStatus.PERFORMED.ordinal()
                            + ", (i // 7) * 3000, 3600 FROM range(" + VISITS + ") t(i)");
            staging.run("INSERT INTO visit_staff SELECT i, i, i, (i % 7 - 3) * 1234567890123" + " FROM range(" + VISITS
                    + ") t(i)");
            new VisitNotices(staging, notices, rowsAtOnce).noticeOverlaps();
        }
        return notices;
    }

    /** The contract asks for different recipients: a sender may have two for one person, as where two have been given the same pseudonym. */
    @Test
    void visits_of_two_recipients_overlap_though_both_stand_for_one_person() throws Exception {
        Findings notices = new Findings();
        try (Staging staging = new Staging(folder, 100)) {
            staging.run(
                    "INSERT INTO visits(line, visit_id, k1, k2, person, recipient, unit, kind, status, instant, elapsed)"
                            + " SELECT i, 'V' || i, i, i, 77, CASE i WHEN 1 THEN 5 ELSE 6 END, 1, 0, "
                            + VisitStatus.PERFORMED.ordinal() + ", i * 60, 3600 FROM range(1, 4) t(i)");
            staging.run("INSERT INTO visit_staff SELECT i, i, i, 9 FROM range(1, 4) t(i)");
            new VisitNotices(staging, notices, 1000).noticeOverlaps();
        }
        assertThat(notices.counts()).isEqualTo(Map.of(Rule.OVERLAP, 2L));
    }

    @Test
    void some_of_the_staff_at_a_time_gives_the_same_overlaps_as_everybody_at_once() throws Exception {
        Findings atOnce = overlaps(1_000_000);
        assertThat(atOnce.counts()).isEqualTo(Map.of(Rule.OVERLAP, (long) VISITS - 7));
        for (long rows : List.of(300L, 100L, 40L, 1L)) {
            assertThat(overlaps(rows).counts()).as("rows at once: " + rows).isEqualTo(atOnce.counts());
        }
    }
}
