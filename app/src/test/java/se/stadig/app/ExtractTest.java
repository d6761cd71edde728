package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets to know about who has read. */
class ExtractTest {
    private static Neighbours people;

    @BeforeAll
    static void read() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        Visitor nurse = Visitor.loggedIn("underskoterska");
        for (int time = 0; time < 3; time++) {
            nurse.get("/person/" + people.own());
        }
        nurse.get("/omsorgstagare");
        Visitor.loggedIn("handlaggare").get("/person/" + people.own());
    }

    @Test
    void it_is_told_in_whole_sentences_with_role_and_unit_and_without_staff_names()
            throws IOException, InterruptedException {
        String page = Visitor.loggedIn("enhetschef")
                .get("/atkomstlogg/" + people.own() + "/utdrag")
                .body();
        assertThat(page)
                .containsPattern(
                        "Den \\d{1,2} \\p{L}+ 20\\d\\d kl\\. \\d\\d\\.\\d\\d läste en undersköterska vid Sagans Omsorg Sagoby din sida\\. Det hände \\d+ gånger den dagen, sist kl\\. \\d\\d\\.\\d\\d\\.")
                .containsPattern(
                        "såg en undersköterska vid Sagans Omsorg Sagoby dig i en lista: enhetens omsorgstagare\\.")
                .contains("Utdraget gäller Prov " + Neighbours.NAME + ".")
                .contains("Det här står inte med", "Vill du fråga eller klaga?", "imy.se")
                .contains("Vad kommunen och andra utförare har gjort.")
                .doesNotContain("Eva Ahlström", "biståndshandläggare", "Hilda Nord");
        assertThat(page.substring(page.indexOf("<main"))).doesNotContain("Karin Persson");
    }

    @Test
    void the_municipality_tells_what_its_own_have_done() throws IOException, InterruptedException {
        String page = Visitor.loggedIn("handlaggare")
                .get("/person/" + people.own() + "/loggutdrag")
                .body();
        assertThat(page)
                .containsPattern("läste en biståndshandläggare i Sagoby[^.]* din sida\\.")
                .contains("Vad privata utförare har gjort.")
                .doesNotContain("undersköterska vid");
    }

    @Test
    void an_import_that_changed_the_person_is_told() throws IOException, InterruptedException, SQLException {
        Visitor administrator = Visitor.loggedIn("systemadministrator");
        String row =
                "[{\"Id\": \"utdrag-1\", \"PersonId\": \"193002069239\", \"FirstName\": \"Utdra\", \"LastName\": \"Prov\", \"ProtectedRegistration\": false}]";
        String place = administrator
                .upload(
                        "/import",
                        Map.of("_csrf", administrator.anyToken(), "krock", "OURS"),
                        "fil",
                        "persons.json",
                        row.getBytes(StandardCharsets.UTF_8))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        administrator.post(
                place.substring(place.indexOf("/import")) + "/genomfor", Map.of("_csrf", administrator.anyToken()));
        String person = Importing.value(
                "select recipient from recipient_identity where municipality = '9999' and identity_number = '193002069239'");
        assertThat(Visitor.loggedIn("handlaggare")
                        .get("/person/" + person + "/loggutdrag")
                        .body())
                .containsPattern(
                        "ändrade en systemadministratör i Sagoby[^.]* uppgifter om dig med en import från ett annat system\\.");
        assertThat(Visitor.loggedIn("handlaggare")
                        .get("/person/" + people.own() + "/loggutdrag")
                        .body())
                .as("nobody else's")
                .doesNotContain("med en import");
    }

    @Test
    void to_make_it_is_logged_as_a_print() throws IOException, InterruptedException, SQLException {
        Visitor manager = Visitor.loggedIn("enhetschef");
        String prints = "select count(*) from access_log where action = 'PRINT' and granted and subject = '%s'"
                .formatted(people.own());
        try (Connection owner = Neighbours.owner()) {
            long before = Neighbours.count(owner, prints);
            String page =
                    manager.get("/atkomstlogg/" + people.own() + "/utdrag").body();
            assertThat(Neighbours.count(owner, prints)).isEqualTo(before + 1);
            assertThat(page).contains("skrev en enhetschef vid Sagans Omsorg Sagoby ut ett utdrag som det här.");
        }
    }

    @Test
    void it_keeps_to_the_days_that_are_asked_for() throws IOException, InterruptedException {
        String page = Visitor.loggedIn("enhetschef")
                .get("/atkomstlogg/" + people.own() + "/utdrag?fran=2020-01-01&till=2020-12-31")
                .body();
        assertThat(page)
                .contains("Ingen har tagit del av uppgifter om dig under den tiden.", "från och med 2020-01-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-11-01, Den första dagen är efter den sista.",
        "igår, 2026-11-01, Skriv dagarna som 2026-11-03.",
        "2026-02-30, 2026-11-01, Skriv dagarna som 2026-11-03.",
        "-999999999-01-01, 2026-11-01, Skriv dagarna som 2026-11-03."
    })
    void days_that_cannot_be_are_told_and_kept(String from, String to, String sentence)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = Visitor.loggedIn("enhetschef")
                .get("/atkomstlogg/" + people.own() + "/utdrag?fran=" + URLEncoder.encode(from, StandardCharsets.UTF_8)
                        + "&till=" + to);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence, "value=\"" + from + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enhetschef", "handlaggare"})
    void of_a_protected_person_it_has_no_name(String username) throws IOException, InterruptedException {
        assertThat(Visitor.loggedIn(username)
                        .get("/person/" + people.protectedOne() + "/loggutdrag")
                        .body())
                .contains("Utdraget har inget namn eftersom dina personuppgifter är skyddade.")
                .doesNotContain(Neighbours.NAME, Neighbours.STREET);
    }
}
