package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A board asks a private provider for data and the provider answers; both are records, and nobody else sees them. */
class HandoverTest {
    private static Neighbours people;
    private static UUID otherManager;

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
        UUID account = DemoPeopleStore.key("test", "other-manager-account");
        otherManager = DemoPeopleStore.key("test", "other-manager");
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute(
                    "insert into account (id, username, display_name) values ('%s', 'prov-annan-chef', 'Annan Chef') on conflict do nothing"
                            .formatted(account));
            run.execute("""
                    insert into engagement (id, account, role, municipality, unit, first_day)
                    select '%s', '%s', 'UNIT_MANAGER', '9999', u.id, '2020-01-01' from unit u
                    where u.provider <> '%s' and u.municipality = '9999' order by u.code limit 1 on conflict do nothing""".formatted(otherManager, account, people.ownProvider()));
        }
    }

    @Test
    void a_request_is_asked_seen_by_that_provider_alone_answered_once_and_kept()
            throws IOException, InterruptedException, SQLException {
        Visitor board = Visitor.loggedIn("uppfoljning");
        Visitor manager = Visitor.loggedIn("enhetschef");
        Map<String, String> asked = Map.of(
                "utforare", people.ownProvider().toString(),
                "andamal", "FOLLOW_UP",
                "vad", "Besök och kontakter för oktober, till uppföljningen av kontinuiteten.",
                "fran", "2026-10-01",
                "till", "2026-10-31");
        assertThat(post(board, "/begaran", asked).statusCode()).isEqualTo(302);
        assertThat(board.get("/begaran").body()).contains("till uppföljningen av kontinuiteten", "väntar på svar");

        String page = manager.get("/begaran-att-besvara").body();
        assertThat(page).contains("till uppföljningen av kontinuiteten", "Ulla Ek");
        Matcher form =
                Pattern.compile("action=\"(/begaran-att-besvara/[0-9a-f-]+)").matcher(page);
        assertThat(form.find()).isTrue();

        HttpResponse<String> tooShort = post(manager, form.group(1), Map.of("utfall", "REFUSED", "svar", "Nej."));
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("minst 10 tecken", ">Nej.</textarea>");
        Map<String, String> answer =
                Map.of("utfall", "HANDED_OVER", "svar", "Leverans 2026-10 är lämnad till registret.");
        assertThat(post(manager, form.group(1), answer).statusCode()).isEqualTo(302);
        assertThat(post(manager, form.group(1), answer).statusCode()).isEqualTo(404);
        assertThat(board.get("/begaran").body())
                .contains("Leverans 2026-10 är lämnad till registret.", "Karin Persson");

        String all = "select count(*) from data_request";
        try (AppLogin other = AppLogin.in(otherManager);
                AppLogin own = AppLogin.as("enhetschef");
                AppLogin nurse = AppLogin.as("underskoterska")) {
            assertThat(own.count(all)).isPositive();
            assertThat(other.count(all)).isZero();
            assertThat(nurse.count(all)).isZero();
            assertThat(own.run("update data_request set answer = 'Något helt annat', answered_at = stadig_now()"))
                    .isZero();
            assertThatThrownBy(() -> own.run("update data_request set what = 'Något helt annat'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> own.run("delete from data_request")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void of_several_requests_any_can_be_answered_first() throws IOException, InterruptedException {
        Visitor board = Visitor.loggedIn("uppfoljning");
        Visitor manager = Visitor.loggedIn("enhetschef");
        for (String month : List.of("2026-08", "2026-09")) {
            post(
                    board,
                    "/begaran",
                    Map.of(
                            "utforare", people.ownProvider().toString(),
                            "andamal", "FOLLOW_UP",
                            "vad", "Besök för uppföljningen av " + month,
                            "fran", month + "-01",
                            "till", month + "-28"));
        }
        String page = manager.get("/begaran-att-besvara").body();
        Matcher other = Pattern.compile("\\?svara=([0-9a-f-]+)#").matcher(page);
        assertThat(other.find()).isTrue();
        String later = other.group(1);
        assertThat(page).doesNotContain("action=\"/begaran-att-besvara/" + later);
        assertThat(manager.get("/begaran-att-besvara?svara=" + later).body())
                .contains("action=\"/begaran-att-besvara/" + later);
        assertThat(post(
                                manager,
                                "/begaran-att-besvara/" + later,
                                Map.of("utfall", "REFUSED", "svar", "Finns inte hos oss."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/begaran-att-besvara?svara=" + later).body())
                .doesNotContain("action=\"/begaran-att-besvara/" + later)
                .contains("action=\"/begaran-att-besvara/");
        assertThat(post(manager, "/begaran-att-besvara/inte-en-begaran", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_provider_of_the_municipality_itself_cannot_be_asked_so() throws IOException, InterruptedException {
        Visitor board = Visitor.loggedIn("uppfoljning");
        HttpResponse<String> answer =
                post(board, "/begaran", Map.of("utforare", UUID.randomUUID().toString(), "andamal", "NYFIKENHET"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Välj i listan.", "Fyll i ”Vilka uppgifter behöver nämnden, och till vad?”.");
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(form);
        all.put("_csrf", visitor.anyToken());
        return visitor.post(path, all);
    }
}
