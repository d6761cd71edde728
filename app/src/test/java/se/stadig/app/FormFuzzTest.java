package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is posted, nobody gets a fault of ours, nothing runs, and what was typed is still there. */
class FormFuzzTest {
    private static Neighbours people;
    private static Visitor planner;
    private static Visitor administrator;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        planner = new Visitor();
        planner.logIn("planerare", "sagoby");
        administrator = Visitor.loggedIn("systemadministrator");
    }

    static String[] nasty() {
        return new String[] {
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0007\u001b[31m",
            "\ud800",
            "\u202eesrever",
            "é\u0301🧑‍🦽",
            "' or 1=1 --",
            "'; drop table recipient; --",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7} #{7*7} !{7*7} @import java.util.List",
            "=HYPERLINK(\"http://x\")",
            "%",
            "_%",
            "\\",
            "../../etc/passwd",
            "x".repeat(501),
            "åäö".repeat(10_000),
            "{\"a\":".repeat(2000),
            "1".repeat(300),
            "\r\nSet-Cookie: a=b",
            DemoPeopleStore.key("test", "private").toString(), // another provider's person
            "-1",
            "1e400",
            "2026-02-30",
            "true",
            "[]"
        };
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void the_search_answers_with_a_sentence_and_keeps_what_was_typed(String typed)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = planner.post("/sok", Map.of("_csrf", planner.anyToken(), "efter", typed));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .containsAnyOf("Skriv ett namn", "Ingen träff", "träffar", "1 träff", "<th scope=\"row\">")
                .doesNotContain("<script>alert", "<img src=x", "49 49");
        assertThat(answer.headers().map()).doesNotContainKey("a");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void the_form_saves_or_says_why_not_and_keeps_what_was_typed(String typed)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = save("sv", typed, version());
        if (answer.statusCode() == 302) {
            String page = planner.get("/person/" + people.own()).body();
            assertThat(page).contains(escaped(asSent(typed).strip())).doesNotContain("<script>alert", "<img src=x");
        } else {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<script>alert");
            if (typed.startsWith("x")) {
                assertThat(answer.body()).contains("är 501 tecken lång. Korta den till högst 500.", typed);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void the_login_and_the_choice_of_engagement_refuse_with_a_sentence(String typed)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        HttpResponse<String> login = visitor.logIn(typed, typed);
        assertThat(login.headers().firstValue("Location")).contains(RunningDemo.home() + "/logga-in?fel");
        assertThat(login.headers().map()).doesNotContainKey("a");
        HttpResponse<String> choice = planner.post("/uppdrag", Map.of("_csrf", planner.anyToken(), "uppdrag", typed));
        assertThat(choice.statusCode()).isEqualTo(422);
        assertThat(choice.body()).contains("Välj ett av uppdragen i listan.").doesNotContain("<script>alert");
        assertThat(planner.get("/sok").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void a_judgement_is_saved_as_typed_or_refused_with_a_sentence_and_kept(String typed)
            throws IOException, InterruptedException, SQLException {
        Visitor reviewer = Visitor.loggedIn("logggranskare-utforare");
        String page = reviewer.get("/logggranskning").body();
        String id = page.replaceAll("(?s).*?action=\"/logggranskning/([0-9a-f-]{36})\".*", "$1");
        for (String outcome : List.of(typed, "LOOK_INTO")) {
            HttpResponse<String> answer = reviewer.post(
                    "/logggranskning/" + id,
                    Map.of("_csrf", reviewer.anyToken(), "bedomning", outcome, "motivering", typed));
            if (answer.statusCode() == 302) {
                assertThat(reviewer.get("/logggranskning/bedomda").body())
                        .contains(escaped(asSent(typed).strip()))
                        .doesNotContain("<script>alert", "<img src=x", "49 49");
                Neighbours.unjudge(id);
            } else {
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains("role=\"alert\"").doesNotContain("<script>alert", "<img src=x");
                if (typed.startsWith("åäö")) {
                    assertThat(answer.body()).contains(typed + "</textarea>");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void days_of_an_extract_that_cannot_be_are_answered_with_a_sentence(String typed)
            throws IOException, InterruptedException {
        Visitor manager = Visitor.loggedIn("enhetschef");
        String typedDay = URLEncoder.encode(typed.substring(0, Math.min(400, typed.length())), StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                manager.get("/atkomstlogg/" + people.own() + "/utdrag?fran=" + typedDay + "&till=" + typedDay);
        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(answer.body())
                .contains("Vem har tagit del av uppgifter om dig?")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void the_choice_of_whom_to_dispose_of_refuses_with_a_sentence(String typed)
            throws IOException, InterruptedException {
        Visitor careManager = Visitor.loggedIn("handlaggare");
        HttpResponse<String> answer =
                careManager.post("/gallring", Map.of("_csrf", careManager.anyToken(), "person", typed));
        assertThat(answer.statusCode()).isIn(409, 422);
        assertThat(answer.body())
                .contains("role=\"alert\"")
                .doesNotContain("<script>alert", "<img src=x", "49 49", "Exception");
        assertThat(careManager
                        .post(
                                "/gallring/"
                                        + URLEncoder.encode(
                                                typed.substring(0, Math.min(40, typed.length())),
                                                StandardCharsets.UTF_8),
                                Map.of("_csrf", careManager.anyToken()))
                        .statusCode())
                .isIn(400, 404, 405, 422);
    }

    @Test
    void two_who_edit_at_once_never_overwrite_and_the_second_sees_what_the_first_wrote()
            throws IOException, InterruptedException {
        String seen = version();
        assertThat(save("sv", "Först", seen).statusCode()).isEqualTo(302);
        HttpResponse<String> second = save("fi", "Sedan", seen);

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Någon annan ändrade uppgifterna medan du skrev.", "”Först”", ">Sedan</textarea>")
                .contains("<option value=\"fi\" selected>");
        assertThat(save("fi", "Sedan", version(second)).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "", "svenska", "sv'--"})
    void a_language_that_is_not_in_the_list_is_refused(String language) throws IOException, InterruptedException {
        HttpResponse<String> answer = save(language, "Kvar", version());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Välj ett språk i listan.", ">Kvar</textarea>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "99999999999999999999", "-5"})
    void a_version_that_was_tampered_with_changes_nothing(String version) throws IOException, InterruptedException {
        assertThat(save("sv", "Manipulerat", version).statusCode()).isBetween(400, 422);
        assertThat(planner.get("/person/" + people.own()).body()).doesNotContain("Manipulerat");
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void an_upload_gets_a_report_or_a_sentence_whatever_it_holds_and_is_called(String typed)
            throws IOException, InterruptedException {
        String name = typed.replaceAll("[\r\n\"]", "") + "/persons.json";
        for (String content : new String[] {
            typed,
            "Id;PersonId\n" + typed + ";" + typed,
            "[" + new JsonMapper().writeValueAsString(Map.of("Id", typed, "PersonId", typed, "FirstName", typed)) + "]"
        }) {
            HttpResponse<String> answer = administrator.upload(
                    "/import",
                    Map.of("_csrf", administrator.anyToken(), "krock", typed.replaceAll("[\r\n]", "")),
                    "fil",
                    name,
                    content.getBytes(StandardCharsets.UTF_8));
            if (answer.statusCode() == 302) {
                String place = answer.headers().firstValue("Location").orElseThrow();
                HttpResponse<String> report = administrator.get(place.substring(place.indexOf("/import")));
                assertThat(report.statusCode()).isEqualTo(200);
                assertThat(report.body()).contains("Ingenting").doesNotContain("<script>alert", "<img src=x");
            } else {
                assertThat(answer.statusCode())
                        .as("an empty file, a name with a zero, a name that is too long")
                        .isIn(400, 413, 422);
                assertThat(answer.body()).containsAnyOf("Välj en fil", "hade fel form", "Filen är för stor");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inget-id", "%00", "00000000-0000-0000-0000-000000000000", "..%2f..", "'--"})
    void an_import_that_is_not_there_is_not_found(String id) throws IOException, InterruptedException {
        Map<String, String> form = Map.of("_csrf", administrator.anyToken());
        assertThat(administrator.get("/import/" + id).statusCode()).isBetween(400, 404);
        assertThat(administrator.post("/import/" + id + "/genomfor", form).statusCode())
                .isBetween(400, 404);
        assertThat(administrator.post("/import/" + id + "/avbryt", form).statusCode())
                .isBetween(400, 404);
    }

    private static HttpResponse<String> save(String language, String needs, String version)
            throws IOException, InterruptedException {
        return planner.post(
                "/person/" + people.own() + "/kommunikation",
                Map.of("_csrf", planner.anyToken(), "sprak", language, "behov", needs, "version", version));
    }

    private static String version() throws IOException, InterruptedException {
        return version(planner.get("/person/" + people.own()));
    }

    private static String version(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
    }

    /** Half a character cannot be sent. */
    private static String asSent(String typed) {
        return new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
