package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.app.platform.TestPages;

class DoorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/uppfoljning", "/finns-inte", TestPages.CLOSED})
    void nobody_comes_in_without_logging_in(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = new Visitor().get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains(RunningDemo.home() + "/logga-in");
    }

    @ParameterizedTest
    @CsvSource({"uppfoljning,fel", "uppfoljning,''", "ingen,sagoby", "UPPFOLJNING,sagoby"})
    void a_wrong_name_or_password_is_refused_without_telling_which(String name, String password)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        HttpResponse<String> answer = visitor.logIn(name, password);
        assertThat(answer.headers().firstValue("Location")).contains(RunningDemo.home() + "/logga-in?fel");
        assertThat(visitor.get("/logga-in?fel").body()).contains("Det gick inte att logga in.");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void the_right_password_opens_and_gives_a_new_session_and_logging_out_closes_it()
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.get("/logga-in");
        String before = visitor.session();
        visitor.logIn("uppfoljning", "sagoby");
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        HttpResponse<String> page = visitor.get("/finns-inte");
        assertThat(page.body()).contains("Ulla Ek, kommunens uppföljning");

        HttpResponse<String> answer = visitor.post("/logga-ut", Map.of("_csrf", Visitor.token(page)));
        assertThat(answer.headers().firstValue("Location")).contains(RunningDemo.home() + "/logga-in?utloggad");
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void the_page_that_was_asked_for_comes_after_the_login_without_a_mark_of_ours()
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        visitor.get("/prov/sida?ar=2026");
        assertThat(visitor.logIn("uppfoljning", "sagoby").headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/prov/sida?ar=2026");
    }

    @Test
    void a_form_without_the_token_changes_nothing() throws IOException, InterruptedException {
        Visitor stranger = new Visitor();
        HttpResponse<String> login =
                stranger.post("/logga-in", Map.of("anvandare", "uppfoljning", "losenord", "sagoby"));
        assertThat(login.statusCode()).isEqualTo(403);
        assertThat(stranger.get("/").statusCode()).isEqualTo(302);

        Visitor visitor = Visitor.loggedIn();
        assertThat(visitor.post("/logga-ut", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/finns-inte").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestPages.CLOSED, TestPages.CLOSED + "/under"})
    void a_destination_is_closed_to_those_who_lack_its_right(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = Visitor.loggedIn().get(path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Du har inte tillgång till sidan").doesNotContain("Stängd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logga-in", "/finns-inte", "/stil/stadig.css"})
    void every_answer_tells_the_browser_what_it_may_not_do(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = Visitor.loggedIn().get(path);
        assertThat(answer.headers().map())
                .containsEntry(
                        "content-security-policy",
                        java.util.List.of(
                                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                .containsEntry("x-content-type-options", java.util.List.of("nosniff"))
                .containsEntry("x-frame-options", java.util.List.of("DENY"))
                .containsEntry("referrer-policy", java.util.List.of("no-referrer"))
                .containsEntry("cross-origin-opener-policy", java.util.List.of("same-origin"))
                .containsEntry("cross-origin-resource-policy", java.util.List.of("same-origin"))
                .containsKey("permissions-policy")
                .doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void pages_are_never_kept_by_the_browser_but_the_style_may_be_asked_for_again()
            throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn();
        assertThat(visitor.get("/finns-inte").headers().firstValue("cache-control"))
                .contains("no-cache, no-store, max-age=0, must-revalidate");
        HttpResponse<String> style = visitor.get("/stil/stadig.css");
        assertThat(style.headers().firstValue("cache-control")).contains("no-cache");
        assertThat(style.headers().firstValue("content-type")).contains("text/css;charset=UTF-8");
        String date = style.headers().firstValue("last-modified").orElseThrow();
        assertThat(visitor.get("/stil/stadig.css", "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
    }

    @Test
    void the_session_is_in_a_cookie_that_no_script_and_no_other_site_reads_and_never_in_an_address()
            throws IOException, InterruptedException {
        HttpResponse<String> page = new Visitor().get("/logga-in");
        assertThat(page.headers().firstValue("set-cookie").orElseThrow())
                .matches("stadig=[0-9A-F]+; Path=/; HttpOnly; SameSite=Lax");
        assertThat(page.body()).doesNotContain("jsessionid").doesNotContain(";stadig=");
    }

    @Test
    void a_program_without_login_is_told_so_in_its_own_way() throws IOException, InterruptedException {
        HttpResponse<String> answer = new Visitor().get("/api/nagot");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-logged-in\"");
    }
}
