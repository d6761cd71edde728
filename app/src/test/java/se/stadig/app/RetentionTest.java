package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.app.platform.Ids;
import se.stadig.app.platform.PersonTable;
import se.stadig.terms.Municipalities;
import se.stadig.terms.Municipality;
import se.stadig.terms.SwedishTime;

/** When a person's file is to be disposed of, as the database judges it; nothing of this stays. */
class RetentionTest {
    private static final LocalDate LATER = LocalDate.of(2040, 1, 1);

    private Connection owner;
    private LongGone people;
    private UUID municipal;
    private UUID ofPrivate;

    @BeforeEach
    void open() throws SQLException {
        Neighbours.movedIn();
        owner = Neighbours.owner();
        owner.setAutoCommit(false);
        people = new LongGone(owner);
        municipal = people.unitIn("9999", false);
        ofPrivate = people.unitIn("9999", true);
    }

    @AfterEach
    void forget() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource({
        // last note, last day that it runs, the first on which it is due, deadline
        "2021-03-16, 2026-03-15, 2026-03-16, 2027-12-31",
        "2020-12-31, 2025-12-30, 2025-12-31, 2026-12-31",
        "2021-01-01, 2025-12-31, 2026-01-01, 2027-12-31",
        "2024-02-29, 2029-02-27, 2029-02-28, 2030-12-31",
        "2023-02-28, 2028-02-27, 2028-02-28, 2029-12-31",
        "2023-03-01, 2028-02-29, 2028-03-01, 2029-12-31"
    })
    void the_board_keeps_five_years_to_the_day(LocalDate last, LocalDate runs, LocalDate due, LocalDate deadline)
            throws SQLException {
        UUID person = people.ofBoard("9999", municipal, LongGone.BORN, last);
        assertThat(state(person, runs)).isEqualTo("RUNNING");
        assertThat(state(person, due)).isEqualTo("DUE");
        assertThat(on(due, person, "ground || ' ' || last_note || ' ' || due || ' ' || deadline"))
                .isEqualTo("BOARD_FIVE_YEARS %s %s %s".formatted(last, due, deadline));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-16, 2026-03-15, 2026-03-16, 2027-12-31",
        "2023-12-31, 2025-12-30, 2025-12-31, 2026-12-31",
        "2024-02-29, 2026-02-27, 2026-02-28, 2027-12-31"
    })
    void a_private_provider_keeps_two_years_to_the_day(
            LocalDate last, LocalDate runs, LocalDate due, LocalDate deadline) throws SQLException {
        UUID person = people.ofPrivate("9999", ofPrivate, LongGone.BORN, last);
        assertThat(state(person, runs)).isEqualTo("RUNNING");
        assertThat(state(person, due)).isEqualTo("DUE");
        assertThat(on(due, person, "ground || ' ' || due || ' ' || deadline"))
                .isEqualTo("PRIVATE_TWO_YEARS %s %s".formatted(due, deadline));
    }

    @Test
    void any_day_is_counted_as_the_calendar_counts() throws SQLException {
        SplittableRandom chance = new SplittableRandom(1601);
        for (int one = 0; one < 60; one++) {
            LocalDate last = LocalDate.of(2012, 1, 1).plusDays(chance.nextInt(9000));
            UUID person = people.ofBoard("9999", municipal, LongGone.BORN, last);
            LocalDate due = last.plusYears(5);
            assertThat(on(due, person, "due || ' ' || deadline"))
                    .isEqualTo(due + " " + LocalDate.of(due.getYear() + 1, 12, 31));
            assertThat(state(person, due.minusDays(1)) + state(person, due)).isEqualTo("RUNNINGDUE");
        }
    }

    @Test
    void something_newer_on_the_last_day_begins_the_time_anew() throws SQLException {
        LocalDate last = LocalDate.of(2021, 3, 16);
        LocalDate dueDay = last.plusYears(5);
        UUID person = people.ofBoard("9999", municipal, LongGone.BORN, last);
        people.away(person, dueDay, dueDay);
        assertThat(state(person, dueDay)).isEqualTo("RUNNING");
        assertThat(on(LATER, person, "due::text || last_relation")).isEqualTo(dueDay.plusYears(5) + "absence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into decision (id, recipient, municipality, case_number, kind, first_day) values (gen_random_uuid(), ?, '9999', 'LG-X', 'SERVICE', '2012-01-01')",
                "insert into decision (id, recipient, municipality, case_number, kind, first_day, last_day) values (gen_random_uuid(), ?, '9999', 'LG-X', 'SERVICE', '2040-06-01', '2040-07-01')",
                "insert into assignment (id, recipient, unit, first_day) select gen_random_uuid(), ?, id, '2012-01-01' from unit where name = 'Provenheten' limit 1",
                "insert into absence (id, recipient, first_day, reason) values (gen_random_uuid(), ?, '2012-01-01', 'AWAY')",
                "insert into emergency_access (id, recipient, engagement, opened_at, ends_at, reason) select gen_random_uuid(), ?, id, '2012-01-01 10:00Z', '2012-01-01 12:00Z', 'Ramlade hemma' from engagement limit 1",
                "insert into protection_permit (id, recipient, engagement, first_day, last_day, decided_by, reason) select gen_random_uuid(), ?, id, '2012-01-01', '2040-01-01', id, 'Behöver veta vem' from engagement limit 1",
                "update recipient set communication_needs = 'Nytt' where id = ?"
            })
    void while_anything_is_open_or_was_changed_lately_nothing_is_disposed_of(String newer) throws SQLException {
        UUID person = people.ofBoard("9999", municipal, LongGone.BORN, LongGone.LAST);
        LocalDate day = newer.startsWith("update") ? LocalDate.of(2026, 11, 1) : LATER;
        assertThat(state(person, day)).isEqualTo("DUE");
        people.run(newer, person);
        assertThat(state(person, day)).isEqualTo("RUNNING");
    }

    @Test
    void what_was_withdrawn_holds_nothing_open_but_was_noted_on_that_day() throws SQLException {
        UUID person = people.ofBoard("9999", municipal, LongGone.BORN, LongGone.LAST);
        people.run(
                "insert into decision (id, recipient, municipality, case_number, kind, first_day, withdrawn_at) values (gen_random_uuid(), ?, '9999', 'LG-Y', 'SERVICE', '2012-01-01', '2018-05-31 22:30Z')",
                person);
        assertThat(on(LATER, person, "state || due")).isEqualTo("DUE2023-06-01"); // half past midnight in Stockholm
    }

    @Test
    void what_was_entered_here_is_noted_on_the_day_of_entry_and_what_was_imported_is_not() throws SQLException {
        String enter =
                "insert into absence (id, recipient, first_day, last_day, reason, source) values (?, ?, '2012-01-01', '2012-01-02', 'AWAY', %s)";
        UUID id = RunningDemo.pages().getBean(Ids.class).next();
        UUID person = people.ofBoard("9999", municipal, LongGone.BORN, LongGone.LAST);
        people.run(enter.formatted("'PROV'"), id, person);
        assertThat(on(LATER, person, "last_note")).isEqualTo(LongGone.LAST.toString());
        people.run("delete from absence where id = ?", id);
        people.run(enter.formatted("null"), id, person);
        assertThat(on(LATER, person, "last_note = (now() at time zone 'Europe/Stockholm')::date"))
                .isEqualTo("t");
        assertThat(people.ask("select entered_on('018f6e2a-4c00-7abc-8000-0123456789ab', null)"))
                .isEqualTo(Instant.ofEpochMilli(0x018f6e2a4c00L)
                        .atZone(SwedishTime.ZONE)
                        .toLocalDate()
                        .toString());
    }

    @Test
    void persons_born_on_the_5th_15th_and_25th_of_any_month_are_preserved_and_nobody_else() throws SQLException {
        for (LocalDate born = LocalDate.of(1932, 1, 1); born.getYear() == 1932; born = born.plusDays(1)) {
            UUID person = people.ofBoard("9999", municipal, born, LongGone.LAST);
            boolean selected = Set.of(5, 15, 25).contains(born.getDayOfMonth());
            assertThat(on(LATER, person, "state || why::text"))
                    .as(born.toString())
                    .isEqualTo(selected ? "PRESERVED{BORN}" : "DUE{}");
        }
    }

    @Test
    void everything_in_three_counties_and_in_goteborg_is_preserved_and_nothing_in_any_other_municipality()
            throws SQLException {
        Set<String> preserved = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (Municipality one : Municipalities.all()) {
            UUID unit = people.unitIn(one.code(), false);
            UUID person = people.ofBoard(one.code(), unit, LongGone.BORN, LongGone.LAST);
            if (state(person, LATER).equals("PRESERVED")) {
                preserved.add(one.name());
            }
            if (Set.of("Östergötlands län", "Gotlands län", "Västernorrlands län")
                            .contains(one.county())
                    || one.name().equals("Göteborg")) {
                expected.add(one.name());
            }
        }
        assertThat(preserved).isEqualTo(expected).hasSize(13 + 1 + 7 + 1);
    }

    @Test
    void a_private_providers_selection_is_to_be_handed_to_the_board_which_preserves_it() throws SQLException {
        UUID born = people.ofPrivate("9999", ofPrivate, LocalDate.of(1931, 3, 15), LongGone.LAST);
        assertThat(on(LATER, born, "state || why::text || (provider is not null)"))
                .isEqualTo("HAND_OVER{BORN}true");
        people.run(
                "insert into disposal_handover select ?, provider, id, (select id from engagement limit 1), now() from unit where id = ?",
                born,
                ofPrivate);
        assertThat(on(LATER, born, "state || ground || (provider is null)")).isEqualTo("PRESERVEDBOARD_FIVE_YEARStrue");
        UUID onGotland = people.ofPrivate("0980", people.unitIn("0980", true), LongGone.BORN, LongGone.LAST);
        assertThat(on(LATER, onGotland, "state || why::text")).isEqualTo("HAND_OVER{COUNTY}");
    }

    @Test
    void where_the_board_has_noted_something_the_file_is_the_boards_also_with_a_private_provider() throws SQLException {
        UUID joint = people.ofPrivate("9999", ofPrivate, LongGone.BORN, LongGone.LAST);
        people.decide(joint, "9999", ofPrivate, LongGone.LAST);
        assertThat(on(LATER, joint, "state || ground")).isEqualTo("DUEBOARD_FIVE_YEARS");
        people.run("update disposal_switch set \"on\" = false where name = 'JOINT_FILE_FOLLOWS_THE_BOARD'");
        assertThat(on(LATER, joint, "state || why::text")).isEqualTo("UNKNOWN{JOINT_FILE}");

        UUID elsewhere =
                people.unitIn("9997", true); // no care manager works there: a decision is what the provider was sent
        UUID alone = people.ofPrivate("9997", elsewhere, LongGone.BORN, LongGone.LAST);
        people.decide(alone, "9997", elsewhere, LongGone.LAST);
        assertThat(on(LATER, alone, "state || ground")).isEqualTo("DUEPRIVATE_TWO_YEARS");
    }

    @Test
    void whoever_also_had_a_municipal_unit_is_kept_five_years() throws SQLException {
        UUID both = people.ofPrivate("9999", ofPrivate, LongGone.BORN, LongGone.LAST.plusYears(1));
        people.assign(both, municipal, LongGone.LAST);
        assertThat(on(LATER, both, "ground")).isEqualTo("BOARD_FIVE_YEARS");
    }

    @Test
    void what_cannot_be_judged_is_not_disposed_of() throws SQLException {
        UUID silent = people.person("9999", LongGone.BORN, "NONE");
        assertThat(on(LATER, silent, "state || why::text")).isEqualTo("UNKNOWN{NO_NOTE}");
        UUID unborn = people.person("9999", null, "NONE");
        people.assign(unborn, municipal, LongGone.LAST);
        assertThat(on(LATER, unborn, "state || why::text")).isEqualTo("UNKNOWN{NO_BIRTH_DATE}");
    }

    @Test
    void every_table_about_persons_is_in_the_list_and_has_its_words() throws SQLException {
        assertThat(people.ask("select disposal_unlisted()::text")).isEqualTo("{}");
        Set<String> offered = RunningDemo.pages().getBeansOfType(PersonTable.class).values().stream()
                .map(PersonTable::relation)
                .collect(Collectors.toSet());
        List<String> counted = List.of(String.valueOf(
                        people.ask("select string_agg(relation, ',') from disposal_source where notes is not null"))
                .split(","));
        assertThat(offered).containsExactlyInAnyOrderElementsOf(counted);
    }

    @Test
    void a_table_that_is_missing_in_the_list_stops_every_disposal() throws SQLException {
        people.run("create table diary (id int primary key, decision uuid references decision on delete cascade)");
        people.run("create table letter (recipient uuid)");
        assertThat(people.ask("select disposal_unlisted()::text")).isEqualTo("{diary,letter}");
        UUID person = people.ofBoard("9999", municipal, LongGone.BORN, LongGone.LAST);
        act(people.engage("CARE_MANAGER", "9999", null));
        String proposal = people.ask("select disposal_propose(array['%s']::uuid[], 'prov')".formatted(person));
        act(people.engage("CARE_MANAGER", "9999", null));
        assertThatThrownBy(() -> people.ask("select disposal_decide('%s', true, 'prov')".formatted(proposal)))
                .hasMessageContaining("diary, letter");
    }

    @Test
    void a_connection_that_says_a_day_that_has_not_come_disposes_of_nobody() throws SQLException {
        act(people.engage("CARE_MANAGER", "9999", null));
        people.ask("select set_config('stadig.today', '%s', false)".formatted(LATER.plusYears(100)));
        assertThatThrownBy(() -> people.ask("select count(*) from disposal_list()"))
                .hasMessageContaining("a day that has not come");
    }

    private void act(UUID engagement) throws SQLException {
        people.ask(
                "select set_config('stadig.engagement', '%s', false), set_config('stadig.today', '2026-11-15', false), set_config('stadig.now', '2026-11-15T10:00:00Z', false)"
                        .formatted(engagement));
    }

    private String state(UUID person, LocalDate day) throws SQLException {
        return on(day, person, "state");
    }

    private String on(LocalDate day, UUID person, String what) throws SQLException {
        return String.valueOf(
                people.ask("select %s from retention('%s', array['%s']::uuid[])".formatted(what, day, person)));
    }
}
