package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The welcome talk through the pages: booked, signed row by row, held; what its rows make, what is kept, and who may. */
class WelcomeTest {
    private static final String CODE = "8613#";

    private static Visitor planner;
    private static Visitor nurse;
    private static Visitor manager;
    private static UUID leader;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        Neighbours.movedIn();
        planner = Visitor.loggedIn("planerare");
        nurse = Visitor.loggedIn("underskoterska");
        manager = Visitor.loggedIn("enhetschef");
        leader = Residents.employed("Välkommen", "CERTIFICATE");
    }

    private static String page(UUID person) {
        return "/person/" + person + "/valkomstsamtal";
    }

    private static HttpResponse<String> send(Visitor visitor, String path, int version, String... fields)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>();
        form.put("version", String.valueOf(version));
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return visitor.send(path, form);
    }

    private static HttpResponse<String> book(Visitor visitor, UUID person, int seen, String day)
            throws IOException, InterruptedException {
        return send(
                visitor,
                page(person) + "/bokning",
                seen,
                "dag",
                day,
                "tid",
                "13.30",
                "plats",
                "HOME",
                "ledare",
                leader.toString());
    }

    private static HttpResponse<String> sign(Visitor visitor, UUID person, String row, int seen, String... fields)
            throws IOException, InterruptedException, SQLException {
        Map<String, String> form = new HashMap<>(
                Map.of("version", String.valueOf(seen), "rad", row, "samtal", talk(person), "resultat", "DONE"));
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return visitor.send(page(person) + "/rad", form);
    }

    private static String talk(UUID person) throws SQLException {
        return Residents.text(
                "select talk from welcome_event where recipient = '%s' order by seq desc limit 1".formatted(person));
    }

    private static String count(String table, UUID person) throws SQLException {
        return Residents.text("select count(*) from %s where recipient = '%s'".formatted(table, person));
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static List<String> rows(UUID person) throws IOException, InterruptedException {
        return Pattern.compile("id=\"rad-([a-z-]+)\"")
                .matcher(nurse.get(page(person)).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void the_talk_is_held_when_every_row_is_signed_and_its_rows_make_what_they_are_for()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Välkommen");
        assertThat(nurse.get(page(person)).body()).contains("Inget samtal är bokat.", "Boka samtalet");
        done(book(planner, person, 0, "2026-11-12"));
        List<String> rows = rows(person);
        assertThat(rows).hasSize(19);
        int journal = Integer.parseInt(count("journal_note", person));
        assertThat(journal).isEqualTo(1);
        for (String row : rows) {
            switch (row) {
                case "samtycke" ->
                    done(sign(
                            nurse,
                            person,
                            row,
                            0,
                            "motpart",
                            "RELATIVE",
                            "namn",
                            "Eva Ek",
                            "om",
                            "hur dagen har varit",
                            "givet-av",
                            "PERSON",
                            "satt",
                            "ORAL",
                            "fran",
                            "2026-11-12",
                            "till",
                            "2027-11-11"));
                case "hemmet" ->
                    done(sign(nurse, person, row, 0, "inne", "DIGITAL_LOCK", "gora", "Ring på först.", "kod", CODE));
                case "plan" -> done(sign(nurse, person, row, 0, "plandag", "2026-12-01"));
                case "husdjur" ->
                    done(sign(
                            nurse, person, row, 0, "resultat", "NOT_APPLICABLE", "varfor", "Det finns inga husdjur."));
                default -> done(sign(nurse, person, row, 0));
            }
        }
        String talk = nurse.get(page(person)).body();
        assertThat(talk)
                .contains("Samtalet hölls 2026-11-12, hemma hos personen.", "19 av 19 rader är signerade.")
                .contains("Gäller inte,", "Det finns inga husdjur.", "Planen ska göras 2026-12-01.");
        assertThat(nurse.get("/person/" + person + "/samtycken").body())
                .contains("Eva Ek, anhörig", "hur dagen har varit", "personen själv, muntligt", "gäller");
        assertThat(nurse.get("/person/" + person).body())
                .contains("Samtalet hölls 2026-11-12", "2026-12-01")
                .doesNotContain(CODE);
        assertThat(nurse.get("/person/" + person + "/journal").body())
                .contains("Välkomstsamtalet är bokat 2026-11-12 klockan 13.30")
                .contains("Välkomstsamtalet hölls 2026-11-12", "checklistan (version 2026-1)")
                .contains("Genomförandeplanen ska göras 2026-12-01.")
                .contains("Samtycke från personen själv (muntligt): uppgifter får lämnas till anhörig")
                .doesNotContain("Eva Ek", CODE);
    }

    @Test
    void who_signs_second_sees_who_signed_and_a_slip_is_corrected_by_a_new_signature()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Dubbel");
        done(book(planner, person, 0, "2026-11-12"));
        done(sign(nurse, person, "tider", 0));
        HttpResponse<String> second =
                sign(planner, person, "tider", 0, "resultat", "NOT_APPLICABLE", "varfor", "Redan sagt i telefon.");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Någon annan hann före. Raden är redan signerad: Klart, ", ", undersköterska, 20")
                .contains("Redan sagt i telefon.</textarea>", "name=\"version\" value=\"1\"");
        assertThat(sign(planner, person, "tider", 1, "resultat", "OPEN").body())
                .contains("Skriv vad som var fel med signeringen före.");
        done(sign(planner, person, "tider", 1, "resultat", "OPEN", "varfor", "Fel rad. Det är inte gjort än."));
        assertThat(nurse.get(page(person)).body())
                .contains("Rättat till: Inte gjort än, ", "Fel rad. Det är inte gjort än.", "0 av 19 rader");
        assertThat(count("welcome_signature", person)).isEqualTo("2");
        done(sign(nurse, person, "tider", 2, "varfor", "Nu är det sagt."));
        assertThat(sign(nurse, person, "vilka", 0, "samtal", UUID.randomUUID().toString())
                        .body())
                .contains("Det är ett annat samtal nu.");
    }

    @Test
    void of_two_who_sign_the_last_two_rows_in_the_same_moment_both_are_kept_and_the_talk_is_held_once()
            throws Exception {
        UUID person = Residents.movedIn("Sista");
        done(book(planner, person, 0, "2026-11-12"));
        List<String> rows = rows(person);
        for (String row : rows) {
            if (!row.equals("vilka") && !row.equals("tider")) {
                done(sign(nurse, person, row, 0, "resultat", "NOT_APPLICABLE", "varfor", "Prov."));
            }
        }
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(() -> sign(nurse, person, "vilka", 0).statusCode());
            var other = both.submit(() -> sign(manager, person, "tider", 0).statusCode());
            assertThat(List.of(one.get(), other.get())).containsExactly(302, 302);
        }
        assertThat(Residents.text("select string_agg(kind, ',' order by seq) from welcome_event where recipient = '%s'"
                        .formatted(person)))
                .isEqualTo("BOOKED,HELD");
        done(sign(manager, person, "vilka", 1, "resultat", "OPEN", "varfor", "Det blev inte av."));
        assertThat(nurse.get(page(person)).body()).contains("och en rad är öppen igen.", "18 av 19 rader");
        done(sign(manager, person, "vilka", 2, "varfor", "Nu är det gjort."));
        assertThat(nurse.get(page(person)).body()).contains("Samtalet hölls 2026-11-12");
    }

    @Test
    void a_talk_keeps_the_checklist_that_it_began_with() throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Version");
        UUID talk = UUID.randomUUID();
        Residents.run(
                "insert into welcome_event (recipient, unit, seq, id, talk, kind, checklist, day, starts, place, leader, recorded_by, author, recorded_at) select '%1$s', unit, 1, '%2$s', '%2$s', 'BOOKED', '2020-1', '2026-11-12', '09:00', 'UNIT', '%3$s', id, 'Prov', now() from engagement where id = '%4$s'"
                        .formatted(person, talk, leader, Neighbours.work("enhetschef")));
        assertThat(rows(person)).containsExactly("vilka", "plan");
        done(book(planner, person, 1, "2026-11-13"));
        assertThat(rows(person)).containsExactly("vilka", "plan");
        done(send(planner, page(person) + "/stall-in", 2, "skal", "Personen är på sjukhus."));
        assertThat(nurse.get(page(person)).body())
                .contains("Samtalet 2026-11-13 ställdes in. Personen är på sjukhus.")
                .doesNotContain("id=\"rad-");
        assertThat(sign(nurse, person, "vilka", 0).statusCode()).isEqualTo(409);
        done(book(planner, person, 3, "2026-11-20"));
        assertThat(rows(person)).hasSize(19);
        assertThat(nurse.get("/person/" + person + "/journal").body())
                .contains("Välkomstsamtalet är flyttat till 2026-11-13", "ställdes in. Personen är på sjukhus.");
    }

    @Test
    void of_two_who_book_at_once_the_second_is_told_and_loses_nothing()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Bokad");
        done(book(planner, person, 0, "2026-11-12"));
        HttpResponse<String> second = book(manager, person, 0, "2026-11-18");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Någon annan hann före. Så här står det nu: Samtalet är bokat 2026-11-12 klockan 13.30")
                .contains("value=\"2026-11-18\"", "name=\"version\" value=\"1\"");
        done(book(manager, person, 1, "2026-11-18"));
    }

    @Test
    void the_last_row_is_not_signed_before_the_day_of_the_talk()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Framtid");
        String later = LocalDate.now().plusDays(5).toString();
        done(book(planner, person, 0, later));
        List<String> rows = rows(person);
        for (String row : rows.subList(0, rows.size() - 1)) {
            done(sign(nurse, person, row, 0, "resultat", "NOT_APPLICABLE", "varfor", "Prov."));
        }
        HttpResponse<String> last = sign(nurse, person, rows.getLast(), 0);
        assertThat(last.statusCode()).isEqualTo(422);
        assertThat(last.body()).contains("samtalet är bokat till " + later);
    }

    @ParameterizedTest
    @CsvSource({
        "tid,klockan två,Skriv klockslaget med timmar och minuter",
        "tid,25.00,Skriv klockslaget med timmar och minuter",
        "dag,2022-06-30,Skriv en dag från 2022-07-01 till 20",
        "dag,2099-11-16,Skriv en dag från 2022-07-01 till 20",
        "plats,HEMLIGT,Välj i listan.",
        "ledare,ingen,Välj i listan."
    })
    void what_is_wrong_with_a_booking_is_said(String field, String typed, String said)
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Fel" + Math.abs((field + typed).hashCode()));
        Map<String, String> form = new HashMap<>(Map.of(
                "version", "0", "dag", "2026-11-12", "tid", "9:05", "plats", "UNIT", "ledare", leader.toString()));
        form.put(field, typed);
        HttpResponse<String> answer = planner.send(page(person) + "/bokning", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said);
        assertThat(count("welcome_event", person)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"2027-11-15,302", "2027-11-16,422"})
    void a_consent_holds_for_at_most_a_year(String until, int status)
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("År" + status);
        HttpResponse<String> answer = consent(person, until);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(count("consent", person)).isEqualTo(status == 302 ? "1" : "0");
        if (status == 422) {
            assertThat(answer.body()).contains("Ett samtycke gäller högst ett år. Skriv en dag senast 2027-11-15.");
        }
    }

    private static HttpResponse<String> consent(UUID person, String until) throws IOException, InterruptedException {
        return send(
                nurse,
                "/person/" + person + "/samtycken",
                0,
                "motpart",
                "HEALTH_CENTRE",
                "namn",
                "Vårdcentralen Eken",
                "om",
                "hur läkemedlen fungerar",
                "givet-av",
                "GOD_MAN",
                "satt",
                "WRITTEN",
                "fran",
                "2026-11-15",
                "till",
                until);
    }

    @Test
    void a_consent_is_revoked_at_any_time_and_never_rewritten() throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Återkallad");
        done(consent(person, "2027-11-14"));
        String list = "/person/" + person + "/samtycken";
        String row = list + "/" + Residents.text("select id from consent where recipient = '%s'".formatted(person));
        Map<String, String> form = new HashMap<>(Map.of(
                "version", "1",
                "motpart", "HEALTH_CENTRE",
                "namn", "Vårdcentralen Eken",
                "om", "allt",
                "givet-av", "GOD_MAN",
                "satt", "WRITTEN",
                "fran", "2026-11-15",
                "till", "2027-11-14"));
        HttpResponse<String> rewritten = nurse.send(row, form);
        assertThat(rewritten.statusCode()).isEqualTo(422);
        assertThat(rewritten.body()).contains("Det som personen har sagt ja till ändras inte.");
        form.put("om", "hur läkemedlen fungerar");
        form.put("aterkallat", "2026-11-15");
        done(nurse.send(row, form));
        assertThat(nurse.get(list).body()).contains("återkallat 2026-11-15");
        HttpResponse<String> late = planner.send(row, form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(nurse.get("/person/" + person + "/journal").body())
                .contains(
                        "Samtycket att lämna uppgifter till vårdcentral eller annan sjukvård är återkallat från och med 2026-11-15.");
        assertThat(nurse.get("/person/" + person + "/tidigare").body())
                .contains("Samtycken: Vårdcentralen Eken", "Återkallat från och med: inget → 2026-11-15");
        assertThat(Visitor.loggedIn("handlaggare")
                        .get("/person/" + person + "/tidigare")
                        .body())
                .as("the needs assessor reads nothing of the unit's (inner secrecy)")
                .doesNotContain("Vårdcentralen Eken");
    }

    @Test
    void a_code_stands_on_its_own_page_and_in_no_list_history_journal_or_log()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Kod");
        String list = "/person/" + person + "/hemmet";
        assertThat(send(nurse, list, 0, "inne", "KEY", "gora", "Koden är 8613.").body())
                .contains("Det ser ut som en kod. Skriv koden i fältet för kod.");
        done(send(nurse, list, 0, "inne", "DIGITAL_LOCK", "gora", "Ring på först.", "kod", CODE));
        String row = list + "/" + Residents.text("select id from home_entry where recipient = '%s'".formatted(person));
        assertThat(nurse.get(row).body()).contains("value=\"" + CODE + "\"");
        done(send(nurse, row, 1, "inne", "DIGITAL_LOCK", "gora", "Ring på.", "kod", CODE + "1"));
        for (String page : List.of("", "/hemmet", "/tidigare", "/journal", "/valkomstsamtal")) {
            assertThat(nurse.get("/person/" + person + page).body()).as(page).doesNotContain(CODE);
        }
        assertThat(nurse.get(list).body()).contains("finns; öppna raden för att se den");
        assertThat(Residents.text("select count(*) from access_log where access_log::text like '%" + CODE + "%'"))
                .isEqualTo("0");
        try (var files = Files.walk(RunningDemo.data(), 2)) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .as(log.toString())
                        .doesNotContain(CODE);
            }
        }
        assertThat(send(nurse, list, 0, "inne", "KEY").body()).contains("Det finns redan en sådan rad.");
    }

    @Test
    void the_database_lets_nobody_rewrite_a_signature_or_a_consent_or_sign_as_another() {
        for (String refused : List.of(
                "update welcome_signature set author = 'Någon'",
                "delete from welcome_signature",
                "update welcome_event set day = '2026-01-01'",
                "delete from welcome_event",
                "update consent set about = 'allt'",
                "update consent set last_day = '2099-01-01'",
                "delete from consent",
                "delete from home_entry")) {
            assertThatThrownBy(() -> as("underskoterska", refused))
                    .as(refused)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> as(
                        "underskoterska",
                        "insert into welcome_signature (talk, item, seq, recipient, unit, outcome, signed_by, author, title, signed_at) select talk, 'vilka', 1, recipient, unit, 'DONE', '%s', 'Någon Annan', 'x', stadig_now() from welcome_event where recipient = '%s'"
                                .formatted(Neighbours.work("underskoterska"), DemoPeopleStore.key("test", "own"))))
                .hasMessageContaining("row-level security");
    }

    private static void as(String username, String statement) throws SQLException {
        try (AppLogin login = AppLogin.as(username)) {
            login.run(statement);
        }
    }
}
