package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyTest {
    private static final String REASON = "Larmet har gått och ingen annan svarar.";
    private static Neighbours people;

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
    }

    private static HttpResponse<String> open(Visitor visitor, String who, String why)
            throws IOException, InterruptedException {
        return visitor.post("/nodatkomst", Map.of("_csrf", visitor.anyToken(), "vem", who, "varfor", why));
    }

    @Test
    void a_nurse_opens_a_person_of_the_sister_unit_and_the_manager_judges_it_once()
            throws IOException, InterruptedException, SQLException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        String page = "/person/" + people.atSisterUnit();
        assertThat(nurse.get(page).statusCode()).isEqualTo(404);

        HttpResponse<String> answer = open(nurse, "PROV-sister", REASON);
        assertThat(answer.headers().firstValue("Location")).contains(RunningDemo.home() + page);
        assertThat(nurse.get(page).body()).contains(Neighbours.NAME);
        assertThat(logged("READ", "EMERGENCY")).isPositive();

        Visitor manager = Visitor.loggedIn("enhetschef");
        String waiting = Arrays.stream(manager.get("/nodatkomster").body().split("<section"))
                .filter(one -> one.contains("Eva Ahlström") && one.contains(REASON))
                .findFirst()
                .orElseThrow();
        assertThat(waiting).doesNotContain(Neighbours.NAME);
        String id = waiting.replaceAll("(?s).*action=\"/nodatkomster/([0-9a-f-]{36})\".*", "$1");
        assertThat(judge(manager, id, "kort").body()).contains("minst 10", ">kort</textarea>");
        assertThat(judge(manager, id, "Riktigt. Vi ringde dottern efteråt.").statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/nodatkomster?sparat").body())
                .contains("Granskningen är sparad.")
                .doesNotContain(id);
        assertThat(judge(manager, id, "En gång till, med annan bedömning.").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_opens_for_herself_does_not_judge_herself() throws IOException, InterruptedException {
        Visitor manager = Visitor.loggedIn("enhetschef");
        assertThat(open(manager, "PROV-sister", REASON).statusCode()).isEqualTo(302);
        assertThat(manager.get("/nodatkomster").body()).doesNotContain("Karin Persson, 2");
        assertThat(Visitor.loggedIn("logggranskare").get("/nodatkomster").body())
                .as("the municipality's reviewer, about a private provider's manager")
                .doesNotContain("Karin Persson, 2");

        Visitor reviewer = Visitor.loggedIn("logggranskare-utforare");
        String waiting = Arrays.stream(reviewer.get("/nodatkomster").body().split("<section"))
                .filter(one -> one.contains("Karin Persson, 2"))
                .findFirst()
                .orElseThrow();
        String id = waiting.replaceAll("(?s).*action=\"/nodatkomster/([0-9a-f-]{36})\".*", "$1");
        assertThat(judge(manager, id, "Det var helt riktigt av mig.").statusCode())
                .isEqualTo(404);
        assertThat(judge(reviewer, id, "Riktigt. Larmet hade gått.").statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROV-private", "PROV-far", "PROV-gone", "FINNS-INTE-1", "' or 1=1 --", "%", ""})
    void a_person_out_of_reach_is_answered_like_one_who_does_not_exist(String who)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = open(Visitor.loggedIn("underskoterska"), who, REASON);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Det finns ingen med det numret hos din utförare.", REASON);
    }

    @Test
    void an_emergency_lets_a_manager_read_and_neither_change_nor_permit_nor_review()
            throws IOException, InterruptedException {
        Visitor manager = Visitor.loggedIn("enhetschef");
        assertThat(open(manager, "PROV-sister", REASON).statusCode()).isEqualTo(302);
        String page = "/person/" + people.atSisterUnit();
        assertThat(manager.get(page).body()).contains(Neighbours.NAME).doesNotContain("<form class=\"fields\"");
        assertThat(manager.get(page + "/skydd").statusCode()).isEqualTo(404);
        assertThat(manager.get("/atkomstlogg/" + people.atSisterUnit()).statusCode())
                .isEqualTo(404);
        assertThat(manager.post(page + "/kommunikation", Map.of("_csrf", manager.anyToken(), "sprak", "sv"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_protected_person_is_not_found_by_her_number_but_by_the_case() throws IOException, InterruptedException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        assertThat(open(nurse, "Psecond", REASON).statusCode()).isEqualTo(422);
        HttpResponse<String> opened = open(nurse, "PROV-second", REASON);
        assertThat(opened.statusCode()).isEqualTo(302);
    }

    @Test
    void for_a_person_whom_one_sees_anyway_nothing_is_opened() throws IOException, InterruptedException, SQLException {
        assertThat(open(Visitor.loggedIn("underskoterska"), "PROV-own", REASON)
                        .headers()
                        .firstValue("Location"))
                .contains(RunningDemo.home() + "/person/" + people.own());
        try (Connection owner = Neighbours.owner()) {
            assertThat(Neighbours.count(
                            owner,
                            "select count(*) from emergency_access where recipient = '%s'".formatted(people.own())))
                    .isZero();
        }
    }

    @Test
    void five_characters_of_two_halves_each_are_five() throws IOException, InterruptedException {
        HttpResponse<String> answer = open(Visitor.loggedIn("underskoterska"), "PROV-sister", "🧑🧑🧑🧑🧑");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Du skrev 5.");
    }

    @Test
    void a_reason_is_needed_and_the_number_is_kept() throws IOException, InterruptedException {
        HttpResponse<String> answer = open(Visitor.loggedIn("underskoterska"), "PROV-sister", "akut");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv en mening, minst 10 tecken. Du skrev 4.", "value=\"PROV-sister\"");
    }

    private static HttpResponse<String> judge(Visitor manager, String id, String outcome)
            throws IOException, InterruptedException {
        return manager.post("/nodatkomster/" + id, Map.of("_csrf", manager.anyToken(), "bedomning", outcome));
    }

    private static long logged(String action, String relation) throws SQLException {
        try (Connection owner = Neighbours.owner()) {
            return Neighbours.count(
                    owner,
                    "select count(*) from access_log where action = '%s' and relation = '%s' and subject = '%s'"
                            .formatted(action, relation, people.atSisterUnit()));
        }
    }
}
