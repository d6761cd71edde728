package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

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
            run.execute(change);
            assertThat(firstBroken(owner)).isBetween(3L, 4L);
            owner.rollback();
        }
    }

    @Test
    void a_manager_reviews_the_own_units_and_what_others_did_with_its_people_and_a_reviewer_the_municipalitys()
            throws IOException, InterruptedException, SQLException {
        Visitor.loggedIn("underskoterska").get("/person/" + people.own());
        Visitor careManager = Visitor.loggedIn("handlaggare");
        careManager.get("/person/" + people.own());
        careManager.get("/person/" + people.atPrivateUnit());

        assertThat(Visitor.loggedIn("logggranskare").get("/atkomstlogg").body())
                .contains("Eva Ahlström", "Hilda Nord")
                .doesNotContain(Neighbours.NAME);
        assertThat(Visitor.loggedIn("enhetschef")
                        .get("/atkomstlogg/" + people.own())
                        .body())
                .contains("Eva Ahlström", "Hilda Nord", "biståndshandläggare");
        String ofCareManager = "select count(*) from access_log where engagement = '%s' and subject = '%s'";
        try (AppLogin manager = AppLogin.as("enhetschef");
                AppLogin nurse = AppLogin.as("underskoterska")) {
            assertThat(manager.count(ofCareManager.formatted(Neighbours.work("handlaggare"), people.own())))
                    .isPositive();
            assertThat(manager.count(ofCareManager.formatted(Neighbours.work("handlaggare"), people.atPrivateUnit())))
                    .isZero();
            assertThat(nurse.count("select count(*) from access_log")).isZero();
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
