package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that could show a person with protected identity is rendered, and what must not be told is looked for in it. */
class ProtectedIdentityTest {
    private static final String[] SECRETS = Neighbours.SECRETS;
    private static Neighbours people;

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"planerare", "enhetschef", "handlaggare"})
    void without_a_permit_a_protected_person_is_masked_on_her_page(String username)
            throws IOException, InterruptedException {
        String page = Visitor.loggedIn(username)
                .get("/person/" + people.protectedOne())
                .body();
        assertThat(page)
                .contains("<h1>Skyddade uppgifter</h1>", "skyddad folkbokföring")
                .doesNotContain(SECRETS);
    }

    @Test
    void the_list_shows_that_she_is_there_and_not_who_she_is() throws IOException, InterruptedException {
        String list = Visitor.loggedIn("planerare").get("/omsorgstagare").body();
        String row = list.lines()
                .filter(line -> line.contains(people.protectedOne().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("Skyddade uppgifter").doesNotContain(SECRETS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"enhetschef", "logggranskare-utforare", "logggranskare"})
    void neither_the_log_nor_its_review_tells_who_she_is(String username)
            throws IOException, InterruptedException, SQLException {
        Visitor.loggedIn("underskoterska").get("/person/" + people.protectedOne());
        Visitor reader = Visitor.loggedIn(username);
        for (String page : List.of("/atkomstlogg", "/logggranskning", "/logggranskning/bedomda", "/nodatkomster")) {
            assertThat(reader.get(page).body()).as(page).doesNotContain(SECRETS);
        }
        assertThat(reader.get("/atkomstlogg/" + people.protectedOne()).body()).doesNotContain(SECRETS);
        for (String extract : List.of("/atkomstlogg/%s/utdrag", "/person/%s/loggutdrag")) {
            assertThat(reader.get(extract.formatted(people.protectedOne())).body())
                    .doesNotContain(SECRETS);
        }
    }

    @Test
    void an_extract_has_no_name_on_it_even_when_whoever_makes_it_may_see_the_name()
            throws IOException, InterruptedException, SQLException {
        String permit = DemoPeopleStore.key("test", "managers-permit").toString();
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute(
                    "insert into protection_permit values ('%s', '%s', '%s', '2026-11-01', '2099-04-30', '%s', 'Ska hjälpa personen hemma') on conflict do nothing"
                            .formatted(
                                    permit,
                                    people.protectedOne(),
                                    Neighbours.work("enhetschef"),
                                    Neighbours.work("enhetschef")));
            try {
                Visitor manager = Visitor.loggedIn("enhetschef");
                assertThat(manager.get("/person/" + people.protectedOne()).body())
                        .contains(Neighbours.PROTECTED_NAME + " " + Neighbours.NAME);
                assertThat(manager.get("/atkomstlogg/" + people.protectedOne() + "/utdrag")
                                .body())
                        .contains("Vem har tagit del av uppgifter om dig?")
                        .doesNotContain(SECRETS);
            } finally {
                run.execute("delete from protection_permit where id = '%s'".formatted(permit));
            }
        }
    }

    @Test
    void a_search_by_her_name_or_number_does_not_find_her() throws IOException, InterruptedException {
        for (String username : List.of("planerare", "enhetschef", "handlaggare")) {
            Visitor visitor = Visitor.loggedIn(username);
            for (String typed : List.of(Neighbours.PROTECTED_NAME + " " + Neighbours.NAME, Neighbours.NAME)) {
                assertThat(visitor.post("/sok", Map.of("_csrf", visitor.anyToken(), "efter", typed))
                                .body())
                        .doesNotContain(people.protectedOne().toString());
            }
        }
    }

    @Test
    void whoever_has_the_permit_sees_her_and_is_reminded() throws IOException, InterruptedException {
        assertThat(Visitor.loggedIn("underskoterska")
                        .get("/person/" + people.protectedOne())
                        .body())
                .contains(
                        Neighbours.PROTECTED_NAME + " " + Neighbours.NAME,
                        "Lämna inte ut namn, adress eller telefon till någon.");
    }

    @Test
    void a_manager_permits_one_colleague_with_a_reason_and_it_is_told_who_decided()
            throws IOException, InterruptedException {
        Visitor manager = Visitor.loggedIn("enhetschef");
        String place = "/person/" + people.secondProtected() + "/skydd";
        assertThat(Visitor.loggedIn("planerare")
                        .get("/person/" + people.secondProtected())
                        .body())
                .doesNotContain(SECRETS);

        Map<String, String> form = Map.of(
                "_csrf", manager.anyToken(),
                "medarbetare", Neighbours.work("planerare").toString(),
                "skal", "Ska planera besöken hos personen.");
        assertThat(manager.post(place, form).statusCode()).isEqualTo(302);
        assertThat(manager.get(place).body())
                .contains("Per Sandberg, från", "Beslutat av Karin Persson: Ska planera besöken hos personen.")
                .doesNotContain(SECRETS);
        assertThat(Visitor.loggedIn("planerare")
                        .get("/person/" + people.secondProtected())
                        .body())
                .contains(Neighbours.PROTECTED_NAME + " " + Neighbours.NAME);
        assertThat(manager.get("/person/" + people.secondProtected()).body()).doesNotContain(SECRETS);
        assertThat(Visitor.loggedIn("enhetschef-kommun").get(place).statusCode())
                .isEqualTo(404);

        Visitor planner = Visitor.loggedIn("planerare");
        assertThat(planner.get("/person/" + people.secondProtected()).body())
                .contains(Neighbours.PROTECTED_NAME + " " + Neighbours.NAME);
        String end =
                manager.get(place).body().replaceAll("(?s).*?action=\"(" + place + "/[0-9a-f-]{36}/avsluta)\".*", "$1");
        assertThat(planner.post(end, Map.of("_csrf", planner.anyToken())).statusCode())
                .isEqualTo(404);
        assertThat(manager.post(end, Map.of("_csrf", manager.anyToken())).statusCode())
                .isEqualTo(302);
        assertThat(planner.get("/person/" + people.secondProtected()).body())
                .as("at once, also where she is logged in")
                .doesNotContain(SECRETS);
        assertThat(manager.get(place + "?avslutat").body())
                .contains("Rätten är avslutad.", "Per Sandberg, från", "av Karin Persson.</strong>")
                .containsPattern("Avslutad [0-9]{4}-[0-9]{2}-[0-9]{2} av")
                .doesNotContain(end);
        HttpResponse<String> twice = manager.post(end, Map.of("_csrf", manager.anyToken()));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("Rätten hade redan upphört");
        assertThat(manager.post(place + "/" + UUID.randomUUID() + "/avsluta", Map.of("_csrf", manager.anyToken()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void only_colleagues_of_the_own_unit_can_be_permitted() throws IOException, InterruptedException {
        Visitor manager = Visitor.loggedIn("enhetschef");
        for (String stranger : List.of(
                Neighbours.work("logggranskare").toString(), people.endedWork().toString(), "", "x")) {
            assertThat(manager.post(
                                    "/person/" + people.protectedOne() + "/skydd",
                                    Map.of(
                                            "_csrf",
                                            manager.anyToken(),
                                            "medarbetare",
                                            stranger,
                                            "skal",
                                            "Ska hjälpa personen"))
                            .body())
                    .contains("Välj en medarbetare i listan.", ">Ska hjälpa personen</textarea>");
        }
    }
}
