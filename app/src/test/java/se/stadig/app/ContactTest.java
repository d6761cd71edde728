package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.terms.SwedishTime;

/** The story of a fixed care contact through the pages: what can be told when, by whom, what the law allows, and what is kept. */
class ContactTest {
    private static Visitor planner;
    private static Visitor nurse;
    private static Visitor manager;
    private static UUID titled;
    private static UUID second;
    private static UUID transition;
    private static UUID untitled;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        Neighbours.movedIn();
        planner = Visitor.loggedIn("planerare");
        nurse = Visitor.loggedIn("underskoterska");
        manager = Visitor.loggedIn("enhetschef");
        titled = Residents.employed("Titelson", "CERTIFICATE");
        second = Residents.employed("Andersdotter", "CERTIFICATE");
        transition = Residents.employed("Övergångsson", "TRANSITION");
        untitled = Residents.employed("Utanbevis", "NONE");
    }

    private static String page(UUID person) {
        return "/person/" + person + "/fok";
    }

    /** Posts a step as somebody who has seen so many events. */
    private static HttpResponse<String> tell(Visitor visitor, UUID person, String step, int seen, String... fields)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>();
        form.put("version", String.valueOf(seen));
        form.put("dag", "2026-11-10");
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        return visitor.send(page(person) + "/" + step, form);
    }

    private static void told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static void offer(UUID person) throws IOException, InterruptedException {
        told(tell(nurse, person, "erbjudande", 0, "sprak", "fi", "tolk", "true", "narvarande", "KIN"));
    }

    private static void accepted(UUID person) throws IOException, InterruptedException {
        offer(person);
        told(tell(nurse, person, "svar", 1, "svar", "YES", "hjalp", "NOBODY"));
    }

    private static void appointed(UUID person) throws IOException, InterruptedException {
        accepted(person);
        told(tell(planner, person, "utse", 2, "medarbetare", titled.toString()));
    }

    @Test
    void the_story_goes_from_offer_to_another_contact_and_writes_the_journal_by_itself()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Hela");
        assertThat(nurse.get(page(person)).body())
                .contains("Personen har inte erbjudits en fast omsorgskontakt av er enhet än.");
        offer(person);
        assertThat(nurse.get(page(person) + "?sparat").body())
                .contains(
                        "Det är sparat, och antecknat i journalen.",
                        "har inte svarat än",
                        "Anteckna svaret",
                        "Tolk var med.");
        told(tell(nurse, person, "svar", 1, "svar", "YES", "hjalp", "KIN"));
        told(tell(planner, person, "utse", 2, "medarbetare", titled.toString(), "onskad", "true"));
        told(tell(planner, person, "vice", 3, "medarbetare", second.toString()));
        assertThat(manager.get("/person/" + person).body())
                .as("among the reference persons")
                .contains("Kollega Titelson", "Kollega Andersdotter", "fast omsorgskontakt", "vice");
        assertThat(Visitor.loggedIn("handlaggare").get("/person/" + person).body())
                .as("a private provider's staff are not the board's to see")
                .doesNotContain("Kollega Titelson");
        told(tell(
                nurse,
                person,
                "byte",
                4,
                "av",
                "PERSON",
                "skal",
                "RELATION",
                "anteckning",
                "Vill ha någon som pratar mer."));
        assertThat(planner.get(page(person)).body())
                .contains("det är begärt att någon annan tar över")
                .doesNotContain("Anteckna dialogen");
        told(tell(
                manager,
                person,
                "dialog",
                5,
                "samtal",
                "2026-11-09",
                "sa",
                "Hon vill ha Andersdotter.",
                "utfall",
                "CHANGED",
                "medarbetare",
                second.toString(),
                "bytesskal",
                "RELATION"));
        String story = manager.get(page(person)).body();
        assertThat(story)
                .contains("Personen har en fast omsorgskontakt: Kollega Andersdotter.", "Hon vill ha Andersdotter.")
                .contains("Rättslig grund: SoL (2025:400) 25 kap. 4 §", "Rättslig grund: SoL (2025:400) 10 kap. 7 §")
                .contains("Vice avslutad, Kollega Andersdotter")
                .doesNotContain("Vice: ");

        String journal = nurse.get("/person/" + person + "/journal").body();
        assertThat(journal)
                .contains("Fast omsorgskontakt", "Erbjuden. Med vid samtalet: en anhörig.", "Tackade ja.")
                .contains("Fast omsorgskontakt utsedd: Kollega Titelson. Personen har själv önskat medarbetaren.")
                .contains(
                        "Ny fast omsorgskontakt: Kollega Andersdotter. Skäl: relationen fungerar inte. Personen sa: Hon vill ha Andersdotter.")
                .contains("undersköterska", "planerare", "enhetschef");
        assertThat(Residents.text("select count(*) from journal_note where recipient = '%s'".formatted(person)))
                .as("one each, also where a deputy is deputy no more")
                .isEqualTo("6");
        assertThat(Residents.text(
                        "select count(*) from contact_finding where recipient = '%s' and provision <> '' and answer = 'YES'"
                                .formatted(person)))
                .as("offer, appointment, deputy and change rest on a finding each")
                .isEqualTo("4");
    }

    @Test
    void who_is_second_is_told_what_happened_and_loses_nothing()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Samtidig");
        accepted(person);
        told(tell(planner, person, "utse", 2, "medarbetare", titled.toString()));
        HttpResponse<String> late = tell(
                manager, person, "utse", 2, "medarbetare", second.toString(), "anteckning", "Hon är finsktalande.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Personen har redan en fast omsorgskontakt.")
                .contains("2026-11-10: Fast omsorgskontakt utsedd, Kollega Titelson")
                .contains("Hon är finsktalande.</textarea>", "<option value=\"" + second + "\" selected>");

        told(tell(nurse, person, "byte", 3, "av", "KIN"));
        HttpResponse<String> deputy = tell(planner, person, "vice", 3, "medarbetare", second.toString());
        assertThat(deputy.statusCode()).isEqualTo(409);
        assertThat(deputy.body())
                .contains(
                        "Något har antecknats sedan du öppnade sidan.",
                        "2026-11-10: Byte önskas",
                        "name=\"version\" value=\"4\"");
        told(tell(planner, person, "vice", 4, "medarbetare", second.toString()));
    }

    @Test
    void of_two_who_write_in_the_same_moment_one_is_written() throws Exception {
        UUID person = Residents.movedIn("Ögonblick");
        offer(person);
        try (var both = Executors.newFixedThreadPool(2)) {
            var yes = both.submit(() -> tell(nurse, person, "svar", 1, "svar", "YES", "hjalp", "NOBODY")
                    .statusCode());
            var no = both.submit(
                    () -> tell(manager, person, "svar", 1, "svar", "NO", "skal", "CONTENT", "hjalp", "NOBODY")
                            .statusCode());
            assertThat(List.of(yes.get(), no.get())).containsExactlyInAnyOrder(302, 409);
        }
        assertThat(Residents.text("select count(*) from contact_event where recipient = '%s'".formatted(person)))
                .isEqualTo("2");
        assertThat(Residents.text("select count(*) from journal_note where recipient = '%s'".formatted(person)))
                .as("what was not told is not in the journal either")
                .isEqualTo("2");
    }

    @Test
    void nobody_without_the_title_is_appointed_and_the_reason_is_the_laws()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Titel");
        accepted(person);
        String page = planner.get(page(person) + "/utse").body();
        assertThat(page)
                .contains("Vem passar?", "Får inte utses", "Kollega Utanbevis (får inte utses)")
                .contains("Medarbetaren saknar bevis om rätt att använda yrkestiteln undersköterska.", "25 kap. 4 §");
        HttpResponse<String> refused = tell(planner, person, "utse", 2, "medarbetare", untitled.toString());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("saknar bevis", "SoL (2025:400) 25 kap. 4 §");
        assertThat(tell(
                                planner,
                                person,
                                "utse",
                                2,
                                "medarbetare",
                                UUID.randomUUID().toString())
                        .statusCode())
                .isEqualTo(422);
        told(tell(planner, person, "utse", 2, "medarbetare", transition.toString()));
        assertThat(manager.get(page(person)).body())
                .contains("omfattas av övergångsregeln. Det är inte kontrollerat att regeln gäller");
    }

    @Test
    void a_deputy_without_the_title_needs_a_reason_from_a_person()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Vice");
        appointed(person);
        HttpResponse<String> asked = tell(planner, person, "vice", 3, "medarbetare", untitled.toString());
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Lagen säger inte om en vice måste ha yrkestiteln", "Skriv varför");
        assertThat(tell(planner, person, "vice", 3, "medarbetare", titled.toString())
                        .body())
                .contains("Medarbetaren är den fasta omsorgskontakten.");
        told(tell(
                planner,
                person,
                "vice",
                3,
                "medarbetare",
                untitled.toString(),
                "anteckning",
                "Har varit där i sju år och går med henne."));
        assertThat(Residents.text("select answer from contact_finding where recipient = '%s' and rule = 'FOK-3'"
                        .formatted(person)))
                .isEqualTo("NEEDS_JUDGEMENT");
        told(tell(planner, person, "vice-avslut", 4, "medarbetare", untitled.toString()));
        assertThat(planner.get(page(person)).body())
                .doesNotContain("Vice: ")
                .contains("Vice avslutad, Kollega Utanbevis");
    }

    @Test
    void the_exception_is_judged_by_a_person_who_has_found_out_and_never_by_the_program()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Undantag");
        String[] filled = {
            "enbart",
            "YES",
            "natverk",
            "NO",
            "kognition",
            "NO",
            "syn",
            "SEES_NO_NEED",
            "anteckning",
            "Har bara larm, dottern bor granne och sköter allt.",
            "omprovas",
            "2027-05-01",
            "bedomt-YES-NO-NO-SEES_NO_NEED",
            "true"
        };
        assertThat(tell(planner, person, "undantag", 0, with(filled, "natverk", "NOT_CONSIDERED"))
                        .body())
                .contains("Ta reda på det innan du bedömer.");
        assertThat(tell(planner, person, "undantag", 0, with(filled, "syn", "NOT_ASKED"))
                        .body())
                .contains("Fråga personen innan du bedömer.");
        assertThat(tell(planner, person, "undantag", 0, with(filled, "syn", "WANTS_CONTACT"))
                        .body())
                .contains("ska erbjudas");
        assertThat(tell(planner, person, "undantag", 0, with(filled, "omprovas", "2027-11-11"))
                        .body())
                .contains("Skriv en dag efter 2026-11-10 och senast 2027-11-10.");
        assertThat(tell(planner, person, "undantag", 0, with(filled, "anteckning", "Kort."))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> unsure =
                tell(planner, person, "undantag", 0, with(filled, "bedomt-YES-NO-NO-SEES_NO_NEED", ""));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body())
                .contains(
                        "Vad som talar för och emot",
                        "Personen ser själv inget behov",
                        "Varken insatsernas typ eller deras omfattning avgör");
        told(tell(planner, person, "undantag", 0, filled));
        assertThat(nurse.get(page(person)).body())
                .contains("bedömd som uppenbart obehövlig. Bedömningen prövas på nytt 2027-05-01.");
        assertThat(Residents.text("select answer || ' ' || provision from contact_finding where recipient = '%s'"
                        .formatted(person)))
                .isEqualTo("NEEDS_JUDGEMENT SoL (2025:400) 10 kap. 7 §");
        offerAfter(person);
    }

    private static void offerAfter(UUID person) throws IOException, InterruptedException {
        told(tell(nurse, person, "erbjudande", 1, "sprak", "sv", "narvarande", "NOBODY"));
    }

    private static String[] with(String[] fields, String name, String value) {
        String[] changed = fields.clone();
        for (int at = 0; at < changed.length; at += 2) {
            if (changed[at].equals(name)) {
                changed[at + 1] = value;
            }
        }
        return changed;
    }

    @Test
    void a_no_gets_a_reason_a_day_to_ask_again_and_a_kontaktman()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Nej");
        offer(person);
        assertThat(tell(nurse, person, "svar", 1, "svar", "NO", "hjalp", "NOBODY")
                        .body())
                .contains("Välj varför personen tackade nej");
        told(tell(nurse, person, "svar", 1, "svar", "NONE", "hjalp", "NOBODY"));
        assertThat(nurse.get(page(person)).body())
                .contains("Inget svar än", "Fråga igen 2026-11-24.", "har inte svarat än");
        told(tell(nurse, person, "svar", 2, "svar", "NO", "skal", "KIN_COORDINATES", "hjalp", "STAFF"));
        assertThat(nurse.get(page(person)).body())
                .contains("Personen har tackat nej. Fråga igen 2027-05-10.", "anhöriga sköter samordningen");
        told(tell(planner, person, "kontaktman", 3, "medarbetare", untitled.toString()));
        assertThat(manager.get("/person/" + person).body()).contains("kontaktman", "Kollega Utanbevis");
        told(tell(nurse, person, "erbjudande", 4, "sprak", "sv", "narvarande", "NOBODY"));
    }

    @Test
    void a_slip_is_undone_and_stays_to_be_seen() throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Ångra");
        offer(person);
        told(tell(planner, person, "svar", 1, "svar", "NO", "skal", "CONTENT", "hjalp", "NOBODY"));
        assertThat(nurse.get(page(person) + "/angra").statusCode())
                .as("somebody else's slip")
                .isEqualTo(409);
        HttpResponse<String> short1 = tell(planner, person, "angra", 2, "vad", "2", "anteckning", "Fel");
        assertThat(short1.statusCode()).isEqualTo(422);
        told(tell(planner, person, "angra", 2, "vad", "2", "anteckning", "Svaret gällde en annan person."));
        String story = nurse.get(page(person)).body();
        assertThat(story).contains("(ångrad)", "Det som ångras: 2026-11-10: Tackade nej.", "har inte svarat än");
        told(tell(nurse, person, "svar", 3, "svar", "YES", "hjalp", "NOBODY"));
        assertThat(nurse.get("/person/" + person + "/journal").body())
                .contains("Ångrad.", "Svaret gällde en annan person.");

        told(tell(nurse, person, "angra", 4, "vad", "4", "anteckning", "Det var i själva verket ett nej."));
        assertThat(nurse.get(page(person)).body()).as("her own slip").contains("har inte svarat än");
    }

    @Test
    void what_came_while_the_page_was_open_is_not_undone_by_it()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Ångrafel");
        offer(person);
        told(tell(planner, person, "svar", 1, "svar", "NO", "skal", "CONTENT", "hjalp", "NOBODY"));
        told(tell(nurse, person, "erbjudande", 2, "sprak", "sv", "narvarande", "NOBODY"));
        HttpResponse<String> late =
                tell(planner, person, "angra", 2, "vad", "2", "anteckning", "Svaret gällde en annan person.");
        assertThat(late.statusCode()).isEqualTo(409);
        HttpResponse<String> again =
                tell(planner, person, "angra", 3, "vad", "2", "anteckning", "Svaret gällde en annan person.");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Välj i listan.");
    }

    @Test
    void a_change_that_is_undone_gives_the_deputy_back_and_a_managers_decision_is_the_managers()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Ångrabyte");
        appointed(person);
        told(tell(planner, person, "vice", 3, "medarbetare", second.toString()));
        told(tell(nurse, person, "byte", 4, "av", "PERSON"));
        assertThat(nurse.get(page(person) + "/angra").statusCode())
                .as("nobody makes a wish about herself vanish")
                .isEqualTo(409);
        told(tell(
                manager,
                person,
                "dialog",
                5,
                "samtal",
                "2026-11-09",
                "sa",
                "Hon vill ha den andra.",
                "utfall",
                "CHANGED",
                "medarbetare",
                second.toString(),
                "bytesskal",
                "RELATION"));
        assertThat(tell(planner, person, "angra", 7, "vad", "7", "anteckning", "Vill ha det som förut.")
                        .statusCode())
                .isEqualTo(409);
        told(tell(manager, person, "angra", 7, "vad", "7", "anteckning", "Det var fel medarbetare."));
        assertThat(manager.get(page(person)).body())
                .contains("det är begärt att någon annan tar över", "Kollega Titelson", "Vice: Kollega Andersdotter.");
        assertThat(manager.get("/person/" + person + "/journal").body())
                .contains("Rättad av en senare anteckning.", "Rättar en tidigare anteckning.");
    }

    @Test
    void a_contact_that_begins_later_holds_up_what_would_come_before_until_it_is_undone()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Senare");
        accepted(person);
        String later = LocalDate.now(SwedishTime.ZONE).plusDays(20).toString();
        told(tell(planner, person, "utse", 2, "medarbetare", titled.toString(), "dag", later));
        assertThat(planner.get(page(person) + "/avsluta").body())
                .contains("Det senaste i historien gäller från " + later + ", som inte har kommit. Ångra det först");
        assertThat(planner.get("/person/" + person).body()).doesNotContain("Kollega Titelson");
        told(tell(planner, person, "angra", 3, "vad", "3", "anteckning", "Hon har avlidit under tiden."));
        told(tell(planner, person, "avsluta", 4, "skal", "DIED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2022-06-30 | Lagen om fast omsorgskontakt gäller från den 1 juli 2022.",
                "2025-12-31 | Bestämmelsen gäller den som har hemtjänst, och det har personen inte.",
                "2027-06-01 | Dagen har inte varit än.",
                " | Fyll i"
            })
    void an_event_has_a_day_that_it_can_have(String day, String sentence)
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Dag" + day);
        HttpResponse<String> answer = tell(
                nurse,
                person,
                "erbjudande",
                0,
                "sprak",
                "sv",
                "narvarande",
                "NOBODY",
                "dag",
                day == null ? "" : day,
                "anteckning",
                "Hon hade frågor.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(sentence, "Hon hade frågor.</textarea>");
    }

    @Test
    void an_event_does_not_come_before_the_one_before_it() throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Ordning");
        offer(person);
        HttpResponse<String> answer =
                tell(nurse, person, "svar", 1, "svar", "YES", "hjalp", "NOBODY", "dag", "2026-11-09");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Det senaste i historien gäller från 2026-11-10.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"svar", "utse", "vice", "vice-avslut", "byte", "dialog", "byt", "kontaktman", "avsluta", "angra"
            })
    void a_step_that_cannot_come_yet_says_so(String step) throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Tidig" + step);
        HttpResponse<String> answer = manager.get(page(person) + "/" + step);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).containsPattern("role=\"alert\"><p>[A-ZÅÄÖ][^<]{15,}\\.</p>");
        assertThat(tell(manager, person, step, 0).statusCode()).isEqualTo(409);
        assertThat(Residents.text("select count(*) from contact_event where recipient = '%s'".formatted(person)))
                .isEqualTo("0");
    }

    @Test
    void each_step_is_taken_by_whom_it_is_for() throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Roller");
        accepted(person);
        assertThat(tell(nurse, person, "utse", 2, "medarbetare", titled.toString())
                        .statusCode())
                .isEqualTo(404);
        told(tell(planner, person, "utse", 2, "medarbetare", titled.toString()));
        told(tell(nurse, person, "byte", 3, "av", "PERSON"));
        assertThat(tell(
                                planner,
                                person,
                                "dialog",
                                4,
                                "samtal",
                                "2026-11-10",
                                "sa",
                                "Hon vill byta nu.",
                                "utfall",
                                "KEPT",
                                "kvarskal",
                                "OTHER")
                        .statusCode())
                .isEqualTo(404);
        assertThat(tell(planner, person, "byt", 4, "medarbetare", second.toString(), "skal", "OTHER")
                        .statusCode())
                .as("while a wish waits for the dialogue")
                .isEqualTo(409);
        told(tell(
                manager,
                person,
                "dialog",
                4,
                "samtal",
                "2026-11-09",
                "sa",
                "Hon ville bara prata om tiderna.",
                "utfall",
                "KEPT",
                "kvarskal",
                "AGREED_NEW_WAYS"));
        assertThat(Visitor.loggedIn("handlaggare").get(page(person)).statusCode())
                .as("the board's care manager reads no unit's story")
                .isEqualTo(404);
    }

    @Test
    void what_has_been_told_cannot_be_changed_or_told_in_anothers_name()
            throws SQLException, IOException, InterruptedException {
        UUID person = Residents.movedIn("Väggar");
        appointed(person);
        String unit = Residents.text("select unit from contact_event where recipient = '%s' limit 1".formatted(person));
        String row =
                "insert into contact_event (recipient, unit, seq, id, happened_on, kind, staff, recorded_by, recorded_at) values ('%s', '%s', %%s, gen_random_uuid(), '2026-11-12', '%%s', %%s, '%%s', %%s)"
                        .formatted(person, unit);
        String now = "stadig_now()";
        UUID self = Neighbours.work("planerare");
        try (AppLogin app = AppLogin.as("planerare")) {
            assertThat(app.run(row.formatted(4, "ENDED", "null", self, now))).isEqualTo(1);
            for (String forbidden : new String[] {
                "update contact_event set reason = 'x' where recipient = '%s'".formatted(person),
                "delete from contact_event where recipient = '%s'".formatted(person),
                "update contact_finding set reason = 'x'",
                "delete from contact_finding",
                "update journal_note set note = 'x'",
                "delete from journal_note",
                row.formatted(5, "OFFERED", "null", Neighbours.work("enhetschef"), now),
                row.formatted(5, "OFFERED", "null", self, "'2026-11-01T10:00Z'"),
                row.formatted(7, "OFFERED", "null", self, now),
                row.formatted(5, "KEPT", "null", self, now),
                row.formatted(5, "APPOINTED", "null", self, now),
                row.formatted(5, "APPOINTED", "'" + people().staffAtSister() + "'", self, now)
            }) {
                assertThatThrownBy(() -> app.run(forbidden)).as(forbidden).isInstanceOf(SQLException.class);
            }
        }
        try (AppLogin app = AppLogin.as("underskoterska")) {
            assertThatThrownBy(() -> app.run(row.formatted(4, "ENDED", "null", Neighbours.work("underskoterska"), now)))
                    .isInstanceOf(SQLException.class);
        }
        for (String stranger : new String[] {"handlaggare", "systemadministrator", "uppfoljning", "logggranskare"}) {
            try (AppLogin app = AppLogin.as(stranger)) {
                assertThat(app.count("select count(*) from contact_event"))
                        .as(stranger)
                        .isZero();
                assertThat(app.count("select count(*) from contact_finding"))
                        .as(stranger)
                        .isZero();
                assertThat(app.count("select count(*) from journal_note"))
                        .as(stranger)
                        .isZero();
                assertThat(app.count("select count(*) from stories_at('%s')".formatted(unit)))
                        .as(stranger)
                        .isZero();
                assertThat(app.count("select count(*) from granted_hours_at('%s')".formatted(unit)))
                        .as(stranger)
                        .isZero();
            }
        }
    }

    private static Neighbours people() throws SQLException {
        return Neighbours.movedIn();
    }

    @Test
    void who_suits_is_told_in_words() throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Passar");
        UUID finnish = Residents.employed("Suomi", "CERTIFICATE");
        Residents.run("insert into staff_language (staff, language) values ('%s', 'fi')".formatted(finnish));
        accepted(person);
        String page = planner.get(page(person) + "/utse").body();
        assertThat(page)
                .contains("Talar finska, som är personens språk.", "Är inte fast omsorgskontakt för någon än.")
                .containsPattern("Är fast omsorgskontakt för (en person|[0-9]+ personer)");
        assertThat(page.indexOf("<h3>Kollega Suomi"))
                .as("who speaks the language stands before who does not")
                .isBetween(1, page.indexOf("<h3>Kollega Titelson"));
    }

    @Test
    void in_an_emergency_the_other_units_story_is_read_and_not_told()
            throws IOException, InterruptedException, SQLException {
        UUID person = people().atSisterUnit();
        Residents.run(
                "insert into contact_event (recipient, unit, seq, id, happened_on, kind, recorded_by, recorded_at) select '%s', '%s', 1, gen_random_uuid(), '2026-11-02', 'OFFERED', '%s', now()"
                        .formatted(person, DemoPeopleStore.key("unit", "test-sister"), Neighbours.work("planerare")));
        try {
            assertThat(nurse.get(page(person)).statusCode()).isEqualTo(404);
            nurse.send("/nodatkomst", Map.of("vem", "PROV-sister", "varfor", "Hon har ringt och behöver hjälp nu."));
            assertThat(nurse.get(page(person)).body())
                    .contains("Erbjudandet gjordes 2026-11-02.")
                    .doesNotContain("Anteckna svaret", "av er enhet än");
            assertThat(nurse.get("/person/" + person + "/journal").statusCode()).isEqualTo(200);
            assertThat(tell(nurse, person, "svar", 1, "svar", "YES", "hjalp", "NOBODY")
                            .statusCode())
                    .isEqualTo(404);
        } finally {
            Residents.run("delete from contact_event where recipient = '%s'".formatted(person));
            Residents.run("delete from emergency_access");
        }
    }

    @Test
    void who_is_contact_at_another_unit_is_told_where_this_one_has_told_nothing()
            throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Tvåenheter");
        Residents.run(
                "insert into assignment (id, recipient, unit, first_day) values (gen_random_uuid(), '%s', '%s', '2026-01-01')"
                        .formatted(person, DemoPeopleStore.key("unit", "test-sister")));
        Residents.run(
                "insert into contact_event (recipient, unit, seq, id, happened_on, kind, staff, recorded_by, recorded_at) select '%s', '%s', 1, gen_random_uuid(), '2026-11-02', 'APPOINTED', '%s', '%s', now()"
                        .formatted(
                                person,
                                DemoPeopleStore.key("unit", "test-sister"),
                                people().staffAtSister(),
                                Neighbours.work("planerare")));
        assertThat(nurse.get(page(person)).body())
                .contains("av er enhet än", "Hos Systerenheten: Medarbetar Grannson, fast omsorgskontakt.");
    }
}
