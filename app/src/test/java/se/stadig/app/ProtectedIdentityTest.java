package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that could show a person with protected identity is rendered, and what must not be told is looked for in it. */
class ProtectedIdentityTest {
    private static final String[] SECRETS = {
        "Prov " + Neighbours.NAME, "Psecret", Neighbours.STREET, "070-1740699", Neighbours.KIN
    };
    private static Neighbours people;

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
    }

    private static Visitor loggedIn(String username) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.logIn(username, "sagoby");
        return visitor;
    }

    @ParameterizedTest
    @ValueSource(strings = {"planerare", "enhetschef", "handlaggare"})
    void without_a_permit_a_protected_person_is_masked_on_her_page(String username)
            throws IOException, InterruptedException {
        String page = loggedIn(username).get("/person/" + people.protectedOne()).body();
        assertThat(page)
                .contains("<h1>Skyddade uppgifter</h1>", "skyddad folkbokföring")
                .doesNotContain(SECRETS);
    }

    @Test
    void the_list_shows_that_she_is_there_and_not_who_she_is() throws IOException, InterruptedException {
        String list = loggedIn("planerare").get("/omsorgstagare").body();
        String row = list.lines()
                .filter(line -> line.contains(people.protectedOne().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("Skyddade uppgifter").doesNotContain(SECRETS);
    }

    @Test
    void a_search_by_her_name_or_number_does_not_find_her() throws IOException, InterruptedException {
        for (String username : List.of("planerare", "enhetschef", "handlaggare")) {
            Visitor visitor = loggedIn(username);
            for (String typed : List.of("Prov " + Neighbours.NAME, Neighbours.NAME)) {
                assertThat(visitor.post("/sok", Map.of("_csrf", visitor.anyToken(), "efter", typed))
                                .body())
                        .doesNotContain(people.protectedOne().toString());
            }
        }
    }

    @Test
    void whoever_has_the_permit_sees_her_and_is_reminded() throws IOException, InterruptedException {
        assertThat(loggedIn("underskoterska")
                        .get("/person/" + people.protectedOne())
                        .body())
                .contains("Prov " + Neighbours.NAME, "Lämna inte ut namn, adress eller telefon till någon.");
    }
}
