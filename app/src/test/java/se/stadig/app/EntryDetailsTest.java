package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Single facts that are entered on pages, found again, and still there after the next save. */
class EntryDetailsTest {
    /** Two of Skatteverket's numbers for tests. */
    private static final String COORDINATION = "202312892397";

    private static final String PERSONAL = "195005050975";

    private static Neighbours people;
    private static Visitor manager;
    private static Visitor careManager;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        manager = Visitor.loggedIn("enhetschef");
        careManager = Visitor.loggedIn("handlaggare");
    }

    @Test
    void that_somebody_needs_an_interpreter_is_saved_seen_and_can_be_taken_back()
            throws IOException, InterruptedException {
        String person = enter("Tolkas", Map.of("tolk", "true", "sprak", "fi"));
        assertThat(careManager.get(person).body()).contains("name=\"tolk\" value=\"true\" checked");
        assertThat(careManager
                        .send(person + "/kommunikation", Map.of("sprak", "fi", "behov", "", "version", version(person)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(careManager.get(person).body())
                .contains("name=\"tolk\" value=\"true\"")
                .doesNotContain("name=\"tolk\" value=\"true\" checked");
        careManager.send(
                person + "/kommunikation",
                Map.of("sprak", "fi", "tolk", "true", "behov", "", "version", version(person)));
        assertThat(careManager.get(person).body()).contains("name=\"tolk\" value=\"true\" checked");
        assertThat(careManager.get(person + "/tidigare").body()).contains("Behöver tolk: nej", "Behöver tolk: ja");
    }

    @Test
    void whoever_comes_second_to_the_housing_is_told_what_it_is_now_and_keeps_what_was_typed()
            throws IOException, InterruptedException {
        String person = enter("Flyttar", Map.of());
        String seen = version(person + "/bostad");
        assertThat(careManager
                        .send(person + "/bostad", Map.of("bostad", "CARE_HOME", "skydd", "NONE", "version", seen))
                        .statusCode())
                .isEqualTo(302);
        assertThat(careManager.get(person).body()).contains("särskilt boende");

        Map<String, String> late =
                Map.of("bostad", "ORDINARY", "skydd", "NONE", "sedan", "2026-11-03", "version", seen);
        HttpResponse<String> second = careManager.send(person + "/bostad", late);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Någon annan ändrade uppgifterna medan du skrev.", "<dd>särskilt boende</dd>")
                .contains("<option value=\"ORDINARY\" selected>", "value=\"2026-11-03\"");
        assertThat(careManager.get(person).body()).contains("särskilt boende");
        Map<String, String> again = new HashMap<>(late);
        again.put("version", FilledForm.version(second.body()));
        assertThat(careManager.send(person + "/bostad", again).statusCode()).isEqualTo(302);
        assertThat(careManager.get(person).body()).doesNotContain("särskilt boende");
        assertThat(careManager.get(person + "/tidigare").body()).contains("Bostad: särskilt boende");
    }

    @Test
    void a_colleagues_phone_is_on_the_page_and_in_the_list_and_stays_when_something_else_is_saved()
            throws IOException, InterruptedException {
        HttpResponse<String> entered = manager.send(
                "/ny-medarbetare",
                Map.of(
                        "fornamn", "Ring",
                        "efternamn", "Klocka",
                        "telefon", "070-174 06 41",
                        "roll", "CARE",
                        "nummer", "RING-1",
                        "fran", "2026-11-01"));
        String colleague = path(entered);
        assertThat(manager.get(colleague).body()).contains("<a href=\"tel:070-174 06 41\">070-174 06 41</a>");
        assertThat(manager.get("/medarbetare").body()).contains("070-174 06 41");

        String page = manager.get(colleague + "/uppgifter").body();
        Map<String, String> asShown = new HashMap<>();
        for (String field : FilledForm.fields(page)) {
            asShown.put(field, FilledForm.typed(page, field).orElse(""));
        }
        asShown.put("kompetenser", "stomi");
        asShown.put("version", FilledForm.version(page));
        assertThat(manager.send(colleague + "/uppgifter", asShown).statusCode()).isEqualTo(302);
        assertThat(manager.send(
                                colleague + "/delegeringar",
                                Map.of(
                                        "uppgift",
                                        "ge insulin",
                                        "av",
                                        "Anna Ek",
                                        "fran",
                                        "2026-11-01",
                                        "till",
                                        "2027-10-31"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(colleague).body()).contains("070-174 06 41", "stomi", "ge insulin");
        assertThat(Visitor.loggedIn("planerare").get("/medarbetare").body()).contains("070-174 06 41");
    }

    @Test
    void about_a_colleague_who_has_left_nothing_new_is_noted_but_she_is_read_and_can_come_back()
            throws IOException, InterruptedException {
        Map<String, String> employed = new HashMap<>(Map.of(
                "fornamn", "Slutar", "efternamn", "Snart", "roll", "CARE", "nummer", "SLUT-1", "fran", "2026-01-01"));
        employed.put("till", "2026-10-31");
        String colleague = path(manager.send("/ny-medarbetare", employed));
        assertThat(manager.get(colleague).body())
                .contains("Slutar Snart", colleague + "/anstallningar")
                .doesNotContain(colleague + "/bevis\"", colleague + "/uppgifter", colleague + "/delegeringar\"");
        for (String part : new String[] {"/bevis", "/delegeringar", "/arbetslag", "/uppgifter"}) {
            assertThat(manager.send(
                                    colleague + part,
                                    Map.of("grund", "TRANSITION", "arbetsgivare", "Sagoby", "handling", "Pärm"))
                            .statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(manager.send(
                                colleague + "/anstallningar",
                                Map.of("roll", "CARE", "nummer", "SLUT-2", "fran", "2026-11-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(colleague).body()).contains(colleague + "/bevis\"", colleague + "/uppgifter");
    }

    @Test
    void a_coordination_number_is_found_becomes_a_personal_number_and_stands_in_the_history()
            throws IOException, InterruptedException {
        String person =
                enter("Samordna", Map.of("slag", "SAMORDNINGSNUMMER", "nummer", COORDINATION, "fodd", "2023-12-29"));
        assertThat(found(COORDINATION)).contains(person);
        assertThat(found(COORDINATION.substring(2, 8) + "-" + COORDINATION.substring(8)))
                .contains(person);
        assertThat(found(PERSONAL)).doesNotContain(person);

        Map<String, String> now = new HashMap<>(Map.of(
                "fornamn", "Samordna",
                "efternamn", "Provsson",
                "slag", "PERSONNUMMER",
                "nummer", PERSONAL,
                "gata", "Provgatan 1",
                "version", version(person + "/uppgifter")));
        assertThat(careManager.send(person + "/uppgifter", now).statusCode()).isEqualTo(302);
        assertThat(careManager.get(person).body()).contains("19500505-0975");
        assertThat(careManager.get(person + "/tidigare").body())
                .contains("Slag av nummer: Samordningsnummer", "Nummer: " + COORDINATION, "Född: 2023-12-29");
        assertThat(found(PERSONAL)).contains(person);
        assertThat(found(COORDINATION)).doesNotContain(person);
    }

    @Test
    void a_person_is_found_by_the_number_of_a_decision_by_those_who_have_her()
            throws IOException, InterruptedException {
        String person = enter("Ärende", Map.of());
        assertThat(careManager
                        .send(
                                person + "/beslut",
                                Map.of("arende", "HTJ-2026-77", "insats", "SERVICE", "fran", "2026-11-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(found("HTJ-2026-77")).contains(person);
        assertThat(found("htj-2026-77")).contains(person);
        assertThat(manager.send("/sok", Map.of("efter", "HTJ-2026-77")).body()).doesNotContain(person);
        careManager.send(person + "/uppdrag", Map.of("enhet", people.ownUnit().toString(), "fran", "2026-11-01"));
        assertThat(manager.send("/sok", Map.of("efter", "HTJ-2026-77")).body()).contains(person);
    }

    private static String found(String typed) throws IOException, InterruptedException {
        return careManager.send("/sok", Map.of("efter", typed)).body();
    }

    /** A person of the municipality that no unit has. */
    private static String enter(String name, Map<String, String> more) throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(Map.of(
                "fornamn", name,
                "efternamn", "Provsson",
                "slag", "RESERVE",
                "nummer", "DETALJ-" + name,
                "fodd", "1930-01-01",
                "gata", "Provgatan 1",
                "sprak", "sv",
                "bostad", "ORDINARY",
                "skydd", "NONE"));
        form.putAll(more);
        HttpResponse<String> answer = careManager.send("/ny-omsorgstagare", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return path(answer);
    }

    private static String version(String page) throws IOException, InterruptedException {
        return FilledForm.version(careManager.get(page).body());
    }

    private static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+|\\?.*$", "");
    }
}
