package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that no browser asks, written byte by byte: whatever the answer is, it tells nothing of what is inside and forbids the browser what every page does. */
class OddRequestsTest {
    private static final String LINE = "\r\n";
    private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";

    static Stream<String> refused() {
        return Stream.of(
                        "TRACE /logga-in",
                        "PUT /logga-in",
                        "DELETE /logga-in",
                        "OPTIONS /logga-in",
                        "PROPFIND /",
                        "BREW /logga-in",
                        "CONNECT localhost:1",
                        "GET /logga-in;jsessionid=1",
                        "GET //logga-in",
                        "GET /stil/../logga-in",
                        "GET /stil/%2e%2e/logga-in",
                        "GET /stil%2fstadig.css",
                        "GET /stil%252fstadig.css",
                        "GET /stil/%5c..%5capplication.yaml",
                        "GET /stil\\..\\application.yaml",
                        "GET /%00",
                        "GET /%zz",
                        "GET /%2f%2fond.example",
                        "GET http://ond.example/logga-in",
                        "GET /" + "x".repeat(9_000),
                        "GET /logga-in?" + "a=1&".repeat(1_100))
                .map(line -> line + " HTTP/1.1" + LINE + END);
    }

    static Stream<String> broken() {
        String ask = "GET /logga-in HTTP/1.1" + LINE;
        String post = "POST /logga-in HTTP/1.1" + LINE;
        return Stream.of(
                ask + "Connection: close\r\n\r\n",
                ask + "Host: a\r\n" + END,
                ask + "Host: a b<script>\r\nConnection: close\r\n\r\n",
                ask + "X: " + "a".repeat(9_000) + LINE + END,
                ask + "X: a\r\n".repeat(150) + END,
                ask + "X: a\u0000b\r\n" + END,
                post + "Content-Length: 5\r\nContent-Length: 6\r\n" + END + "abcdef",
                post + "Transfer-Encoding: xchunked\r\n" + END + "0\r\n\r\n",
                "\u0016\u0003\u0001" + LINE + LINE);
    }

    @ParameterizedTest
    @MethodSource({"refused", "broken"})
    void what_is_refused_at_the_door_tells_nothing_and_forbids_the_browser_the_same_as_every_page(String question)
            throws IOException {
        String answer = ask(question);
        assertThat(status(answer)).as(answer).isIn(400, 405, 501);
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains(
                        "content-security-policy: default-src 'none'",
                        "x-content-type-options: nosniff",
                        "x-frame-options: deny",
                        "referrer-policy: no-referrer",
                        "cross-origin-opener-policy: same-origin",
                        "charset=utf-8")
                .doesNotContain(
                        "exception", "tomcat", "apache", "spring", "at se.", "ond.example", "<script>", "\r\nserver:");
    }

    @Test
    void a_second_question_hidden_in_the_body_of_the_first_is_not_answered() throws IOException {
        String answer = ask(
                "POST /logga-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\nGET /stil/stadig.css HTTP/1.1\r\n" + END);
        assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer in %s", answer).hasSize(2);
        assertThat(status(answer)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/h2-console",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/.git/config",
                "/application.yaml",
                "/login",
                "/logout",
                "/oauth2/authorization/stadig",
                "/default-ui.css",
                "/stil/",
                "/META-INF/MANIFEST.MF"
            })
    void nothing_answers_that_we_have_not_made(String path) throws IOException, InterruptedException {
        assertThat(Visitor.loggedIn("systemadministrator").get(path).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_session_that_somebody_else_chose_or_had_before_the_login_opens_nothing()
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.get("/logga-in");
        String before = visitor.session();
        visitor.logIn("planerare", "sagoby");
        assertThat(visitor.session()).isNotEqualTo(before);
        assertThat(new Visitor().get("/sok", "Cookie", "stadig=" + before).statusCode())
                .isEqualTo(302);
        assertThat(new Visitor()
                        .get("/logga-in", "Cookie", "stadig=0123456789ABCDEF0123456789ABCDEF")
                        .headers()
                        .firstValue("set-cookie")
                        .orElseThrow())
                .startsWith("stadig=")
                .doesNotContain("0123456789ABCDEF0123456789ABCDEF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/xml",
                "application/x-java-serialized-object",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "a/b/c;;",
                "application/x-www-form-urlencoded; charset=nix"
            })
    void a_form_of_another_kind_is_no_fault_of_ours_and_saves_nothing(String type)
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = Visitor.loggedIn("planerare");
        String path = "/person/" + Neighbours.movedIn().own() + "/kommunikation";
        String token = visitor.anyToken();
        String answer = ask(
                ("POST %s HTTP/1.1\r\nCookie: stadig=%s\r\nX-CSRF-TOKEN: %s\r\nContent-Type: %s\r\nContent-Length: 24\r\n"
                                .formatted(path, visitor.session(), token, type))
                        + END
                        + "{\"sprak\":\"fi\",\"behov\":1}");
        assertThat(status(answer)).as(answer).isBetween(400, 499);
        assertThat(answer).doesNotContain("Exception");
    }

    @Test
    void a_field_that_comes_twice_is_not_silently_one_of_the_two()
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = Visitor.loggedIn("planerare");
        String page = "/person/" + Neighbours.movedIn().own();
        String version = visitor.get(page).body().replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
        String token = visitor.anyToken();
        String body = List.of("_csrf=" + token, "sprak=sv", "sprak=fi", "behov=Tvetydig", "version=" + version).stream()
                .collect(Collectors.joining("&"));
        String answer = ask(
                ("POST %s/kommunikation HTTP/1.1\r\nCookie: stadig=%s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n"
                                .formatted(page, visitor.session(), body.length()))
                        + END
                        + body);
        assertThat(status(answer)).isEqualTo(422);
        assertThat(visitor.get(page).body()).doesNotContain("Tvetydig");
    }

    @Test
    void a_form_of_megabytes_is_refused() throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn("planerare");
        HttpResponse<String> huge =
                visitor.post("/sok", Map.of("_csrf", visitor.anyToken(), "efter", "a".repeat(3_000_000)));
        assertThat(huge.statusCode()).isIn(403, 413);
        assertThat(huge.body()).doesNotContain("Exception");
    }

    private static String ask(String question) throws IOException {
        try (Socket socket =
                new Socket(RunningDemo.home().getHost(), RunningDemo.home().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(question.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }
}
