package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stadig.app.platform.TestPages;

/** After everything has been done with a person that can be done, neither the log nor any address or header tells who it was. */
class NothingLeaksTest {
    private static String name;
    private static String number;
    private static UUID person;
    private static int loggedBefore; // by other tests, which have written what they like

    @BeforeAll
    static void choose() throws SQLException {
        Neighbours people = Neighbours.movedIn();
        person = people.numbered();
        name = "Tolvan " + Neighbours.NAME;
        number = Neighbours.TEST_NUMBER;
        loggedBefore = RunningDemo.log().length();
    }

    @Test
    void no_name_number_reason_or_session_stands_in_the_log_an_address_or_a_header()
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = new Visitor();
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(visitor.logIn("planerare", number));
        answers.add(visitor.logIn("planerare", "sagoby"));
        answers.add(visitor.get("/omsorgstagare"));
        for (String typed :
                List.of(name, number, number.substring(2), number.substring(0, 8) + "-" + number.substring(8))) {
            HttpResponse<String> found = visitor.post("/sok", Map.of("_csrf", visitor.anyToken(), "efter", typed));
            assertThat(found.body()).contains(name);
            answers.add(found);
        }
        answers.add(visitor.get("/person/" + person));
        answers.add(visitor.post(
                "/person/" + person + "/kommunikation",
                Map.of("_csrf", visitor.anyToken(), "sprak", "sv", "behov", name, "version", "0")));
        answers.add(visitor.post(
                "/nodatkomst",
                Map.of("_csrf", visitor.anyToken(), "vem", number, "varfor", "Ring " + name + " nu, det brinner")));
        answers.add(visitor.get("/person/" + number));
        answers.add(visitor.get("/sok/" + number));
        answers.add(visitor.get("/person/" + person + "?namn=" + number));
        answers.add(visitor.get(TestPages.BREAKS));
        answers.add(visitor.get("/logga-in?slut=" + number));
        answers.add(visitor.get("/mina-inloggningar"));
        answers.add(visitor.post("/uppdrag", Map.of("_csrf", visitor.anyToken(), "uppdrag", number)));
        answers.add(visitor.get("/gallring/" + number));
        answers.add(visitor.post("/gallring", Map.of("_csrf", visitor.anyToken(), "person", number)));
        Visitor careManager = Visitor.loggedIn("handlaggare");
        answers.add(careManager.post("/gallring", Map.of("_csrf", careManager.anyToken(), "person", number)));
        answers.add(careManager.post(
                "/gallring/" + person + "/overlamnad", Map.of("_csrf", careManager.anyToken(), "namn", name)));
        answers.add(visitor.post("/konton/" + number + "/stang", Map.of("_csrf", visitor.anyToken())));

        Visitor manager = Visitor.loggedIn("enhetschef");
        answers.add(manager.get("/atkomstlogg/" + person));
        answers.add(manager.get("/atkomstlogg/" + person + "/utdrag"));
        answers.add(manager.get("/atkomstlogg/" + person + "/utdrag?fran=" + number));
        HttpResponse<String> review = manager.get("/logggranskning");
        answers.add(review);
        Matcher item = Pattern.compile("/logggranskning/([0-9a-f-]{36})").matcher(review.body());
        assertThat(item.find()).isTrue();
        for (String outcome : List.of("JUSTIFIED", "JUSTIFIED", number)) {
            answers.add(manager.post(
                    "/logggranskning/" + item.group(1),
                    Map.of(
                            "_csrf",
                            manager.anyToken(),
                            "bedomning",
                            outcome,
                            "motivering",
                            "Ringde " + name + ", det brinner")));
        }
        answers.add(manager.get("/logggranskning/bedomda"));
        Neighbours.unjudge(item.group(1));
        Visitor administrator = Visitor.loggedIn("systemadministrator");
        for (String content : List.of(
                "[{\"Id\": \"%s\", \"PersonId\": \"%s\", \"FirstName\": \"%s\", \"ModifiedTime\": \"%s\"}]"
                        .formatted(number, number, name, name),
                "{\"%s\": [\"%s\"".formatted(name, number),
                "Id;PersonId;%s\n%s;%s\n".formatted(name, number, number))) {
            HttpResponse<String> tried = administrator.upload(
                    "/import",
                    Map.of("_csrf", administrator.anyToken(), "krock", number),
                    "fil",
                    number + name + "/persons.json",
                    content.getBytes(StandardCharsets.UTF_8));
            answers.add(tried);
            String place = tried.headers().firstValue("Location").orElseThrow();
            HttpResponse<String> report = administrator.get(place.substring(place.indexOf("/import")));
            assertThat(report.body()).doesNotContain(number, name);
            answers.add(report);
        }

        String session = visitor.session();
        String log = RunningDemo.log().substring(loggedBefore);
        assertThat(log).doesNotContain(name, number, number.substring(2), session, "det brinner", person.toString());
        assertThat(log).doesNotContainPattern("[0-9]{8}-?[0-9]{4}(?![0-9:.])");
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain(number, name, session);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }
}
