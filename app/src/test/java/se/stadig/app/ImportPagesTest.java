package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The administrator hands a file in, sees what would happen and decides; over the pages, without script. */
class ImportPagesTest {
    private static final String NAME = "Sekretessa";
    private static final String NUMBER = "193004029173";

    private static Visitor administrator;

    @BeforeAll
    static void logIn() throws IOException, InterruptedException {
        administrator = Visitor.loggedIn("systemadministrator");
    }

    private static String rows(String id, String number, String name) {
        return "[{\"Id\": \"%s\", \"PersonId\": \"%s\", \"FirstName\": \"%s\", \"LastName\": \"Importsson\", \"Street\": \"Hemliga gatan 7\"}]"
                .formatted(id, number, name);
    }

    private static HttpResponse<String> handIn(String name, byte[] content) throws IOException, InterruptedException {
        return administrator.upload(
                "/import", Map.of("_csrf", administrator.anyToken(), "krock", "OURS"), "fil", name, content);
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replace(RunningDemo.home().toString(), ""))
                .orElse("");
    }

    private static HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return administrator.post(path, Map.of("_csrf", administrator.anyToken()));
    }

    /** How many files wait, in all systems that this test's process runs. */
    private static long parked() throws IOException {
        String ours = "stadig-import-" + ProcessHandle.current().pid() + "-";
        long waiting = 0;
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            List<Path> mine = folders.filter(
                            folder -> folder.getFileName().toString().startsWith(ours))
                    .toList();
            assertThat(mine).isNotEmpty();
            for (Path folder : mine) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------");
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                .isEqualTo("rw-------");
                        assertThat(file.getFileName().toString()).doesNotContain(NUMBER, "persons");
                        waiting++;
                    }
                }
            }
        }
        return waiting;
    }

    @Test
    void a_file_is_tried_then_carried_out_and_the_file_is_gone_and_nothing_of_it_is_shown_or_logged()
            throws IOException, InterruptedException, SQLException {
        long before = parked();
        HttpResponse<String> tried =
                handIn("persons-" + NUMBER + ".json", rows("w-1", NUMBER, NAME).getBytes(StandardCharsets.UTF_8));
        String unknown = administrator.get(place(tried)).body();
        assertThat(unknown)
                .contains("Importen stoppades", "Det finns ingen fil som känns igen.")
                .doesNotContain(NUMBER);
        assertThat(parked()).isEqualTo(before);

        tried = handIn("persons.json", rows("w-1", NUMBER, NAME).getBytes(StandardCharsets.UTF_8));
        String page = administrator.get(place(tried)).body();
        assertThat(page)
                .contains("Provkörning", "Ingenting är ändrat än.", "Uppgifter som skulle skrivas: 1.", "Genomför")
                .doesNotContain(NAME, NUMBER, "Hemliga gatan");
        assertThat(parked()).isEqualTo(before + 1);
        assertThat(Importing.value("select count(*) from recipient_identity where given_name = '" + NAME + "'"))
                .isEqualTo("0");

        HttpResponse<String> done = post(place(tried) + "/genomfor");
        String result = administrator.get(place(done)).body();
        assertThat(result)
                .contains("Importen är genomförd", "Lästa rader: 1. Skrivna uppgifter: 1.")
                .doesNotContain(NAME, NUMBER, "Hemliga gatan");
        assertThat(parked()).isEqualTo(before);
        assertThat(Importing.value("select count(*) from recipient_identity where given_name = '" + NAME + "'"))
                .isEqualTo("1");
        assertThat(post(place(tried) + "/genomfor").statusCode())
                .as("not twice")
                .isEqualTo(422);
        assertThat(administrator.get("/import").body())
                .contains("Genomförd", "Samir Dal")
                .doesNotContain(NUMBER);
        assertThat(RunningDemo.log()).doesNotContain(NAME, NUMBER, "Hemliga gatan", "Importsson");
        assertThat(Importing.value("select count(*) from access_log where action = 'WRITE' and what = 'import "
                        + place(done).substring("/import/".length()) + "'"))
                .isEqualTo("1");
        assertThat(Importing.value("select count(*) from access_log where what like '%" + NUMBER + "%'"))
                .isEqualTo("0");
    }

    @Test
    void a_column_that_is_not_read_is_named_and_the_page_says_which_are() throws IOException, InterruptedException {
        assertThat(administrator.get("/import").body())
                .contains("persons, clients", "Id, PersonId, PersonalNumber", "FirstName");
        String rows = "Id;PersonId;F\u00f6rnamn;LastName;197901049283;ProtectedRegistration\n"
                + "w-9;R-OLAST;Kolumna;L\u00e4sning;x;nej\n";
        HttpResponse<String> tried = handIn("persons.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(administrator.get(place(tried)).body())
                .contains("De här kolumnerna läses inte", "Förnamn")
                .doesNotContain("197901049283", "Kolumna");
        post(place(tried) + "/avbryt");
    }

    @Test
    void whoever_changes_her_mind_leaves_nothing_behind() throws IOException, InterruptedException {
        long before = parked();
        HttpResponse<String> tried =
                handIn("persons.json", rows("w-2", "193004229161", "Ångra").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> left = post(place(tried) + "/avbryt");
        assertThat(administrator.get(place(left)).body()).contains("Importen är avbruten.");
        assertThat(parked()).isEqualTo(before);
        assertThat(administrator.get(place(tried)).body()).contains("Filen finns inte kvar.");
    }

    @Test
    void another_administrator_cannot_carry_it_out() throws IOException, InterruptedException, SQLException {
        HttpResponse<String> tried = handIn(
                "executing_providers.json",
                "[{\"Id\": \"w-3\", \"Name\": \"Provenhet\", \"OrganisationNumber\": \"9999001234\", \"OperatingForm\": \"Municipal\"}]"
                        .getBytes(StandardCharsets.UTF_8));
        UUID work = DemoPeopleStore.key("import", "second-administrator");
        Importing.change(
                "insert into engagement select '%s', account, 'SYSTEM_ADMINISTRATOR', '9999', null, '2020-01-01', null from engagement where id = '%s'"
                        .formatted(work, Neighbours.work("uppfoljning")));
        try {
            Visitor second = new Visitor();
            second.logIn("uppfoljning", "sagoby");
            second.post("/uppdrag", Map.of("_csrf", second.anyToken(), "uppdrag", work.toString()));
            assertThat(second.get(place(tried)).body())
                    .as("sees the report, and has no button")
                    .contains("Provkörning")
                    .doesNotContain("/genomfor");
            Map<String, String> form = Map.of("_csrf", second.anyToken());
            assertThat(second.post(place(tried) + "/genomfor", form).statusCode())
                    .isEqualTo(422);
            second.post(place(tried) + "/avbryt", form);
            assertThat(Importing.value("select count(*) from unit where source_id = 'w-3'"))
                    .isEqualTo("0");
        } finally {
            Importing.change("delete from engagement where id = '%s'".formatted(work));
        }
        assertThat(administrator.get(place(tried)).body())
                .as("nor took she the file away")
                .contains("/genomfor");
        post(place(tried) + "/avbryt");
    }

    @Test
    void one_of_another_municipality_does_not_see_it_nor_do_other_roles()
            throws IOException, InterruptedException, SQLException {
        HttpResponse<String> tried =
                handIn("persons.json", rows("w-4", "193005057058", "Egen").getBytes(StandardCharsets.UTF_8));
        Importing other = Importing.into("6800");
        String run = place(tried).substring("/import/".length());
        try (AppLogin app = AppLogin.in(administratorsWork());
                AppLogin strange = AppLogin.in(other.work().id())) {
            String seen = "select count(*) from import_run where id = '%s'".formatted(run);
            assertThat(app.count(seen)).isEqualTo(1);
            assertThat(strange.count(seen)).isZero();
        }
        for (String role : List.of("enhetschef", "handlaggare", "logggranskare")) {
            assertThat(Visitor.loggedIn(role).get(place(tried)).statusCode()).isEqualTo(403);
        }
        post(place(tried) + "/avbryt");
    }

    private static UUID administratorsWork() {
        return Neighbours.work("systemadministrator");
    }

    @Test
    void many_withdrawals_have_a_box_that_must_be_ticked() throws IOException, InterruptedException, SQLException {
        StringBuilder units = new StringBuilder("[");
        for (int at = 0; at < 25; at++) {
            units.append(at == 0 ? "" : ",")
                    .append(
                            "{\"Id\": \"many-%d\", \"Name\": \"Provenhet %d\", \"OrganisationNumber\": \"9999001234\", \"OperatingForm\": \"Municipal\"%%s}"
                                    .formatted(at, at));
        }
        String all = units.append("]").toString();
        try {
            String first = place(
                    handIn("executing_providers.json", all.replace("%s", "").getBytes(StandardCharsets.UTF_8)));
            post(first + "/genomfor");
            String second = place(handIn(
                    "executing_providers.json",
                    all.replace("%s", ", \"Deleted\": true").getBytes(StandardCharsets.UTF_8)));
            assertThat(administrator.get(second).body())
                    .contains("Kommun: ", "Ovanligt många rader skulle återkallas: 25.", "name=\"aterkalla\"");
            HttpResponse<String> unticked = post(second + "/genomfor");
            assertThat(unticked.statusCode()).isEqualTo(422);
            assertThat(unticked.body()).contains("Kryssa i att det är meningen");
            String open = "select count(*) from unit where source_id like 'many-%' and closed is null";
            assertThat(Importing.value(open)).isEqualTo("25");
            HttpResponse<String> done = administrator.post(
                    second + "/genomfor", Map.of("_csrf", administrator.anyToken(), "aterkalla", "ja"));
            assertThat(administrator.get(place(done)).body()).contains("Importen är genomförd");
            assertThat(Importing.value(open)).isEqualTo("0");
        } finally {
            Importing.change(
                    "delete from import_row where row_id in (select id from unit where source_id like 'many-%')");
            Importing.change("delete from unit where source_id like 'many-%'");
        }
    }

    @Test
    void files_that_wait_are_swept_by_a_clock_and_not_only_when_somebody_comes() {
        assertThat(RunningDemo.pages().getBeansOfType(ScheduledTaskHolder.class).values().stream()
                        .flatMap(holder -> holder.getScheduledTasks().stream())
                        .map(Object::toString))
                .anyMatch(task -> task.contains("exchange.Waiting"));
    }

    @Test
    void an_upload_without_a_file_or_too_large_gets_a_sentence() throws IOException, InterruptedException {
        HttpResponse<String> none =
                administrator.post("/import", Map.of("_csrf", administrator.anyToken(), "krock", "THEIRS"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Välj en fil som inte är tom.").contains("value=\"THEIRS\" checked");
        assertThat(handIn("persons.json", new byte[0]).statusCode()).isEqualTo(422);

        ByteArrayOutputStream large = new ByteArrayOutputStream();
        large.writeBytes(new byte[51 * 1024 * 1024]);
        HttpResponse<String> answer = handIn("persons.json", large.toByteArray());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Filen är för stor");
    }

    @Test
    void without_the_forms_token_nothing_is_read() throws IOException, InterruptedException {
        HttpResponse<String> answer = administrator.upload(
                "/import", Map.of("krock", "OURS"), "fil", "persons.json", "[]".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
