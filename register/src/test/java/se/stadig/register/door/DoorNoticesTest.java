package se.stadig.register.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.Taken;

/** Notices: worth saying, nothing is rejected for them. */
class DoorNoticesTest {
    @TempDir
    private Path folder;

    private final SmallDelivery delivery = SmallDelivery.right();

    private Taken take() throws Exception {
        Taken taken = new TestStore(folder.resolve("store")).take(delivery.folder(folder.resolve("delivery")));
        assertThat(taken.status()).isEqualTo(Taken.Status.COUNTED);
        assertThat(taken.checked().rejections().list()).isEmpty();
        return taken;
    }

    private List<String> notices() throws Exception {
        return TestStore.told(take().checked().notices());
    }

    private int visit(String id, String recipient, String start, String end, String... staff) {
        int line = delivery.add(
                "visits.csv",
                "%s;%s;U1;HOME_CARE;PERFORMED;;;2026-10-07T%s;2026-10-07T%s;".formatted(id, recipient, start, end));
        for (String one : staff) {
            delivery.add("visit_staff.csv", id + ";" + one);
        }
        return line;
    }

    private int event(String date, String event, String staff) {
        return delivery.add("contact_events.csv", "R2;U2;%s;%s;%s;".formatted(date, event, staff));
    }

    @Test
    void a_right_delivery_gives_no_notice() throws Exception {
        assertThat(notices()).isEmpty();
    }

    @Test
    void a_performed_visit_without_performer_is_kept_and_noticed() throws Exception {
        int line = visit("V9", "R1", "10:00", "10:30");
        assertThat(notices()).containsExactly("visits.csv:" + line + " visit_id PERFORMER_UNKNOWN V9");
    }

    @Test
    void a_cancelled_visit_needs_no_performer() throws Exception {
        delivery.add("visits.csv", "V9;R1;U1;HOME_CARE;CANCELLED;2026-10-07T08:00;2026-10-07T09:00;;;");
        assertThat(notices()).isEmpty();
    }

    @Test
    void a_visit_whose_only_performer_is_rejected_is_noticed() throws Exception {
        int line = visit("V9", "R1", "10:00", "10:30", "NOBODY");
        Taken taken = new TestStore(folder.resolve("store")).take(delivery.folder(folder.resolve("delivery")));
        assertThat(TestStore.told(taken.checked().notices()))
                .containsExactly("visits.csv:" + line + " visit_id PERFORMER_UNKNOWN V9");
        assertThat(TestStore.told(taken.checked().rejections()))
                .containsExactly("visit_staff.csv:4 staff_id UNKNOWN_REFERENCE NOBODY");
    }

    @Test
    void somebody_at_two_peoples_homes_at_once_is_noticed_at_the_later_line() throws Exception {
        visit("V8", "R1", "10:00", "10:31", "S1");
        int line = visit("V9", "R3", "10:30", "11:00", "S1", "S2");
        assertThat(notices()).containsExactly("visits.csv:" + line + " visit_id OVERLAP V8 V9");
    }

    @Test
    void the_later_line_may_have_the_earlier_start() throws Exception {
        visit("V9", "R3", "10:30", "11:00", "S1");
        int line = visit("V8", "R1", "10:00", "10:31", "S1");
        assertThat(notices()).containsExactly("visits.csv:" + line + " visit_id OVERLAP V8 V9");
    }

    @Test
    void visits_that_touch_each_other_do_not_overlap() throws Exception {
        visit("V8", "R1", "10:00", "10:30", "S1");
        visit("V9", "R3", "10:30", "11:00", "S1");
        assertThat(notices()).isEmpty();
    }

    @Test
    void overlapping_visits_of_one_recipient_and_of_different_staff_are_not_noticed() throws Exception {
        visit("V7", "R1", "10:00", "10:30", "S1");
        visit("V8", "R1", "10:10", "10:20", "S1");
        visit("V9", "R3", "10:10", "10:20", "S2");
        assertThat(notices()).isEmpty();
    }

    @Test
    void a_long_visit_overlaps_each_of_the_short_ones_inside_it() throws Exception {
        visit("V6", "R1", "10:00", "12:00", "S1");
        int first = visit("V7", "R3", "10:10", "10:20", "S1");
        int second = visit("V8", "R3", "11:10", "11:20", "S1");
        assertThat(notices())
                .containsExactly(
                        "visits.csv:" + first + " visit_id OVERLAP V6 V7",
                        "visits.csv:" + second + " visit_id OVERLAP V6 V8");
    }

    @Test
    void clock_times_of_the_autumn_night_that_look_overlapping_are_judged_by_elapsed_time() throws Exception {
        // The first 02:30 is an hour and a half before 03:00, so 02:59 to 03:10 lies inside and 03:00 to 03:10 too.
        delivery.add("visits.csv", "V8;R1;U1;HOME_CARE;PERFORMED;;;2026-10-25T02:30;2026-10-25T03:05;");
        int line = delivery.add("visits.csv", "V9;R3;U1;HOME_CARE;PERFORMED;;;2026-10-25T03:00;2026-10-25T03:10;");
        delivery.add("visit_staff.csv", "V8;S1");
        delivery.add("visit_staff.csv", "V9;S1");
        assertThat(notices()).containsExactly("visits.csv:" + line + " visit_id OVERLAP V8 V9");
    }

    @Test
    void one_id_of_staff_for_everybody_who_is_not_known_gives_counted_notices_and_no_flood() throws Exception {
        StringBuilder visits = new StringBuilder(delivery.text("visits.csv"));
        StringBuilder pairs = new StringBuilder(delivery.text("visit_staff.csv"));
        int each = 15_000;
        for (int number = 0; number < 2 * each; number++) {
            visits.append("W%d;%s;U1;HOME_CARE;PERFORMED;;;2026-10-07T08:00;2026-10-08T07:00;%n"
                    .formatted(number, number < each ? "R1" : "R3"));
            pairs.append("W%d;S2%n".formatted(number));
        }
        delivery.text("visits.csv", visits.toString()).text("visit_staff.csv", pairs.toString());
        Findings notices = take().checked().notices();
        assertThat(notices.counts()).containsOnlyKeys(Rule.OVERLAP).containsEntry(Rule.OVERLAP, (long) each * each);
        assertThat(notices.list()).hasSize(20_000);
        assertThat(notices.notListed()).isEqualTo((long) each * each - 20_000);
    }

    @Test
    void an_answer_without_an_offer_is_noticed() throws Exception {
        int line = event("2026-03-01", "ACCEPTED", "");
        assertThat(notices()).containsExactly("contact_events.csv:" + line + " event EVENT_ORDER ACCEPTED");
    }

    @Test
    void every_step_out_of_order_is_noticed_by_date_and_then_by_line() throws Exception {
        int kept = event("2026-03-02", "KEPT", "");
        event("2026-03-01", "OFFERED", "");
        int declined = event("2026-03-03", "DECLINED", "");
        event("2026-03-04", "OFFERED", "");
        event("2026-03-04", "ACCEPTED", "");
        event("2026-03-05", "APPOINTED", "S3");
        event("2026-03-06", "CHANGE_REQUESTED", "");
        event("2026-03-07", "KEPT", "");
        event("2026-03-08", "CHANGED", "S1");
        int exempted = event("2026-03-09", "EXEMPTED", "");
        event("2026-03-10", "ENDED", "");
        int ended = event("2026-03-10", "ENDED", "");
        int deputy = event("2026-03-11", "DEPUTY_ENDED", "S3");
        assertThat(notices())
                .containsExactly(
                        "contact_events.csv:" + kept + " event EVENT_ORDER KEPT",
                        "contact_events.csv:" + declined + " event EVENT_ORDER DECLINED",
                        "contact_events.csv:" + exempted + " event EVENT_ORDER EXEMPTED",
                        "contact_events.csv:" + ended + " event EVENT_ORDER ENDED",
                        "contact_events.csv:" + deputy + " event EVENT_ORDER DEPUTY_ENDED");
    }

    @Test
    void an_appointment_that_the_law_of_the_day_forbids_is_noticed_with_its_section() throws Exception {
        event("2023-06-28", "OFFERED", "");
        event("2023-06-29", "ACCEPTED", "");
        event("2023-06-30", "APPOINTED", "S2");
        int first = event("2023-07-01", "CHANGED", "S2");
        int last = event("2025-06-30", "DEPUTY_APPOINTED", "S2");
        int now = event("2025-07-01", "CHANGED", "S2");
        event("2025-07-02", "CHANGED", "S3");
        int early = event("2023-12-31", "CHANGED", "S1");
        event("2024-01-01", "CHANGED", "S1");
        assertThat(take().checked().notices().list())
                .extracting(notice -> notice.line() + " " + notice.rule() + " " + notice.value() + " " + notice.legal())
                .containsExactly(
                        first + " APPOINTMENT_NOT_ALLOWED S2 SoL (2001:453) 3 kap. 3 d §",
                        last + " APPOINTMENT_NOT_ALLOWED S2 SoL (2001:453) 3 kap. 3 d §",
                        now + " APPOINTMENT_NOT_ALLOWED S2 SoL (2025:400) 25 kap. 4 §",
                        early + " APPOINTMENT_NOT_ALLOWED S1 SoL (2001:453) 3 kap. 3 d §");
    }
}
