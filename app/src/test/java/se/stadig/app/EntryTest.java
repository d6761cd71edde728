package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.terms.SwedishTime;

/** What is entered on pages is there afterwards, for those whom it is for; what is wrong is told at its field; nothing is overwritten unseen. */
class EntryTest {
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
    void a_person_is_entered_gets_a_decision_and_an_assignment_and_only_then_the_unit_sees_her()
            throws IOException, InterruptedException {
        String person = enter(Map.of("fornamn", "Inga", "efternamn", "Nyström", "nummer", "19790104-9283"));
        assertThat(careManager.get(person).body())
                .contains("Inga Nyström", "19790104-9283", "1979-01-04", "Provgatan 1, 999 01 Sagoby");
        assertThat(careManager.get(person + "?inlagd").body()).contains("Lägg nu till beslutet");
        assertThat(manager.get(person).statusCode()).isEqualTo(404);

        assertThat(post(careManager, person + "/beslut", decision("INGA-1"))).isEqualTo(302);
        assertThat(careManager.get(person).body()).contains("INGA-1", "Personlig omvårdnad", "12,5");
        assertThat(manager.get(person).statusCode()).isEqualTo(404);

        assertThat(post(careManager, person + "/uppdrag", assignment(people.ownUnit(), "2026-11-01", "")))
                .isEqualTo(302);
        assertThat(manager.get(person).body()).contains("Inga Nyström", "INGA-1");
        assertThat(Visitor.loggedIn("underskoterska").get(person).statusCode()).isEqualTo(200);
    }

    @Test
    void an_assignment_that_ends_or_is_taken_away_closes_the_person_to_the_unit()
            throws IOException, InterruptedException {
        String person = enter(Map.of(
                "fornamn",
                "Slut",
                "efternamn",
                "Datumsson",
                "slag",
                "RESERVE",
                "nummer",
                "R-SLUT",
                "fodd",
                "1930-01-01"));
        post(careManager, person + "/uppdrag", assignment(people.ownUnit(), "2026-01-01", ""));
        assertThat(manager.get(person).statusCode()).isEqualTo(200);
        String row = firstRow(careManager, person + "/uppdrag");

        Map<String, String> ended = new HashMap<>(assignment(people.ownUnit(), "2026-01-01", "2026-10-31"));
        ended.put("version", "1");
        assertThat(post(careManager, row, ended)).isEqualTo(302);
        assertThat(manager.get(person).statusCode()).isEqualTo(404);

        ended.put("till", "");
        ended.put("version", "2");
        assertThat(post(careManager, row, ended)).isEqualTo(302);
        assertThat(manager.get(person).statusCode()).isEqualTo(200);

        assertThat(post(careManager, row + "/ta-bort", Map.of("version", "3"))).isEqualTo(302);
        assertThat(manager.get(person).statusCode()).isEqualTo(404);
        assertThat(careManager.get(person).body()).contains("Ingen enhet har fått uppdraget än.");
    }

    @Test
    void a_unit_cannot_give_itself_a_person_nor_prolong_its_assignment() throws IOException, InterruptedException {
        for (Visitor visitor : List.of(manager, Visitor.loggedIn("planerare"))) {
            String own = "/person/" + people.own() + "/uppdrag";
            assertThat(post(visitor, own, assignment(people.ownUnit(), "2026-01-01", "")))
                    .isEqualTo(404);
            assertThat(post(
                            visitor,
                            "/person/" + people.atSisterUnit() + "/uppdrag",
                            assignment(people.ownUnit(), "2026-01-01", "")))
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nummer | 19790104-9284 | den sista siffran stämmer inte",
                "nummer | 790104-9283 | tolv siffror",
                "nummer | 197299122395 | inget födelsedatum",
                "nummer |  | Fyll i ”Nummer”.",
                "fornamn |  | Fyll i ”Förnamn”.",
                "fodd | 1921-04-12 | Födelsedatumet stämmer inte med numret.",
                "fodd | 1921-02-30 | Skriv datumet som år-månad-dag",
                "kon | M | Könet stämmer inte med numret.",
                "kon | X | Välj i listan.",
                "postnummer | 9990 | fem siffror",
                "telefon | ring mig | Skriv telefonnumret med siffror",
                "skydd | HEMLIG | Välj i listan.",
                "sprak | xx | Välj i listan."
            })
    void what_is_wrong_with_a_new_person_is_told_at_its_field_and_what_was_typed_stays(
            String field, String typed, String sentence) throws IOException, InterruptedException {
        Map<String, String> form = person(Map.of("nummer", "19790104-9283", "kon", "K"));
        form.put(field, typed == null ? "" : typed);
        HttpResponse<String> answer = careManager.post("/ny-omsorgstagare", with(careManager, form));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<a href=\"#" + field + "\">", sentence, "aria-describedby=\"", "value=\"Provgatan 1\"")
                .containsPattern("<p id=\"" + field + "-fel\" class=\"fault\">[^<]+</p>");
    }

    @Test
    void a_number_that_the_municipality_has_is_not_entered_again() throws IOException, InterruptedException {
        HttpResponse<String> answer = careManager.post(
                "/ny-omsorgstagare", with(careManager, person(Map.of("nummer", Neighbours.TEST_NUMBER))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Kommunen har redan en person med det numret.");
    }

    @Test
    void a_protected_person_is_entered_and_seen_by_who_entered_her_and_nobody_else()
            throws IOException, InterruptedException {
        String person = enter(Map.of(
                "fornamn",
                "Hemlig",
                "efternamn",
                "Skyddsson",
                "nummer",
                "R-HEMLIG",
                "slag",
                "RESERVE",
                "fodd",
                "1920-04-12",
                "skydd",
                "PROTECTED_REGISTRATION"));
        assertThat(careManager.get(person).body()).contains("Hemlig Skyddsson", "Provgatan 1");
        post(careManager, person + "/uppdrag", assignment(people.ownUnit(), "2026-11-01", ""));
        for (String path : List.of("", "/anhoriga", "/franvaro", "/beslut", "/tidigare", "/bostad")) {
            HttpResponse<String> answer = manager.get(person + path);
            assertThat(answer.statusCode()).isIn(200, 404);
            assertThat(answer.body()).as(path).doesNotContain("Skyddsson", "Provgatan");
        }
        assertThat(manager.get(person + "/uppgifter").statusCode()).isEqualTo(404);
    }

    @Test
    void a_unit_protects_a_person_at_once_and_cannot_take_it_away() throws IOException, InterruptedException {
        String person = enter(Map.of(
                "fornamn",
                "Blir",
                "efternamn",
                "Skyddadsson",
                "slag",
                "RESERVE",
                "nummer",
                "R-SKYDD",
                "fodd",
                "1930-01-01"));
        post(careManager, person + "/uppdrag", assignment(people.ownUnit(), "2026-11-01", ""));
        String version =
                manager.get(person + "/bostad").body().replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
        assertThat(post(
                        manager,
                        person + "/bostad",
                        Map.of("bostad", "ORDINARY", "skydd", "CONFIDENTIALITY_MARKED", "version", version)))
                .isEqualTo(302);
        assertThat(manager.get(person).body()).contains("sekretessmarkering").doesNotContain("Skyddadsson");
        String next = Integer.toString(Integer.parseInt(version) + 1);
        Map<String, String> lowered = Map.of("bostad", "ORDINARY", "skydd", "NONE", "version", next);
        assertThat(post(manager, person + "/bostad", lowered)).isEqualTo(422);
        assertThat(post(careManager, person + "/bostad", lowered))
                .as("nobody takes a protection away to find out whom it protects")
                .isEqualTo(422);

        Map<String, String> permit =
                Map.of("medarbetare", Neighbours.work("handlaggare").toString(), "skal", "Handlägger ärendet om skydd");
        assertThat(post(manager, person + "/skydd", permit)).isEqualTo(302);
        assertThat(careManager.get(person).body()).contains("Skyddadsson");
        assertThat(post(careManager, person + "/bostad", lowered)).isEqualTo(302);
        assertThat(manager.get(person).body()).contains("Skyddadsson");
    }

    @Test
    void a_move_keeps_the_old_address_in_the_history_with_who_changed_it() throws IOException, InterruptedException {
        String person = enter(Map.of(
                "fornamn",
                "Flyttar",
                "efternamn",
                "Ofta",
                "slag",
                "RESERVE",
                "nummer",
                "R-FLYTT",
                "fodd",
                "1930-01-01"));
        post(careManager, person + "/uppdrag", assignment(people.ownUnit(), "2026-11-01", ""));
        assertThat(post(
                        manager,
                        person + "/uppgifter",
                        Map.of("gata", "Nygatan 2", "ort", "Sagoby", "sedan", "2026-11-20", "version", "1")))
                .isEqualTo(302);
        assertThat(manager.get(person).body()).contains("Nygatan 2").doesNotContain("Provgatan 1");
        assertThat(manager.get(person + "/tidigare").body())
                .contains(
                        "Gatuadress: Provgatan 1 → Nygatan 2",
                        "Gäller från och med: inget → 2026-11-20",
                        "Karin Persson")
                .doesNotContain("Ort: Sagoby");

        HttpResponse<String> second =
                careManager.post(person + "/uppgifter", with(careManager, typedAgain("Flyttar", "Gift", "Sengatan 3")));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains(
                        "Någon annan ändrade uppgifterna medan du skrev.",
                        "Nygatan 2",
                        "value=\"Sengatan 3\"",
                        "value=\"Gift\"");
    }

    @Test
    void a_unit_says_which_of_its_teams_takes_a_person_and_nothing_else_of_the_assignment()
            throws IOException, InterruptedException {
        String row = "/person/" + people.own() + "/uppdrag/" + Neighbours.row("own", "assignment");
        String page = manager.get(row).body();
        assertThat(page).contains("Provlaget").doesNotContain("name=\"till\"", "Ta bort");
        Map<String, String> team =
                Map.of("lag", Neighbours.row("own", "team").toString(), "till", "2030-01-01", "version", "1");
        assertThat(post(manager, row, team)).isEqualTo(302);
        assertThat(manager.get("/person/" + people.own()).body())
                .contains("Provlaget")
                .doesNotContain("2030-01-01");
        Map<String, String> sisters =
                Map.of("lag", Neighbours.row("sister", "team").toString(), "version", "2");
        assertThat(post(manager, row, sisters)).isEqualTo(422);
    }

    @Test
    void kin_are_noted_changed_seen_by_version_and_taken_away() throws IOException, InterruptedException {
        String kin = "/person/" + people.own() + "/anhoriga";
        Map<String, String> daughter = Map.of("namn", "Dora Dotter", "relation", "dotter", "behorighet", "NONE");
        assertThat(post(manager, kin, daughter)).isEqualTo(302);
        assertThat(manager.get("/person/" + people.own()).body()).contains("Dora Dotter");
        String row = row(manager, kin, "Dora Dotter");

        Map<String, String> changed = new HashMap<>(daughter);
        changed.put("behorighet", "GOD_MAN");
        changed.put("version", "1");
        HttpResponse<String> noDay = manager.post(row, with(manager, changed));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("Skriv från vilken dag behörigheten gäller");
        changed.put("fran", "2026-01-01");
        changed.put("till", "2025-01-01");
        assertThat(manager.post(row, with(manager, changed)).body())
                .contains("Sista dagen är före den första, som är 2026-01-01.");
        changed.put("till", "");
        assertThat(post(manager, row, changed)).isEqualTo(302);

        changed.put("namn", "Dora Senare");
        HttpResponse<String> stale = manager.post(row, with(manager, changed));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Någon annan ändrade uppgifterna medan du skrev.", "god man", "value=\"Dora Senare\"");
        assertThat(post(manager, row + "/ta-bort", Map.of("version", "1"))).isEqualTo(409);
        assertThat(post(manager, row + "/ta-bort", Map.of("version", "2"))).isEqualTo(302);
        assertThat(manager.get(kin).body()).doesNotContain("Dora Dotter");
        assertThat(manager.get("/person/" + people.own() + "/tidigare").body())
                .contains("Anhöriga och företrädare: Dora Dotter (borttaget)", "Namn: Dora Dotter");
    }

    @Test
    void every_kind_of_row_can_be_changed() throws IOException, InterruptedException, SQLException {
        Visitor administrator = Visitor.loggedIn("systemadministrator");
        String person = enter(Map.of(
                "fornamn",
                "Ändras",
                "efternamn",
                "Ofta",
                "slag",
                "RESERVE",
                "nummer",
                "R-ANDRAS",
                "fodd",
                "1930-01-01"));
        post(careManager, person + "/uppdrag", assignment(people.ownUnit(), "2026-01-01", ""));
        changes(
                manager,
                person + "/anhoriga",
                Map.of("namn", "Kim", "relation", "son", "behorighet", "NONE"),
                Map.of("relation", "granne"));
        changes(
                manager,
                person + "/franvaro",
                Map.of("skal", "AWAY", "fran", "2026-01-01", "till", "2026-01-02"),
                Map.of("till", "2026-01-03"));
        changes(careManager, person + "/beslut", decision("ANDRAS-1"), Map.of("timmar", "14"));
        String decision = firstRow(careManager, person + "/beslut").replaceAll(".*/", "");
        changes(
                careManager,
                person + "/insatser",
                Map.of("beslut", decision, "vad", "tvätt", "personal", "1"),
                Map.of("minuter", "45"));
        String assigned = firstRow(careManager, person + "/uppdrag");
        assertThat(post(
                        manager,
                        assigned,
                        Map.of("lag", Neighbours.row("own", "team").toString(), "version", "1")))
                .isEqualTo(302);
        Map<String, String> moved = new HashMap<>(assignment(other(), "2026-01-01", ""));
        moved.put("version", "2");
        assertThat(post(careManager, assigned, moved))
                .as("a unit with a team is changed")
                .isEqualTo(302);
        assertThat(manager.get(person).statusCode()).isEqualTo(404);

        String staff = path(manager.post(
                "/ny-medarbetare",
                with(
                        manager,
                        Map.of(
                                "fornamn",
                                "Ändra",
                                "efternamn",
                                "Kollega",
                                "roll",
                                "CARE",
                                "nummer",
                                "ANDRA",
                                "fran",
                                "2026-01-01"))));
        changes(
                manager,
                staff + "/anstallningar",
                Map.of("roll", "ADMIN", "nummer", "EXTRA", "fran", "2026-01-01"),
                Map.of("till", "2026-12-31"));
        changes(
                manager,
                staff + "/bevis",
                Map.of("grund", "TRANSITION", "arbetsgivare", "Sagoby", "handling", "Pärm 1", "sedd", "true"),
                Map.of("handling", "Pärm 2", "sedd", ""));
        assertThat(manager.get(staff).body())
                .as("a changed proof is not verified any longer")
                .contains("Pärm 2")
                .doesNotContain("av Karin Persson");
        changes(
                manager,
                staff + "/delegeringar",
                Map.of("uppgift", "lägga om sår", "av", "Anna Ek", "fran", "2026-01-01", "till", "2026-06-30"),
                Map.of("till", "2026-12-31"));
        changes(
                manager,
                staff + "/arbetslag",
                Map.of("lag", Neighbours.row("own", "team").toString(), "fran", "2026-03-01"),
                Map.of("till", "2026-04-01"));
        String unit = "/enhet/" + people.ownUnit();
        changes(manager, unit + "/omraden", Map.of("namn", "Ändras"), Map.of("namn", "Ändras igen"));
        changes(manager, unit + "/arbetslag", Map.of("namn", "Laget ändras"), Map.of("namn", "Laget ändras igen"));
        changes(
                administrator,
                "/kommun/9999/utforare",
                Map.of("namn", "Ändras AB", "nummer", "556016-0680", "regi", "PRIVATE"),
                Map.of("namn", "Ändras igen AB"));
        String provider =
                row(administrator, "/kommun/9999/utforare", "Ändras igen AB").replaceAll(".*/", "");
        changes(
                administrator,
                "/kommun/9999/enheter",
                Map.of("kod", "ANDRAS", "namn", "Ändras", "utforare", provider, "oppnad", "2026-01-01"),
                Map.of("stangd", "2026-12-31"));
    }

    /** Adds a row, changes it, and finds the change on the page for changing it. */
    private static void changes(Visitor visitor, String path, Map<String, String> first, Map<String, String> then)
            throws IOException, InterruptedException {
        Set<String> before = rows(visitor, path);
        assertThat(post(visitor, path, first)).as("add at %s", path).isEqualTo(302);
        Set<String> added = rows(visitor, path);
        added.removeAll(before);
        String row = added.iterator().next();
        Map<String, String> changed = new HashMap<>(first);
        changed.putAll(then);
        changed.put("version", "1");
        assertThat(post(visitor, row, changed)).as("change at %s", path).isEqualTo(302);
        String page = visitor.get(row).body();
        assertThat(page).contains("name=\"version\" value=\"2\"");
        then.values().stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> assertThat(page).contains(value));
        changed.put("version", "1");
        assertThat(post(visitor, row, changed)).as("stale change at %s", path).isEqualTo(409);
    }

    private static Set<String> rows(Visitor visitor, String path) throws IOException, InterruptedException {
        Set<String> rows = new LinkedHashSet<>();
        Matcher link = Pattern.compile("<a href=\"(" + path + "/[0-9a-f-]{36})\"")
                .matcher(visitor.get(path).body());
        while (link.find()) {
            rows.add(link.group(1));
        }
        return rows;
    }

    @Test
    void what_a_colleague_has_taken_away_while_one_wrote_can_be_saved_anew() throws IOException, InterruptedException {
        String kin = "/person/" + people.own() + "/anhoriga";
        Map<String, String> form =
                new HashMap<>(Map.of("namn", "Bortagen Granne", "relation", "granne", "behorighet", "NONE"));
        assertThat(post(manager, kin, form)).isEqualTo(302);
        String row = row(manager, kin, "Bortagen Granne");
        assertThat(post(careManager, row + "/ta-bort", Map.of("version", "1"))).isEqualTo(302);
        form.put("version", "1");
        form.put("relation", "vän");
        HttpResponse<String> answer = manager.post(row, with(manager, form));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("någon annan har tagit bort den", "value=\"vän\"");
    }

    @Test
    void kin_of_a_protected_person_are_neither_told_nor_noted_by_who_may_not_know_her()
            throws IOException, InterruptedException {
        String kin = "/person/" + people.protectedOne() + "/anhoriga";
        assertThat(manager.get(kin).statusCode()).isEqualTo(404);
        assertThat(post(manager, kin, Map.of("namn", "A", "relation", "son", "behorighet", "NONE")))
                .isEqualTo(404);
    }

    @Test
    void periods_do_not_overlap_and_an_earlier_one_can_be_noted() throws IOException, InterruptedException {
        String person = enter(Map.of(
                "fornamn",
                "Flera",
                "efternamn",
                "Perioder",
                "slag",
                "RESERVE",
                "nummer",
                "R-PERIOD",
                "fodd",
                "1930-01-01"));
        String assignments = person + "/uppdrag";
        assertThat(post(careManager, assignments, assignment(people.ownUnit(), "2026-06-01", "")))
                .isEqualTo(302);
        assertThat(post(careManager, assignments, assignment(people.ownUnit(), "2025-01-01", "2025-06-30")))
                .isEqualTo(302);
        assertThat(post(careManager, assignments, assignment(people.ownUnit(), "2026-05-01", "2026-06-01")))
                .isEqualTo(422);
        String earlier = rows(careManager, assignments).stream()
                .filter(row -> {
                    try {
                        return careManager.get(row).body().contains("2025-06-30");
                    } catch (IOException | InterruptedException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .findFirst()
                .orElseThrow();
        Map<String, String> prolonged = new HashMap<>(assignment(people.ownUnit(), "2025-01-01", ""));
        prolonged.put("version", "1");
        assertThat(post(careManager, earlier, prolonged)).isEqualTo(422);
    }

    @Test
    void a_decision_is_changed_in_the_version_that_was_seen() throws IOException, InterruptedException {
        String person = enter(Map.of(
                "fornamn",
                "Nytt",
                "efternamn",
                "Beslutsson",
                "slag",
                "RESERVE",
                "nummer",
                "R-BESLUT",
                "fodd",
                "1930-01-01"));
        assertThat(post(careManager, person + "/beslut", decision("BESLUT-1"))).isEqualTo(302);
        String row = firstRow(careManager, person + "/beslut");
        Map<String, String> changed = new HashMap<>(decision("BESLUT-1"));
        changed.putAll(Map.of("timmar", "", "dygnet", "true", "version", "1"));
        assertThat(post(careManager, row, changed)).isEqualTo(302);
        assertThat(careManager.get(person).body()).contains("dygnet runt").doesNotContain("12,5");
        assertThat(post(careManager, row, changed)).isEqualTo(409);
        assertThat(careManager.get(person + "/tidigare").body())
                .contains("Beslut: BESLUT-1", "Tid: 12,5 timmar per månad → dygnet runt")
                .doesNotContain("Insats: Personlig omvårdnad");
    }

    @Test
    void the_history_names_the_unit_that_it_was_before() throws IOException, InterruptedException, SQLException {
        String person = enter(reserve("Byter", "R-BYTER"));
        UUID other = other();
        assertThat(post(careManager, person + "/uppdrag", assignment(other, "2026-01-01", "")))
                .isEqualTo(302);
        Map<String, String> moved = new HashMap<>(assignment(people.ownUnit(), "2026-01-01", ""));
        moved.put("version", "1");
        assertThat(post(careManager, firstRow(careManager, person + "/uppdrag"), moved))
                .isEqualTo(302);
        assertThat(careManager.get(person + "/tidigare").body()).contains("Enhet: " + ofOther("name") + " → ");
    }

    @Test
    void what_was_checked_stays_checked_while_it_is_the_same() throws IOException, InterruptedException {
        HttpResponse<String> entered = manager.post(
                "/ny-medarbetare",
                with(
                        manager,
                        Map.of(
                                "fornamn",
                                "Sedd",
                                "efternamn",
                                "Bevisad",
                                "roll",
                                "CARE",
                                "nummer",
                                "N-BEVIS",
                                "fran",
                                "2026-11-01")));
        String proofs = path(entered) + "/bevis";
        Map<String, String> proof =
                new HashMap<>(Map.of("grund", "CERTIFICATE", "utfardat", "2024-05-02", "handling", "Pärm 4"));
        assertThat(post(manager, proofs, with("sedd", "true", proof))).isEqualTo(302);
        String row = firstRow(manager, proofs);
        assertThat(post(manager, row, with("version", "1", with("nummer", "123", proof))))
                .isEqualTo(302);
        assertThat(manager.get(proofs).body()).contains("123", "av Karin Persson");
        assertThat(post(manager, row, with("version", "2", with("utfardat", "2024-05-03", proof))))
                .isEqualTo(302);
        assertThat(manager.get(proofs).body()).contains("inte kontrollerat").doesNotContain("av Karin Persson");
    }

    private static Map<String, String> with(String field, String value, Map<String, String> form) {
        Map<String, String> more = new HashMap<>(form);
        more.put(field, value);
        return more;
    }

    @Test
    void the_same_is_not_entered_twice_and_the_assignment_goes_where_the_decision_says()
            throws IOException, InterruptedException {
        String person = enter(reserve("Dubbel", "R-DUBBEL"));
        Map<String, String> decided = with("enhet", people.ownUnit().toString(), decision("DUBBEL-1"));
        HttpResponse<String> saved = careManager.post(person + "/beslut", with(careManager, decided));
        assertThat(saved.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/beslut?sparat#sparat"));
        HttpResponse<String> again = careManager.post(person + "/beslut", with(careManager, decided));
        assertThat(again.body()).contains("Det beslutet är redan infört.");
        assertThat(careManager.get(person + "/uppdrag").body())
                .contains("<option value=\"" + people.ownUnit() + "\" selected>");
        Map<String, String> kin = Map.of("namn", "Pia Berg", "relation", "dotter", "behorighet", "NONE");
        assertThat(post(careManager, person + "/anhoriga", kin)).isEqualTo(302);
        assertThat(careManager
                        .post(person + "/anhoriga", with(careManager, kin))
                        .body())
                .contains("Den personen är redan antecknad.");
    }

    @ParameterizedTest
    @CsvSource({"/uppgifter", "/bostad"})
    void what_holds_at_once_is_not_saved_as_from_a_day_to_come(String page) throws IOException, InterruptedException {
        String later = LocalDate.now(SwedishTime.ZONE).plusDays(1).toString();
        HttpResponse<String> answer = careManager.post(
                "/person/" + people.own() + page,
                with(careManager, Map.of("sedan", later, "bostad", "ORDINARY", "skydd", "NONE", "version", "1")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Det du sparar gäller genast.");
    }

    @Test
    void somebody_whose_help_begins_later_is_in_the_list_of_the_unit_from_when_it_is_known()
            throws IOException, InterruptedException {
        String later = LocalDate.now(SwedishTime.ZONE).plusDays(30).toString();
        String person = enter(reserve("Senare", "R-SENARE"));
        assertThat(manager.get("/omsorgstagare").body()).doesNotContain(person);
        HttpResponse<String> given =
                careManager.post(person + "/uppdrag", with(careManager, assignment(people.ownUnit(), later, "")));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(302);
        assertThat(manager.get("/omsorgstagare").body())
                .contains("Börjar senare", "<a href=\"" + person + "\">Senare Person</a>, från och med " + later);
    }

    @Test
    void a_reserve_number_is_the_same_however_it_is_written_and_a_national_one_is_none()
            throws IOException, InterruptedException {
        enter(reserve("Stora", "R-Bokstav"));
        HttpResponse<String> again =
                careManager.post("/ny-omsorgstagare", with(careManager, person(reserve("Små", "r-bokstav"))));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Kommunen har redan en person med det numret.");
        HttpResponse<String> national =
                careManager.post("/ny-omsorgstagare", with(careManager, person(reserve("Fel", "19790104-9283"))));
        assertThat(national.statusCode()).isEqualTo(422);
        assertThat(national.body()).contains("Välj det slaget av nummer.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19790104-9283", "beslut", "HTJ 2026 1", "<b>1", "1', '')--"})
    void a_case_number_is_one_that_can_be_searched_for(String number) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                careManager.post("/person/" + people.own() + "/beslut", with(careManager, decision(number)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv ärendenumret med bokstäver, siffror och streck");
    }

    @Test
    void a_unit_gets_no_assignment_for_days_on_which_it_is_closed()
            throws IOException, InterruptedException, SQLException {
        UUID closed = DemoPeopleStore.key("unit", "test-closed");
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute(
                    "insert into unit (id, municipality, provider, code, name, opened, closed) values ('%s', '9999', '%s', 'STANGD', 'Stängda enheten', '2020-01-01', '2026-10-31') on conflict do nothing"
                            .formatted(closed, people.ownProvider()));
        }
        String path = enter(reserve("Stängd", "R-STANGD")) + "/uppdrag";
        assertThat(careManager
                        .post(path, with(careManager, assignment(closed, "2026-09-01", "")))
                        .body())
                .contains("Enheten stänger 2026-10-31.");
        assertThat(careManager
                        .post(path, with(careManager, assignment(closed, "2019-12-31", "2026-10-31")))
                        .body())
                .contains("Enheten öppnar 2020-01-01.");
        assertThat(post(careManager, path, assignment(closed, "2026-09-01", "2026-10-31")))
                .isEqualTo(302);
    }

    private static Map<String, String> reserve(String name, String number) {
        return Map.of("fornamn", name, "slag", "RESERVE", "nummer", number, "fodd", "1930-01-01");
    }

    @Test
    void a_nurse_notes_an_absence_and_it_is_not_noted_twice() throws IOException, InterruptedException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        String absences = "/person/" + people.own() + "/franvaro";
        assertThat(post(nurse, absences, Map.of("skal", "HOSPITAL", "fran", "2026-11-10")))
                .isEqualTo(302);
        assertThat(nurse.get("/person/" + people.own()).body()).contains("på sjukhus", "2026-11-10");
        HttpResponse<String> twice = nurse.post(absences, with(nurse, Map.of("skal", "AWAY", "fran", "2026-11-12")));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Personen är redan antecknad som på sjukhus från 2026-11-10.");
    }

    @Test
    void a_row_is_reached_only_through_whom_it_is_about() throws IOException, InterruptedException {
        for (String kind : List.of("kin", "absence")) {
            String path = kind.equals("kin") ? "/anhoriga/" : "/franvaro/";
            String theirs = "/person/" + people.own() + path + Neighbours.row("sister", kind);
            assertThat(manager.get(theirs).statusCode()).isEqualTo(404);
            HttpResponse<String> changed = manager.post(theirs, with(manager, Map.of("version", "1")));
            assertThat(changed.statusCode()).isEqualTo(409);
            assertThat(changed.body()).contains("Raden finns inte längre");
            assertThat(post(manager, theirs + "/ta-bort", Map.of("version", "1")))
                    .isEqualTo(404);
        }
        String service = "/person/" + people.own() + "/insatser";
        assertThat(post(
                        careManager,
                        service,
                        Map.of(
                                "beslut",
                                Neighbours.row("sister", "decision").toString(),
                                "vad",
                                "städning",
                                "personal",
                                "1")))
                .as("a decision about somebody else")
                .isEqualTo(422);
    }

    @Test
    void a_private_provider_sees_what_it_carries_out_and_not_what_another_does()
            throws IOException, InterruptedException, SQLException {
        String person = enter(Map.of(
                "fornamn",
                "Delad",
                "efternamn",
                "Mellan",
                "slag",
                "RESERVE",
                "nummer",
                "R-DELAD",
                "fodd",
                "1930-01-01"));
        post(careManager, person + "/uppdrag", assignment(people.ownUnit(), "2026-01-01", ""));
        UUID other = other();
        post(careManager, person + "/uppdrag", assignment(other, "2026-01-01", ""));
        Map<String, String> theirs = new HashMap<>(decision("DELAD-2"));
        theirs.put("enhet", other.toString());
        Map<String, String> ours = new HashMap<>(decision("DELAD-1"));
        ours.put("enhet", people.ownUnit().toString());
        assertThat(post(careManager, person + "/beslut", theirs)).isEqualTo(302);
        assertThat(post(careManager, person + "/beslut", ours)).isEqualTo(302);
        assertThat(careManager.get(person).body()).contains("DELAD-2", "DELAD-1");
        assertThat(manager.get(person).body()).contains("DELAD-1").doesNotContain("DELAD-2");
    }

    @Test
    void a_colleague_is_entered_with_the_proof_of_the_title_and_who_checked_it()
            throws IOException, InterruptedException {
        HttpResponse<String> entered = manager.post(
                "/ny-medarbetare",
                with(
                        manager,
                        Map.of(
                                "fornamn",
                                "Nya",
                                "efternamn",
                                "Nilsson",
                                "telefon",
                                "070-174 06 50",
                                "roll",
                                "CARE",
                                "nummer",
                                "N-1",
                                "tillsvidare",
                                "true",
                                "fran",
                                "2026-11-01")));
        assertThat(entered.statusCode()).isEqualTo(302);
        String colleague = path(entered);
        assertThat(manager.get(colleague).body()).contains("Nya Nilsson", "Ingen grund för titeln är antecknad.");
        assertThat(Visitor.loggedIn("planerare").get(colleague).body()).contains("Nya Nilsson");

        HttpResponse<String> noDay =
                manager.post(colleague + "/bevis", with(manager, Map.of("grund", "CERTIFICATE", "handling", "Pärm 4")));
        assertThat(noDay.body()).contains("Skriv bevisets datum");
        assertThat(post(
                        manager,
                        colleague + "/bevis",
                        Map.of("grund", "CERTIFICATE", "utfardat", "2024-05-02", "handling", "Pärm 4", "sedd", "true")))
                .isEqualTo(302);
        assertThat(manager.get(colleague).body())
                .contains("bevis från Socialstyrelsen", "2024-05-02", "Pärm 4", "av Karin Persson");
        assertThat(post(
                        manager,
                        colleague + "/bevis",
                        Map.of("grund", "CERTIFICATE", "utfardat", "2024-05-03", "handling", "Pärm 5")))
                .isEqualTo(422);

        Map<String, String> details = Map.of(
                "fornamn",
                "Nya",
                "efternamn",
                "Nilsson",
                "kompetenser",
                "Demens\npalliativ vård",
                "sprak-fi",
                "true",
                "version",
                "1");
        assertThat(post(manager, colleague + "/uppgifter", details)).isEqualTo(302);
        assertThat(manager.get(colleague).body()).contains("demens, palliativ vård", "finska");
        Map<String, String> fewer = new HashMap<>(details);
        fewer.putAll(Map.of("kompetenser", "palliativ vård", "version", "2"));
        assertThat(post(manager, colleague + "/uppgifter", fewer)).isEqualTo(302);
        assertThat(manager.get(colleague + "/tidigare").body())
                .contains("Kompetenser (borttaget)", "Kompetens: demens", "Telefon: 070-174 06 50 → inget")
                .doesNotContain("Kompetens: palliativ vård");
        assertThat(post(manager, colleague + "/uppgifter", details)).isEqualTo(409);
        assertThat(post(
                        manager,
                        colleague + "/delegeringar",
                        Map.of(
                                "uppgift",
                                "ge insulin",
                                "av",
                                "Anna Ek, sjuksköterska",
                                "fran",
                                "2026-11-01",
                                "till",
                                "2027-10-31")))
                .isEqualTo(302);
        assertThat(manager.get("/medarbetare").body()).contains("Nya Nilsson", "(kontrollerat)");
    }

    @Test
    void units_providers_teams_and_areas_are_set_up() throws IOException, InterruptedException {
        Visitor administrator = Visitor.loggedIn("systemadministrator");
        assertThat(post(
                        administrator,
                        "/kommun/9999/utforare",
                        Map.of("namn", "Nya Omsorgen AB", "nummer", "556000-4615", "regi", "PRIVATE")))
                .isEqualTo(302);
        assertThat(administrator
                        .post(
                                "/kommun/9999/utforare",
                                with(
                                        administrator,
                                        Map.of("namn", "Fel AB", "nummer", "556000-4616", "regi", "PRIVATE")))
                        .body())
                .contains("Kontrollera organisationsnumret");
        String provider =
                row(administrator, "/kommun/9999/utforare", "Nya Omsorgen AB").replaceAll(".*/", "");
        Map<String, String> unit =
                Map.of("kod", "NY", "namn", "Nya enheten", "utforare", provider, "oppnad", "2026-11-01");
        assertThat(post(administrator, "/kommun/9999/enheter", unit)).isEqualTo(302);
        assertThat(post(administrator, "/kommun/9999/enheter", unit)).isEqualTo(422);
        assertThat(administrator.get("/kommun").body()).contains("Nya enheten", "Nya Omsorgen AB");
        assertThat(administrator.get("/kommun/9998/enheter").statusCode()).isEqualTo(404);

        String row = row(administrator, "/kommun/9999/enheter", "Nya enheten");
        Map<String, String> renamed = new HashMap<>(unit);
        renamed.putAll(Map.of("namn", "Nyaste enheten", "version", "1"));
        assertThat(post(administrator, row, renamed)).isEqualTo(302);
        assertThat(administrator.get("/kommun/9999/tidigare").body())
                .contains("Enhet: Nyaste enheten", "Namn: Nya enheten → Nyaste enheten", "Samir Dal");
        assertThat(administrator.get("/kommun/9998/tidigare").statusCode()).isEqualTo(404);

        String own = "/enhet/" + people.ownUnit();
        assertThat(post(manager, own + "/omraden", Map.of("namn", "Norra delen")))
                .isEqualTo(302);
        String area = row(manager, own + "/omraden", "Norra delen").replaceAll(".*/", "");
        assertThat(post(manager, own + "/arbetslag", Map.of("namn", "Lag Nord", "omrade", area)))
                .isEqualTo(302);
        assertThat(manager.get("/enhet").body()).contains("Lag Nord", "Norra delen");
        assertThat(manager.get("/enhet/" + DemoPeopleStore.key("unit", "test-sister") + "/arbetslag")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String enter(Map<String, String> who) throws IOException, InterruptedException {
        HttpResponse<String> answer = careManager.post("/ny-omsorgstagare", with(careManager, person(who)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return path(answer);
    }

    private static Map<String, String> person(Map<String, String> who) {
        Map<String, String> form = new HashMap<>(Map.of(
                "fornamn",
                "Ny",
                "efternamn",
                "Person",
                "slag",
                "PERSONNUMMER",
                "gata",
                "Provgatan 1",
                "postnummer",
                "999 01",
                "ort",
                "Sagoby",
                "sprak",
                "sv",
                "bostad",
                "ORDINARY",
                "skydd",
                "NONE"));
        form.putAll(who);
        return form;
    }

    private static Map<String, String> typedAgain(String given, String family, String street) {
        return Map.of(
                "fornamn",
                given,
                "efternamn",
                family,
                "slag",
                "RESERVE",
                "nummer",
                "R-FLYTT",
                "fodd",
                "1930-01-01",
                "gata",
                street,
                "version",
                "1");
    }

    private static Map<String, String> decision(String caseNumber) {
        return Map.of("arende", caseNumber, "insats", "PERSONAL_CARE", "timmar", "12,5", "fran", "2026-11-01");
    }

    private static Map<String, String> assignment(UUID unit, String from, String to) {
        return Map.of("enhet", unit.toString(), "fran", from, "till", to);
    }

    private static int post(Visitor visitor, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return visitor.post(path, with(visitor, form)).statusCode();
    }

    private static Map<String, String> with(Visitor visitor, Map<String, String> form)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(form);
        all.put("_csrf", visitor.anyToken());
        return all;
    }

    private static String path(HttpResponse<String> redirect) {
        return redirect.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+|\\?.*$", "");
    }

    private static String firstRow(Visitor visitor, String path) throws IOException, InterruptedException {
        return row(visitor, path, "");
    }

    /** Where the row is changed whose name is this. */
    private static String row(Visitor visitor, String path, String name) throws IOException, InterruptedException {
        Matcher link = Pattern.compile(
                        "<a href=\"(" + path + "/[0-9a-f-]{36})\" aria-label=\"Ändra " + Pattern.quote(name))
                .matcher(visitor.get(path).body());
        assertThat(link.find()).as(name).isTrue();
        return link.group(1);
    }

    private static UUID other() throws SQLException {
        return UUID.fromString(ofOther("id"));
    }

    /** A column of a unit of another provider. */
    private static String ofOther(String column) throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement ask = owner.createStatement();
                ResultSet answer = ask.executeQuery(
                        "select %s from unit where provider <> '%s' and municipality = '9999' and closed is null order by opened, code limit 1"
                                .formatted(column, people.ownProvider()))) {
            answer.next();
            return answer.getString(1);
        }
    }
}
