package se.stadig.register.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.register.SmallDelivery;
import se.stadig.register.TestStore;

/** take, list, show and verify as somebody at the command line meets them. */
class RegisterCommandsTest {
    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void aStoreWithADeliveryAndItsCorrection() throws IOException {
        store = folder.resolve("register");
        Run run = take(
                SmallDelivery.right().folder(folder.resolve("a")),
                SmallDelivery.right()
                        .id("B")
                        .replaces("A")
                        .created("2026-11-03T09:00:00")
                        .folder(folder.resolve("b")));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private Run take(Path... deliveries) {
        String[] arguments = new String[deliveries.length + 2];
        arguments[0] = "--store";
        arguments[1] = store.toString();
        for (int at = 0; at < deliveries.length; at++) {
            arguments[at + 2] = deliveries[at].toString();
        }
        return Run.of(new TakeCommand(), arguments);
    }

    @Test
    void the_list_has_a_line_for_each_delivery_and_says_which_count() {
        Run run = Run.of(new ListCommand(), "--store", store.toString());

        assertThat(run.exitCode()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("Nr  Avsändare").endsWith("Ställning");
        assertThat(lines.get(1))
                .startsWith(" 1  Exempelkommunen")
                .contains("1880 Örebro")
                .endsWith("ersatt");
        assertThat(lines.get(2))
                .startsWith(" 2  Exempelkommunen")
                .contains("2026-11-03 09:00:00")
                .endsWith("räknas");
        assertThat(lines.get(3)).isEqualTo("2 leveranser, varav 1 räknas.");
    }

    @Test
    void a_delivery_is_shown_by_number_or_id() {
        Run byNumber = Run.of(new ShowCommand(), "--store", store.toString(), "1");
        Run byId = Run.of(new ShowCommand(), "--store", store.toString(), "A");

        assertThat(byNumber.exitCode()).isZero();
        assertThat(byId.out()).isEqualTo(byNumber.out());
        assertThat(byNumber.out())
                .containsPattern("Ställning +ersatt av leverans nummer 2 \\(B\\)")
                .containsPattern("Avsändare +Exempelkommunen \\(2120001967\\)")
                .containsPattern("Period +1 mars–31 oktober 2026")
                .containsPattern("visits\\.csv +3 +0")
                .containsPattern("visits\\.parquet +3 +[0-9 ]+ +[0-9a-f]{64}")
                .containsPattern("identiteter \\(för sig\\) +3 +[0-9 ]+ +[0-9a-f]{64}");
        assertThat(Run.of(new ShowCommand(), "--store", store.toString(), "2").out())
                .containsPattern("Rättar +A");
    }

    @Test
    void a_delivery_that_is_not_there_gets_a_sentence() {
        Run run = Run.of(new ShowCommand(), "--store", store.toString(), "7");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Det finns ingen leverans med nummer eller id ”7”.");
    }

    @Test
    void two_senders_with_the_same_id_are_told_apart_by_number() throws IOException {
        take(SmallDelivery.right()
                .replace(SmallDelivery.MANIFEST, "2120001967", "5560000167")
                .replace(SmallDelivery.MANIFEST, "Exempelkommunen", "Påhittad Omsorg AB")
                .folder(folder.resolve("c")));

        Run run = Run.of(new ShowCommand(), "--store", store.toString(), "A");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "Flera avsändare har en leverans med id ”A”. Ange numret: 1 (Exempelkommunen) och 3 (Påhittad");
    }

    @Test
    void verify_says_that_a_whole_store_is_whole_and_names_what_is_wrong_in_another() throws IOException {
        Run whole = Run.of(new VerifyCommand(), "--store", store.toString());
        assertThat(whole.exitCode()).as(whole.out()).isZero();
        assertThat(whole.out()).startsWith("Registret är helt: 2 leveranser, 19 filer, ");

        Path file = new TestStore(store).deliveries().getFirst().folder().resolve("visits.parquet");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        Run damaged = Run.of(new VerifyCommand(), "--store", store.toString());

        assertThat(damaged.exitCode()).isEqualTo(1);
        assertThat(damaged.out())
                .contains("visits.parquet: Filens innehåll har ändrats: kontrollsumman stämmer inte.")
                .contains("Registret är inte som det ska. 1 fel hittades");
    }

    @Test
    void no_reading_command_makes_a_store() {
        for (var command : List.of(new ListCommand(), new VerifyCommand())) {
            Run run = Run.of(command, "--store", folder.resolve("fel").toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("Det finns inget register i ");
        }
        assertThat(folder.resolve("fel")).doesNotExist();
    }

    @Test
    void an_empty_store_is_listed_as_empty() throws IOException {
        Path empty = folder.resolve("tomt");
        new TestStore(empty).open();

        assertThat(Run.of(new ListCommand(), "--store", empty.toString()).out())
                .isEqualTo("Registret har inga leveranser.\n");
    }

    @Test
    void a_delivery_is_not_taken_in_when_its_report_could_not_be_written() throws IOException {
        Path next = SmallDelivery.right().id("C").folder(folder.resolve("c"));
        for (String option : List.of("--html", "--json")) {
            Run run = Run.of(
                    new TakeCommand(),
                    "--store",
                    store.toString(),
                    option,
                    folder.resolve("saknas/rapport").toString(),
                    next.toString());
            assertThat(run.exitCode()).isNotZero();
            assertThat(run.err()).contains(option + ": mappen").contains("finns inte");
        }
        assertThat(new TestStore(store).deliveries()).hasSize(2);
    }

    @Test
    void a_share_that_is_no_share_gets_a_sentence() throws IOException {
        Path next = SmallDelivery.right().id("C").folder(folder.resolve("c"));
        for (String share : List.of("2%", "-0.1", "1.01", "mycket")) {
            Run run =
                    Run.of(new TakeCommand(), "--store", store.toString(), "--max-rejected=" + share, next.toString());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("--max-rejected: ”" + share + "” är ingen andel.");
        }
    }
}
