package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.EmbeddedPostgres;

/** The two-person step, from the page to the database, and what is left afterwards. */
class DisposalTest {
    private static Neighbours neighbours;

    private Connection owner;
    private LongGone people;
    private UUID municipal;
    private UUID sister;
    private Visitor manager;
    private Visitor careManager;

    @BeforeAll
    static void moveIn() throws SQLException {
        neighbours = Neighbours.movedIn();
    }

    @BeforeEach
    void open() throws IOException, InterruptedException, SQLException {
        owner = Neighbours.owner();
        people = new LongGone(owner);
        municipal = people.unitIn("9999", false);
        sister = people.unitIn("9999", false);
        manager = managerAt(municipal);
        careManager = Visitor.loggedIn("handlaggare");
    }

    @AfterEach
    void close() throws SQLException {
        people.end();
        people.run(
                "update engagement set last_day = '2012-01-01' where account = ? and id <> ?",
                account("enhetschef"),
                Neighbours.work("enhetschef"));
        owner.close();
    }

    /** Eva's manager, who manages this unit too and has chosen to work there. */
    private Visitor managerAt(UUID unit) throws IOException, InterruptedException, SQLException {
        UUID work = people.engage(account("enhetschef"), "UNIT_MANAGER", "9999", unit);
        Visitor visitor = new Visitor();
        visitor.logIn("enhetschef", "sagoby");
        assertThat(post(visitor, "/uppdrag", Map.of("uppdrag", work.toString())).statusCode())
                .isEqualTo(302);
        return visitor;
    }

    /** The engagement that this visitor's manager has at a unit. */
    private UUID workAt(UUID unit) throws SQLException {
        return UUID.fromString(
                String.valueOf(people.ask("select id from engagement where account = '%s' and unit = '%s'"
                        .formatted(account("enhetschef"), unit))));
    }

    @Test
    void the_page_tells_who_is_due_why_and_until_when_and_names_only_to_those_who_may_see_them()
            throws IOException, InterruptedException, SQLException {
        UUID person = atOwnUnit(LongGone.BORN);
        String id = designation(person);
        String toManager = manager.get("/gallring").body();
        assertThat(row(toManager, id))
                .contains("2015-06-10", "2020-06-10", "2021-12-31")
                .contains("Fem år efter sista anteckningen", "16 kap. 1 § socialtjänstlagen", "försenat")
                .doesNotContain(LongGone.NAME);
        assertThat(row(careManager.get("/gallring").body(), id)).contains("Tom " + LongGone.NAME);
    }

    @Test
    void protected_persons_are_masked_on_every_page() throws IOException, InterruptedException, SQLException {
        UUID due = people.person("9999", LongGone.BORN, "PROTECTED_REGISTRATION");
        people.assign(due, municipal, LongGone.LAST);
        UUID preserved = people.person("9999", LocalDate.of(1931, 3, 25), "CONFIDENTIALITY_MARKED");
        people.assign(preserved, municipal, LongGone.LAST);
        List<String> pages = new ArrayList<>();
        for (Visitor visitor : List.of(manager, careManager)) {
            pages.add(visitor.get("/gallring").body());
        }
        assertThat(pages).allSatisfy(page -> {
            assertThat(page).contains(designation(due), designation(preserved));
            assertThat(row(page, designation(preserved)))
                    .contains("Hör till det som bevaras för forskning")
                    .doesNotContain("Född");
        });
        String place = propose(manager, due);
        pages.add(manager.get(place).body());
        pages.add(careManager.get(place).body());
        decide(careManager, place, "AVSLA");
        pages.add(careManager.get(place).body());
        assertThat(pages)
                .allSatisfy(page -> assertThat(page)
                        .doesNotContain(LongGone.NAME, LongGone.STREET, LongGone.KIN, LongGone.PHONE, "1931"));
    }

    @Test
    void one_proposes_and_another_decides_and_nothing_of_the_person_is_left()
            throws IOException, InterruptedException, SQLException {
        UUID person = atOwnUnit(LongGone.BORN);
        fillWithText(person);
        List<String> words = List.of(LongGone.NAME, LongGone.KIN, LongGone.STREET, LongGone.PHONE);
        assertThat(found(person)).as("before").hasSizeGreaterThan(12);
        assertThat(places(words)).as("before").hasSizeGreaterThan(10);

        String place = propose(manager, person);
        assertThat(careManager.get("/gallring").body()).contains("Väntar på dig");
        assertThat(decide(careManager, place, "GALLRA").statusCode()).isEqualTo(302);

        assertThat(found(person)).containsExactly("access_log.subject");
        assertThat(places(words)).isEmpty();
        assertThat(careManager.get(place).body())
                .contains("Alla i förslaget är gallrade.", "Gallrat")
                .doesNotContain(designation(person), LongGone.NAME);
        assertThat(careManager.get("/person/" + person).statusCode()).isEqualTo(404);
        assertThat(people.ask(
                        "select persons || '/' || disposed || '/' || ground || '/' || outcome || '/' || (proposed_at <= decided_at) from disposal_proposal where id = '%s'"
                                .formatted(place.substring(place.lastIndexOf('/') + 1))))
                .isEqualTo("1/1/BOARD_FIVE_YEARS/DISPOSED/true");
        assertThat(people.ask(
                        "select string_agg(what || granted, ', ' order by number) from access_log where subject = '%s' and action = 'WRITE'"
                                .formatted(person)))
                .isEqualTo("föreslår gallringtrue, gallradtrue");
        assertThat(people.ask("select access_log_first_broken()")).isNull();
    }

    @Test
    void what_is_left_are_figures_and_few_are_not_told() throws IOException, InterruptedException, SQLException {
        UUID unit = people.unitIn("9999", false);
        people.run("update unit set name = 'Sifferenheten' where id = ?", unit);
        List<UUID> six = new ArrayList<>();
        for (int one = 0; one < 6; one++) {
            six.add(people.ofBoard("9999", unit, LongGone.BORN, LongGone.LAST));
        }
        disposeAsTwo(six);
        String row = row(careManager.get("/gallring").body(), "Sifferenheten");
        assertThat(row).contains("färre än 7").doesNotContain(">6<");

        disposeAsTwo(List.of(people.ofBoard("9999", unit, LongGone.BORN, LongGone.LAST)));
        assertThat(row(careManager.get("/gallring").body(), "Sifferenheten"))
                .contains("<td class=\"number\">7</td>")
                .doesNotContain("färre än");
    }

    @Test
    void the_same_account_never_decides_neither_on_the_page_nor_by_the_function()
            throws IOException, InterruptedException, SQLException {
        UUID person = people.ofBoard("9999", municipal, LongGone.BORN, LongGone.LAST);
        String place = propose(careManager, person);
        assertThat(careManager.get(place).body())
                .contains("Någon annan måste besluta om det.")
                .doesNotContain("value=\"GALLRA\"");
        assertThat(decide(careManager, place, "GALLRA").statusCode()).isEqualTo(422);

        String proposal = place.substring(place.lastIndexOf('/') + 1);
        try (AppLogin app = AppLogin.as("handlaggare")) {
            assertThat(app.text("select disposal_decide('%s', true, 'prov')".formatted(proposal)))
                    .isEqualTo("SAME_ACCOUNT");
        }
        // another engagement of the same account is the same account
        UUID other = people.engage(account("handlaggare"), "CARE_MANAGER", "9999", null);
        try (AppLogin app = AppLogin.in(other)) {
            assertThat(app.text("select disposal_decide('%s', true, 'prov')".formatted(proposal)))
                    .isEqualTo("SAME_ACCOUNT");
        }
        people.run("delete from engagement where id = ?", other);
        assertThat(people.ask("select count(*) from recipient where id = '%s'".formatted(person)))
                .isEqualTo("1");

        assertThat(decide(careManager, place, "AVSLA").statusCode()).isEqualTo(302);
        assertThat(careManager.get(place).body()).contains("Återtaget");
    }

    @Test
    void whoever_came_back_is_left_out_and_it_is_said_and_the_others_go()
            throws IOException, InterruptedException, SQLException {
        UUID back = atOwnUnit(LongGone.BORN);
        UUID changed = atOwnUnit(LongGone.BORN);
        UUID gone = atOwnUnit(LongGone.BORN);
        UUID reborn = atOwnUnit(LongGone.BORN);
        String place = propose(manager, back, changed, gone, reborn);
        people.assign(back, sister, null);
        people.away(changed, LocalDate.of(2014, 1, 1), LocalDate.of(2014, 1, 2)); // noted now, about then
        people.run("alter table recipient_identity disable trigger user");
        people.run("update recipient_identity set birth_date = '1931-03-15' where recipient = ?", reborn);
        people.run("alter table recipient_identity enable trigger user");
        assertThat(decide(careManager, place, "GALLRA").statusCode()).isEqualTo(302);

        String page = careManager.get(place).body();
        assertThat(row(page, designation(back))).contains("Något nyare finns om personen");
        assertThat(row(page, designation(changed))).contains("Något har antecknats sedan förslaget.");
        assertThat(row(page, designation(reborn))).contains("Personen hör till det som bevaras för forskning.");
        assertThat(page).doesNotContain(designation(gone)).contains("Övriga i förslaget är gallrade.");
        assertThat(people.ask("select count(*) from recipient where id in ('%s', '%s', '%s')"
                        .formatted(back, changed, reborn)))
                .isEqualTo("3");
        assertThat(found(gone)).containsExactly("access_log.subject");
    }

    @Test
    void what_is_being_noted_at_the_moment_of_the_decision_keeps_the_person()
            throws IOException, InterruptedException, SQLException {
        UUID person = atOwnUnit(LongGone.BORN);
        String place = propose(manager, person);
        try (Connection other = Neighbours.owner();
                ExecutorService decider = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            new LongGone(other).away(person, LocalDate.of(2026, 11, 1), null);
            Future<HttpResponse<String>> decision = decider.submit(() -> decide(careManager, place, "GALLRA"));
            assertThatThrownBy(() -> decision.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            other.commit();
            assertThat(decision.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(302);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
        assertThat(row(careManager.get(place).body(), designation(person))).contains("Något nyare finns om personen");
    }

    @Test
    void another_units_another_municipalitys_and_preserved_persons_are_refused_all_alike()
            throws IOException, InterruptedException, SQLException {
        UUID atSister = people.ofBoard("9999", sister, LongGone.BORN, LongGone.LAST);
        UUID far = people.ofBoard("9998", people.unitIn("9998", false), LongGone.BORN, LongGone.LAST);
        UUID ofPrivate = people.ofPrivate("9999", people.unitIn("9999", true), LongGone.BORN, LongGone.LAST);
        UUID preserved = atOwnUnit(LocalDate.of(1931, 3, 5));
        List<String> answers = new ArrayList<>();
        for (UUID stranger : List.of(atSister, far, ofPrivate, preserved, neighbours.own(), UUID.randomUUID())) {
            HttpResponse<String> answer = post(manager, "/gallring", Map.of("person", stranger.toString()));
            assertThat(answer.statusCode()).isEqualTo(409);
            answers.add(answer.body().replaceAll("value=\"[^\"]+\"", ""));
            try (AppLogin app = AppLogin.in(workAt(municipal))) {
                assertThat(app.text("select disposal_propose(array['%s']::uuid[], 'prov')".formatted(stranger)))
                        .isNull();
            }
        }
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(manager.get("/gallring").body())
                .doesNotContain(designation(atSister), designation(far), designation(ofPrivate));
        assertThat(careManager.get("/gallring").body()).doesNotContain(designation(far), designation(ofPrivate));

        UUID own = atOwnUnit(LongGone.BORN);
        String proposal = propose(manager, own).substring("/gallring/".length());
        List<UUID> strangers = List.of(
                people.engage("CARE_MANAGER", "9998", null),
                people.engage("UNIT_MANAGER", "9999", sister),
                people.engage("UNIT_MANAGER", "9999", municipal),
                people.engage("PLANNER", "9999", municipal),
                people.engage("SYSTEM_ADMINISTRATOR", "9999", null));
        for (UUID stranger : strangers) {
            try (AppLogin app = AppLogin.in(stranger)) {
                assertThat(app.text("select disposal_decide('%s', true, 'prov')".formatted(proposal)))
                        .isEqualTo("NOT_FOUND");
            }
        }
        try (AppLogin nobody = AppLogin.asNobody()) {
            assertThat(nobody.text("select disposal_decide('%s', true, 'prov')".formatted(proposal)))
                    .isEqualTo("NOT_FOUND");
            assertThat(nobody.count("select count(*) from disposal_proposed")).isZero();
            assertThat(nobody.count("select count(*) from disposal_list()")).isZero();
        }
        assertThat(people.ask("select count(*) from recipient where id = '%s'".formatted(own)))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from recipient",
                "delete from recipient_identity",
                "delete from past_row",
                "truncate recipient cascade",
                "delete from disposal_handover",
                "update disposal_proposal set proposed_by = decided_by",
                "insert into disposal_proposed select proposal, recipient, last_note, marks from disposal_proposed",
                "update disposal_switch set \"on\" = true",
                "insert into disposal_source values ('x', null, false)",
                "delete from disposed_mark",
                "select disposal_again('[]')",
                "select * from retention(current_date, '{}')",
                "select disposal_note('x', '{}', 'x')"
            })
    void the_systems_own_login_has_no_other_way_to_take_a_person_away(String statement) throws SQLException {
        try (AppLogin app = AppLogin.as("handlaggare")) {
            assertThatThrownBy(() -> app.text(statement)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_private_providers_selection_is_handed_to_the_board_and_it_is_shown()
            throws IOException, InterruptedException, SQLException {
        UUID unit = people.unitIn("9999", true);
        UUID selected = people.ofPrivate("9999", unit, LocalDate.of(1931, 3, 15), LongGone.LAST);
        UUID due = people.ofPrivate("9999", unit, LongGone.BORN, LongGone.LAST);
        Visitor there = managerAt(unit);
        String page = there.get("/gallring").body();
        assertThat(page).contains("Ska överlämnas till nämnden", "17 kap. 5 § socialtjänstlagen");
        assertThat(row(page, designation(due))).contains("2017-06-10", "2018-12-31", "17 kap. 2 §");
        assertThat(post(there, "/gallring", Map.of("person", selected.toString()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(post(manager, "/gallring/" + selected + "/overlamnad", Map.of())
                        .statusCode())
                .isEqualTo(404);

        assertThat(post(there, "/gallring/" + selected + "/overlamnad", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(there.get("/gallring").body())
                .contains("Överlämnat till nämnden", designation(selected))
                .doesNotContain("Ska överlämnas till nämnden");
        assertThat(row(careManager.get("/gallring").body(), designation(selected)))
                .contains("Född den 5, 15 eller 25 i en månad");

        // the board does not decide over what is the provider's own; another of its managers does
        String place = propose(there, due);
        assertThat(careManager.get(place).statusCode()).isEqualTo(404);
        UUID colleague = people.engage("UNIT_MANAGER", "9999", unit);
        try (AppLogin app = AppLogin.in(colleague)) {
            assertThat(app.text("select disposal_decide('%s', true, 'prov')"
                            .formatted(place.substring("/gallring/".length()))))
                    .isEqualTo("DONE");
            assertThat(app.count("select count(*) from disposal where unit = '%s'".formatted(unit)))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_backup_that_is_restored_is_not_started_on_and_is_disposed_of_anew(@TempDir Path folder)
            throws IOException, SQLException {
        UUID person = atOwnUnit(LongGone.BORN);
        disposeAsTwo(List.of(person));
        EmbeddedPostgres.Login login = RunningDemo.login();
        String mark = String.valueOf(people.ask("select disposal_mark('%s')".formatted(person)));
        Path written = RunningDemo.store().toAbsolutePath().resolveSibling("gallrade.txt");
        Path list = folder.resolve("gallrade.txt");
        // disposed of by the function alone, so the page has not written the list; a start does
        restart(login, list, folder);
        String line = Files.readAllLines(list).stream()
                .filter(one -> one.startsWith(mark))
                .findFirst()
                .orElseThrow();
        assertThat(line).endsWith(";BOARD_FIVE_YEARS;2026-11-15").doesNotContain(person.toString());
        assertThat(written.getFileName()).isEqualTo(list.getFileName());

        // the backup: the person as before, and nothing known of any disposal
        people.run("delete from disposed_mark where mark = ?", mark);
        people.run(
                "insert into recipient (id, municipality, protection, housing, language, needs_interpreter) values (?, '9999', 'NONE', 'ORDINARY', 'sv', false)",
                person);
        people.run(
                "insert into recipient_identity (recipient, municipality, given_name, family_name, birth_date, identity_type, identity_number) values (?, '9999', 'Tom', '"
                        + LongGone.NAME + "', '1931-03-07', 'PSEUDONYM', 'LGåter')",
                person);
        people.assign(person, municipal, LongGone.LAST);
        assertThatThrownBy(() -> restart(login, list, folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("innehåller 1 personer som är gallrade")
                .hasMessageContaining("dispose-again");

        Path config = Files.writeString(
                folder.resolve("stadig.yaml"), """
                stadig.database:
                  url: %s
                  owner: %s
                  owner-password: %s
                """.formatted(login.url(), login.owner(), login.ownerPassword()));
        Answer answer = again(config, list);
        assertThat(answer.told).contains("Gallrade på nytt: 1.");
        assertThat(answer.code).isZero();
        assertThat(found(person)).containsExactly("access_log.subject");
        restart(login, list, folder);
        assertThat(again(config, list).told).contains("Gallrade på nytt: 0.");
    }

    @Test
    void a_list_that_names_somebody_who_is_not_due_takes_nobody_away(@TempDir Path folder)
            throws IOException, SQLException {
        EmbeddedPostgres.Login login = RunningDemo.login();
        String mark = String.valueOf(people.ask("select disposal_mark('%s')".formatted(neighbours.own())));
        Path list = Files.writeString(folder.resolve("gallrade.txt"), mark + ";9999;;BOARD_FIVE_YEARS;2026-01-01\n");
        Path config = Files.writeString(
                folder.resolve("stadig.yaml"), """
                stadig.database:
                  url: %s
                  owner: %s
                  owner-password: %s
                """.formatted(login.url(), login.owner(), login.ownerPassword()));
        Answer answer = again(config, list);
        assertThat(answer.code).isEqualTo(1);
        assertThat(answer.told).contains("Gallrade på nytt: 0.", mark);
        assertThat(people.ask("select count(*) from recipient where id = '%s'".formatted(neighbours.own())))
                .isEqualTo("1");
    }

    /** Without a log of its own: a second system in this process would take the first one's file. */
    private static void restart(EmbeddedPostgres.Login login, Path list, Path folder) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            startAndStop(login, list, folder);
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
    }

    private static void startAndStop(EmbeddedPostgres.Login login, Path list, Path folder) {
        WebApplication.start(
                        List.of(),
                        Stream.concat(
                                        login.settings().stream(),
                                        Stream.of(
                                                "--stadig.demo=true",
                                                "--stadig.address=127.0.0.1",
                                                "--stadig.port=0",
                                                "--stadig.store=" + folder.resolve("store"),
                                                "--stadig.disposal.list=" + list))
                                .toList())
                .close();
    }

    private record Answer(int code, String told) {}

    private static Answer again(Path config, Path list) {
        StringWriter told = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(told));
        line.setErr(new PrintWriter(told));
        int code = line.execute("dispose-again", "--config", config.toString(), "--list", list.toString());
        return new Answer(code, told.toString());
    }

    /** By two care managers, without any page. */
    private void disposeAsTwo(List<UUID> persons) throws SQLException {
        act(people.engage("CARE_MANAGER", "9999", null));
        String proposal = people.ask("select disposal_propose('{%s}', 'prov')"
                .formatted(persons.stream().map(UUID::toString).collect(Collectors.joining(","))));
        assertThat(proposal).isNotNull();
        act(people.engage("CARE_MANAGER", "9999", null));
        assertThat(people.ask("select disposal_decide('%s', true, 'prov')".formatted(proposal)))
                .isEqualTo("DONE");
    }

    private void act(UUID engagement) throws SQLException {
        people.ask(
                "select set_config('stadig.engagement', '%s', false), set_config('stadig.today', '2026-11-15', false), set_config('stadig.now', '2026-11-15T10:00:00Z', false)"
                        .formatted(engagement));
    }

    private UUID atOwnUnit(LocalDate born) throws SQLException {
        return people.ofBoard("9999", municipal, born, LongGone.LAST);
    }

    /** Everything that can be noted about a person, with her name in whatever is free text, all of it long ago. */
    private void fillWithText(UUID person) throws SQLException {
        people.run(
                "insert into kin (id, recipient, name, relation, phone, mandate_scope) values (gen_random_uuid(), ?, '"
                        + LongGone.KIN + "', 'dotter till " + LongGone.NAME + "', '070-1740612" + LongGone.PHONE
                        + "', 'För " + LongGone.NAME
                        + "')",
                person);
        people.run(
                "insert into granted_service (id, decision, recipient, name) select gen_random_uuid(), id, recipient, 'Dusch hos "
                        + LongGone.NAME + "' from decision where recipient = ?",
                person);
        people.away(person, LocalDate.of(2014, 1, 1), LocalDate.of(2014, 1, 5));
        people.run(
                "insert into protection_permit values (gen_random_uuid(), ?, ?, '2014-01-01', '2014-02-01', ?, 'Ska hjälpa "
                        + LongGone.NAME + "')",
                person,
                Neighbours.work("underskoterska"),
                Neighbours.work("enhetschef"));
        people.run(
                "insert into emergency_access values (gen_random_uuid(), ?, ?, '2014-01-01 10:00Z', '2014-01-01 12:00Z', '"
                        + LongGone.NAME + " har ramlat', ?, '2014-01-02 10:00Z', 'Rätt att hjälpa " + LongGone.NAME
                        + "')",
                person,
                Neighbours.work("underskoterska"),
                Neighbours.work("enhetschef"));
        people.run(
                "update recipient_identity set phone = '070-1740613" + LongGone.PHONE + "' where recipient = ?",
                person);
        people.run("update kin set phone = '070-1740614" + LongGone.PHONE + "' where recipient = ?", person);
        people.run("update past_row set until = '2014-03-01 10:00Z' where recipient = ?", person);
    }

    /** Every column of every table of every schema of ours in which anything of the person stands. */
    private List<String> found(UUID person) throws SQLException {
        return places(List.of(
                person.toString(),
                "LG-" + person.toString().substring(0, 8),
                "LG" + person.toString().substring(0, 8)));
    }

    private List<String> places(List<String> sought) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        Map<String, String> columns = new HashMap<>();
        try (Statement ask = owner.createStatement();
                ResultSet row = ask.executeQuery(
                        "select c.table_schema, c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')")) {
            while (row.next()) {
                columns.put(
                        row.getString(2) + "." + row.getString(3),
                        "select count(*) from \"%s\".\"%s\" t where ".formatted(row.getString(1), row.getString(2))
                                + "t.\"%s\"::text ilike '%%' || ? || '%%'".formatted(row.getString(3)));
            }
        }
        assertThat(columns).hasSizeGreaterThan(150);
        for (Map.Entry<String, String> column : columns.entrySet()) {
            for (String one : sought) {
                try (var ask = owner.prepareStatement(column.getValue())) {
                    ask.setString(1, one);
                    try (ResultSet count = ask.executeQuery()) {
                        count.next();
                        if (count.getLong(1) > 0) {
                            found.add(column.getKey());
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private UUID account(String username) {
        return DemoPeopleStore.key("account", username);
    }

    /** Where the proposal is. */
    private static String propose(Visitor visitor, UUID... persons) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (UUID person : persons) {
            form.append(form.isEmpty() ? "" : ",").append(person);
        }
        HttpResponse<String> answer = post(visitor, "/gallring", Map.of("person", form.toString()));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    private static HttpResponse<String> decide(Visitor visitor, String place, String decision)
            throws IOException, InterruptedException {
        return post(visitor, place, Map.of("beslut", decision, "vet", "true"));
    }

    private static HttpResponse<String> post(Visitor visitor, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", visitor.anyToken());
        return visitor.post(path, form);
    }

    private static String designation(UUID person) {
        return person.toString().substring(0, 8);
    }

    /** The row of a table in which something stands. */
    private static String row(String page, String sought) {
        return Stream.of(page.split("<tr>"))
                .skip(1)
                .map(row -> row.split("</tr>")[0])
                .filter(row -> row.contains(sought))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + sought + " in " + page));
    }
}
