package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {
    private static Neighbours people;

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
    }

    @ParameterizedTest
    @CsvSource({
        "underskoterska, READ t UNIT omsorgstagarens sida",
        "handlaggare, READ t MUNICIPALITY omsorgstagarens sida",
        "uppfoljning, READ f - omsorgstagarens sida"
    })
    void whoever_reads_leaves_a_row_and_so_does_whoever_is_refused(String username, String row)
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = Visitor.loggedIn(username);
        List<String> before = rows(username, people.own());
        visitor.get("/person/" + people.own());
        List<String> after = rows(username, people.own());

        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.getLast()).isEqualTo(row);
    }

    @Test
    void a_stranger_who_is_tried_is_noted_as_refused_and_one_who_does_not_exist_too()
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = Visitor.loggedIn("planerare");
        UUID nobody = UUID.randomUUID();
        visitor.get("/person/" + people.atPrivateUnit());
        visitor.get("/person/" + nobody);

        assertThat(rows("planerare", people.atPrivateUnit())).contains("READ f - omsorgstagarens sida");
        assertThat(rows("planerare", nobody)).containsExactly("READ f - omsorgstagarens sida");
    }

    @ParameterizedTest
    @CsvSource({
        "underskoterska, /atkomstlogg/{own}?x=1, nekad sida: /atkomstlogg/{id}, own",
        "underskoterska, /medarbetare/{staff}/bevis, nekad sida: /medarbetare/{id}/bevis, staff",
        "underskoterska, /konton?namn=hemligt, nekad sida: /konton, ''",
        "underskoterska, /gallring/{own}, nekad sida: /gallring/{id}, ''",
        "planerare, /kommun/191212121212/enheter, nekad sida: /kommun/{id}/enheter, ''",
        "planerare, /konton/191212121212/hemligt, nekad sida: -, ''"
    })
    void who_lacks_the_page_is_noted_with_the_page_and_whose_it_was(
            String username, String path, String what, String subject)
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = Visitor.loggedIn(username);
        UUID about = subject.isEmpty() ? null : subject.equals("own") ? people.own() : people.ownStaff();
        int before = rows(username, about).size();
        assertThat(visitor.get(path.replace("{own}", people.own().toString())
                                .replace("{staff}", people.ownStaff().toString()))
                        .statusCode())
                .isEqualTo(403);
        List<String> after = rows(username, about);
        assertThat(after.subList(before, after.size()))
                .contains("READ f - " + what)
                .noneMatch(row -> row.contains("hemligt"));
    }

    @Test
    void a_form_without_a_token_that_holds_is_noted_for_whoever_is_logged_in_and_for_nobody_else()
            throws IOException, InterruptedException, SQLException {
        Visitor planner = Visitor.loggedIn("planerare");
        planner.post("/person/" + people.own() + "/kommunikation", Map.of("behov", "hemligt"));
        planner.post("/konton/" + UUID.randomUUID() + "/stang", Map.of("_csrf", planner.anyToken()));
        planner.post("/logga-ut", Map.of());
        assertThat(rows("planerare", people.own()).getLast())
                .isEqualTo("WRITE f - nekat formulär: /person/{id}/kommunikation");
        assertThat(rows("planerare", null))
                .contains("WRITE f - nekad sida: /konton/{id}/stang", "WRITE f - nekat formulär: -");

        long all = all();
        Visitor nobody = new Visitor();
        nobody.get("/atkomstlogg/" + people.own());
        nobody.post("/sok", Map.of("efter", "hemligt"));
        nobody.post("/sok", Map.of("_csrf", nobody.anyToken(), "efter", "hemligt"));
        assertThat(all()).isEqualTo(all);

        Visitor manager = Visitor.loggedIn("enhetschef");
        assertThat(manager.get("/atkomstlogg").body()).contains("nekat formulär: /person/{id}/kommunikation");
        manager.post("/sprak", Map.of("_csrf", manager.anyToken(), "sprak", "en"));
        assertThat(manager.get("/atkomstlogg").body()).contains("refused form: /person/{id}/kommunikation");
    }

    private static long all() throws SQLException {
        try (Connection owner = Neighbours.owner()) {
            return Neighbours.count(owner, "select count(*) from access_log");
        }
    }

    @ParameterizedTest
    @CsvSource({"handlaggare, /ny-omsorgstagare, recipient", "enhetschef, /ny-medarbetare, staff"})
    void nobody_is_entered_before_the_row_about_it_is_written(String username, String path, String table)
            throws Exception {
        Visitor visitor = Visitor.loggedIn(username);
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "_csrf",
                visitor.anyToken(),
                "fornamn",
                "Efter",
                "efternamn",
                "Loggen",
                "slag",
                "RESERVE",
                "fodd",
                "1930-01-01"));
        form.putAll(Map.of(
                "nummer",
                "R-EFTER-LOGGEN",
                "sprak",
                "sv",
                "bostad",
                "ORDINARY",
                "skydd",
                "NONE",
                "roll",
                "CARE",
                "fran",
                "2026-01-01"));
        String entered = "select count(*) from " + table;
        try (Connection owner = Neighbours.owner();
                Connection other = Neighbours.owner();
                ExecutorService asking = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            long before = Neighbours.count(other, entered);
            Neighbours.count(owner, "select 1 from pg_advisory_xact_lock(20261122)"); // nothing can be added now
            Future<Integer> answer =
                    asking.submit(() -> visitor.post(path, form).statusCode());
            assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(Neighbours.count(other, entered)).isEqualTo(before);
            owner.rollback();
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(302);
            assertThat(Neighbours.count(other, entered)).isEqualTo(before + 1);
            assertThat(Neighbours.count(
                            other,
                            "select count(*) from access_log l join %s t on t.id = l.subject where l.action = 'WRITE' and l.what like 'ny %%'"
                                    .formatted(table)))
                    .isPositive();
        }
    }

    @Test
    void an_emergency_looks_for_nobody_before_it_is_noted_and_tells_whom_it_led_to()
            throws IOException, InterruptedException, SQLException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        nurse.post(
                "/nodatkomst",
                Map.of("_csrf", nurse.anyToken(), "vem", "PROV-own", "varfor", "Larmet har gått, ingen svarar."));
        List<String> rows = rows("underskoterska", null);
        assertThat(rows.subList(rows.size() - 2, rows.size()))
                .containsExactly("SEARCH t - nödåtkomst: sökning på nummer", "SEARCH t - sökning på nummer");
        try (Connection owner = Neighbours.owner()) {
            assertThat(Neighbours.count(
                            owner,
                            "select count(*) from access_log where what = 'sökning på nummer' and subjects = array['%s'::uuid]"
                                    .formatted(people.own())))
                    .isPositive();
        }
    }

    @Test
    void a_list_and_a_search_are_noted_without_what_was_typed() throws IOException, InterruptedException, SQLException {
        Visitor visitor = Visitor.loggedIn("planerare");
        visitor.get("/omsorgstagare");
        visitor.post("/sok", Map.of("_csrf", visitor.anyToken(), "efter", Neighbours.NAME));

        assertThat(rows("planerare", null))
                .contains("LIST t - enhetens omsorgstagare", "SEARCH t - sökning på namn")
                .noneMatch(row -> row.contains(Neighbours.NAME));
    }

    @Test
    void a_list_and_a_search_are_one_row_each_with_the_persons_that_were_shown()
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = Visitor.loggedIn("planerare");
        assertThat(visitor.get("/omsorgstagare").body()).contains(Neighbours.NAME);
        List<String> listed = shownLast("LIST");
        visitor.post("/sok", Map.of("_csrf", visitor.anyToken(), "efter", "Tolvan " + Neighbours.NAME));
        List<String> found = shownLast("SEARCH");
        visitor.post("/sok", Map.of("_csrf", visitor.anyToken(), "efter", "Finns Inte"));

        assertThat(listed)
                .hasSize((int) people.countAtOwnUnit())
                .contains(people.own().toString(), people.protectedOne().toString())
                .doesNotContain(people.atSisterUnit().toString());
        assertThat(found).containsExactly(people.numbered().toString());
        assertThat(shownLast("SEARCH")).isEmpty();
    }

    @Test
    void the_log_of_one_person_tells_that_she_stood_in_a_list_and_in_a_search()
            throws IOException, InterruptedException, SQLException {
        Visitor planner = Visitor.loggedIn("planerare");
        planner.get("/omsorgstagare");
        planner.post("/sok", Map.of("_csrf", planner.anyToken(), "efter", "Tolvan " + Neighbours.NAME));
        String log = Visitor.loggedIn("enhetschef")
                .get("/atkomstlogg/" + people.numbered())
                .body();

        assertThat(log)
                .contains("<td>listade</td><td>enhetens omsorgstagare</td>")
                .contains("<td>sökte</td><td>sökning på namn</td>")
                .contains(people.numbered().toString().substring(0, 8))
                .doesNotContain(people.own().toString().substring(0, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subjects = null",
                "subjects = '{}'",
                "subjects = subjects[2:]",
                "subjects = subjects || subject",
                "subjects = subjects || gen_random_uuid()",
                "subjects[1] = gen_random_uuid()",
                "subjects = array(select unnest(subjects) one order by one desc), what = what"
            })
    void whoever_changes_the_persons_of_a_list_is_seen(String change) throws Exception {
        Visitor visitor = Visitor.loggedIn("planerare");
        visitor.get("/omsorgstagare");
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            long list = Neighbours.count(
                    owner, "select max(number) from access_log where action = 'LIST' and cardinality(subjects) > 2");
            assertThat(firstBroken(owner)).isZero();
            run.execute("update access_log set " + change + " where number = " + list);
            assertThat(firstBroken(owner)).isEqualTo(list);
            owner.rollback();
        }
    }

    @Test
    void persons_put_into_a_row_that_had_none_are_seen() throws Exception {
        Visitor.loggedIn("planerare").get("/person/" + people.own());
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            long read = Neighbours.count(owner, "select max(number) from access_log where subjects is null");
            run.execute("update access_log set subjects = '{}' where number = " + read);
            assertThat(firstBroken(owner)).isEqualTo(read);
            owner.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({"/person/{id}, 200", "/omsorgstagare, 200", "/person/nobody, 404"})
    void nobody_gets_an_answer_before_the_row_about_it_is_written(String path, int status) throws Exception {
        Visitor visitor = Visitor.loggedIn("planerare");
        String rows = "select count(*) from access_log where engagement = '%s'".formatted(Neighbours.work("planerare"));
        try (Connection owner = Neighbours.owner();
                Connection other = Neighbours.owner();
                ExecutorService asking = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            long before = Neighbours.count(other, rows);
            Neighbours.count(owner, "select 1 from pg_advisory_xact_lock(20261122)"); // nothing can be added now
            Future<Integer> answer = asking.submit(() ->
                    visitor.get(path.replace("{id}", people.own().toString())).statusCode());
            assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(Neighbours.count(other, rows)).isEqualTo(before);
            owner.rollback();
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(status);
            assertThat(Neighbours.count(other, rows)).isEqualTo(before + 1);
        }
    }

    @Test
    void many_at_the_same_time_all_leave_their_rows_in_one_unbroken_chain() throws Exception {
        List<String> before = rows("underskoterska", people.own());
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            List<Future<?>> visits = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                visits.add(many.submit(() -> {
                    Visitor visitor = Visitor.loggedIn("underskoterska");
                    for (int round = 0; round < 10; round++) {
                        assertThat(visitor.get("/person/" + people.own()).statusCode())
                                .isEqualTo(200);
                    }
                    return null;
                }));
            }
            for (Future<?> visit : visits) {
                visit.get();
            }
        }
        assertThat(rows("underskoterska", people.own())).hasSize(before.size() + 80);
        try (Connection owner = Neighbours.owner()) {
            assertThat(firstBroken(owner)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log set what = 'ingenting' where number = 3",
                "update access_log set granted = not granted where number = 3",
                "update access_log set at = at + interval '1 microsecond' where number = 3",
                "update access_log set subject = gen_random_uuid() where number = 3",
                "delete from access_log where number = 3",
                "update access_log set number = 900000 where number = 3",
                "update access_log set hash = (select hash from access_log where number = 2) where number = 3"
            })
    void even_the_owner_cannot_change_a_row_without_its_being_seen(String change) throws Exception {
        Visitor visitor = Visitor.loggedIn("planerare");
        for (int row = 0; row < 5; row++) {
            visitor.get("/omsorgstagare");
        }
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            assertThat(firstBroken(owner)).isZero();
            run.execute("alter table log_review_item drop constraint log_review_item_number_fkey"); // as an owner can
            run.execute(change);
            assertThat(firstBroken(owner)).isBetween(3L, 4L);
            owner.rollback();
        }
    }

    @Test
    void a_manager_reviews_the_own_units_and_a_reviewer_those_of_the_own_controller()
            throws IOException, InterruptedException, SQLException {
        Visitor.loggedIn("underskoterska").get("/person/" + people.own());
        Visitor.loggedIn("handlaggare").get("/person/" + people.own());
        Visitor.loggedIn("enhetschef-kommun").get("/omsorgstagare"); // among the latest rows

        assertThat(Visitor.loggedIn("logggranskare").get("/atkomstlogg").body())
                .contains("Hilda Nord", "Petra Lind")
                .doesNotContain(Neighbours.NAME, "Eva Ahlström");
        assertThat(Visitor.loggedIn("logggranskare-utforare")
                        .get("/atkomstlogg")
                        .body())
                .contains("Eva Ahlström", "Sagans Omsorg")
                .doesNotContain(Neighbours.NAME, "Hilda Nord", "Petra Lind");
        assertThat(Visitor.loggedIn("enhetschef")
                        .get("/atkomstlogg/" + people.own())
                        .body())
                .contains("Eva Ahlström", "undersköterska")
                .doesNotContain("Hilda Nord");
        String ofWork = "select count(*) from log_of('%s', '-infinity', 'infinity', 9) where engagement = '%s'";
        try (AppLogin manager = AppLogin.as("enhetschef");
                AppLogin nurse = AppLogin.as("underskoterska");
                AppLogin careManager = AppLogin.as("handlaggare")) {
            assertThat(careManager.count(ofWork.formatted(people.own(), Neighbours.work("handlaggare"))))
                    .isPositive();
            assertThat(careManager.count(ofWork.formatted(people.own(), Neighbours.work("underskoterska"))))
                    .isZero();
            assertThat(manager.count(ofWork.formatted(people.own(), Neighbours.work("underskoterska"))))
                    .isPositive();
            assertThat(manager.count(ofWork.formatted(people.own(), Neighbours.work("handlaggare"))))
                    .isZero();
            assertThat(manager.count("select count(*) from log_of('%s', '-infinity', 'infinity', 9)"
                            .formatted(people.atSisterUnit())))
                    .isZero();
            assertThat(nurse.count(ofWork.formatted(people.own(), Neighbours.work("underskoterska"))))
                    .isZero();
            assertThat(nurse.count("select count(*) from access_log")).isZero();
        }
    }

    /** The persons of the planner's last row of the kind. */
    private static List<String> shownLast(String action) throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement ask = owner.createStatement();
                ResultSet row = ask.executeQuery(
                        "select unnest(subjects) from access_log where number = (select max(number) from access_log where action = '%s' and engagement = '%s')"
                                .formatted(action, Neighbours.work("planerare")))) {
            List<String> shown = new ArrayList<>();
            while (row.next()) {
                shown.add(row.getString(1));
            }
            return shown;
        }
    }

    private static long firstBroken(Connection owner) throws SQLException {
        return Neighbours.count(owner, "select coalesce(access_log_first_broken(), 0)");
    }

    /** The rows of an engagement, about one person or about nobody in particular, in their order. */
    private static List<String> rows(String username, @Nullable UUID subject) throws SQLException {
        String about = subject == null ? "subject is null" : "subject = '" + subject + "'";
        try (Connection owner = Neighbours.owner();
                Statement ask = owner.createStatement();
                ResultSet row = ask.executeQuery(
                        "select concat_ws(' ', action, case when granted then 't' else 'f' end, coalesce(relation, '-'), what) from access_log where engagement = '%s' and %s order by number"
                                .formatted(Neighbours.work(username), about))) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        }
    }
}
