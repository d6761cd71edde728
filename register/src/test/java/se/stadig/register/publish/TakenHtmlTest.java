package se.stadig.register.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;
import se.stadig.register.store.Taken;

/** The report that goes back to the sender: every wrong row with what is expected, and nobody's identity. */
class TakenHtmlTest {
    private static final String WRONG = "Varje fel, i filernas ordning";

    @TempDir
    private Path folder;

    private Taken take(SmallDelivery delivery) throws IOException, SQLException {
        return new TestStore(folder.resolve("register")).take(delivery.folder(folder.resolve("leverans")));
    }

    private static String page(Taken... taken) throws IOException {
        StringWriter page = new StringWriter();
        TakenHtml.write(page, List.of(taken));
        return page.toString();
    }

    private static SmallDelivery wrong() {
        SmallDelivery delivery = SmallDelivery.right();
        delivery.add("decisions.csv", "D9;R1;U1;HOME_HELP;2026-01-01;;12.5;1");
        delivery.add("visits.csv", "V9;R1;U1;HOME_CARE;PERFORMED;;;2026-10-05T08:00;;");
        delivery.add("units.csv", "U9;<script>alert(1)</script>;1;\"&\";\"<b>\";1880;;");
        delivery.add("recipients.csv", "R9;PERSONNUMMER;189001019810;1890-01-01;K;1880;ORDINARY;0");
        // The fields of this row have slipped: the identity stands where a code should be.
        delivery.add("recipients.csv", "R10;189001019802;PERSONNUMMER;1890-01-01;K;1880;ORDINARY;0");
        return delivery;
    }

    @Test
    void every_wrong_row_is_told_with_file_line_column_value_and_what_is_expected() throws Exception {
        String text = page(take(wrong()));
        Pages.check(text);
        List<List<String>> rows = Pages.table(Pages.parsed(text), WRONG);

        assertThat(rows.getFirst()).containsExactly("Fil", "Rad", "Kolumn", "Värde", "Vad som väntas");
        assertThat(rows)
                .contains(
                        List.of(
                                "decisions.csv",
                                "5",
                                "kind",
                                "HOME_HELP",
                                "Värdet ska vara en av koderna SERVICE, PERSONAL_CARE, SAFETY_ALARM, MEAL_DELIVERY, ESCORT, RESPITE."),
                        List.of("visits.csv", "5", "actual_end", "(tomt)", "Ett värde måste anges."))
                .anyMatch(row -> row.get(0).equals("units.csv") && row.get(3).equals("<b>"));
    }

    @Test
    void what_a_sender_writes_is_text_and_never_markup() throws IOException, SQLException {
        assertThat(page(take(wrong()))).contains("&lt;b&gt;").doesNotContain("<b>", "<script>");
    }

    @Test
    void an_identity_is_masked_wherever_it_stands() throws IOException, SQLException {
        Taken taken = take(wrong());
        String page = page(taken);
        String screen = TakenText.of(taken);

        assertThat(page).contains("1890********").doesNotContain("9802", "9810");
        assertThat(screen).contains("1890********").doesNotContain("9802", "9810");
    }

    @Test
    void rows_are_counted_for_each_file() throws Exception {
        Document page = Pages.parsed(page(take(wrong())));

        assertThat(Pages.table(page, "Rader i varje fil"))
                .contains(List.of("Fil", "Rader", "Avvisade", "Andel"))
                .contains(List.of("recipients.csv", "5", "2", "40,00\u00A0%"))
                .contains(List.of("absences.csv", "1", "0", "0,00\u00A0%"));
    }

    @Test
    void notices_of_one_kind_stand_together_with_the_places() throws Exception {
        SmallDelivery delivery = SmallDelivery.right().text("visit_staff.csv", "visit_id;staff_id\n");
        Document page = Pages.parsed(page(take(delivery)));

        assertThat(Pages.table(page, "Påpekanden efter slag"))
                .contains(List.of(
                        "Besöket är utfört men ingen utförare är angiven. Det räknas som okänd utförare.",
                        "2",
                        "visits.csv rad 2, 4"));
    }

    @Test
    void a_delivery_without_faults_says_so() throws Exception {
        String text = page(take(SmallDelivery.right()));
        Pages.check(text);

        assertThat(text)
                .contains("<strong>Leveransen är intagen.</strong>", "Alla är rätt.", "Inga rader är fel.")
                .contains("Det finns inga påpekanden.", "1880 Örebro");
    }

    @Test
    void a_refused_delivery_says_why_and_what_to_do() throws IOException, SQLException {
        Path sent = wrong().folder(folder.resolve("leverans"));
        Taken refused = new TestStore(folder.resolve("register")).take(sent, new BigDecimal("0.02"));

        assertThat(page(refused))
                .contains("Leveransen avvisas: för stor andel av raderna i en fil är fel. Ingenting är intaget.")
                .contains("Rätta dem och skicka leveransen igen.")
                .doesNotContain("Nummer i registret");
    }

    @Test
    void a_delivery_that_cannot_be_read_at_all_still_gets_a_page() throws Exception {
        Taken noManifest = take(SmallDelivery.right().without(SmallDelivery.MANIFEST));

        String text = page(noManifest, noManifest);

        Pages.check(text);
        assertThat(text)
                .contains("Leveransrapport, 2 leveranser", "delivery.json är inte rätt", "Inga rader har lästs.");
    }

    @Test
    void the_screen_counts_in_the_singular_and_the_plural() throws IOException, SQLException {
        SmallDelivery one = SmallDelivery.right().text("visit_staff.csv", "visit_id;staff_id\nV1;S1\n");

        assertThat(TakenText.of(take(one)).replace('\u00A0', ' '))
                .startsWith("leverans: Leveransen är intagen.\n")
                .contains("  1 påpekande: Besöket är utfört")
                .containsPattern("visits\\.csv +3 +0");
    }
}
