package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.app.exchange.ImportRun;
import se.stadig.app.exchange.ImportRun.Status;
import se.stadig.app.exchange.Outcome;
import se.stadig.app.exchange.Preference;
import se.stadig.app.exchange.Report;

/** What an import must never do: make two into one, miss a protection, take away what nobody meant, or let the dead come alive. */
class ImportSafetyTest {
    private static final String ASTOR = "193001016595";
    private static final String BODIL = "193001034663";
    private static final String UNITS = """
            [{"Id": "u-1", "Code": "NORR", "Name": "Norr", "OrganisationNumber": "9999001234", "OperatingForm": "Municipal"},
             {"Id": "u-2", "Code": "SYD", "Name": "Syd", "OrganisationNumber": "9999005678", "OperatingForm": "Private"}]""";
    private static int next = 8500;

    @TempDir
    private Path folder;

    private Importing town;
    private String here;

    @BeforeEach
    void found() throws SQLException {
        here = String.valueOf(next++);
        town = Importing.into(here);
    }

    private Path rows(String... filesAndRows) throws IOException {
        Path rows = Files.createTempDirectory(folder, "rows");
        for (int at = 0; at < filesAndRows.length; at += 2) {
            Files.writeString(rows.resolve(filesAndRows[at]), filesAndRows[at + 1]);
        }
        return rows;
    }

    private static String person(String id, String number, String more) {
        return "[{\"Id\": \"%s\", \"PersonId\": \"%s\", \"FirstName\": \"Astor\", \"LastName\": \"Prov\"%s}]"
                .formatted(id, number, more);
    }

    private String ask(String question) throws SQLException {
        return String.valueOf(Importing.value(question.replace("{here}", here)));
    }

    private String protection(String number) throws SQLException {
        return ask(
                "select protection from recipient r join recipient_identity i on i.recipient = r.id where i.municipality = '{here}' and identity_number = '"
                        + number + "'");
    }

    private UUID byHand(String number, String familyName, String protection) throws SQLException {
        UUID id = DemoPeopleStore.key("safety-" + number, here);
        Importing.change("insert into recipient values ('%s', '%s', '%s', 'ORDINARY', 'sv', false)"
                .formatted(id, here, protection));
        Importing.change(
                "insert into recipient_identity values ('%s', '%s', 'Astor', '%s', '%s', null, 'PERSONNUMMER', '%s')"
                        .formatted(
                                id,
                                here,
                                familyName,
                                number.substring(0, 4) + "-" + number.substring(4, 6) + "-" + number.substring(6, 8),
                                number));
        return id;
    }

    private UUID unitByHand(String code, String organisation) throws SQLException {
        UUID provider = DemoPeopleStore.key("safety-provider", organisation);
        UUID unit = DemoPeopleStore.key("safety-unit-" + code, here);
        Importing.change(
                "insert into provider (id, organisation_number, name, form) values ('%s', '%s', 'Någon annan', 'PRIVATE') on conflict do nothing"
                        .formatted(provider, organisation));
        Importing.change(
                "insert into unit (id, municipality, provider, code, name, opened) select '%s', '%s', id, '%s', 'Handskriven', '2020-01-01' from provider where organisation_number = '%s'"
                        .formatted(unit, here, code, organisation));
        return unit;
    }

    private static List<String> sentences(ImportRun run) {
        return run.report().refused().stream().map(Report.Line::sentence).toList();
    }

    @Test
    void a_unit_with_the_same_code_at_another_provider_is_another_unit_and_what_refers_to_it_stays_out()
            throws IOException, SQLException {
        unitByHand("NORR", "9999007777");
        UUID same = unitByHand("SYD", "9999005678");
        ImportRun run = town.carryOut(
                rows("executing_providers.json", UNITS, "persons.json", person("p-1", ASTOR, ""), "orders.json", """
                [{"Id": "o-1", "PersonId": "p-1", "Provider": "u-1", "Status": "Sent", "FromDate": "2026-01-01"},
                 {"Id": "o-2", "PersonId": "p-1", "Provider": "NORR", "Status": "Sent", "FromDate": "2026-01-01"},
                 {"Id": "o-3", "PersonId": "p-1", "Provider": "u-2", "Status": "Sent", "FromDate": "2026-01-01"}]"""));

        assertThat(run.status()).as(run.report().stopped()).isEqualTo(Status.DONE);
        assertThat(sentences(run).getFirst()).startsWith("Koden finns redan på en enhet hos en annan utförare.");
        assertThat(Importing.counts(run))
                .containsEntry("UNIT REFUSED", 1L)
                .containsEntry("ASSIGNMENT REFUSED", 2L)
                .containsEntry("ASSIGNMENT NEW", 1L);
        assertThat(ask("select name from unit where municipality = '{here}' and code = 'NORR'"))
                .isEqualTo("Handskriven");
        assertThat(
                        ask(
                                "select string_agg(unit::text, ',') from assignment a join recipient r on r.id = a.recipient where r.municipality = '{here}'"))
                .as("the same provider's unit is the same unit")
                .isEqualTo(same.toString());
    }

    @Test
    void an_unknown_id_of_a_unit_is_no_code_of_anybody_elses() throws IOException, SQLException {
        unitByHand("7", "9999007777");
        ImportRun run = town.carryOut(
                rows(
                        "persons.json",
                        person("p-1", ASTOR, ""),
                        "orders.json",
                        "[{\"Id\": \"o-1\", \"PersonId\": \"p-1\", \"Provider\": {\"Id\": 7}, \"Status\": \"Sent\", \"StartDate\": \"2026-01-01\"}]"));
        assertThat(Importing.counts(run)).containsEntry("ASSIGNMENT REFUSED", 1L);
        assertThat(run.report().refused().getFirst().column()).isEqualTo("Provider.Id");
    }

    @ParameterizedTest
    @CsvSource({
        "9999001234, Eva,   Prov,  true, the same person at the same provider",
        "9999001234, Evald, Prov,  false, another name",
        "9999001234, Namn,  saknas, false, nobody knows who it is",
        "9999005678, Eva,   Prov,  false, another provider"
    })
    void a_colleague_is_the_same_by_number_name_and_provider_and_never_by_the_number_alone(
            String organisation, String given, String family, boolean isSame, String why)
            throws IOException, SQLException {
        UUID unit = unitByHand("HAND", organisation);
        UUID staff = DemoPeopleStore.key("safety-staff", here);
        Importing.change("insert into staff (id, municipality, given_name, family_name) values ('%s', '%s', '%s', '%s')"
                .formatted(staff, here, given, family));
        Importing.change(
                "insert into employment (id, staff, unit, number, role, permanent, first_day) values (gen_random_uuid(), '%s', '%s', '1001', 'CARE', true, '2019-01-01')"
                        .formatted(staff, unit));
        town.carryOut(rows("executing_providers.json", UNITS, "personnel.json", """
                [{"Id": "s-1", "FirstName": "Eva", "LastName": "Prov", "EmploymentNumber": "1001", "ProviderUnitId": "u-1", "Title": "Vårdbiträde", "EmployedFrom": "2024-01-01"}]"""));
        assertThat(ask(
                        "select staff = '%s' from employment where number = '1001' and first_day = '2024-01-01' and unit in (select id from unit where municipality = '{here}')"
                                .formatted(staff)))
                .as(why)
                .isEqualTo(isSame ? "t" : "f");
    }

    @Test
    void a_higher_protection_is_taken_also_of_somebody_entered_here_and_on_a_row_in_conflict()
            throws IOException, SQLException {
        byHand(ASTOR, "Handskriven", "NONE");
        byHand(BODIL, "Prov", "ASSUMED_IDENTITY");
        Path rows = rows("clients.json", """
                [{"Id": 1, "PersonId": "%s", "FirstName": "Astor", "LastName": "Prov", "ProtectedRegistration": true},
                 {"Id": 2, "PersonId": "%s", "FirstName": "Astor", "LastName": "Prov", "ProtectedRegistration": true}]""".formatted(ASTOR, BODIL));
        ImportRun tried = town.attempt(rows);
        ImportRun run = town.run(rows, true, Preference.OURS, tried.fingerprint());

        assertThat(Importing.counts(run))
                .as("taken, and in conflict all the same")
                .containsEntry("PERSON CHANGED", 1L)
                .containsEntry("PERSON CONFLICT", 1L);
        assertThat(protection(ASTOR)).isEqualTo("PROTECTED_REGISTRATION");
        assertThat(protection(BODIL)).as("never lowered").isEqualTo("ASSUMED_IDENTITY");
        assertThat(ask(
                        "select family_name from recipient_identity where municipality = '{here}' and identity_number = '"
                                + ASTOR + "'"))
                .isEqualTo("Handskriven");
    }

    @Test
    void a_protection_that_the_sender_tells_for_the_first_time_is_taken() throws IOException, SQLException {
        town.carryOut(rows("persons.json", person("p-1", ASTOR, "")));
        ImportRun run = town.carryOut(rows("persons.json", person("p-1", ASTOR, ", \"IsConfidential\": true")));
        assertThat(Importing.counts(run)).isEqualTo(Map.of("PERSON CHANGED", 1L));
        assertThat(protection(ASTOR)).isEqualTo("CONFIDENTIALITY_MARKED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ProtectedRegistration\": true, \"IsConfidential\": false | PROTECTED_REGISTRATION",
                "\"ProtectedRegistration\": false, \"IsConfidential\": true | CONFIDENTIALITY_MARKED",
                "\"ProtectedRegistration\": false, \"IsConfidential\": false | NONE",
                "\"ProtectedRegistration\": \"ja\", \"IsConfidential\": \"sant\" | PROTECTED_REGISTRATION",
                "\"ProtectedRegistration\": false, \"Addresses\": [{\"StreetAddress\": \"A\", \"Protected\": false}, {\"Protected\": true}] | CONFIDENTIALITY_MARKED",
                "\"ProtectedRegistration\": false, \"Phones\": [{\"PhoneNumber\": \"1\", \"Protected\": true}] | CONFIDENTIALITY_MARKED"
            })
    void of_several_protections_the_strongest_holds(String fields, String expected) throws IOException, SQLException {
        ImportRun run = town.carryOut(rows("clients.json", person("c-1", ASTOR, ", " + fields)));
        assertThat(run.status()).isEqualTo(Status.DONE);
        assertThat(run.report().warnings()).isEmpty();
        assertThat(protection(ASTOR)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FALSKTT", "N", "2", "kanske"})
    void a_word_that_says_neither_is_no_protection_and_no_missing_protection(String word) throws IOException {
        ImportRun run = town.carryOut(
                rows("persons.json", person("p-1", ASTOR, ", \"ProtectedRegistration\": \"" + word + "\"")));
        assertThat(Importing.counts(run)).isEqualTo(Map.of("PERSON REFUSED", 1L));
        assertThat(run.report().refused().getFirst().column()).isEqualTo("ProtectedRegistration");
    }

    @Test
    void new_people_from_a_file_without_a_word_on_protection_are_warned_of() throws IOException, SQLException {
        ImportRun run = town.carryOut(rows("persons.json", person("p-1", ASTOR, "")));
        assertThat(run.report().warnings()).singleElement().satisfies(line -> {
            assertThat(line.file()).isEqualTo("persons.json");
            assertThat(line.sentence()).startsWith("Filen säger ingenting om skyddade personuppgifter");
        });
        assertThat(town.carryOut(rows("persons.json", person("p-1", ASTOR, "")))
                        .report()
                        .warnings())
                .as("nobody new")
                .isEmpty();
    }

    @Test
    void a_row_that_has_become_somebody_else_is_refused_with_what_hangs_on_it() throws IOException, SQLException {
        town.carryOut(rows("executing_providers.json", UNITS, "persons.json", person("p-1", ASTOR, "")));
        ImportRun run = town.carryOut(
                rows(
                        "persons.json",
                        person("p-1", BODIL.replace(BODIL, "193001227705"), ""),
                        "orders.json",
                        "[{\"Id\": \"o-1\", \"PersonId\": \"p-1\", \"Provider\": \"u-1\", \"Status\": \"Sent\", \"StartDate\": \"2026-01-01\"}]"));
        assertThat(Importing.counts(run)).isEqualTo(Map.of("PERSON REFUSED", 1L, "ASSIGNMENT REFUSED", 1L));
        assertThat(sentences(run).getFirst()).startsWith("Raden har både ett annat nummer och en annan födelsedag");
        assertThat(ask("select count(*) from recipient_identity where municipality = '{here}' and identity_number = '"
                        + ASTOR + "'"))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "true, WITHDRAWN", "1, WITHDRAWN", "JA, WITHDRAWN", "sant, WITHDRAWN", "yes, WITHDRAWN",
                "2026-11-01T10:00:00Z, WITHDRAWN",
        "false, UNCHANGED", "0, UNCHANGED", "Nej, UNCHANGED", "falskt, UNCHANGED", "no, UNCHANGED", "'', UNCHANGED",
        "N, REFUSED", "null, REFUSED", "9999-12-31, REFUSED", "0001-01-01T00:00:00, REFUSED", "FALSKTT, REFUSED"
    })
    void only_a_word_that_says_so_withdraws(String told, String expected) throws IOException {
        town.carryOut(rows("executing_providers.json", UNITS));
        ImportRun run = town.attempt(rows("executing_providers.json", """
                [{"Id": "u-1", "Code": "NORR", "Name": "Norr", "OrganisationNumber": "9999001234", "OperatingForm": "Municipal", "Deleted": "%s"}]""".formatted(told)));
        if (expected.equals("REFUSED")) {
            assertThat(run.report().files().get("executing_providers.json").refused())
                    .isEqualTo(1);
            assertThat(sentences(run)).singleElement().asString().startsWith("Fältet säger varken ja eller nej");
        } else {
            assertThat(run.report().count(Outcome.valueOf(expected))).isEqualTo(1);
        }
    }

    private static String absences(int many, String more) {
        StringBuilder rows = new StringBuilder("[");
        for (int at = 0; at < many; at++) {
            rows.append(at == 0 ? "" : ",")
                    .append(
                            "{\"Id\": \"a-%d\", \"PersonId\": \"p-1\", \"StartDate\": \"20%02d-%02d-01\", \"EndDate\": \"20%02d-%02d-02\"%s}"
                                    .formatted(at, 10 + at / 12, 1 + at % 12, 10 + at / 12, 1 + at % 12, more));
        }
        return rows + "]";
    }

    @Test
    void unusually_many_withdrawals_wait_for_somebody_who_says_that_they_are_meant() throws IOException, SQLException {
        town.carryOut(rows("persons.json", person("p-1", ASTOR, ""), "client_absences.json", absences(30, "")));
        Path gone = rows("client_absences.json", absences(21, ", \"Deleted\": true"));
        ImportRun tried = town.attempt(gone);
        assertThat(tried.status()).isEqualTo(Status.TRIED);
        assertThat(tried.report().asks()).isTrue();

        ImportRun stopped = town.run(gone, true, Preference.OURS, tried.fingerprint());
        assertThat(stopped.status()).isEqualTo(Status.REFUSED);
        assertThat(stopped.report().stopped()).startsWith("Importen skulle återkalla ovanligt många rader.");
        String left =
                "select count(*) from absence a join recipient r on r.id = a.recipient where r.municipality = '{here}' and a.withdrawn_at is null";
        assertThat(ask(left)).isEqualTo("30");

        assertThat(town.attempt(rows("client_absences.json", absences(20, ", \"Deleted\": true")))
                        .report()
                        .asks())
                .as("twenty are few")
                .isFalse();
        assertThat(town.carryOutAll(gone).status()).isEqualTo(Status.DONE);
        assertThat(ask(left)).isEqualTo("9");
    }

    @Test
    void with_a_person_who_comes_back_comes_what_went_with_her_and_nothing_else() throws IOException, SQLException {
        String orders = """
                [{"Id": "o-1", "PersonId": "p-1", "Provider": "u-1", "Status": "Sent", "StartDate": "2026-01-01"},
                 {"Id": "o-2", "PersonId": "p-1", "Provider": "u-2", "Status": "Sent", "StartDate": "2026-01-01", "Deleted": %s},
                 {"Id": "o-3", "PersonId": "p-1", "Provider": "u-2", "Status": "Sent", "StartDate": "2026-02-01", "Deleted": %s}]""";
        String all = person("p-1", ASTOR, "");
        town.carryOut(rows(
                "executing_providers.json",
                UNITS,
                "persons.json",
                all,
                "orders.json",
                orders.formatted("false", "false")));
        town.carryOut(rows("orders.json", orders.formatted("true", "false")));
        town.carryOut(rows("persons.json", person("p-1", ASTOR, ", \"Deleted\": true")));
        town.carryOut(rows("orders.json", orders.formatted("true", "true")));
        String standing =
                "select coalesce(string_agg(source_id, ',' order by source_id), '') from assignment a join recipient r on r.id = a.recipient where r.municipality = '{here}' and a.withdrawn_at is null";
        assertThat(ask(standing.replace("source_id", "a.source_id"))).isEmpty();

        ImportRun back = town.carryOut(rows("persons.json", all, "orders.json", orders.formatted("true", "true")));
        assertThat(Importing.counts(back)).containsEntry("PERSON CHANGED", 1L);
        assertThat(ask(standing.replace("source_id", "a.source_id")))
                .as("o-2 was withdrawn before and o-3 meanwhile, by themselves")
                .isEqualTo("o-1");
    }

    @Test
    void an_older_row_of_what_was_told_to_be_gone_does_not_come_alive() throws IOException, SQLException {
        Path gone = rows(
                "persons.json", person("p-1", ASTOR, ", \"Deleted\": true, \"UpdateTime\": \"2026-11-05T06:00:00Z\""));
        ImportRun tried = town.attempt(gone);
        assertThat(tried.report().written()).isZero();
        assertThat(tried.report().isWorthwhile()).as("it has to be noted").isTrue();
        town.run(gone, true, Preference.OURS, tried.fingerprint());

        Path older = rows("persons.json", person("p-1", ASTOR, ", \"UpdateTime\": \"2026-11-04T06:00:00Z\""));
        assertThat(Importing.counts(town.carryOut(older))).isEqualTo(Map.of("PERSON OLDER", 1L));
        Path newer = rows("persons.json", person("p-1", ASTOR, ", \"UpdateTime\": \"2026-11-06T06:00:00Z\""));
        assertThat(Importing.counts(town.carryOut(newer))).isEqualTo(Map.of("PERSON NEW", 1L));
        assertThat(Importing.counts(town.carryOut(newer))).isEqualTo(Map.of("PERSON UNCHANGED", 1L));
    }

    @Test
    void the_vendors_own_shapes_are_read_and_hours_without_a_unit_are_not_guessed() throws IOException, SQLException {
        ImportRun run = town.carryOut(rows(
                "provider_units.json",
                UNITS,
                "clients.json",
                "[{\"Id\": 17, \"PersonId\": \"%s\", \"FirstName\": \"Astor\", \"LastName\": \"Prov\", \"ProtectedRegistration\": false, \"UpdateTime\": \"2026-10-01T06:00:00\", \"Addresses\": [{\"StreetAddress\": \"Provgatan 1\", \"ZipCode\": \"99701\", \"City\": \"Provköping\"}], \"Phones\": [{\"PhoneNumber\": \"070-1740601\"}]}]"
                        .formatted(ASTOR),
                "sol_decisions.json",
                """
                [{"Id": 1, "PersonId": "%1$s", "ServiceCategory": {"Code": 3, "Text": "Serviceinsatser"}, "Hour": 2.0, "HourType": {"Code": 1, "Text": "Vecka"}, "FromDate": "2026-01-01T00:00:00", "OrderIds": [7, 8]},
                 {"Id": 2, "PersonId": "%1$s", "ServiceCategory": {"Text": "Serviceinsatser"}, "Hour": 2.0, "FromDate": "2026-01-01"},
                 {"Id": 3, "PersonId": "%1$s", "ServiceCategory": {"Text": "Serviceinsatser"}, "Hour": 2.0, "HourType": {"Text": "Kvartal"}, "FromDate": "2026-01-01"},
                 {"Id": 6, "PersonId": "%1$s", "ServiceCategory": {"Text": "Trygghetslarm"}, "Hour": 0.0, "HourType": null, "FromDate": "2026-02-01"},
                         {"Id": 4, "PersonId": "%1$s", "ServiceCategory": {"Text": "Särskilt boende"}, "Hour": 2.0, "FromDate": "2026-01-01"}]""".formatted(ASTOR),
                "decision_services.json",
                "[{\"Id\": 5, \"DecisionId\": 1, \"ServiceType\": {\"Code\": 9, \"Text\": \"Dusch\"}}]",
                "orders.json",
                "[{\"Id\": \"o-1\", \"PersonId\": \"%s\", \"Provider\": {\"Id\": \"u-1\", \"Name\": \"Norr\"}, \"Company\": {\"Id\": 4}, \"Status\": \"Accepted\", \"StartDate\": \"2026-01-01\", \"EndDate\": \"2026-12-31\"}]"
                        .formatted(ASTOR)));

        assertThat(run.status()).as(run.report().stopped()).isEqualTo(Status.DONE);
        assertThat(Importing.counts(run))
                .isEqualTo(Map.of(
                        "UNIT NEW", 2L,
                        "PERSON NEW", 1L,
                        "DECISION NEW", 2L,
                        "DECISION REFUSED", 2L,
                        "SERVICE NEW", 1L,
                        "ASSIGNMENT NEW", 1L));
        assertThat(run.report().refused()).allSatisfy(line -> {
            assertThat(line.column()).isEqualTo("Hour");
            assertThat(line.sentence()).startsWith("Timmarna saknar en tidsenhet");
        });
        assertThat(run.report().files().get("sol_decisions.json").skipped())
                .as("what is not home care is no fault")
                .isEqualTo(1);
        assertThat(
                        ask(
                                "select street || ' ' || postal_code || ' ' || locality || ' ' || phone from recipient_identity where municipality = '{here}'"))
                .isEqualTo("Provgatan 1 99701 Provköping 070-1740601");
        assertThat(
                        ask(
                                "select string_agg(coalesce(hours_per_month::text, '-') || ' ' || first_day, ', ' order by first_day) from decision where municipality = '{here}'"))
                .isEqualTo("8.66 2026-01-01, - 2026-02-01");
        assertThat(
                        ask(
                                "select a.last_day from assignment a join recipient r on r.id = a.recipient where r.municipality = '{here}'"))
                .isEqualTo("2026-12-31");
    }

    @Test
    void some_wrong_rows_of_a_small_file_are_left_out_and_many_stop_it() throws IOException, SQLException {
        town.carryOut(rows("persons.json", person("p-1", ASTOR, "")));
        ImportRun few =
                town.carryOut(rows("client_absences.json", absences(22, "").replaceFirst("2010-01-01", "2010-13-01")));
        assertThat(few.status()).isEqualTo(Status.DONE);
        assertThat(Importing.counts(few)).isEqualTo(Map.of("ABSENCE NEW", 21L, "ABSENCE REFUSED", 1L));
        ImportRun many = town.carryOut(
                rows("client_absences.json", absences(21, "").replace("-01\", \"EndDate", "-45\", \"EndDate")));
        assertThat(many.report().stopped()).startsWith("För många rader i filen");
    }

    @Test
    void a_colleague_who_goes_to_another_unit_ends_one_employment_and_begins_another()
            throws IOException, SQLException {
        String row =
                "[{\"Id\": \"s-1\", \"FirstName\": \"Eva\", \"LastName\": \"Prov\", \"EmploymentNumber\": \"1001\", \"ProviderUnitId\": \"%s\", \"Title\": \"Vårdbiträde\", \"EmployedFrom\": \"2020-01-01\", \"UpdateTime\": \"%s\"}]";
        town.carryOut(rows(
                "executing_providers.json", UNITS, "personnel.json", row.formatted("u-1", "2026-10-01T06:00:00Z")));
        Path moved = rows("personnel.json", row.formatted("u-2", "2026-11-05T23:30:00Z"));
        ImportRun tried = town.attempt(moved);
        ImportRun done = town.run(moved, true, Preference.OURS, tried.fingerprint());

        assertThat(done.status()).as(done.report().stopped()).isEqualTo(Status.DONE);
        assertThat(Importing.counts(done)).containsEntry("EMPLOYMENT CHANGED", 1L);
        String stands =
                "select string_agg(u.code || ' ' || e.first_day || ' ' || coalesce(e.last_day::text, '-') || ' ' || (e.withdrawn_at is null), ', ' order by u.code) from employment e join unit u on u.id = e.unit where u.municipality = '{here}'";
        assertThat(ask(stands)).isEqualTo("NORR 2020-01-01 2026-11-05 true, SYD 2026-11-06 - true");
        assertThat(Importing.counts(town.carryOut(moved))).containsEntry("EMPLOYMENT UNCHANGED", 1L);
        town.carryOut(rows(
                "personnel.json", row.formatted("u-2", "2026-11-07T06:00:00Z").replace("}]", ", \"Deleted\": true}]")));
        assertThat(ask(stands))
                .as("what the sender withdraws now is the employment that it tells of")
                .isEqualTo("NORR 2020-01-01 2026-11-05 true, SYD 2026-11-06 - false");
    }

    @Test
    void a_file_of_more_rows_than_there_is_room_for_is_refused_while_it_is_read() throws IOException {
        Path folderOfMany = Files.createTempDirectory(folder, "many");
        try (BufferedWriter file = Files.newBufferedWriter(folderOfMany.resolve("persons.csv"))) {
            file.write("Id;PersonId\n");
            for (int row = 0; row < 1_000_001; row++) {
                file.write("1;\n");
            }
        }
        ImportRun run = town.attempt(folderOfMany);
        assertThat(run.report().stopped()).startsWith("Filen har fler rader än vad som får plats");
        assertThat(run.report().stoppedAt().line()).isEqualTo(1_000_002);
    }

    @Test
    void the_same_kind_of_rows_in_two_files_is_refused() throws IOException {
        for (String other : List.of("persons.csv", "clients.json")) {
            ImportRun run = town.attempt(rows("persons.json", person("p-1", ASTOR, ""), other, "Id;PersonId\n"));
            assertThat(run.status()).isEqualTo(Status.REFUSED);
            assertThat(run.report().stopped()).startsWith("Samma slags rader finns i två filer");
        }
    }

    @Test
    void an_import_knows_whom_it_changed_and_nobody_else() throws IOException, SQLException {
        town.carryOut(rows("persons.json", person("p-1", ASTOR, "")));
        assertThat(town.changedBy(rows("persons.json", """
                [{"Id": "p-1", "PersonId": "%s", "FirstName": "Astor", "LastName": "Prov"},
                 {"Id": "p-2", "PersonId": "%s", "FirstName": "Bodil", "LastName": "Prov"}]""".formatted(ASTOR, BODIL))))
                .containsExactly(UUID.fromString(ask(
                        "select recipient from recipient_identity where municipality = '{here}' and identity_number = '"
                                + BODIL + "'")));
    }
}
