package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each month some rows by lot and all that stand out, judged once by somebody else than whoever did it. */
class LogReviewTest {
    private static final String JUDGED = "Hon hade jour den kvällen och larmet gick.";
    private static Neighbours people;

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
    }

    @Test
    void a_manager_gets_what_stands_out_each_with_its_reason_in_words_and_nothing_of_her_own()
            throws IOException, InterruptedException {
        String page = allWaiting("enhetschef");
        assertThat(page)
                .contains("Uppgifterna öppnades med nödåtkomst.")
                .contains("Medarbetaren försökte öppna en person utan att ha rätt till det, och fick inte.")
                .contains("Ovanligt många personer på en dag.", "Den dagen: 30 olika personer.")
                .contains("2 gånger under månaden, det här är den sista")
                .doesNotContain(", Karin Persson", "Hilda Nord", "Petra Lind", Neighbours.NAME)
                .doesNotContain(">Karin Persson, 2");
        assertThat(section(page, "nödåtkomst")).contains("Eva Ahlström", "undersköterska");
    }

    @Test
    void the_managers_own_accesses_are_judged_by_the_reviewer_of_the_own_controller()
            throws IOException, InterruptedException {
        assertThat(allWaiting("logggranskare-utforare"))
                .contains(">Karin Persson, 2")
                .contains("Raden är dragen med lotten.")
                .doesNotContain("Eva Ahlström", "Hilda Nord", "Petra Lind", "href=\"/person/");
        assertThat(allWaiting("logggranskare"))
                .contains(">Petra Lind, 2", ">Hilda Nord, 2")
                .doesNotContain("Karin Persson", "Eva Ahlström");
    }

    @Test
    void a_judgement_needs_a_choice_and_a_text_is_kept_and_never_changed() throws IOException, InterruptedException {
        Visitor reviewer = Visitor.loggedIn("logggranskare");
        String id = id(section(reviewer.get("/logggranskning").body(), "Hilda Nord"));

        HttpResponse<String> unchosen = judge(reviewer, id, "", JUDGED);
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body())
                .contains("Välj om det var befogat eller ska utredas.", ">" + JUDGED + "</textarea>");
        HttpResponse<String> tooShort = judge(reviewer, id, "LOOK_INTO", "kort");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body())
                .contains("minst 10 tecken", ">kort</textarea>")
                .contains("value=\"LOOK_INTO\" checked");
        assertThat(judge(reviewer, id, "JUSTIFIED", JUDGED).headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/logggranskning?sparat");
        assertThat(reviewer.get("/logggranskning?sparat").body())
                .contains("Bedömningen är sparad.")
                .doesNotContain(id);
        assertThat(reviewer.get("/logggranskning/bedomda").body())
                .contains("Befogad: det hörde till arbetet: " + JUDGED, "Lars Granat");

        HttpResponse<String> again = judge(reviewer, id, "LOOK_INTO", "Nu tycker jag något annat.");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Raden var redan bedömd av Lars Granat: Befogad", "Du skrev: ”Nu tycker jag något annat.”");
        assertThat(reviewer.get("/logggranskning/bedomda").body()).doesNotContain("Nu tycker jag");
    }

    @Test
    void nobody_judges_a_row_of_another_reviewer_or_one_that_does_not_exist() throws IOException, InterruptedException {
        String managers = id(section(
                Visitor.loggedIn("logggranskare-utforare")
                        .get("/logggranskning")
                        .body(),
                "Karin Persson"));
        for (String username : List.of("enhetschef", "logggranskare", "enhetschef-kommun")) {
            Visitor visitor = Visitor.loggedIn(username);
            for (String id : List.of(managers, UUID.randomUUID().toString())) {
                assertThat(judge(visitor, id, "JUSTIFIED", JUDGED).statusCode())
                        .as(username)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void not_even_the_database_lets_anybody_see_or_judge_a_row_of_their_own()
            throws IOException, InterruptedException, SQLException {
        Visitor.loggedIn("logggranskare").get("/logggranskning");
        for (String whose : List.of("logggranskare", "handlaggare")) {
            Visitor.loggedIn(whose);
            String item = UUID.randomUUID().toString();
            run("""
                    insert into log_review_item (id, review, number, reasons, times)
                    select '%s', id, (select max(number) from access_log where engagement = '%s'), '{SAMPLE}', 1
                    from log_review where municipality = '9999' and unit is null and provider is null
                    """.formatted(item, Neighbours.work(whose)));
            boolean own = whose.equals("logggranskare");
            String judge =
                    "insert into log_review_judgement values ('%s', '%s', stadig_now(), 'JUSTIFIED', 'Det var i sin ordning.')"
                            .formatted(item, Neighbours.work("logggranskare"));
            try (AppLogin app = AppLogin.as("logggranskare")) {
                assertThat(app.count("select count(*) from log_review_item where id = '%s'".formatted(item)))
                        .isEqualTo(own ? 0 : 1);
                if (own) {
                    assertThatThrownBy(() -> app.run(judge)).hasMessageContaining("row-level security");
                } else {
                    assertThat(app.run(judge)).isEqualTo(1);
                }
            } finally {
                run("delete from log_review_item where id = '%s'".formatted(item));
            }
        }
    }

    @Test
    void what_is_overdue_is_told_on_the_page() throws IOException, InterruptedException, SQLException {
        Visitor reviewer = Visitor.loggedIn("logggranskare");
        assertThat(reviewer.get("/logggranskning").body()).doesNotContain("skulle ha varit klar");
        run("update log_review set due = due - 365");
        try {
            assertThat(reviewer.get("/logggranskning").body())
                    .containsPattern("Granskningen för 20[0-9-]+ skulle ha varit klar 20[0-9-]+\\. Rader som väntar: ");
        } finally {
            run("update log_review set due = due + 365");
        }
    }

    @Test
    void what_was_drawn_is_kept_and_cannot_be_drawn_anew() throws IOException, InterruptedException, SQLException {
        Visitor.loggedIn("enhetschef").get("/logggranskning");
        try (AppLogin app = AppLogin.as("enhetschef")) {
            String month = "date_trunc('month', now() - interval '1 month')::date";
            app.set("stadig.today", "2099-01-01");
            long before = app.count("select count(*) from log_review_item");
            app.count("select 1 from log_review_draw(" + month + ", 100, current_date)");
            assertThat(app.count("select count(*) from log_review_item")).isEqualTo(before);
            assertThat(app.count("select count(*) from log_review_item where 'SAMPLE' = any (reasons)"))
                    .isBetween(
                            15L, 20L); // a drawn row that also stands out, of the manager's own account, is not shown
            app.set("stadig.today", "2026-11-15");
            assertThatThrownBy(() -> app.count("select 1 from log_review_draw('2026-11-01', 20, '2026-12-31')"))
                    .hasMessageContaining("is not over");
        }
    }

    @Test
    void the_lot_falls_otherwise_each_time_also_for_whoever_sets_the_seed() throws SQLException {
        assertThat(drawnWithSeed("0.5")).hasSizeGreaterThan(15).isNotEqualTo(drawnWithSeed("0.5"));
    }

    @Test
    void each_reason_is_found_in_a_month_made_for_it() throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            run.execute(
                    "select set_config('stadig.today', '2026-10-01', false), set_config('stadig.now', '2026-10-01T00:10:00Z', false)");
            run.execute(
                    "update assignment set last_day = '2026-09-05' where recipient = '%s'".formatted(people.left()));
            run.execute("update decision set first_day = '2026-09-30' where recipient = '%s'".formatted(people.own()));
            run.execute("update account set display_name = 'Per %s' where username = 'planerare'"
                    .formatted(Neighbours.NAME));
            long ended = read(run, people.left(), true);
            long unplanned = read(run, people.own(), true);
            long namesake = read(run, people.numbered(), true);
            long secret = read(run, people.protectedOne(), true);
            long refused = read(run, people.atSisterUnit(), false);
            long list = append(
                    run, "\"action\": \"LIST\", \"granted\": true, \"subjects\": [\"%s\"]".formatted(people.own()));
            run.execute("select log_review_draw('2026-09-01', 50, '2026-10-31')");

            assertThat(reasons(run, ended)).contains("ENDED", "SAMPLE");
            assertThat(reasons(run, unplanned)).contains("UNPLANNED").doesNotContain("ENDED");
            assertThat(reasons(run, namesake)).contains("NAMESAKE", "SAMPLE");
            assertThat(reasons(run, secret)).contains("PROTECTED").doesNotContain("NAMESAKE");
            assertThat(reasons(run, refused)).contains("REFUSED");
            assertThat(reasons(run, list)).containsExactly("SAMPLE");
            owner.rollback();
        }
    }

    private static long read(Statement run, UUID person, boolean granted) throws SQLException {
        return append(
                run,
                "\"action\": \"READ\", \"granted\": %s, \"relation\": %s, \"subject\": \"%s\""
                        .formatted(granted, granted ? "\"UNIT\"" : "null", person));
    }

    private static long append(Statement run, String what) throws SQLException {
        run.execute(
                "select access_log_append('[{\"at\": \"2026-09-10T08:00:00Z\", \"engagement\": \"%s\", \"what\": \"prov\", \"address\": \"-\", %s}]')"
                        .formatted(Neighbours.work("planerare"), what));
        return Neighbours.count(run.getConnection(), "select number from access_log_last()");
    }

    private static Set<String> reasons(Statement run, long number) throws SQLException {
        try (ResultSet row = run.executeQuery("select reasons from log_review_item where number = " + number)) {
            row.next();
            return Set.of((String[]) row.getArray(1).getArray());
        }
    }

    private static Set<String> drawnWithSeed(String seed) throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            run.execute("delete from log_review_judgement");
            run.execute("delete from log_review_item");
            run.execute("delete from log_review");
            run.execute(
                    "select set_config('stadig.today', '2099-01-01', false), set_config('stadig.now', now()::text, false)");
            run.execute("select setseed(" + seed + ")");
            run.execute(
                    "select log_review_draw(date_trunc('month', now() - interval '1 month')::date, 20, current_date)");
            Set<String> drawn = new TreeSet<>();
            try (ResultSet row = run.executeQuery(
                    "select i.number from log_review_item i join log_review r on r.id = i.review where r.unit = '%s' and i.reasons = '{SAMPLE}'"
                            .formatted(people.ownUnit()))) {
                while (row.next()) {
                    drawn.add(row.getString(1));
                }
            }
            owner.rollback();
            return drawn;
        }
    }

    private static String allWaiting(String username) throws IOException, InterruptedException {
        return Visitor.loggedIn(username).get("/logggranskning").body();
    }

    private static String section(String page, String text) {
        return Arrays.stream(page.split("<section"))
                .skip(1)
                .filter(one -> one.contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " in " + page));
    }

    private static String id(String section) {
        return section.replaceAll("(?s).*action=\"/logggranskning/([0-9a-f-]{36})\".*", "$1");
    }

    private static HttpResponse<String> judge(Visitor visitor, String id, String outcome, String words)
            throws IOException, InterruptedException {
        return visitor.post(
                "/logggranskning/" + id,
                Map.of("_csrf", visitor.anyToken(), "bedomning", outcome, "motivering", words));
    }

    private static void run(String statement) throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
