package se.stadig.app;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.app.exchange.ImportRun;
import se.stadig.app.exchange.ImportRun.Status;
import se.stadig.app.exchange.Outcome;
import se.stadig.app.exchange.Preference;

/** Rows in a vendor's shapes, from real files: first all of them, then what changed. Each test has a municipality of its own. */
class ImportVendorTest {
    private static final Path FULL = Path.of("src/test/resources/import/full");
    private static final Path DELTA = Path.of("src/test/resources/import/delta");
    private static int next = 8000;

    private static final Map<String, Long> ALL_NEW = Map.ofEntries(
            entry("UNIT NEW", 2L),
            entry("PERSON NEW", 4L),
            entry("STAFF NEW", 3L),
            entry("EMPLOYMENT NEW", 3L),
            entry("TITLE NEW", 1L),
            entry("KIN NEW", 2L),
            entry("DECISION NEW", 3L),
            entry("SERVICE NEW", 2L),
            entry("ASSIGNMENT NEW", 2L),
            entry("ABSENCE NEW", 1L));

    @TempDir
    private Path folder;

    private Importing town;
    private String here;

    @BeforeEach
    void found() throws SQLException {
        here = String.valueOf(next++);
        town = Importing.into(here);
    }

    private String person(String number, String what) throws SQLException {
        return Importing.value(
                "select %s from recipient_identity i join recipient r on r.id = i.recipient where i.municipality = '%s' and i.identity_number = '%s'"
                        .formatted(what, here, number));
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_writes_nothing() throws IOException, SQLException {
        ImportRun tried = town.attempt(FULL);

        assertThat(tried.status()).isEqualTo(Status.TRIED);
        assertThat(tried.report().refused()).isEmpty();
        assertThat(Importing.counts(tried)).isEqualTo(ALL_NEW);
        assertThat(tried.report().files().get("orders.json").skipped()).isEqualTo(1);
        assertThat(Importing.value("select count(*) from recipient where municipality = '%s'".formatted(here)))
                .isEqualTo("0");
        assertThat(Importing.value("select count(*) from import_row where municipality = '%s'".formatted(here)))
                .isEqualTo("0");
    }

    @Test
    void the_real_run_does_exactly_what_the_dry_run_told() throws IOException, SQLException {
        ImportRun tried = town.attempt(FULL);
        ImportRun done = town.run(FULL, true, Preference.OURS, tried.fingerprint());

        assertThat(done.status()).as(done.report().stopped()).isEqualTo(Status.DONE);
        assertThat(Importing.counts(done)).isEqualTo(ALL_NEW);
        assertThat(done.fingerprint()).isEqualTo(tried.fingerprint());
        assertThat(person(
                        "193001016595",
                        "given_name || ' ' || street || ' ' || postal_code || ' ' || birth_date || sex"))
                .isEqualTo("Astor Provgatan 1 99701 1930-01-01M");
        assertThat(person("193001034663", "family_name || protection || language || needs_interpreter"))
                .as("a formula is text, and protected registration protects")
                .isEqualTo("=HYPERLINK(\"http://x\")PROTECTED_REGISTRATIONfitrue");
        assertThat(person("191401682396", "identity_type || birth_date")).isEqualTo("SAMORDNINGSNUMMER1914-01-08");
        assertThat(Importing.values(
                        "select case_number || ' ' || kind || ' ' || coalesce(hours_per_month::text, '-') || ' ' || first_day || ' ' || coalesce(last_day::text, '-') from decision where municipality = '%s' order by 1"
                                .formatted(here)))
                .containsExactly(
                        "2026-0001 PERSONAL_CARE 43.30 2026-01-01 -",
                        "2026-0002 SAFETY_ALARM - 2026-02-01 2027-01-31",
                        "2026-0003 SERVICE 12.50 2026-03-01 -");
        assertThat(Importing.values(
                        "select first_day || ' ' || last_day || ' ' || reason from absence a join recipient r on r.id = a.recipient where municipality = '%s'"
                                .formatted(here)))
                .as("times in UTC are Swedish days")
                .containsExactly("2026-10-03 2026-10-07 HOSPITAL");
        assertThat(Importing.values(
                        "select s.given_name || ' ' || e.role || ' ' || e.number || ' ' || u.code from employment e join staff s on s.id = e.staff join unit u on u.id = e.unit where s.municipality = '%s' order by 1"
                                .formatted(here)))
                .containsExactly("Eva CARE 1001 NORR", "Folke CARE 1002 NORR", "Greta MANAGER 1003 SYD");
    }

    @Test
    void the_same_rows_again_change_nothing() throws IOException, SQLException {
        town.carryOut(FULL);
        String before = Importing.value("select count(*) from past_row");
        ImportRun again = town.carryOut(FULL);

        Map<String, Long> unchanged = new HashMap<>();
        ALL_NEW.forEach((what, count) -> unchanged.put(what.replace("NEW", "UNCHANGED"), count));
        assertThat(Importing.counts(again)).isEqualTo(unchanged);
        assertThat(Importing.value("select count(*) from past_row")).isEqualTo(before);
        assertThat(town.changedBy(FULL)).isEmpty();
    }

    @Test
    void a_delta_changes_withdraws_and_lets_the_older_row_be() throws IOException, SQLException {
        town.carryOut(FULL);
        ImportRun tried = town.attempt(DELTA);
        ImportRun done = town.run(DELTA, true, Preference.OURS, tried.fingerprint());

        assertThat(done.status()).as(done.report().stopped()).isEqualTo(Status.DONE);
        assertThat(Importing.counts(done))
                .isEqualTo(Importing.counts(tried))
                .isEqualTo(Map.of(
                        "PERSON CHANGED", 1L,
                        "PERSON OLDER", 1L,
                        "DECISION CHANGED", 1L,
                        "DECISION OLDER", 1L,
                        "DECISION WITHDRAWN", 1L,
                        "ASSIGNMENT CHANGED", 1L,
                        "ASSIGNMENT WITHDRAWN", 1L,
                        "ABSENCE WITHDRAWN", 1L));
        assertThat(person("193001016595", "phone || ' ' || given_name")).isEqualTo("070-1740699 Astor");
        assertThat(person("193001034663", "given_name")).isEqualTo("Bodil");
        assertThat(Importing.values(
                        "select case_number || ' ' || coalesce(last_day::text, '-') || ' ' || (withdrawn_at is not null) from decision where municipality = '%s' order by 1"
                                .formatted(here)))
                .as("the newest of two rows counts, and a tombstone deletes nothing")
                .containsExactly("2026-0001 2026-11-30 false", "2026-0002 2027-01-31 false", "2026-0003 - true");
        assertThat(Importing.value(
                        "select content ->> 'phone' from past_row p join recipient r on r.id = p.recipient where p.relation = 'recipient_identity' and r.municipality = '%s'"
                                .formatted(here)))
                .as("what stood before")
                .isEqualTo("070-1740601");
    }

    @Test
    void what_was_changed_here_and_there_is_a_conflict_and_stays_unless_theirs_is_preferred()
            throws IOException, SQLException {
        town.carryOut(FULL);
        Importing.change(
                "update recipient_identity set phone = '070-1740000', version = version + 1 where municipality = '%s' and identity_number = '193001016595'"
                        .formatted(here));
        assertThat(Importing.counts(town.carryOut(FULL)))
                .as("changed here alone is no conflict")
                .doesNotContainKey("PERSON CONFLICT");
        ImportRun ours = town.carryOut(DELTA);

        assertThat(ours.report().count(Outcome.CONFLICT)).isEqualTo(1);
        assertThat(ours.report().conflicts()).singleElement().satisfies(line -> {
            assertThat(line.place()).isEqualTo("persons.json:2");
            assertThat(line.column()).isEqualTo("Phone");
            assertThat(line.sentence()).isEqualTo("Ändrad både här och hos avsändaren. Det som står här är kvar.");
        });
        assertThat(person("193001016595", "phone")).isEqualTo("070-1740000");

        ImportRun theirs = town.run(DELTA, true, Preference.THEIRS, null);
        assertThat(theirs.report().overwritten()).isEqualTo(1);
        assertThat(person("193001016595", "phone")).isEqualTo("070-1740699");
    }

    @Test
    void a_tombstone_of_a_row_that_was_changed_here_is_a_conflict() throws IOException, SQLException {
        town.carryOut(FULL);
        Importing.change(
                "update decision set hours_per_month = 14, version = version + 1 where municipality = '%s' and case_number = '2026-0003'"
                        .formatted(here));
        ImportRun done = town.carryOut(DELTA);
        assertThat(Importing.counts(done))
                .containsEntry("DECISION CONFLICT", 1L)
                .doesNotContainKey("DECISION WITHDRAWN");
    }

    @Test
    void a_protection_is_never_lowered_by_an_import_whoever_is_preferred() throws IOException, SQLException {
        town.carryOut(FULL);
        Path lowered = Importing.folder(folder, "persons.json", """
                [{"Id": "p-2", "ProtectedRegistration": false, "ModifiedTime": "2026-11-05T06:00:00Z"}]""");
        for (Preference preference : Preference.values()) {
            ImportRun done = town.run(lowered, true, preference, null);
            assertThat(Importing.counts(done)).isEqualTo(Map.of("PERSON CONFLICT", 1L));
            assertThat(done.report().conflicts().getFirst().sentence())
                    .isEqualTo("En import sänker aldrig skyddet för någon. Ändra på personens sida om det ska gälla.");
        }
        assertThat(person("193001034663", "protection")).isEqualTo("PROTECTED_REGISTRATION");
    }

    @Test
    void a_stronger_protection_that_was_set_here_stays() throws IOException, SQLException {
        town.carryOut(FULL);
        Importing.change(
                "update recipient set protection = 'ASSUMED_IDENTITY' where id = (select recipient from recipient_identity where municipality = '%s' and identity_number = '193001016595')"
                        .formatted(here));
        Path known = Importing.folder(folder, "persons.json", """
                [{"Id": "p-1", "ProtectedRegistration": true, "ModifiedTime": "2026-11-05T06:00:00Z"}]""");
        assertThat(Importing.counts(town.carryOut(known))).isEqualTo(Map.of("PERSON UNCHANGED", 1L));
        assertThat(person("193001016595", "protection")).isEqualTo("ASSUMED_IDENTITY");
    }

    @Test
    void a_database_that_has_changed_since_the_dry_run_gives_a_new_dry_run_and_writes_nothing()
            throws IOException, SQLException {
        town.carryOut(FULL);
        ImportRun tried = town.attempt(DELTA);
        Importing.change(
                "update recipient_identity set phone = '070-1740000', version = version + 1 where municipality = '%s' and identity_number = '193001016595'"
                        .formatted(here));
        ImportRun anew = town.run(DELTA, true, Preference.OURS, tried.fingerprint());

        assertThat(anew.status()).isEqualTo(Status.TRIED);
        assertThat(anew.id()).isNotEqualTo(tried.id());
        assertThat(Importing.counts(anew)).containsEntry("PERSON CONFLICT", 1L);
        assertThat(Importing.value(
                        "select last_day from decision where municipality = '%s' and case_number = '2026-0001'"
                                .formatted(here)))
                .isNull();
    }

    @Test
    void somebody_who_was_entered_here_is_the_same_person_by_the_number() throws IOException, SQLException {
        Importing.change("insert into recipient values ('%s', '%s', 'NONE', 'ORDINARY', 'sv', false)"
                .formatted(DemoPeopleStore.key("byhand", here), here));
        Importing.change(
                "insert into recipient_identity values ('%s', '%s', 'Astor', 'Handskriven', '1930-01-01', 'M', 'PERSONNUMMER', '193001016595')"
                        .formatted(DemoPeopleStore.key("byhand", here), here));
        ImportRun done = town.carryOut(FULL);

        assertThat(Importing.counts(done))
                .containsEntry("PERSON NEW", 3L)
                .containsEntry("PERSON CONFLICT", 1L)
                .containsEntry("DECISION NEW", 3L);
        assertThat(done.report().conflicts().getFirst().column()).isEqualTo("LastName");
        assertThat(person("193001016595", "family_name")).isEqualTo("Handskriven");
        ImportRun theirs = town.run(FULL, true, Preference.THEIRS, null);
        assertThat(theirs.report().overwritten()).isEqualTo(1);
        assertThat(person("193001016595", "family_name || ' ' || phone")).isEqualTo("Provsson 070-1740601");
    }

    @Test
    void a_withdrawn_person_is_no_longer_at_any_unit_and_is_not_deleted() throws IOException, SQLException {
        town.carryOut(FULL);
        Path gone = Importing.folder(folder, "persons.json", """
                {"rows": [{"Id": "p-1", "Deleted": true, "ModifiedTime": "2026-11-05T06:00:00Z"}]}""");
        ImportRun tried = town.attempt(gone);
        ImportRun done = town.run(gone, true, Preference.OURS, tried.fingerprint());
        assertThat(Importing.counts(done)).isEqualTo(Map.of("PERSON WITHDRAWN", 1L));
        assertThat(Importing.value(
                        "select count(*) from assignment a join recipient_identity i on i.recipient = a.recipient where i.municipality = '%s' and i.identity_number = '193001016595' and a.withdrawn_at is null"
                                .formatted(here)))
                .isEqualTo("0");
        assertThat(person("193001016595", "given_name")).isEqualTo("Astor");
        assertThat(Importing.counts(town.carryOut(gone))).isEqualTo(Map.of("PERSON UNCHANGED", 1L));
    }
}
