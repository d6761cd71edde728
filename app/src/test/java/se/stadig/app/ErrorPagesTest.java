package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.app.platform.TestPages;

class ErrorPagesTest {
    private static final Pattern REFERENCE = Pattern.compile("Referensnummer: <code>([2-9B-Z]{8})</code>");

    @Test
    void a_page_that_breaks_tells_the_person_a_reference_and_the_log_the_rest_but_no_identity()
            throws IOException, InterruptedException {
        HttpResponse<String> answer = Visitor.loggedIn().get(TestPages.BREAKS);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Något gick fel hos oss")
                .doesNotContain("IllegalStateException")
                .doesNotContain("191212121212")
                .doesNotContain("at se.stadig");
        String log = RunningDemo.log();
        assertThat(log)
                .contains(reference(answer) + " 500 GET " + TestPages.BREAKS)
                .contains("IllegalStateException: Maybe the person [identitet] was moved.")
                .contains("at se.stadig.app.platform.TestPages.breaks")
                .doesNotContain("191212121212");
    }

    @Test
    void a_page_that_is_not_there_says_so_with_a_way_back_and_its_address_is_not_logged()
            throws IOException, InterruptedException {
        HttpResponse<String> answer = Visitor.loggedIn().get("/finns-inte/adressen-med-namnet");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Sidan finns inte").contains("href=\"/\"");
        assertThat(RunningDemo.log()).contains(reference(answer) + " 404 GET").doesNotContain("adressen-med-namnet");
    }

    @Test
    void a_program_gets_a_problem_with_a_code_and_a_reference() throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn();
        for (HttpResponse<String> answer :
                java.util.List.of(visitor.get("/api/nagot"), visitor.get("/nagot", "Accept", "application/json"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
            assertThat(answer.body())
                    .contains("\"type\":\"urn:stadig:problem:not-found\"")
                    .contains("\"title\":\"Sidan finns inte\"")
                    .contains("\"status\":404")
                    .contains("\"code\":\"not-found\"")
                    .containsPattern("\"reference\":\"[2-9B-Z]{8}\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/%2e%2e/x", "/x;y=1", "/a//b", "/%00", "/logga-in?fel=%ff"})
    void an_odd_address_never_shows_what_is_inside(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = Visitor.loggedIn().get(path);
        assertThat(answer.statusCode()).isIn(200, 400, 404);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("Whitelabel")
                .doesNotContain("Tomcat");
    }

    @Test
    void a_method_that_a_page_does_not_know_is_refused_in_words() throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn();
        String token = Visitor.token(visitor.get("/finns-inte"));
        HttpResponse<String> answer = visitor.post(TestPages.BREAKS, java.util.Map.of("_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Så kan sidan inte användas");
    }

    private static String reference(HttpResponse<String> answer) {
        Matcher reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as("a reference in %s", answer.body()).isTrue();
        return reference.group(1);
    }
}
