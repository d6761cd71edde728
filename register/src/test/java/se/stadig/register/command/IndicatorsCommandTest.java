package se.stadig.register.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.register.TestStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The indicators command: what is chosen is shown and written, and what cannot be followed gets a sentence. */
class IndicatorsCommandTest {
    private static final String DAYS = "--window 2026-10-05 --reference-date 2026-03-01 --month-end 2026-10-31";

    @TempDir
    private static Path folder;

    private static Path store;

    @BeforeAll
    static void fillAStore() throws IOException, SQLException {
        store = folder.resolve("register");
        Path sagoby = Path.of("src/test/resources/deliveries/sagoby-small");
        TestStore register = new TestStore(store);
        register.take(sagoby.resolve("delivery"));
        register.take(sagoby.resolve("delivery-march"));
    }

    private static Run run(String arguments) {
        return run(store, arguments);
    }

    private static Run run(Path register, String arguments) {
        List<String> words = new ArrayList<>(List.of("--store", register.toString()));
        words.addAll(List.of(arguments.strip().split("\\s+")));
        return Run.of(new IndicatorsCommand(), words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --window 2026-10-05 | Ange --reference-date, --month-end, till exempel: ./stadig indicators
            --window i-morgon --reference-date 2026-03-01 --month-end 2026-10-31 | --window: ”i-morgon” är ingen dag i kalendern. Skriv dagen som ÅÅÅÅ-MM-DD
            --window 2026-10-05 --reference-date 2026-02-30 --month-end 2026-10-31 | --reference-date: ”2026-02-30” är ingen dag i kalendern
            --window 2026-10-05 --reference-date 2026-03-01 --month-end 2026-10-31 --staffing-from 1/3 | --staffing-from: ”1/3” är ingen dag
            --window 2025-10-05 --reference-date 2026-03-01 --month-end 2026-10-31 | Registret har inga leveranser för 5–18 oktober 2025. Det har 1–14 mars 2026 och 28 september–31 oktober 2026.
            --window 2026-04-01 --reference-date 2026-03-01 --month-end 2026-10-31 | Registret har inga leveranser för 1–14 april 2026.
            DAYS --id U2140 | Det finns ingen indikator som heter ”U2140”. Menade du U21401, U21402 eller U21436?
            DAYS --id U21401,N2160 | ”N2160”. Menade du N21600
            DAYS --level komun | --level: ”komun” är okänt. Välj bland enhet, grupp, kommun, kommungrupp, län, riket och utförare.
            DAYS --breakdown hårfärg | --breakdown: ”hårfärg” är okänt. Välj bland hjälp, kön, regi, timmar, ålder och alla.
            DAYS --area 1881 | Det finns inget område med koden eller namnet ”1881” i registret. Närmast är 1880 (Örebro)
            DAYS --area Örebr | Närmast är 1880 (Örebro)
            DAYS --json FOLDER/saknas/siffror.json | Skapa den först eller skriv filen någon annanstans.
            DAYS --json FOLDER | är en mapp. Ange ett filnamn.
            DAYS --out FOLDER/register.key | är en fil. Ange en mapp.
            """)
    void wrong_arguments_get_a_sentence_and_exit_code_2(String arguments, String sentence) {
        Run run = run(arguments.replace("DAYS", DAYS).replace("FOLDER", folder.toString()));

        assertThat(run.err()).contains(sentence).doesNotContain("Exception").hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_store_that_is_not_there_is_told_and_not_made() {
        Path nowhere = folder.resolve("ingenstans");
        Run run = run(nowhere, DAYS);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Det finns inget register i " + nowhere);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void an_empty_store_is_told() throws IOException {
        Path empty = folder.resolve("tomt");
        new TestStore(empty).open();

        Run run = run(empty, DAYS);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Registret är tomt. Ta in en leverans först");
    }

    @Test
    void a_wrong_key_is_told_in_a_sentence() throws IOException {
        Path other = folder.resolve("annan.key");
        Files.writeString(other, "0".repeat(64) + "\n");

        Run run = run(DAYS + " --key " + other);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("är fyllt med en annan nyckel").hasLineCount(1);
    }

    @Test
    void figures_that_do_not_need_the_window_are_counted_without_deliveries_in_it() {
        Run run = run(
                "--window 2030-01-01 --reference-date 2027-03-01 --month-end 2026-10-31 --id n21600,hours --level kommun");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("N21600  Erbjudna fast omsorgskontakt", "HOURS  Beviljade");
    }

    @Test
    void the_screen_shows_what_is_chosen() {
        Run run = run(DAYS + " --id U21401 --level enhet,MUNICIPALITY --breakdown kön");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("Kommun +1880 +Örebro +Alla +9,8 +108 +11 +11 +osäker")
                .containsPattern("Kommun +1880 +Örebro +Kvinnor +– ")
                .containsPattern("Enhet +U02 +.*Alla +– +– +– +– +visas inte: för få")
                .doesNotContain("Riket", "Utförare", "U21402", "65–79");
    }

    @Test
    void an_area_is_shown_with_what_lies_in_it() {
        assertThat(run(DAYS + " --id U21401 --area 1880 --level enhet").out()).contains("U01", "U02");
        assertThat(run(DAYS + " --id U21401 --area u02").out()).contains("U02").doesNotContain("U01", "Kommun ");
    }

    @Test
    void three_files_are_written_whole() throws IOException {
        Path out = folder.resolve("ut/siffror");

        Run run = run(DAYS + " --quiet --out " + out);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEmpty();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("indikatorer.csv", "indikatorer.xlsx", "indikatorer.html");
        }
        assertThat(Files.readString(out.resolve("indikatorer.html"))).endsWith("</html>\n");
    }

    @Test
    void each_chosen_area_has_its_page() throws IOException {
        Path out = folder.resolve("sidor");

        run(DAYS + " --quiet --id U21401 --area U01,SE --out " + out);

        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("indikatorer-UNIT-U01.html", "indikatorer-NATION-SE.html");
        }
    }

    @Test
    void the_json_is_exact_with_nothing_withheld_and_its_flags_beside() throws IOException {
        Path json = folder.resolve("siffror.json");

        run(DAYS + " --quiet --id U21401 --json " + json);

        JsonNode root = JsonMapper.shared().readTree(Files.readString(json));
        String name = "U21401/UNIT/U02/ELIGIBLE/ALL";
        assertThat(root.path("suppression").path(name).stringValue()).isEqualTo("WITHHELD_FEW");
        assertThat(root.path("figures").path(name).path("value").isString()).isTrue();
        assertThat(root.path("figures").propertyNames()).allMatch(key -> key.startsWith("U21401/"));
        assertThat(root.path("arguments").path("window").stringValue()).isEqualTo("2026-10-05");
    }
}
