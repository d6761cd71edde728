package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import se.stadig.app.platform.TestClock;

/** What was typed in a form that is sent after the login has ended, or with a token that holds no longer, is not lost; and nobody else gets it. */
class UnsentFormTest {
    private static final String REASON = "Larmet har gått, \"grannen\" ringde <b>två</b> gånger.";
    private static final String SHOWN = "Larmet har gått, \"grannen\" ringde &lt;b&gt;två&lt;/b&gt; gånger.";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Test
    void what_was_typed_comes_back_after_the_login_of_the_same_person_and_can_be_sent()
            throws IOException, InterruptedException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        String token = nurse.anyToken();
        forget(nurse.session());

        HttpResponse<String> late = nurse.post("/nodatkomst", typed(token));
        assertThat(late.headers().firstValue("Location")).contains(RunningDemo.home() + "/logga-in?slut=inaktiv");
        assertThat(nurse.get("/logga-in?slut=inaktiv").body())
                .contains("Det du skrev är inte sparat, men det finns kvar i 30 minuter.")
                .doesNotContain("grannen", "FINNS-INTE-9");
        assertThat(nurse.get("/osparat").statusCode()).isEqualTo(302);

        assertThat(nurse.logIn("underskoterska", "sagoby").headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/osparat");
        HttpResponse<String> back = nurse.get("/osparat");
        assertThat(back.body())
                .contains("<h1>Det du skrev är inte sparat än</h1>", "action=\"/nodatkomst\"", "Skicka igen")
                .contains("readonly>" + SHOWN + "</textarea>", ">FINNS-INTE-9</textarea>")
                .doesNotContain(token);
        assertThat(back.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        HttpResponse<String> again = nurse.post("/nodatkomst", hidden(back.body()));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Det finns ingen med det numret hos din utförare.", SHOWN);
        assertThat(nurse.get("/osparat").body())
                .as("until it has been looked at for half an hour")
                .contains(SHOWN);
    }

    @Test
    void another_person_who_logs_in_gets_nothing_and_then_it_is_gone() throws IOException, InterruptedException {
        Visitor device = Visitor.loggedIn("underskoterska");
        String token = device.anyToken();
        forget(device.session());
        device.post("/nodatkomst", typed(token));

        assertThat(device.logIn("planerare", "sagoby").headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/");
        assertThat(device.get("/osparat").headers().firstValue("Location")).contains(RunningDemo.home() + "/");
        device.post("/byt-anvandare", Map.of("_csrf", device.anyToken()));
        assertThat(device.logIn("underskoterska", "sagoby").headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/");
    }

    @Test
    void whoever_logs_out_takes_it_along() throws IOException, InterruptedException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        String token = nurse.anyToken();
        forget(nurse.session());
        nurse.post("/nodatkomst", typed(token));
        nurse.logIn("underskoterska", "sagoby");
        nurse.post("/logga-ut", Map.of("_csrf", nurse.anyToken()));
        assertThat(nurse.logIn("underskoterska", "sagoby").headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/");
    }

    @Test
    void a_form_with_an_old_token_of_somebody_who_is_logged_in_can_be_sent_again()
            throws IOException, InterruptedException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        HttpResponse<String> late = nurse.post("/nodatkomst", typed("gammal"), "Sec-Fetch-Site", "same-origin");
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("Skicka igen", SHOWN);
        assertThat(late.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(nurse.post("/nodatkomst", hidden(late.body())).body())
                .contains("Det finns ingen med det numret hos din utförare.", SHOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void what_another_site_sends_is_not_shown_as_if_it_were_ones_own(String site)
            throws IOException, InterruptedException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        HttpResponse<String> forged = nurse.post("/nodatkomst", typed("gissad"), "Sec-Fetch-Site", site);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("Du har inte tillgång till sidan").doesNotContain("grannen", "Skicka igen");
        forget(nurse.session());
        assertThat(nurse.post("/nodatkomst", typed("gissad"), "Sec-Fetch-Site", site)
                        .statusCode())
                .isEqualTo(403);
        assertThat(nurse.logIn("underskoterska", "sagoby").headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/");
    }

    @Test
    void after_a_restart_nobody_knows_whose_it_was_but_it_can_be_copied() throws IOException, InterruptedException {
        HttpResponse<String> late =
                new Visitor().post("/nodatkomst", typed("gammal"), "Cookie", "stadig=0123456789ABCDEF0123456789ABCDEF");
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("Kopiera det du skrev härifrån innan du lämnar sidan.", "readonly>" + SHOWN)
                .doesNotContain("action=\"/nodatkomst\"", "Skicka igen", "action=\"/sprak\"");
        assertThat(late.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void no_password_nothing_larger_and_no_page_that_is_not_ours_is_kept() throws IOException, InterruptedException {
        Visitor nurse = Visitor.loggedIn("underskoterska");
        for (Map<String, String> form : java.util.List.of(
                Map.of("vem", "grannen", "losenord", "hemligt"),
                Map.of("vem", "grannen", "nyttLosenord", "hemligt"),
                Map.of("vem", "grannen", "varfor", "x".repeat(65_536)),
                Map.of("vem", " "))) {
            HttpResponse<String> late = nurse.post("/nodatkomst", form);
            assertThat(late.statusCode()).isEqualTo(403);
            assertThat(late.body()).contains("Du har inte tillgång").doesNotContain("grannen", "hemligt");
        }
        for (String path : new String[] {"/finns-inte", "/logga-ut", "/byt-anvandare", "/logga-in", "/uppdrag"}) {
            assertThat(nurse.post(path, typed("gammal")).body()).as(path).doesNotContain("grannen");
        }
    }

    @Test
    void an_idle_session_keeps_it_for_the_same_account_for_half_an_hour() throws IOException, InterruptedException {
        TestClock clock = RunningServe.clock();
        Duration before = clock.ahead();
        clock.putForward(before.negated().minusMinutes(62)); // so that Keycloak's own clock is never behind
        try {
            Traveller idle = Traveller.loggedIn("hanna"); // nobody whom another test lets log in too often
            String token = idle.visitor.anyToken();
            clock.putForward(Duration.ofMinutes(31));
            assertThat(Traveller.location(idle.visitor.post("/nodatkomst", typed(token))))
                    .isEqualTo(RunningServe.home() + "/logga-in?slut=inaktiv");
            clock.putForward(Duration.ofMinutes(29));
            assertThat(Traveller.location(idle.comeBack(idle.proveAgain("hanna"))))
                    .isEqualTo(RunningServe.home() + "/osparat");
            assertThat(idle.get("/osparat").body()).contains(SHOWN);
            clock.putForward(Duration.ofMinutes(1));
            assertThat(idle.get("/osparat").statusCode()).as("half an hour").isEqualTo(302);
        } finally {
            clock.putForward(before.minus(clock.ahead()));
        }
    }

    private static Map<String, String> typed(String token) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_csrf", token);
        form.put("vem", "FINNS-INTE-9");
        form.put("varfor", REASON);
        return form;
    }

    private static Map<String, String> hidden(String page) {
        Map<String, String> form = new LinkedHashMap<>();
        String own = page.substring(page.indexOf("<form class=\"fields\""));
        Matcher field = HIDDEN.matcher(own.substring(0, own.indexOf("</form>")));
        while (field.find()) {
            form.put(field.group(1), field.group(2).replace("&#34;", "\"").replace("&lt;", "<"));
        }
        assertThat(form).containsKeys("_csrf", "vem", "varfor").containsEntry("varfor", REASON);
        return form;
    }

    /** As the web server does by itself when nobody has used the session for a while. */
    static void forget(String id) throws IOException {
        TomcatWebServer server = (TomcatWebServer) ((WebServerApplicationContext) RunningDemo.pages()).getWebServer();
        Context context = (Context) server.getTomcat().getHost().findChildren()[0];
        Session session = context.getManager().findSession(id);
        assertThat(session).as("the session of the visitor").isNotNull();
        session.expire();
    }
}
