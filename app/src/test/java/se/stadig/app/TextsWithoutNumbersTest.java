package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Free text that others read may name nobody: each such field says so, and refuses an identity number. */
class TextsWithoutNumbersTest {
    private static final String TEXT = "Ring dottern till 19121212-1212 först";
    private static final String REASON = "Larmet har gått, och en text prövas.";
    private static Neighbours people;

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
    }

    /** Whoever has opened an emergency sees more than other tests expect. */
    @AfterAll
    static void close() throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            run.execute("delete from emergency_access where reason = '" + REASON + "'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "planerare, /person/{own}, /person/{own}/kommunikation, behov",
        "underskoterska, /nodatkomst, /nodatkomst, varfor",
        "enhetschef, /person/{protected}/skydd, /person/{protected}/skydd, skal",
        "enhetschef, /logggranskning, {judge}, motivering",
        "uppfoljning, /begaran, /begaran, vad"
    })
    void a_text_that_others_read_takes_no_identity_number(String username, String page, String path, String field)
            throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn(username);
        String shown = visitor.get(filled(page)).body();
        assertThat(shown).contains("Skriv inte namn eller personnummer här.");
        Map<String, String> form = new HashMap<>(Map.of(
                "_csrf", visitor.anyToken(),
                "sprak", "sv",
                "version", "1",
                "vem", "PROV-sister",
                "medarbetare", Neighbours.work("underskoterska").toString(),
                "bedomning", "JUSTIFIED"));
        form.put(field, TEXT);
        HttpResponse<String> answer = visitor.post(
                path.equals("{judge}")
                        ? shown.replaceAll("(?s).*?action=\"(/logggranskning/[0-9a-f-]{36})\".*", "$1")
                        : filled(path),
                form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Texten har ett personnummer eller samordningsnummer. Ta bort det;",
                        ">" + TEXT + "</textarea>");
    }

    @Test
    void a_judgement_of_an_emergency_takes_no_identity_number() throws IOException, InterruptedException {
        Visitor manager = Visitor.loggedIn("enhetschef");
        manager.post("/nodatkomst", Map.of("_csrf", manager.anyToken(), "vem", "PROV-sister", "varfor", REASON));
        Visitor reviewer = Visitor.loggedIn("logggranskare-utforare");
        String waiting = reviewer.get("/nodatkomster").body();
        assertThat(waiting).contains("Skriv inte namn eller personnummer här.");
        String path = waiting.replaceAll("(?s).*?action=\"(/nodatkomster/[0-9a-f-]{36})\".*", "$1");
        HttpResponse<String> answer = reviewer.post(path, Map.of("_csrf", reviewer.anyToken(), "bedomning", TEXT));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Texten har ett personnummer", ">" + TEXT + "</textarea>");
    }

    private static String filled(String path) {
        return path.replace("{own}", people.own().toString())
                .replace("{protected}", people.protectedOne().toString());
    }
}
