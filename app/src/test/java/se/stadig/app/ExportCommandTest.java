package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delivery written from what the running demo holds: what is in it, whose, who may, and what the log says. */
class ExportCommandTest {
    private static final String REQUEST = """
            insert into data_request (id, municipality, provider, purpose, what, first_day, last_day, asked_by, asked_at, outcome, answer, answered_by, answered_at)
            select '%s', '9999', u.provider, '%s', 'Prov av leveransen', '%s', '%s', b.id, now(), '%s', 'Prov av svaret', m.id, now()
            from engagement b, engagement m join unit u on u.id = m.unit where b.id = '%s' and m.id = '%s'
            """;

    @TempDir
    private static Path folder;

    private static Path config;
    private static Neighbours people;
    private static String privateUnit;
    private static int next;

    @BeforeAll
    static void configure() throws IOException, SQLException {
        people = Neighbours.movedIn();
        config = Exporting.config(folder);
        privateUnit = Residents.text("select code from unit where id = '%s'".formatted(people.ownUnit()));
    }

    @AfterEach
    void takeBack() throws SQLException {
        Residents.run("delete from data_request where what = 'Prov av leveransen'");
    }

    private static Path out() {
        return folder.resolve("leverans-" + next++);
    }

    private static void handOver(String purpose, String from, String to, String outcome) throws SQLException {
        Residents.run(REQUEST.formatted(
                UUID.randomUUID(),
                purpose,
                from,
                to,
                outcome,
                Neighbours.work("uppfoljning"),
                Neighbours.work("enhetschef")));
    }

    @Test
    void the_municipalitys_own_units_are_written_and_the_register_has_nothing_to_remark()
            throws IOException, SQLException {
        Path out = out();
        Exporting.Answer answer = Exporting.export(config, "2026-11-A", out);
        assertThat(answer.code()).as(answer.told()).isZero();
        assertThat(answer.told())
                .contains("Leveransen 2026-11-A är skriven", "recipients.csv", "Inte med: " + privateUnit + " ")
                .contains("Besök och arbetspass är tomma");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(
                            "delivery.json",
                            "units.csv",
                            "recipients.csv",
                            "decisions.csv",
                            "staff.csv",
                            "shifts.csv",
                            "visits.csv",
                            "visit_staff.csv",
                            "absences.csv",
                            "contact_events.csv");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out.resolve("recipients.csv"))))
                .isEqualTo("rw-------");
        for (String empty : List.of("visits.csv", "visit_staff.csv", "shifts.csv")) {
            assertThat(Files.readAllLines(out.resolve(empty))).as(empty).hasSize(1);
        }
        assertThat(Exporting.column(out, "units.csv", "unit_id"))
                .containsExactlyInAnyOrderElementsOf(
                        Importing.values(
                                "select u.code from unit u join provider p on p.id = u.provider where u.municipality = '9999' and p.form = 'MUNICIPAL' and u.withdrawn_at is null"));
        List<String> told = Exporting.column(out, "recipients.csv", "recipient_id");
        assertThat(told).hasSizeGreaterThan(30).doesNotHaveDuplicates().containsAll(Importing.values("""
                        select distinct d.recipient::text from decision d join unit u on u.id = d.unit join provider p on p.id = u.provider
                        where u.municipality = '9999' and p.form = 'MUNICIPAL' and d.withdrawn_at is null
                          and d.first_day <= '2026-11-30' and coalesce(d.last_day, 'infinity') >= '2026-11-01'
                        """));
        assertThat(Importing.values("""
                        select r.id::text from recipient r where r.id in ('%s') and not exists (
                            select 1 from unit u join provider p on p.id = u.provider where p.form = 'MUNICIPAL' and (
                                u.id in (select unit from decision where recipient = r.id) or u.id in (select unit from contact_event where recipient = r.id)
                                or u.id in (select unit from assignment where recipient = r.id)))
                        """.formatted(String.join("', '", told))))
                .as("nobody whom only a private provider has")
                .isEmpty();
        assertThat(Exporting.column(out, "recipients.csv", "protected")).contains("0");

        Path taken = folder.resolve("intagen.json");
        Exporting.Answer take = Exporting.run(
                "register",
                "take",
                "--quiet",
                "--store",
                folder.resolve("register").toString(),
                "--json",
                taken.toString(),
                out.toString());
        assertThat(take.code()).as(take.told()).isZero();
        assertThat(Files.readString(taken)).contains("COUNTED").doesNotContain("\"rejected\": 1", "\"rejected\" : 1");
        assertThat(take.told()).doesNotContain("godtas inte");
    }

    @Test
    void whose_data_it_is_stands_in_the_log_and_in_the_persons_extract()
            throws IOException, InterruptedException, SQLException {
        Residents.run("delete from protection_permit");
        long before = Long.parseLong(Residents.text("select coalesce(max(number), 0) from access_log"));
        Path out = out();
        assertThat(Exporting.export(config, "2026-11-L", out).code()).isZero();
        List<String> told = Exporting.column(out, "recipients.csv", "recipient_id");
        assertThat(Importing.values(
                        "select distinct unnest(subjects)::text from access_log where number > %d and action = 'EXPORT' and what = 'leverans till registret'"
                                .formatted(before)))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(Residents.text(
                        "select count(*) || coalesce(min(e.role), '') from access_log l join engagement e on e.id = l.engagement where l.number > %d and l.action = 'EXPORT'"
                                .formatted(before)))
                .endsWith("SYSTEM_ADMINISTRATOR");
        String person = Residents.text("select id from recipient where id in ('%s') and protection = 'NONE' limit 1"
                .formatted(String.join("', '", told)));
        assertThat(Visitor.loggedIn("handlaggare")
                        .get("/person/" + person + "/loggutdrag")
                        .body())
                .contains("uppgifter om dig till en leverans till registret över hemtjänsten");
    }

    @Test
    void a_private_providers_unit_is_its_own_until_it_has_handed_over_what_the_board_asked_for()
            throws IOException, SQLException {
        Path out = out();
        Exporting.Answer refused = Exporting.export(config, "P1", out, "--unit", privateUnit);
        assertThat(refused.code()).as(refused.told()).isEqualTo(2);
        assertThat(refused.told()).contains("Enheten drivs privat", "SoL 15:9");
        assertThat(out).doesNotExist();

        handOver("FOLLOW_UP", "2026-11-01", "2026-11-29", "HANDED_OVER");
        handOver("FOLLOW_UP", "2022-01-01", "2026-12-31", "REFUSED");
        handOver("ADMINISTRATION", "2022-01-01", "2026-12-31", "HANDED_OVER");
        assertThat(Exporting.export(config, "P1", out, "--unit", privateUnit).code())
                .as("not all days, refused, or for another purpose")
                .isEqualTo(2);

        handOver("FOLLOW_UP", "2026-01-01", "2026-12-31", "HANDED_OVER");
        assertThat(Exporting.export(config, "P1", out, "--unit", privateUnit).code())
                .isZero();
        assertThat(Exporting.column(out, "units.csv", "unit_id")).containsExactly(privateUnit);
        assertThat(Exporting.column(out, "recipients.csv", "recipient_id")).isNotEmpty();
        assertThat(Exporting.column(out, "contact_events.csv", "date"))
                .as("events of the days that were asked for, and not older ones")
                .isNotEmpty()
                .allMatch(day -> day.compareTo("2026-01-01") >= 0);
        assertThat(Residents.text("select count(*) from contact_event where unit = '%s' and happened_on < '2026-01-01'"
                        .formatted(people.ownUnit())))
                .isNotEqualTo("0");
    }

    /** Somebody new at the municipality's own unit, with a story that has all there can be in it. */
    @Test
    void only_what_stands_is_told_in_its_order_and_no_number_but_as_identity() throws IOException, SQLException {
        UUID unit = municipal();
        UUID person = DemoPeopleStore.key("test", "exported");
        UUID staff = DemoPeopleStore.key("test", "exported-staff");
        Residents.run(
                "insert into recipient (id, municipality, protection, housing, language, needs_interpreter) values ('%s', '9999', 'PROTECTED_REGISTRATION', 'ORDINARY', 'sv', false)"
                        .formatted(person));
        Residents.run(
                "insert into recipient_identity (recipient, municipality, given_name, family_name, birth_date, identity_type, identity_number) values ('%s', '9999', 'Prov', 'Export; \"citat\"', '1940-01-01', 'PSEUDONYM', 'EX;\"1')"
                        .formatted(person));
        Residents.run(
                "insert into decision (id, recipient, municipality, case_number, kind, hours_per_month, first_day, source, source_id) values ('%s', '%s', '9999', 'EX-1', 'PERSONAL_CARE', 12.50, '2026-01-01', '%s', '19401212-1212')"
                        .formatted(UUID.randomUUID(), person, source()));
        Residents.run("insert into assignment (id, recipient, unit, first_day) values ('%s', '%s', '%s', '2026-01-01')"
                .formatted(UUID.randomUUID(), person, unit));
        Residents.run(
                "insert into staff (id, municipality, given_name, family_name, source, source_id) values ('%s', '9999', 'Kollega', 'Export', '%s', 'EX-7')"
                        .formatted(staff, source()));
        Residents.run(
                "insert into employment (id, staff, unit, number, role, permanent, first_day, last_day) values ('%s', '%s', '%s', 'EX-7', 'CARE', true, '2020-01-01', '2026-10-01')"
                        .formatted(UUID.randomUUID(), staff, unit));
        Residents.run(
                "insert into title_evidence (staff, kind, since) values ('%s', 'TRANSITION', null), ('%s', 'CERTIFICATE', '2027-01-01')"
                        .formatted(staff, staff));
        String[] events = {
            "OFFERED null",
            "UNANSWERED null",
            "ACCEPTED null",
            "DECLINED null",
            "UNDONE 4",
            "KONTAKTMAN_NAMED staff",
            "APPOINTED staff",
            "ENDED null"
        };
        for (int seq = 1; seq <= events.length; seq++) {
            String[] event = events[seq - 1].split(" ");
            Residents.run(
                    "insert into contact_event (recipient, unit, seq, id, happened_on, kind, staff, undoes, code, reason, recorded_by, recorded_at) values ('%s', '%s', %d, '%s', '%s', '%s', %s, %s, %s, 'Fritext som inte lämnas ut', '%s', now())"
                            .formatted(
                                    person,
                                    unit,
                                    seq,
                                    UUID.randomUUID(),
                                    seq == events.length ? "2026-12-24" : "2026-09-01",
                                    event[0],
                                    event[1].equals("staff") ? "'" + staff + "'" : "null",
                                    event[1].equals("4") ? "4" : "null",
                                    event[0].equals("APPOINTED") ? "'OTHER'" : "null",
                                    Neighbours.work("enhetschef-kommun")));
        }
        try {
            Path out = out();
            assertThat(Exporting.export(config, "2026-11-E", out).code()).isZero();
            assertThat(rowsOf(out, "contact_events.csv", person).stream()
                            .map(row -> row.get("event") + " " + row.get("staff_id") + " " + row.get("reason")))
                    .containsExactly("OFFERED  ", "ACCEPTED  ", "APPOINTED EX-7 OTHER");
            assertThat(Files.readString(out.resolve("contact_events.csv"))).doesNotContain("Fritext");
            assertThat(Files.readString(out.resolve("recipients.csv")))
                    .contains(person + ";PSEUDONYM;\"EX;\"\"1\";1940-01-01;;9999;ORDINARY;1\n")
                    .doesNotContain("citat");
            assertThat(rowsOf(out, "decisions.csv", person))
                    .as(
                            "carried out by the one unit that has her, and under our id, since the sender's could be a number")
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry(
                                    "unit_id", Residents.text("select code from unit where id = '%s'".formatted(unit)))
                            .containsEntry("hours_per_month", "12.5")
                            .containsEntry("needs_tested", "1")
                            .doesNotContainValue("19401212-1212"));
            assertThat(Exporting.rows(out, "staff.csv").stream().filter(row -> "EX-7".equals(row.get("staff_id"))))
                    .as("she has left, but the story names her")
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("title_evidence", "TRANSITION")
                            .containsEntry("title_evidence_from", "")
                            .containsEntry("employed_to", "2026-10-01"));
        } finally {
            Residents.run("delete from recipient where id = '%s'".formatted(person));
            Residents.run("delete from title_evidence where staff = '%s'".formatted(staff));
            Residents.run("delete from employment where staff = '%s'".formatted(staff));
            Residents.run("delete from staff where id = '%s'".formatted(staff));
        }
    }

    private static UUID municipal() throws SQLException {
        return UUID.fromString(Residents.text(
                "select unit from engagement where id = '%s'".formatted(Neighbours.work("enhetschef-kommun"))));
    }

    private static String source() throws SQLException {
        return Residents.text(
                "select p.organisation_number || '/9999' from unit u join provider p on p.id = u.provider where u.id = '%s'"
                        .formatted(municipal()));
    }

    private static List<Map<String, String>> rowsOf(Path out, String file, UUID person) throws IOException {
        return Exporting.rows(out, file).stream()
                .filter(row -> person.toString().equals(row.get("recipient_id")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "systemadministrator, export, true",
        "systemadministrator, import, false",
        "systemadministrator, '', false",
        "uppfoljning, export, false",
        "handlaggare, export, false",
        "enhetschef-kommun, export, false"
    })
    void the_database_hands_a_delivery_to_an_administrator_who_exports_and_to_nobody_else(
            String username, String purpose, boolean given) throws SQLException {
        try (AppLogin app = AppLogin.as(username)) {
            app.set("stadig.purpose", purpose);
            for (String what : List.of("persons", "units", "decisions", "events")) {
                assertThat(app.count("select count(*) from delivery_%s('2026-11-01', '2026-11-30', null)"
                                        .formatted(what))
                                > 0)
                        .as(what)
                        .isEqualTo(given);
            }
            for (String what : List.of("units", "recipients", "decisions", "staff", "contact_events")) {
                assertThat(app.count("select count(*) from delivery_%s_csv('2026-11-01', '2026-11-30', null, '')"
                                        .formatted(what))
                                > 0)
                        .as(what)
                        .isEqualTo(given);
            }
            if (!purpose.equals("import") && username.equals("systemadministrator")) {
                assertThat(app.count("select count(*) from recipient"))
                        .as("the tables stay closed")
                        .isZero();
                assertThat(app.count("select count(*) from contact_event")).isZero();
            }
        }
    }

    @Test
    void another_municipalitys_administrator_gets_nothing_of_this_one() throws SQLException {
        Importing other = Importing.into("6790");
        try (AppLogin app = AppLogin.in(other.work().id())) {
            app.set("stadig.purpose", "export");
            assertThat(app.count("select count(*) from delivery_persons('2026-11-01', '2026-11-30', null)"))
                    .isZero();
            assertThat(app.count("select count(*) from delivery_staff_csv('2026-11-01', '2026-11-30', null, '')"))
                    .isZero();
        }
    }

    @Test
    void a_zip_is_the_same_delivery() throws IOException, SQLException {
        Path zip = folder.resolve("leverans.zip");
        String code = Residents.text("select code from unit where id = '%s'".formatted(municipal()));
        assertThat(Exporting.export(config, "2026-11-Z", zip, "--unit", code, "--replaces", "2026-11-Y")
                        .code())
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)))
                .isEqualTo("rw-------");
        try (ZipFile packed = new ZipFile(zip.toFile())) {
            assertThat(packed.size()).isEqualTo(10);
            assertThat(new String(
                            packed.getInputStream(packed.getEntry("delivery.json"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("\"replaces\" : \"2026-11-Y\"", "\"municipality_code\" : \"9999\"");
        }
        assertThat(Exporting.run(
                                "register",
                                "take",
                                "--quiet",
                                "--store",
                                folder.resolve("zip-register").toString(),
                                zip.toString())
                        .code())
                .isZero();
    }

    @Test
    void what_cannot_be_done_is_said_and_nothing_is_left() throws IOException {
        Path there = Files.createDirectory(folder.resolve("finns"));
        assertThat(Exporting.export(config, "X", there).told()).contains("finns redan");
        assertThat(Exporting.export(config, "19121212-1212", out()).told()).contains("personnummer");
        assertThat(Exporting.export(config, "a b", out()).code()).isEqualTo(1);
        assertThat(Exporting.export(config, "X", out(), "--replaces", "X").told())
                .contains("kan inte ersätta sig själv");
        assertThat(Exporting.export(config, "X", out(), "--from", "2026-11-30", "--to", "2026-11-01")
                        .code())
                .isEqualTo(1);
        assertThat(Exporting.export(config, "X", folder.resolve("ingen/mapp/alls"))
                        .told())
                .contains("Det går inte att skriva");
        Exporting.Answer unit = Exporting.export(config, "X", out(), "--unit", "FINNS-INTE");
        assertThat(unit.code()).isEqualTo(2);
        assertThat(unit.told()).contains("Det finns ingen sådan enhet");
        Path out = out();
        Exporting.Answer stranger = Exporting.run(
                "export",
                "delivery",
                "--config",
                config.toString(),
                "--as",
                "planerare",
                "--id",
                "X",
                "--from",
                "2026-11-01",
                "--to",
                "2026-11-30",
                "--out",
                out.toString());
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.told()).contains("har inget uppdrag som systemadministratör idag");
        assertThat(out).doesNotExist();
    }
}
