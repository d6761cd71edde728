package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody has to do with the own login, in the demo; and whose account may be closed, asked of the database alone. */
class OwnLoginTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "planerare",
                "underskoterska",
                "enhetschef",
                "handlaggare",
                "uppfoljning",
                "logggranskare",
                "systemadministrator"
            })
    void every_role_hands_the_device_over_and_nothing_of_the_last_user_is_left(String role)
            throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn(role);
        String session = visitor.session();
        HttpResponse<String> answer = visitor.post("/byt-anvandare", Map.of("_csrf", visitor.anyToken()));
        assertThat(answer.headers().firstValue("Location")).contains(RunningDemo.home() + "/logga-in?byte");
        HttpResponse<String> page = visitor.get("/logga-in?byte");
        assertThat(page.body()).contains("Den förra användaren är utloggad.").doesNotContain("form class=\"person\"");
        assertThat(visitor.session()).isNotEqualTo(session);
        assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void the_ways_out_need_a_login_and_a_token() throws IOException, InterruptedException {
        for (String path : new String[] {"/byt-anvandare", "/mina-inloggningar/logga-ut-overallt"}) {
            Visitor stranger = new Visitor();
            assertThat(stranger.post(path, Map.of("_csrf", stranger.anyToken())).statusCode())
                    .isEqualTo(302);
            Visitor visitor = Visitor.loggedIn();
            assertThat(visitor.post(path, Map.of()).statusCode()).isEqualTo(403);
            assertThat(visitor.get("/mina-inloggningar").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void one_logs_out_everywhere_and_others_stay() throws IOException, InterruptedException {
        Visitor here = Visitor.loggedIn("logggranskare");
        Visitor there = Visitor.loggedIn("logggranskare");
        Visitor other = Visitor.loggedIn("systemadministrator");
        assertThat(here.get("/mina-inloggningar").body()).contains("En okänd webbläsare", "(här)");
        here.post("/mina-inloggningar/logga-ut-overallt", Map.of("_csrf", here.anyToken()));
        assertThat(here.get("/").statusCode()).isEqualTo(302);
        assertThat(there.get("/").headers().firstValue("Location"))
                .contains(RunningDemo.home() + "/logga-in?slut=overallt");
        assertThat(other.get("/konton").statusCode()).isEqualTo(200);
    }

    @Test
    void who_tries_too_often_with_one_name_waits_and_the_refusal_is_logged()
            throws IOException, InterruptedException, SQLException {
        Visitor visitor = new Visitor();
        String token = Visitor.token(visitor.get("/logga-in"));
        HttpResponse<String> answer;
        int tries = 0;
        do { // a few more than the limit, since some of it comes back on the way
            answer = visitor.post(
                    "/logga-in", Map.of("_csrf", token, "anvandare", "ingen-alls", "losenord", "gissning" + tries));
            tries++;
        } while (answer.statusCode() == 302 && tries < 2 * RunningDemo.LOGINS_TO_ACCOUNT);
        assertThat(tries).isGreaterThan(RunningDemo.LOGINS_TO_ACCOUNT);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
        assertThat(answer.body()).contains("För många försök").doesNotContain("gissning");
        assertThat(Visitor.loggedIn("uppfoljning").get("/").statusCode())
                .as("another name is not held")
                .isIn(200, 302);
        try (Connection owner = Neighbours.owner()) {
            assertThat(
                            Neighbours.count(
                                    owner,
                                    "select count(*) from access_log where action = 'LOGIN' and not granted and what = 'inloggning: för många försök'"))
                    .isPositive();
        }
    }

    @Test
    void only_the_system_administrator_of_the_municipality_closes_an_account_and_not_the_own_one() throws SQLException {
        UUID far = DemoPeopleStore.key("test", "far-account");
        Neighbours.movedIn();
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute(
                    "insert into account (id, username, display_name) values ('%s', 'prov-fjarran', 'Prov') on conflict do nothing"
                            .formatted(far));
            run.execute(
                    "insert into engagement (id, account, role, municipality, first_day) values ('%s', '%s', 'CARE_MANAGER', '9998', '2020-01-01') on conflict do nothing"
                            .formatted(DemoPeopleStore.key("test", "far-engagement"), far));
        }
        String close = "update account set closed_at = stadig_now() where username = '%s'";
        for (String role : new String[] {"planerare", "enhetschef", "handlaggare", "logggranskare", "uppfoljning"}) {
            try (AppLogin app = AppLogin.as(role)) {
                assertThat(app.run(close.formatted("underskoterska"))).as(role).isZero();
            }
        }
        try (AppLogin app = AppLogin.as("systemadministrator")) {
            assertThat(app.run(close.formatted("underskoterska"))).isEqualTo(1);
            assertThat(app.run(close.formatted("prov-fjarran"))).isZero();
            assertThat(app.run(close.formatted("systemadministrator"))).isZero();
            assertThatThrownBy(
                            () -> app.run("update account set closed_at = '2020-01-01' where username = 'planerare'"))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> app.run("update account set username = 'x' where username = 'planerare'"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_database_takes_in_no_login_that_the_operator_has_not_mapped_and_opens_no_closed_account()
            throws SQLException {
        String login =
                "select count(*) from (select take_login('%s', 'Prov', '{planerare-norr,%s}', '-') as who) t where who is not null";
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement();
                AppLogin app = AppLogin.asNobody()) {
            assertThat(app.count(login.formatted("nykomling", "PLANNER"))).isZero();
            assertThat(app.count("select count(*) from account where username = 'nykomling'"))
                    .isZero();
            run.execute("insert into login_group values ('prov-grupp', 'LOG_REVIEWER', '9999', null)");
            try {
                assertThat(app.count(login.formatted("nykomling", "prov-grupp")))
                        .isEqualTo(1);
                assertThat(
                                app.count(
                                        "select count(*) from engagement e join account a on a.id = e.account where a.username = 'nykomling' and role <> 'LOG_REVIEWER'"))
                        .isZero();
                assertThat(app.count(login.formatted("prov-closed", "prov-grupp")))
                        .isZero();
            } finally {
                run.execute("delete from login_group");
            }
        }
    }
}
