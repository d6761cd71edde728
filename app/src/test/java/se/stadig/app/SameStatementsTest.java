package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stranger's id costs the same statements in the database as nobody's, so that the time of the answer does not tell them apart; the times: {@code stadig bench walls}. */
class SameStatementsTest {
    private static Neighbours people;

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
    }

    @ParameterizedTest
    @CsvSource({
        "planerare, GET /person/{id}",
        "underskoterska, GET /person/{id}",
        "uppfoljning, GET /person/{id}",
        "planerare, POST /person/{id}/kommunikation",
        "enhetschef, GET /person/{id}/skydd",
        "enhetschef, POST /person/{id}/skydd",
        "enhetschef, GET /atkomstlogg/{id}",
        "enhetschef, GET /atkomstlogg/{id}/utdrag",
        "enhetschef, GET /person/{id}/loggutdrag",
        "logggranskare, GET /atkomstlogg/{id}",
        "planerare, GET /person/{id}/anhoriga",
        "planerare, GET /person/{id}/tidigare"
    })
    void a_strangers_id_is_asked_about_as_nobodys_is(String username, String route)
            throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn(username);
        String token = visitor.anyToken();
        List<String> nobodys = statements(visitor, route, UUID.randomUUID().toString(), token);
        assertThat(nobodys)
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(statement -> statement.contains("relation_to"))
                .anyMatch(statement -> statement.contains("access_log_append"));
        for (UUID stranger :
                List.of(people.atSisterUnit(), people.atPrivateUnit(), people.inOtherMunicipality(), people.left())) {
            assertThat(statements(visitor, route, stranger.toString(), token))
                    .as(route)
                    .isEqualTo(nobodys);
        }
        assertThat(statements(visitor, route, "inget-id", token)).isEqualTo(nobodys);
    }

    /** Also the steps within the database are the same: it asks about as many persons whether the number is somebody's or not. */
    @Test
    void an_emergency_for_a_stranger_is_looked_for_as_one_for_nobody() throws IOException, InterruptedException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        String token = nurse.anyToken();
        List<String> nobodys = emergency(nurse, "FINNS-INTE-1", token);
        assertThat(nobodys)
                .anyMatch(statement -> statement.contains("find_for_emergency"))
                .filteredOn(statement -> statement.contains("access_log_append"))
                .as("the search and the refusal")
                .hasSize(2);
        for (String stranger :
                List.of("PROV-private", "PROV-far", "PROV-gone", "Pprivate", "Psecond", "inget nummer?")) {
            if (stranger.startsWith("inget")) {
                assertThat(emergency(nurse, stranger, token))
                        .as("what is no number is not looked for")
                        .isNotEqualTo(nobodys);
            } else {
                assertThat(emergency(nurse, stranger, token)).as(stranger).isEqualTo(nobodys);
            }
        }
    }

    private static List<String> emergency(Visitor nurse, String who, String token)
            throws IOException, InterruptedException {
        StatementRecorder.heard();
        HttpResponse<String> answer = nurse.post(
                "/nodatkomst", Map.of("_csrf", token, "vem", who, "varfor", "Larmet har gått, ingen svarar."));
        assertThat(answer.statusCode()).isEqualTo(422);
        return StatementRecorder.heard();
    }

    @Test
    void the_comparison_would_see_a_person_whom_one_may_see() throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn("planerare");
        assertThat(statements(visitor, "GET /person/{id}", people.own().toString(), ""))
                .hasSizeGreaterThan(statements(
                                visitor, "GET /person/{id}", UUID.randomUUID().toString(), "")
                        .size());
    }

    private static List<String> statements(Visitor visitor, String route, String id, String token)
            throws IOException, InterruptedException {
        String path = route.substring(route.indexOf(' ') + 1).replace("{id}", id);
        StatementRecorder.heard();
        HttpResponse<String> answer = route.startsWith("GET")
                ? visitor.get(path)
                : visitor.post(path, Map.of("_csrf", token, "sprak", "sv", "behov", "x", "version", "1"));
        assertThat(answer.statusCode()).isIn(200, 404);
        return StatementRecorder.heard();
    }
}
