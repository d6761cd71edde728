package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every question whose answer tells that a number is somebody's is counted with the searches, and logged before it is asked. */
class SearchLimitTest {
    private static final String SENTENCE = "Du har sökt många gånger på kort tid. Vänta ";

    @Test
    void who_tries_too_many_numbers_as_an_emergency_waits_and_what_was_typed_stays()
            throws IOException, InterruptedException, SQLException {
        Traveller hanna = Traveller.loggedIn("hanna");
        Map<String, String> form = Map.of(
                "_csrf",
                hanna.visitor.anyToken(),
                "vem",
                "FINNS-INTE-1",
                "varfor",
                "Larmet har gått och ingen annan svarar.");
        for (int search = 0; search < RunningServe.SEARCHES; search++) {
            assertThat(hanna.visitor.post("/nodatkomst", form).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> answer = hanna.visitor.post("/nodatkomst", form);
        isTooMany(answer);
        assertThat(answer.body())
                .contains("value=\"FINNS-INTE-1\"", ">Larmet har gått och ingen annan svarar.</textarea>");
        assertThat(
                        RunningServe.count(
                                "select count(*) from access_log where action = 'SEARCH' and granted and what = 'nödåtkomst: sökning på nummer'"))
                .isGreaterThanOrEqualTo(RunningServe.SEARCHES);
        assertThat(
                        RunningServe.count(
                                "select count(*) from access_log where action = 'SEARCH' and not granted and what = 'nödåtkomst: för många på kort tid'"))
                .isEqualTo(1);
        assertThat(hanna.post("/sok", "efter", "Asta").statusCode())
                .as("one count for all")
                .isEqualTo(429);
    }

    @Test
    void who_tries_too_many_numbers_for_a_person_waits_with_new_ones_and_with_changes()
            throws IOException, InterruptedException, SQLException {
        Traveller nils = Traveller.loggedIn("nils");
        Map<String, String> who = new HashMap<>(Map.of(
                "_csrf",
                nils.visitor.anyToken(),
                "fornamn",
                "Nya",
                "efternamn",
                "Provsson",
                "slag",
                "RESERVE",
                "nummer",
                "R-GRANS",
                "fodd",
                "1930-01-01",
                "sprak",
                "sv",
                "bostad",
                "ORDINARY",
                "skydd",
                "NONE"));
        String person = Traveller.location(nils.visitor.post("/ny-omsorgstagare", who))
                .replaceAll(".*(/person/[0-9a-f-]{36}).*", "$1");
        who.put("version", "1");
        assertThat(nils.visitor.post(person + "/uppgifter", who).statusCode())
                .as("the same number is no question")
                .isEqualTo(302);
        for (int search = 1; search < RunningServe.SEARCHES; search++) {
            who.put("nummer", "R-GRANS-" + search);
            who.put("version", Integer.toString(search + 1));
            assertThat(nils.visitor.post(person + "/uppgifter", who).statusCode())
                    .isEqualTo(302);
        }
        who.put("nummer", "R-GRANS-X");
        HttpResponse<String> change = nils.visitor.post(person + "/uppgifter", who);
        isTooMany(change);
        assertThat(change.body()).contains("value=\"R-GRANS-X\"");
        HttpResponse<String> another = nils.visitor.post("/ny-omsorgstagare", who);
        isTooMany(another);
        assertThat(another.body()).contains("value=\"R-GRANS-X\"");
        assertThat(
                        RunningServe.count(
                                "select count(*) from access_log where action = 'SEARCH' and granted and what = 'nytt nummer: sökning på personnummer'"))
                .isEqualTo(RunningServe.SEARCHES - 1);
    }

    private static void isTooMany(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
        assertThat(answer.body()).contains(SENTENCE);
    }
}
