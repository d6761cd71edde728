package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.stadig.app.Traveller.changed;
import static se.stadig.app.Traveller.location;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.app.platform.TestClock;

/** The login in operation, at a real Keycloak through its real forms. */
class ProviderLoginTest {
    private static final String HOME = RunningServe.home().toString();

    @Test
    void somebody_with_one_engagement_logs_in_and_goes_to_work() throws IOException, InterruptedException {
        Traveller anna = new Traveller();
        anna.get("/sok");
        String before = anna.visitor.session();
        String asked = anna.ask();
        assertThat(asked)
                .startsWith(RunningServe.keycloak().issuer())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "state=", "nonce=")
                .doesNotContain("prompt=", Keycloak.SECRET);
        HttpResponse<String> in = anna.comeBack(anna.prove(asked, "anna"));

        assertThat(location(in)).as("the page that was asked for").isEqualTo(HOME + "/sok");
        assertThat(anna.visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(anna.get("/sok").body())
                .contains("Anna Berg", "planerare, Norr")
                .doesNotContain("fikaklubben");
    }

    @Test
    void the_realm_refuses_who_asks_without_pkce() throws IOException, InterruptedException {
        Traveller somebody = new Traveller();
        String asked = Traveller.without(Traveller.without(somebody.ask(), "code_challenge"), "code_challenge_method");
        HttpResponse<String> answer = somebody.open(asked);
        assertThat(location(answer)).contains("error=invalid_request");
        assertThat(location(somebody.comeBack(location(answer)))).isEqualTo(HOME + "/logga-in?fel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "code"})
    void an_answer_that_was_tampered_with_lets_nobody_in(String parameter)
            throws IOException, InterruptedException, SQLException {
        long refused = refused();
        Traveller somebody = new Traveller();
        String back = somebody.prove(somebody.ask(), "anna");
        HttpResponse<String> answer = somebody.comeBack(changed(back, parameter, value -> value.substring(1) + "A"));
        assertThat(location(answer)).isEqualTo(HOME + "/logga-in?fel");
        assertThat(somebody.get("/").statusCode()).isEqualTo(302);
        assertThat(refused()).isGreaterThan(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "code_challenge"})
    void a_token_for_another_question_lets_nobody_in(String parameter) throws IOException, InterruptedException {
        Traveller somebody = new Traveller();
        String asked = changed(somebody.ask(), parameter, value -> value.substring(1) + "A");
        HttpResponse<String> answer = somebody.comeBack(somebody.prove(asked, "anna"));
        assertThat(location(answer)).isEqualTo(HOME + "/logga-in?fel");
        assertThat(somebody.get("/").statusCode()).isEqualTo(302);
        assertThat(somebody.get("/logga-in?fel").body()).contains("Det gick inte att logga in. Försök igen.");
    }

    @Test
    void an_answer_is_good_once_and_in_the_browser_that_asked() throws IOException, InterruptedException {
        Traveller somebody = new Traveller();
        String back = somebody.prove(somebody.ask(), "anna");
        assertThat(location(new Traveller().comeBack(back))).isEqualTo(HOME + "/logga-in?fel");
        assertThat(location(somebody.comeBack(back))).isEqualTo(HOME + "/");
        assertThat(location(somebody.comeBack(back))).isEqualTo(HOME + "/logga-in?fel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cia", "eva"})
    void who_has_no_group_or_one_of_a_unit_that_is_not_here_is_told_so_and_gets_no_account(String name)
            throws IOException, InterruptedException, SQLException {
        long refused = refused();
        Traveller somebody = new Traveller();
        HttpResponse<String> answer = somebody.logIn(name);
        assertThat(location(answer)).isEqualTo(HOME + "/inget-uppdrag");
        assertThat(somebody.get("/inget-uppdrag").body()).contains("Du är känd men har inget uppdrag här.");
        assertThat(somebody.get("/").statusCode()).isEqualTo(302);
        assertThat(RunningServe.count("select count(*) from account where username = '" + name + "'"))
                .isZero();
        assertThat(refused()).isGreaterThan(refused);
        assertThat(somebody.open(somebody.ask()).statusCode())
                .as("the next login asks who it is")
                .isEqualTo(200);
    }

    @Test
    void who_has_lost_the_group_has_lost_the_engagement_that_day()
            throws IOException, InterruptedException, SQLException {
        Traveller hans = Traveller.loggedIn("hans");
        RunningServe.keycloak().leave(8, 0);
        assertThat(hans.get("/sok").statusCode()).as("nobody has told us yet").isEqualTo(200);

        assertThat(location(new Traveller().logIn("hans"))).isEqualTo(HOME + "/inget-uppdrag");
        assertThat(RunningServe.count("""
                select count(*) from engagement e join account a on a.id = e.account
                where a.username = 'hans' and e.last_day = (e.ended_at at time zone 'Europe/Stockholm')::date
                """)).isEqualTo(1);
        assertThat(location(hans.get("/sok"))).as("and where he was").isEqualTo(HOME + "/logga-in?slut=uppdrag");
        assertThat(RunningServe.count(
                        "select count(*) from access_log where what = 'uppdraget upphör, enligt inloggningstjänsten'"))
                .isPositive();
    }

    @Test
    void somebody_with_several_engagements_chooses_and_changes_and_the_rights_follow()
            throws IOException, InterruptedException, SQLException {
        Traveller bea = new Traveller();
        assertThat(location(bea.logIn("bea"))).isEqualTo(HOME + "/uppdrag");
        for (String closed : new String[] {"/", "/sok", "/atkomstlogg", "/mina-inloggningar", "/konton"}) {
            assertThat(location(bea.get(closed))).as(closed).isEqualTo(HOME + "/uppdrag");
        }
        assertThat(bea.post("/sok", "efter", "Asta").statusCode()).isEqualTo(302);
        assertThat(bea.post("/uppdrag", "uppdrag", "inget-id").statusCode()).isEqualTo(422);
        String session = bea.visitor.session();

        choose(bea, "planerare, Norr");
        assertThat(bea.visitor.session()).isNotEqualTo(session);
        assertThat(bea.get("/atkomstlogg").statusCode()).isEqualTo(403);
        assertThat(bea.get("/sok").body()).contains("planerare, Norr");
        choose(bea, "enhetschef, Söder");
        assertThat(bea.get("/atkomstlogg").statusCode()).isEqualTo(200);
        assertThat(bea.get("/").body()).contains("enhetschef, Söder").doesNotContain("planerare, Norr");
        assertThat(RunningServe.count("""
                select count(distinct l.engagement) from access_log l join engagement e on e.id = l.engagement
                    join account a on a.id = e.account where a.username = 'bea' and l.what = 'valt uppdrag'
                """)).isEqualTo(2);
    }

    /** The manager of a private provider's unit is judged by that provider's reviewer, who comes from a group as the manager does. */
    @Test
    void a_private_providers_reviewer_logs_in_and_judges_what_its_manager_opened()
            throws IOException, InterruptedException, SQLException {
        Traveller manager = Traveller.loggedIn("kim");
        HttpResponse<String> opened = manager.visitor.post(
                "/nodatkomst",
                Map.of(
                        "_csrf",
                        manager.visitor.anyToken(),
                        "vem",
                        "SAGA-1",
                        "varfor",
                        "Larmet har gått och ingen annan svarar."));
        assertThat(location(opened)).contains("/person/");
        assertThat(manager.get("/nodatkomster").body()).doesNotContain("Kim Rask, 2");

        Traveller municipalitys = Traveller.loggedIn("mia");
        assertThat(municipalitys.get("/nodatkomster").body())
                .contains("logggranskare")
                .doesNotContain("Kim Rask, 2");
        Traveller reviewer = Traveller.loggedIn("lo");
        String waiting = reviewer.get("/nodatkomster").body();
        assertThat(waiting).contains("logggranskare, Sagans Omsorg", "Kim Rask, 2");
        String id = waiting.replaceAll("(?s).*action=\"/nodatkomster/([0-9a-f-]{36})\".*", "$1");
        assertThat(location(reviewer.post("/nodatkomster/" + id, "bedomning", "Riktigt. Larmet hade gått.")))
                .isEqualTo(HOME + "/nodatkomster?sparat");
        assertThat(reviewer.get("/atkomstlogg").body()).contains("Kim Rask").doesNotContain("Anna Berg");

        assertThat(location(new Traveller().logIn("lo"))).isEqualTo(HOME + "/");
        assertThat(RunningServe.count("""
                select count(*) from engagement e join account a on a.id = e.account join provider p on p.id = e.provider
                where a.username = 'lo' and p.organisation_number = '%s'
                """.formatted(Keycloak.PRIVATE_PROVIDER)))
                .as("the same engagement at the next login")
                .isEqualTo(1);
        assertThat(
                        RunningServe.count(
                                "select count(*) from engagement e join account a on a.id = e.account where a.username = 'mia'"))
                .as("a group of a provider that is not here gives nothing")
                .isEqualTo(1);
    }

    @Test
    void the_municipalities_that_are_served_have_their_rows() throws SQLException {
        assertThat(text("select name from municipality where code = '9999'")).isEqualTo("Sagoby");
    }

    @Test
    void nobody_chooses_another_ones_engagement() throws IOException, InterruptedException, SQLException {
        Traveller.loggedIn("anna");
        Traveller bea = new Traveller();
        bea.logIn("bea");
        String hers =
                text("select e.id from engagement e join account a on a.id = e.account where a.username = 'anna'");
        assertThat(bea.post("/uppdrag", "uppdrag", hers).statusCode()).isEqualTo(422);
        assertThat(location(bea.get("/sok"))).isEqualTo(HOME + "/uppdrag");
    }

    @Test
    void a_switch_of_user_ends_the_session_and_the_provider_must_ask_again() throws IOException, InterruptedException {
        Traveller device = Traveller.loggedIn("anna");
        assertThat(device.open(new Traveller().ask()).statusCode())
                .as("Keycloak remembers who is here")
                .isEqualTo(302);
        RunningServe.clock().putForward(Duration.ofSeconds(10)); // beyond what a provider's clock may be behind

        assertThat(location(device.post("/byt-anvandare"))).isEqualTo(HOME + Traveller.ASK);
        assertThat(device.get("/sok").statusCode()).isEqualTo(302);
        String asked = device.ask();
        assertThat(asked).contains("prompt=login");

        String remembered = location(device.open(Traveller.without(Traveller.without(asked, "prompt"), "max_age")));
        assertThat(location(device.comeBack(remembered)))
                .as("who leaves the demand out of the address is not let in")
                .isEqualTo(HOME + "/logga-in?omigen");
        assertThat(device.get("/").statusCode()).isEqualTo(302);
        assertThat(device.open(device.ask()).statusCode())
                .as("and the demand stays")
                .isEqualTo(200);
    }

    @Test
    void after_a_switch_of_user_the_right_password_opens() throws IOException, InterruptedException {
        TestClock clock = RunningServe.clock();
        Duration ahead = clock.ahead();
        clock.putForward(ahead.negated()); // Keycloak tells by its own clock when somebody proved who it is
        try {
            Traveller device = Traveller.loggedIn("anna");
            device.post("/byt-anvandare");
            Thread.sleep(2_000); // Keycloak tells whole seconds
            HttpResponse<String> in = device.comeBack(device.proveAgain("anna"));
            assertThat(location(in)).isEqualTo(HOME + "/");
            assertThat(device.get("/sok").body()).contains("Anna Berg");
            assertThat(device.ask()).as("the demand is met").doesNotContain("prompt=");
        } finally {
            clock.putForward(ahead);
        }
    }

    @Test
    void logging_out_ends_the_providers_session_too_without_a_token_in_the_address()
            throws IOException, InterruptedException {
        Traveller anna = Traveller.loggedIn("anna");
        String end = location(anna.post("/logga-ut"));
        assertThat(end)
                .startsWith(RunningServe.keycloak().issuer() + "/protocol/openid-connect/logout")
                .contains("client_id=stadig", "post_logout_redirect_uri=")
                .doesNotContain("id_token", "eyJ");
        assertThat(anna.open(end).statusCode()).isEqualTo(200);
        assertThat(anna.get("/sok").statusCode()).isEqualTo(302);
        assertThat(anna.ask()).contains("prompt=login");
    }

    @Test
    void the_provider_tells_us_when_it_has_logged_somebody_out() throws IOException, InterruptedException {
        Traveller ida = Traveller.loggedIn("ida");
        assertThat(ida.get("/sok").statusCode()).isEqualTo(200);
        RunningServe.keycloak().logOut(9);
        assertThat(location(ida.get("/sok"))).isEqualTo(HOME + "/logga-in?slut=tjanst");
        assertThat(new Visitor(RunningServe.home())
                        .post("/logout/connect/back-channel/stadig", Map.of("logout_token", "eyJhbGciOiJub25lIn0.e30."))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void one_sees_where_one_is_logged_in_and_logs_out_everywhere() throws IOException, InterruptedException {
        Traveller one = Traveller.loggedIn("frida");
        Traveller other = Traveller.loggedIn("frida");
        String page = one.get("/mina-inloggningar").body();
        assertThat(page.split("<tr><th scope=\"row\">", -1)).hasSize(3);
        assertThat(page).contains("(här)", "Logga ut överallt").doesNotContain("127.0.0.1", one.visitor.session());
        assertThat(one.post("/mina-inloggningar/logga-ut-overallt").statusCode())
                .isEqualTo(302);
        assertThat(one.get("/sok").statusCode()).isEqualTo(302);
        assertThat(location(other.get("/sok"))).isEqualTo(HOME + "/logga-in?slut=overallt");
        assertThat(other.get("/logga-in?slut=overallt").body()).contains("Du är utloggad överallt.");
    }

    @Test
    void with_one_login_too_many_the_oldest_ends_and_is_told_why() throws IOException, InterruptedException {
        Traveller oldest = Traveller.loggedIn("anna");
        Traveller second = Traveller.loggedIn("anna");
        Traveller third = Traveller.loggedIn("anna");
        assertThat(location(oldest.get("/sok"))).isEqualTo(HOME + "/logga-in?slut=antal");
        assertThat(oldest.get("/logga-in?slut=antal").body()).contains("för många andra ställen");
        assertThat(second.get("/sok").statusCode()).isEqualTo(200);
        assertThat(third.get("/sok").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_stays_logged_in_when_idle_or_longer_than_a_working_day() throws IOException, InterruptedException {
        Traveller idle = Traveller.loggedIn("anna");
        RunningServe.clock().putForward(Duration.ofMinutes(29));
        assertThat(idle.get("/sok").statusCode()).isEqualTo(200);
        RunningServe.clock().putForward(Duration.ofMinutes(30));
        assertThat(location(idle.get("/sok"))).isEqualTo(HOME + "/logga-in?slut=inaktiv");
        assertThat(idle.ask()).as("and is asked again").contains("prompt=login");

        Traveller busy = Traveller.loggedIn("anna");
        for (int minutes = 0; minutes < 10 * 60 - 25; minutes += 25) {
            RunningServe.clock().putForward(Duration.ofMinutes(25));
            assertThat(busy.get("/sok").statusCode())
                    .as("after %d minutes", minutes + 25)
                    .isEqualTo(200);
        }
        RunningServe.clock().putForward(Duration.ofMinutes(25));
        assertThat(location(busy.get("/sok"))).isEqualTo(HOME + "/logga-in?slut=tid");
    }

    @Test
    void a_session_that_is_forgotten_here_is_asked_for_anew_at_the_provider() throws IOException, InterruptedException {
        HttpResponse<String> answer = new Visitor(RunningServe.home()).get("/sok", "Cookie", "stadig=0123456789ABCDEF");
        assertThat(location(answer)).isEqualTo(HOME + "/logga-in?slut=inaktiv");
        assertThat(answer.headers().allValues("set-cookie")).anyMatch(cookie -> cookie.startsWith("stadig-ny="));
    }

    @Test
    void the_administrator_closes_an_account_whose_sessions_end_at_once_and_opens_it_again()
            throws IOException, InterruptedException, SQLException {
        Traveller gun = new Traveller();
        gun.logIn("gun");
        choose(gun, "planerare, Norr");
        Traveller dag = Traveller.loggedIn("dag");
        String id = text("select id from account where username = 'gun'");
        assertThat(dag.get("/konton").body())
                .contains("Gun Vik", "planerare, Norr", "enhetschef, Söder", "öppet, ditt eget");

        assertThat(location(dag.post("/konton/" + id + "/stang"))).isEqualTo(HOME + "/konton?sparat");
        assertThat(location(gun.get("/sok"))).isEqualTo(HOME + "/logga-in?slut=konto");
        assertThat(location(new Traveller().logIn("gun"))).isEqualTo(HOME + "/inget-uppdrag");
        assertThat(dag.post("/konton/" + id + "/stang").statusCode()).isEqualTo(409);
        assertThat(location(dag.post("/konton/" + id + "/oppna"))).isEqualTo(HOME + "/konton?sparat");
        assertThat(location(new Traveller().logIn("gun"))).isEqualTo(HOME + "/uppdrag");
        assertThat(RunningServe.count(
                        "select count(*) from access_log where action = 'WRITE' and what like '%kontot " + id + "'"))
                .as("closed, tried again, opened")
                .isEqualTo(3);
        String own = text("select id from account where username = 'dag'");
        assertThat(dag.post("/konton/" + own + "/stang").body()).contains("Du kan inte stänga ditt eget konto.");
    }

    @Test
    void who_searches_too_often_waits_and_what_was_typed_stays()
            throws IOException, InterruptedException, SQLException {
        Traveller ida = Traveller.loggedIn("ida");
        for (int search = 0; search < RunningServe.SEARCHES; search++) {
            assertThat(ida.post("/sok", "efter", "Asta").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> answer = ida.post("/sok", "efter", "Asta Johansson");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
        assertThat(answer.body()).contains("Du har sökt många gånger på kort tid.", "value=\"Asta Johansson\"");
        assertThat(RunningServe.count("select count(*) from access_log where action = 'SEARCH' and not granted"))
                .isPositive();
        RunningServe.clock().putForward(Duration.ofMinutes(2));
        assertThat(ida.post("/sok", "efter", "Asta").statusCode()).isEqualTo(200);
    }

    @Test
    void who_logs_in_too_often_waits() throws IOException, InterruptedException {
        Traveller frida = Traveller.loggedIn("frida");
        int status = 302;
        for (int login = 0; login <= RunningServe.LOGINS_TO_ACCOUNT && status == 302; login++) {
            HttpResponse<String> back = frida.comeBack(location(frida.open(frida.ask())));
            status = back.statusCode();
            if (status == 429) {
                assertThat(back.headers().firstValue("Retry-After").orElseThrow())
                        .matches("[1-9][0-9]*");
                assertThat(back.body()).contains("För många försök", "Vänta några minuter");
            }
        }
        assertThat(status).isEqualTo(429);
        RunningServe.clock().putForward(Duration.ofMinutes(6)); // for the others
    }

    @Test
    void the_browser_may_send_forms_on_to_the_provider_and_only_talks_to_us_safely()
            throws IOException, InterruptedException {
        HttpResponse<String> page = new Visitor(RunningServe.home()).get("/logga-in");
        String origin = RunningServe.keycloak().issuer().replaceAll("/realms.*", "");
        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("form-action 'self' " + origin + ";", "default-src 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.headers().firstValue("strict-transport-security").orElseThrow())
                .contains("max-age=31536000");
        assertThat(page.body())
                .contains("href=\"/logga-in/hos/stadig\"")
                .doesNotContain("<form class=\"fields\"", "uppfoljning", "Sagoby", "lösenord");
    }

    @Test
    void the_demos_form_logs_nobody_in() throws IOException, InterruptedException {
        Visitor visitor = new Visitor(RunningServe.home());
        HttpResponse<String> answer = visitor.logIn("uppfoljning", "sagoby");
        assertThat(answer.statusCode()).isIn(403, 404, 405);
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void headers_of_somebody_who_is_not_a_trusted_proxy_are_not_believed()
            throws IOException, InterruptedException, SQLException {
        HttpResponse<String> answer = new Visitor(RunningServe.home())
                .get(
                        Traveller.ASK,
                        "X-Forwarded-Host",
                        "ond.example",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-For",
                        "10.9.8.7");
        assertThat(location(answer)).contains("redirect_uri=" + HOME).doesNotContain("ond.example");
        assertThat(RunningServe.count("select count(*) from access_log where address = '10.9.8.7'"))
                .isZero();
    }

    @Test
    void no_token_secret_or_identity_number_stands_in_the_log_or_the_database()
            throws IOException, InterruptedException, SQLException {
        int before = RunningServe.log().length(); // by other tests, which have written what they like
        Traveller anna = Traveller.loggedIn("anna");
        Traveller refused = new Traveller();
        refused.comeBack(changed(refused.prove(refused.ask(), "anna"), "code", code -> code.substring(1) + "A"));
        assertThat(RunningServe.log().substring(before))
                .contains("A login at the provider failed")
                .doesNotContain(Keycloak.SECRET, "eyJ", "191212121212", anna.visitor.session());
        assertThat(RunningServe.count("select count(*) from account where username || display_name like '%1912%'"))
                .isZero();
    }

    @Test
    void the_systems_own_database_login_makes_no_account_or_engagement_and_reads_no_mapping() throws SQLException {
        try (AppLogin app = AppLogin.asNobody()) {
            for (String forbidden : new String[] {
                "insert into account (id, username, display_name) values (gen_random_uuid(), 'x', 'x')",
                "update account set username = 'x'",
                "update engagement set role = 'UNIT_MANAGER'",
                "insert into engagement select gen_random_uuid(), account, role, municipality, unit, first_day from engagement",
                "delete from engagement",
                "delete from account",
                "insert into login_group values ('x', 'SYSTEM_ADMINISTRATOR', '9999', null)"
            }) {
                assertThatThrownBy(() -> app.run(forbidden)).as(forbidden).hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> app.count("select count(*) from login_group"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static void choose(Traveller somebody, String task) throws IOException, InterruptedException {
        String page = somebody.get("/uppdrag").body();
        String id = page.replaceAll("(?s).*name=\"uppdrag\" value=\"([0-9a-f-]{36})\"[^>]*>" + task + "<.*", "$1");
        assertThat(id).as(page).hasSize(36);
        assertThat(somebody.post("/uppdrag", "uppdrag", id).statusCode()).isEqualTo(302);
    }

    private static long refused() throws SQLException {
        return RunningServe.count("select count(*) from access_log where action = 'LOGIN' and not granted");
    }

    private static String text(String question) throws SQLException {
        try (var owner = RunningServe.owner();
                var ask = owner.createStatement();
                var answer = ask.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
