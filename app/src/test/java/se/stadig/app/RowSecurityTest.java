package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the system's own database login and goes around every page gets no further than the pages would let. */
class RowSecurityTest {
    private static final List<String> ABOUT_PERSONS =
            List.of("recipient", "recipient_identity", "kin", "decision", "assignment", "absence", "granted_service");

    private static Neighbours people;

    /** Tables without row-level security, and why. */
    private static final Map<String, String> WITHOUT = Map.of(
            "municipality", "the names of authorities",
            "engagement", "asked before anybody works in one; tells who works where, and nothing about a person",
            "installation", "the version and the day of the installation",
            "login_group", "the owner's alone",
            "flyway_schema_history", "the owner's alone");

    /** Tables that everybody may see who is let in at all, and why. */
    private static final Map<String, String> KNOWN_TO_ALL = Map.of(
            "provider", "who runs the units is public",
            "unit", "the units are public",
            "area", "parts of a unit",
            "team", "parts of a unit",
            "disposed_mark",
                    "digests of persons who are gone; the list of them is written at night, when nobody works in an engagement",
            "disposal_switch", "how the questions stand that the law leaves open",
            "account",
                    "names of colleagues are no secret within the system; asked before anybody works in an engagement");

    @BeforeAll
    static void moveIn() throws SQLException {
        people = Neighbours.movedIn();
    }

    @Test
    void every_table_has_row_level_security_or_is_named_with_its_reason() throws SQLException {
        try (AppLogin nobody = AppLogin.asNobody()) {
            assertThat(tables(nobody, "not relrowsecurity")).containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
            assertThat(tables(nobody, "relrowsecurity"))
                    .hasSizeGreaterThan(30)
                    .containsAll(ABOUT_PERSONS)
                    .containsAll(KNOWN_TO_ALL.keySet());
            for (String table : WITHOUT.keySet()) {
                assertThat(nobody.count("""
                                select count(*) from pg_attribute where attrelid = '%s'::regclass and attname in ('recipient', 'staff', 'subject')
                                """.formatted(table)))
                        .as("%s is about nobody", table)
                        .isZero();
            }
        }
    }

    @Test
    void a_connection_that_nobody_works_on_sees_no_row_of_any_table() throws SQLException {
        try (AppLogin nobody = AppLogin.asNobody()) {
            List<String> readable = tables(nobody, "relrowsecurity and has_table_privilege(oid, 'select')");
            assertThat(readable).hasSizeGreaterThan(25);
            for (String table : readable) {
                if (!KNOWN_TO_ALL.containsKey(table)) {
                    assertThat(nobody.count("select count(*) from " + table))
                            .as(table)
                            .isZero();
                }
            }
            assertThat(nobody.count("select count(*) from log_of(gen_random_uuid(), '-infinity', 'infinity', 9)"))
                    .isZero();
        }
    }

    private static List<String> tables(AppLogin app, String which) throws SQLException {
        String names = app.text(
                "select string_agg(relname, ',' order by relname) from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm', 'f') and "
                        + which);
        return names == null ? List.of() : List.of(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planerare", "underskoterska", "enhetschef"})
    void those_of_a_unit_see_its_people_and_nobody_elses(String username) throws SQLException {
        try (AppLogin app = AppLogin.as(username)) {
            assertThat(app.count("select count(*) from recipient")).isEqualTo(people.countAtOwnUnit());
            for (String table : ABOUT_PERSONS) {
                String column = table.equals("recipient") ? "id" : "recipient";
                assertThat(app.count("select count(*) from %s where %s = '%s'".formatted(table, column, people.own())))
                        .as(table)
                        .isPositive();
                for (UUID stranger : List.of(people.atOtherUnit(), people.inOtherMunicipality(), people.left())) {
                    assertThat(app.count("select count(*) from %s where %s = '%s'".formatted(table, column, stranger)))
                            .as("%s of %s", table, stranger)
                            .isZero();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "enhetschef, =, true",
        "underskoterska, =, true",
        "handlaggare, =, false", // the unit is a private provider's, which is a controller of its own
        "logggranskare, =, false",
        "uppfoljning, =, false",
        "systemadministrator, =, false",
        "logggranskare-utforare, =, true",
        "enhetschef, <>, false",
        "planerare, <>, false",
        "handlaggare, <>, true",
        "logggranskare, <>, true"
    })
    void colleagues_are_seen_by_those_of_the_unit_and_by_the_own_controllers_roles_only(
            String username, String which, boolean seen) throws SQLException {
        try (AppLogin app = AppLogin.as(username)) {
            String at = "select count(*) from employment e join staff s on s.id = e.staff where e.unit %s '%s'"
                    .formatted(which, people.ownUnit());
            assertThat(app.count(at) > 0).isEqualTo(seen);
            assertThat(app.count(
                            "select count(*) from employment e join unit u on u.id = e.unit where u.provider <> (select provider from unit where id = '%s') and u.id not in (select u.id from unit u join provider p on p.id = u.provider where p.form = 'MUNICIPAL')"
                                    .formatted(people.ownUnit())))
                    .as("another private provider's")
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "logggranskare, underskoterska, false",
        "logggranskare, enhetschef, false",
        "logggranskare, planerare, false",
        "logggranskare, enhetschef-kommun, true",
        "logggranskare, handlaggare, true",
        "logggranskare-utforare, underskoterska, true",
        "logggranskare-utforare, enhetschef, true",
        "logggranskare-utforare, handlaggare, false",
        "logggranskare-utforare, enhetschef-kommun, false",
        "enhetschef, underskoterska, true",
        "enhetschef, handlaggare, false",
        "enhetschef-kommun, underskoterska, false",
        "handlaggare, handlaggare, false",
        "systemadministrator, handlaggare, false",
        "uppfoljning, handlaggare, false"
    })
    void the_log_is_seen_by_those_who_review_it_for_the_same_controller(String reviewer, String who, boolean seen)
            throws SQLException {
        try (AppLogin app = AppLogin.as(reviewer)) {
            assertThat(app.count("select count(*) from access_log where engagement = '%s'"
                                    .formatted(Neighbours.work(who)))
                            > 0)
                    .isEqualTo(seen);
        }
    }

    @Test
    void only_a_log_reviewer_can_be_tied_to_a_provider() throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            assertThatThrownBy(
                            () -> run.execute(
                                    "update engagement set provider = (select provider from unit limit 1) where role = 'CARE_MANAGER'"))
                    .hasMessageContaining("only_a_log_reviewer_is_tied_to_a_provider");
            owner.rollback();
        }
    }

    @Test
    void a_care_manager_sees_the_municipalitys_people_and_no_other_municipalitys() throws SQLException {
        try (AppLogin app = AppLogin.as("handlaggare")) {
            for (UUID mine : List.of(people.own(), people.atOtherUnit(), people.left())) {
                assertThat(app.count("select count(*) from recipient_identity where recipient = '%s'".formatted(mine)))
                        .isEqualTo(1);
            }
            assertThat(app.count(
                            "select count(*) from recipient where id = '%s'".formatted(people.inOtherMunicipality())))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uppfoljning", "logggranskare", "systemadministrator"})
    void roles_without_care_see_no_person(String username) throws SQLException {
        try (AppLogin app = AppLogin.as(username)) {
            for (String table : ABOUT_PERSONS) {
                assertThat(app.count("select count(*) from " + table)).as(table).isZero();
            }
        }
    }

    @Test
    void an_engagement_that_has_ended_or_not_begun_or_whose_account_is_closed_gives_no_right() throws SQLException {
        for (UUID engagement : List.of(people.endedWork(), people.futureWork(), people.closedAccountsWork())) {
            try (AppLogin app = AppLogin.in(engagement)) {
                assertThat(app.count("select count(*) from recipient")).isZero();
            }
        }
    }

    @Test
    void who_and_where_a_protected_person_is_is_closed_until_a_manager_permits_it_to_one() throws SQLException {
        String identity =
                "select count(*) from recipient_identity where recipient = '%s'".formatted(people.protectedOne());
        String kin = "select count(*) from kin where recipient = '%s'".formatted(people.protectedOne());
        for (String username : List.of("planerare", "enhetschef", "handlaggare")) {
            try (AppLogin app = AppLogin.as(username)) {
                assertThat(app.count("select count(*) from recipient where id = '%s'".formatted(people.protectedOne())))
                        .isEqualTo(1);
                assertThat(app.count(identity)).as(username).isZero();
                assertThat(app.count(kin)).as(username).isZero();
            }
        }
        try (AppLogin app = AppLogin.as("underskoterska")) {
            assertThat(app.count(identity)).isEqualTo(1);
            assertThat(app.count(kin)).isEqualTo(1);
        }
    }

    @Test
    void a_permit_is_taken_back_by_whoever_may_give_it_in_the_own_name_now_and_once() throws SQLException {
        String identity =
                "select count(*) from recipient_identity where recipient = '%s'".formatted(people.protectedOne());
        String end = "update protection_permit set ended_at = %s, ended_by = '%s' where recipient = '"
                + people.protectedOne() + "'";
        String byManager = end.formatted("stadig_now()", Neighbours.work("enhetschef"));
        for (String username :
                List.of("planerare", "underskoterska", "handlaggare", "enhetschef-kommun", "logggranskare")) {
            try (AppLogin app = AppLogin.as(username)) {
                assertThat(app.run(end.formatted("stadig_now()", Neighbours.work(username))))
                        .as(username)
                        .isZero();
            }
        }
        try (AppLogin manager = AppLogin.as("enhetschef")) {
            assertThatThrownBy(() -> manager.run(end.formatted("stadig_now()", Neighbours.work("planerare"))))
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> manager.run(end.formatted("'2026-01-01'", Neighbours.work("enhetschef"))))
                    .hasMessageContaining("row-level security");
            for (String column :
                    List.of("last_day = '2099-01-01'", "reason = 'Något helt annat'", "engagement = decided_by")) {
                assertThatThrownBy(() -> manager.run("update protection_permit set " + column))
                        .hasMessageContaining("permission denied");
            }
            assertThat(manager.run(byManager)).isEqualTo(1);
            manager.set("stadig.engagement", Neighbours.work("underskoterska").toString());
            assertThat(manager.count(identity)).as("at once").isZero();
            manager.set("stadig.engagement", Neighbours.work("enhetschef").toString());
            assertThat(manager.run(byManager)).as("once").isZero();
            assertThat(manager.run(
                            "update protection_permit set ended_at = null, ended_by = null where recipient = '%s'"
                                    .formatted(people.protectedOne())))
                    .as("it stays ended")
                    .isZero();
        }
    }

    @Test
    void emergency_access_reaches_the_own_provider_only_and_ends_by_itself() throws SQLException {
        String see = "select count(*) from recipient where id = '%s'".formatted(people.atSisterUnit());
        try (AppLogin app = AppLogin.as("underskoterska")) {
            assertThat(app.count(see)).isZero();
            app.run(emergency(people.atSisterUnit()));
            assertThat(app.count(see)).isEqualTo(1);
            app.set("stadig.now", "2026-11-15T14:00:00Z");
            assertThat(app.count(see)).isZero();
        }
        for (UUID outOfReach : List.of(people.atPrivateUnit(), people.inOtherMunicipality())) {
            try (AppLogin app = AppLogin.as("underskoterska")) {
                assertThatThrownBy(() -> app.run(emergency(outOfReach))).hasMessageContaining("row-level security");
            }
        }
    }

    private static String emergency(UUID recipient) {
        return """
                insert into emergency_access (id, recipient, engagement, opened_at, ends_at, reason)
                select gen_random_uuid(), '%s', id, stadig_now(), stadig_now() + interval '4 hours', 'Larm utlöst, hittas inte'
                from acting()
                """.formatted(recipient);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table recipient disable row level security | must be owner",
                "drop policy related on recipient | must be owner",
                "update access_log set what = 'inget' | permission denied",
                "delete from access_log | permission denied",
                "insert into access_log select * from access_log limit 1 | permission denied",
                "insert into engagement select gen_random_uuid(), id, 'CARE_MANAGER', '9999', null, '2020-01-01' from account limit 1 | permission denied",
                "update engagement set role = 'CARE_MANAGER' | permission denied",
                "delete from recipient | permission denied",
                "update recipient set protection = 'NONE' | cannot take a protection away",
                "update recipient set municipality = '9998' | permission denied",
                "update recipient_identity set family_name = 'x' | cannot change who somebody is",
                "update recipient_identity set municipality = '9998' | permission denied",
                "update assignment set last_day = '2099-01-01' | cannot change when its assignment holds",
                "update assignment set recipient = id | permission denied",
                "insert into assignment select gen_random_uuid(), recipient, unit, '2026-01-01' from assignment limit 1 | row-level security",
                "insert into decision (id, recipient, municipality, case_number, kind, first_day) select gen_random_uuid(), recipient, municipality, 'X-1', kind, first_day from decision limit 1 | row-level security",
                "insert into past_row (relation, row_id, content, until) values ('kin', 'x', '{}', now()) | permission denied",
                "update staff set municipality = '9998' | permission denied",
                "insert into log_review select * from log_review limit 1 | permission denied",
                "update log_review set due = '2099-01-01' | permission denied",
                "delete from log_review_item | permission denied",
                "update log_review_item set reasons = '{SAMPLE}' | permission denied",
                "update log_review_judgement set outcome = 'JUSTIFIED' | permission denied",
                "delete from log_review_judgement | permission denied",
                "update engagement set provider = null | permission denied",
                "set role stadig | permission denied",
                "create temp table engagement (id uuid) | permission denied",
                "create table mine (id uuid) | permission denied",
                "copy (select 1) to '/tmp/ut' | permission denied"
            })
    void the_systems_login_cannot_change_its_own_walls(String statement, String refusal) throws SQLException {
        try (AppLogin app = AppLogin.as("enhetschef")) {
            assertThatThrownBy(() -> app.run(statement)).hasMessageContaining(refusal);
        }
    }

    static List<String[]> writings() throws SQLException {
        Neighbours all = Neighbours.movedIn();
        String newPerson =
                "insert into recipient (id, municipality, protection, housing, language, needs_interpreter) values (gen_random_uuid(), '%s', 'NONE', 'ORDINARY', 'sv', false)";
        String kin = "insert into kin (id, recipient, name, relation) values (gen_random_uuid(), '%s', 'Ny', 'son')";
        String absence =
                "insert into absence (id, recipient, first_day, reason) values (gen_random_uuid(), '%s', '2026-11-01', 'AWAY')";
        String decision =
                "insert into decision (id, recipient, municipality, case_number, kind, first_day) values (gen_random_uuid(), '%s', '9999', 'NY', 'SERVICE', '2026-11-01')";
        String assignment =
                "insert into assignment (id, recipient, unit, first_day) values (gen_random_uuid(), '%s', '%s', '2026-11-01')";
        String employment =
                "insert into employment (id, staff, unit, number, role, permanent, first_day) values (gen_random_uuid(), '%s', '%s', 'N', 'CARE', true, '2026-11-01')";
        String evidence =
                "insert into title_evidence (staff, kind, since, verified_by, verified_on) values ('%s', 'TRANSITION', '2024-01-01', %s, %s)";
        UUID sister = DemoPeopleStore.key("unit", "test-sister");
        return List.of(
                may("handlaggare", newPerson.formatted("9999")),
                mayNot("handlaggare", newPerson.formatted("9998")),
                mayNot("enhetschef", newPerson.formatted("9999")),
                mayNot("systemadministrator", newPerson.formatted("9999")),
                may("enhetschef", kin.formatted(all.own())),
                may("handlaggare", kin.formatted(all.atSisterUnit())),
                mayNot("enhetschef", kin.formatted(all.atSisterUnit())),
                mayNot("enhetschef", kin.formatted(all.protectedOne())),
                mayNot("underskoterska", kin.formatted(all.own())),
                may("underskoterska", absence.formatted(all.own())),
                mayNot("underskoterska", absence.formatted(all.atSisterUnit())),
                mayNot("uppfoljning", absence.formatted(all.own())),
                may("handlaggare", decision.formatted(all.own())),
                mayNot("handlaggare", decision.formatted(all.inOtherMunicipality())),
                mayNot("enhetschef", decision.formatted(all.own())),
                may("handlaggare", assignment.formatted(all.own(), sister)),
                mayNot("handlaggare", assignment.formatted(all.own(), DemoPeopleStore.key("unit", "test-far"))),
                mayNot("handlaggare", assignment.formatted(all.inOtherMunicipality(), all.ownUnit())),
                mayNot("enhetschef", assignment.formatted(all.atSisterUnit(), all.ownUnit())),
                may("enhetschef", employment.formatted(all.ownStaff(), all.ownUnit())),
                mayNot("enhetschef", employment.formatted(all.ownStaff(), sister)),
                mayNot("enhetschef", employment.formatted(all.staffAtSister(), all.ownUnit())),
                mayNot("planerare", employment.formatted(all.ownStaff(), all.ownUnit())),
                may("enhetschef", evidence.formatted(all.ownStaff(), "null", "null")),
                mayNot("enhetschef", evidence.formatted(all.staffAtSister(), "null", "null")),
                mayNot(
                        "enhetschef",
                        evidence.formatted(all.ownStaff(), "'" + Neighbours.work("planerare") + "'", "'2026-11-01'")),
                may(
                        "enhetschef",
                        "insert into team (id, unit, name) values (gen_random_uuid(), '%s', 'T')"
                                .formatted(all.ownUnit())),
                mayNot(
                        "enhetschef",
                        "insert into team (id, unit, name) values (gen_random_uuid(), '%s', 'T')".formatted(sister)),
                mayNot(
                        "planerare",
                        "insert into team (id, unit, name) values (gen_random_uuid(), '%s', 'T')"
                                .formatted(all.ownUnit())),
                mayNot("handlaggare", """
                        insert into protection_permit (id, recipient, engagement, first_day, last_day, decided_by, reason)
                        values (gen_random_uuid(), '%s', '%s', '2026-11-15', '2026-12-01', '%s', 'Vill se vem det är')""".formatted(
                                all.protectedOne(), Neighbours.work("handlaggare"), Neighbours.work("handlaggare"))));
    }

    private static String[] may(String username, String statement) {
        return new String[] {username, statement, "may"};
    }

    private static String[] mayNot(String username, String statement) {
        return new String[] {username, statement, "may not"};
    }

    @ParameterizedTest
    @MethodSource("writings")
    void a_row_is_entered_by_those_whom_it_is_for_to_enter(String username, String statement, String expected)
            throws SQLException {
        try (AppLogin app = AppLogin.as(username)) {
            if (expected.equals("may")) {
                assertThat(app.run(statement)).isEqualTo(1);
            } else {
                assertThatThrownBy(() -> app.run(statement)).hasMessageContaining("row-level security");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "handlaggare | update recipient set protection = 'NONE' where id = '{protected}' | cannot take a protection away",
                "enhetschef | update recipient set source = 'x', source_id = 'y' where id = '{own}' | Only an import",
                "enhetschef | update assignment set source = 'x', source_id = 'y' where recipient = '{own}' | Only an import",
                "handlaggare | insert into decision (id, recipient, municipality, unit, case_number, kind, first_day) values (gen_random_uuid(), '{own}', '9999', '{far}', 'X', 'SERVICE', '2026-11-01') | row-level security",
                "handlaggare | update assignment set team = '{sisterteam}' where recipient = '{own}' | belongs to another unit",
                "enhetschef | insert into team (id, unit, name, area) values (gen_random_uuid(), '{unit}', 'T', '{sisterarea}') | row-level security"
            })
    void a_reference_leads_to_nobody_elses(String username, String statement, String refusal) throws SQLException {
        try (AppLogin app = AppLogin.as(username)) {
            assertThatThrownBy(() -> app.run(filled(statement))).hasMessageContaining(refusal);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enhetschef | update unit set provider = (select provider from unit where provider <> '{provider}' limit 1) where id = '{unit}'",
                "systemadministrator | update provider set name = 'X' where id in (select provider from unit where municipality = '9998')",
                "enhetschef | update staff set phone = '1' where id = '{sisterstaff}'",
                "enhetschef | update decision set last_day = '2026-01-01' where recipient = '{own}'",
                "handlaggare | update decision set last_day = '2026-01-01' where recipient = '{abroad}'"
            })
    void a_change_of_what_is_not_theirs_changes_nothing(String username, String statement) throws SQLException {
        try (AppLogin app = AppLogin.as(username)) {
            assertThat(app.run(filled(statement))).isZero();
        }
    }

    private static String filled(String statement) {
        return statement
                .replace("{protected}", people.protectedOne().toString())
                .replace("{own}", people.own().toString())
                .replace("{abroad}", people.inOtherMunicipality().toString())
                .replace("{unit}", people.ownUnit().toString())
                .replace("{provider}", people.ownProvider().toString())
                .replace("{far}", DemoPeopleStore.key("unit", "test-far").toString())
                .replace("{sisterteam}", Neighbours.row("sister", "team").toString())
                .replace("{sisterarea}", Neighbours.row("sister", "area").toString())
                .replace("{sisterstaff}", people.staffAtSister().toString());
    }

    @Test
    void nobody_verifies_a_proof_in_the_name_of_another() throws SQLException {
        String verify = "update title_evidence set verified_by = '%s', verified_on = '2026-11-15' where staff = '%s'";
        try (AppLogin app = AppLogin.as("enhetschef")) {
            assertThatThrownBy(() -> app.run(verify.formatted(Neighbours.work("planerare"), people.ownStaff())))
                    .hasMessageContaining("in the name of another");
            assertThat(app.run(verify.formatted(Neighbours.work("enhetschef"), people.ownStaff())))
                    .isPositive();
        }
    }

    @Test
    void what_stood_before_is_seen_by_those_who_see_what_stands_now() throws SQLException {
        try (Connection owner = Neighbours.owner();
                Statement change = owner.createStatement()) {
            for (UUID person : List.of(people.own(), people.atSisterUnit(), people.protectedOne())) {
                change.execute("update recipient_identity set locality = locality || 'x' where recipient = '%s'"
                        .formatted(person));
            }
        }
        String past = "select count(*) from past_row where relation = 'recipient_identity' and recipient = '%s'";
        try (AppLogin app = AppLogin.as("enhetschef")) {
            assertThat(app.count(past.formatted(people.own()))).isPositive();
            assertThat(app.count(past.formatted(people.atSisterUnit()))).isZero();
            assertThat(app.count(past.formatted(people.protectedOne()))).isZero();
        }
        try (AppLogin app = AppLogin.as("underskoterska")) { // has a permit
            assertThat(app.count(past.formatted(people.protectedOne()))).isPositive();
        }
    }

    @Test
    void writing_about_a_stranger_changes_nothing_and_nobody_outside_the_unit_can_be_permitted() throws SQLException {
        try (AppLogin app = AppLogin.as("enhetschef")) {
            assertThat(app.run("update recipient set language = 'xx' where id = '%s'".formatted(people.atOtherUnit())))
                    .isZero();
            assertThatThrownBy(() -> app.run("""
                            insert into protection_permit (id, recipient, engagement, first_day, last_day, decided_by, reason)
                            values (gen_random_uuid(), '%s', '%s', '2026-11-15', '2026-12-15', '%s', 'En annan ska också se')
                            """.formatted(
                            people.protectedOne(), Neighbours.work("logggranskare"), Neighbours.work("enhetschef"))))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void an_administrator_sees_and_writes_persons_for_an_import_alone_and_only_the_own_municipalitys()
            throws SQLException {
        String own = "insert into recipient values (gen_random_uuid(), '9999', 'NONE', 'ORDINARY', 'sv', false)";
        String others = own.replace("9999", "9998");
        long all;
        try (Connection owner = Neighbours.owner()) {
            all = Neighbours.count(owner, "select count(*) from recipient where municipality = '9999'");
        }
        try (AppLogin app = AppLogin.as("systemadministrator")) {
            for (String table :
                    List.of("recipient", "recipient_identity", "kin", "decision", "assignment", "import_row")) {
                assertThat(app.count("select count(*) from " + table)).as(table).isZero();
            }
            assertThatThrownBy(() -> app.run(own)).hasMessageContaining("row-level security");
            app.set("stadig.purpose", "import");
            assertThat(app.count("select count(*) from recipient")).isEqualTo(all);
            assertThat(app.count("select count(*) from recipient where municipality <> '9999'"))
                    .isZero();
            assertThat(app.run(own)).isEqualTo(1);
            assertThatThrownBy(() -> app.run(others)).hasMessageContaining("row-level security");
            assertThat(app.run("update recipient set language = 'xx' where id = '%s'"
                            .formatted(people.inOtherMunicipality())))
                    .isZero();
            assertThatThrownBy(() -> app.run("update recipient set municipality = '9998'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> app.run("delete from import_row")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> app.run("update import_run set report = '{}'"))
                    .hasMessageContaining("permission denied");
        }
        for (String username : List.of("uppfoljning", "logggranskare")) {
            try (AppLogin app = AppLogin.as(username)) {
                app.set("stadig.purpose", "import");
                assertThat(app.count("select count(*) from recipient"))
                        .as(username)
                        .isZero();
                assertThat(app.count("select count(*) from import_row"))
                        .as(username)
                        .isZero();
                assertThatThrownBy(() -> app.run(own)).hasMessageContaining("row-level security");
            }
        }
    }

    @Test
    void the_guard_itself_would_see_an_open_table() throws SQLException {
        try (Connection owner = Neighbours.owner()) {
            assertThat(Neighbours.count(owner, "select count(*) from recipient"))
                    .isGreaterThan(people.countAtOwnUnit());
        }
    }

    /** What finds persons by a term tells of those whom one may see, and only to roles that search. */
    @ParameterizedTest
    @CsvSource({
        "planerare, PROV-own, 1",
        "planerare, PROV-sister, 0",
        "planerare, PROV-private, 0",
        "planerare, PROV-far, 0",
        "planerare, PROV-gone, 0",
        "underskoterska, PROV-own, 0",
        "systemadministrator, PROV-own, 0",
        "logggranskare, PROV-own, 0",
        "handlaggare, PROV-sister, 1",
        "handlaggare, PROV-far, 0"
    })
    void a_search_finds_whom_one_may_see(String username, String caseNumber, long found) throws SQLException {
        String name = caseNumber.substring("PROV-".length());
        try (AppLogin app = AppLogin.as(username)) {
            assertThat(app.count("select count(*) from found_by_case('%s')".formatted(caseNumber)))
                    .isEqualTo(found);
            assertThat(app.count("select count(*) from found_by_name('%s') f where f = '%s'"
                            .formatted("Prov " + Neighbours.NAME, DemoPeopleStore.key("test", name))))
                    .isEqualTo(found);
        }
        try (AppLogin app = AppLogin.as(username)) {
            assertThat(app.count("select count(*) from found_by_number('%s')".formatted(Neighbours.TEST_NUMBER)))
                    .isEqualTo(username.equals("planerare") || username.equals("handlaggare") ? 1 : 0);
        }
    }

    @Test
    void a_search_does_not_find_who_is_protected_from_the_one_who_searches() throws SQLException {
        try (AppLogin app = AppLogin.as("planerare")) {
            for (UUID hidden : people.withProtectedIdentity()) {
                assertThat(app.count("select count(*) from found_by_name('%s') f where f = '%s'"
                                .formatted(Neighbours.PROTECTED_NAME + " " + Neighbours.NAME, hidden)))
                        .isZero();
            }
        }
    }
}
