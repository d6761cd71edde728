package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stadig.app.exchange.ImportRun;
import se.stadig.app.exchange.ImportRun.Status;
import se.stadig.app.exchange.Preference;
import se.stadig.app.exchange.Report;

/** What a delivery tells of the fixed care contact, and of who has visited whom: added to the story, and counted. */
class ImportStoryTest {
    private static final Path SAGOBY = Path.of("../register/src/test/resources/deliveries/sagoby-small/delivery");
    private static int next = 6800;

    @TempDir
    private Path folder;

    private Importing town;
    private String here;
    private int number;

    @BeforeEach
    void found() throws SQLException {
        here = String.valueOf(next++);
        town = Importing.into(here);
    }

    /** Sagoby's delivery as this town's own, written at a time of its own, with texts replaced in a file; every one has to be there. */
    private Path delivery(String file, String... changes) throws IOException {
        Path to = Files.createTempDirectory(folder, "delivery");
        number++;
        try (Stream<Path> files = Files.list(SAGOBY)) {
            for (Path one : files.toList()) {
                String name = String.valueOf(one.getFileName());
                String text = Files.readString(one)
                        .replace("1880", here)
                        .replace("\"2026-10-" + here + "-A\"", "\"D" + number + "\"")
                        .replace("2026-11-02T08:15:00", "2026-11-02T09:%02d:00".formatted(number));
                if (name.equals(file)) {
                    for (int at = 0; at < changes.length; at += 2) {
                        assertThat(text).contains(changes[at]);
                        text = text.replace(changes[at], changes[at + 1]);
                    }
                }
                Files.writeString(to.resolve(name), text);
            }
        }
        return to;
    }

    private static List<String[]> rows(Path delivery, String file) throws IOException {
        return Files.readAllLines(delivery.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    private static Set<String> sentences(ImportRun run) {
        return run.report().refused().stream().map(Report.Line::sentence).collect(Collectors.toSet());
    }

    private List<String> story(String pseudonym) throws SQLException {
        return Importing.values("""
                select e.happened_on || ' ' || e.kind || coalesce(' ' || e.code, '') || coalesce(' ' || s.source_id, '')
                from contact_event e join recipient_identity i on i.recipient = e.recipient left join staff s on s.id = e.staff
                where i.municipality = '%s' and i.identity_number = '%s' order by e.unit, e.seq
                """.formatted(here, pseudonym));
    }

    private String count(String table) throws SQLException {
        return String.valueOf(
                Importing.value("select count(*) from %s t join unit u on u.id = t.unit where u.municipality = '%s'"
                        .formatted(table, here)));
    }

    @Test
    void every_event_of_a_delivery_is_told_once_in_its_order_and_writes_no_journal() throws IOException, SQLException {
        Path delivery = delivery("");
        ImportRun tried = town.attempt(delivery);
        ImportRun done = town.carryOut(delivery);
        long events = rows(delivery, "contact_events.csv").size();
        assertThat(Importing.counts(tried)).containsEntry("EVENT NEW", events).doesNotContainKey("EVENT REFUSED");
        assertThat(done.status()).as(done.report().stopped()).isEqualTo(Status.DONE);
        assertThat(done.fingerprint()).isEqualTo(tried.fingerprint());
        assertThat(count("contact_event")).isEqualTo(String.valueOf(events));
        assertThat(count("journal_note")).isEqualTo("0");
        assertThat(Importing.values(
                        "select distinct e.recorded_by::text from contact_event e join unit u on u.id = e.unit where u.municipality = '%s'"
                                .formatted(here)))
                .containsExactly(town.work().id().toString());

        String first = rows(delivery, "contact_events.csv").getFirst()[0];
        String pseudonym = rows(delivery, "recipients.csv").stream()
                .filter(row -> row[0].equals(first))
                .findFirst()
                .orElseThrow()[2];
        assertThat(story(pseudonym))
                .isEqualTo(rows(delivery, "contact_events.csv").stream()
                        .filter(row -> row[0].equals(first))
                        .map(row -> (row[2] + " " + row[3] + " " + row[5] + " " + row[4])
                                .replaceAll(" +", " ")
                                .strip())
                        .toList());

        ImportRun again = town.carryOut(delivery("delivery.json", "\"2026-10-31\"", "\"2026-10-31\""));
        assertThat(Importing.counts(again))
                .containsEntry("EVENT UNCHANGED", events)
                .doesNotContainKey("EVENT NEW");
        assertThat(count("contact_event")).isEqualTo(String.valueOf(events));
    }

    @Test
    void what_does_not_follow_on_what_stands_is_said_and_left_out_and_stops_nothing_else()
            throws IOException, SQLException {
        town.carryOut(delivery(""));
        String before = count("contact_event");
        Path later = delivery("");
        String[] first = rows(later, "contact_events.csv").getFirst();
        String person = first[0] + ";" + first[1] + ";";
        Files.writeString(
                later.resolve("contact_events.csv"),
                "recipient_id;unit_id;date;event;staff_id;reason\n"
                        + person + "2025-01-01;OFFERED;;\n" // before the last
                        + person + "2022-06-30;OFFERED;;\n" // before the law
                        + person + "2026-10-30;KEPT;;\n" // nobody has asked for another one
                        + person + "2026-10-31;ENDED;;Har flyttat till 19121212-1212\n"
                        + "R0002;" + first[1] + ";2026-10-31;APPOINTED;S-FINNS-INTE;\n");
        ImportRun run = town.run(later, "leverans", true, Preference.OURS, null);
        assertThat(run.status())
                .as("the door itself takes rows with an unknown reference out, too many of five")
                .isEqualTo(Status.REFUSED);

        Path fitting = delivery("");
        Files.writeString(
                fitting.resolve("contact_events.csv"),
                Files.readString(later.resolve("contact_events.csv"))
                        .lines()
                        .limit(5)
                        .collect(Collectors.joining("\n", "", "\n")));
        ImportRun done = town.carryOut(fitting);
        assertThat(done.status()).as(done.report().stopped()).isEqualTo(Status.DONE);
        assertThat(Importing.counts(done)).containsEntry("EVENT NEW", 1L).containsEntry("EVENT REFUSED", 3L);
        assertThat(sentences(done))
                .anyMatch(one -> one.startsWith("Händelsen är äldre än"))
                .anyMatch(one -> one.startsWith("Händelsen passar inte"))
                .anyMatch(one -> one.startsWith("Fast omsorgskontakt finns i lagen"));
        assertThat(count("contact_event")).isEqualTo(String.valueOf(Integer.parseInt(before) + 1));
        assertThat(Importing.value(
                        "select count(*) from contact_event e join unit u on u.id = e.unit where u.municipality = '%s' and e.kind = 'ENDED' and e.happened_on = '2026-10-31' and e.reason is null"
                                .formatted(here)))
                .as("a number of somebody's is not kept")
                .isEqualTo("1");
    }

    @Test
    void what_the_unit_has_undone_does_not_come_back() throws IOException, SQLException {
        town.carryOut(delivery(""));
        Importing.change("""
                insert into contact_event (recipient, unit, seq, id, happened_on, kind, undoes, recorded_by, recorded_at)
                select e.recipient, e.unit, max(e.seq) + 1, gen_random_uuid(), max(e.happened_on), 'UNDONE', max(e.seq), (array_agg(e.recorded_by))[1], now()
                from contact_event e join unit u on u.id = e.unit where u.municipality = '%s' group by e.recipient, e.unit
                """.formatted(here));
        String before = count("contact_event");
        ImportRun again = town.carryOut(delivery(""));
        assertThat(Importing.counts(again)).doesNotContainKey("EVENT NEW");
        assertThat(count("contact_event")).isEqualTo(before);
    }

    /** The slow and obvious way. */
    private static Map<String, Integer> visited(Path delivery) throws IOException {
        Map<String, String[]> visits = new HashMap<>();
        for (String[] row : rows(delivery, "visits.csv")) {
            if (row[4].equals("PERFORMED") && !row[3].equals("DIGITAL")) {
                visits.put(row[0], row);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        for (String[] row : rows(delivery, "visit_staff.csv")) {
            String[] visit = visits.get(row[0]);
            if (visit != null) {
                counts.merge(String.join(" ", visit[2], row[1], visit[7].substring(0, 10)), 1, Integer::sum);
            }
        }
        return counts;
    }

    @Test
    void visits_and_shifts_are_counted_by_the_day_and_nothing_more_is_kept() throws IOException, SQLException {
        Path delivery = delivery("");
        ImportRun tried = town.attempt(delivery);
        ImportRun done = town.carryOut(delivery);
        assertThat(done.fingerprint()).isEqualTo(tried.fingerprint());
        Map<String, Integer> stands = new HashMap<>();
        Importing.values("""
                select u.code || ' ' || s.source_id || ' ' || v.day || '=' || sum(v.visits) from visited_day v join unit u on u.id = v.unit join staff s on s.id = v.staff
                where u.municipality = '%s' group by u.code, s.source_id, v.day
                """.formatted(here))
                .forEach(row -> stands.put(row.split("=")[0], Integer.parseInt(row.split("=")[1])));
        assertThat(stands).hasSizeGreaterThan(50).isEqualTo(visited(delivery));

        Set<String> worked = new TreeSet<>();
        for (String[] row : rows(delivery, "shifts.csv")) {
            worked.add(row[0] + " " + row[1].substring(0, 10));
        }
        assertThat(new TreeSet<>(Importing.values(
                        "select distinct s.source_id || ' ' || w.day from worked_day w join unit u on u.id = w.unit join staff s on s.id = w.staff where u.municipality = '%s'"
                                .formatted(here))))
                .isEqualTo(worked);
        assertThat(Importing.counts(done))
                .containsEntry("VISITED NEW", Long.valueOf(count("visited_day")))
                .containsEntry("WORKED NEW", Long.valueOf(count("worked_day")));
        assertThat(Importing.counts(town.carryOut(delivery(""))))
                .containsEntry("VISITED UNCHANGED", Long.valueOf(count("visited_day")))
                .doesNotContainKeys("VISITED NEW", "VISITED CHANGED", "VISITED WITHDRAWN");
    }

    @Test
    void a_later_delivery_counts_anew_an_older_one_changes_nothing_and_one_without_visits_keeps_them()
            throws IOException, SQLException {
        Path older = delivery("");
        town.carryOut(delivery(""));
        String before = count("visited_day");
        Path fewer = delivery("");
        String gone = rows(fewer, "visits.csv").getFirst()[1];
        Files.writeString(
                fewer.resolve("visits.csv"),
                Files.readString(fewer.resolve("visits.csv"))
                        .replace(gone + ";U01;HOME_CARE;PERFORMED", gone + ";U01;DIGITAL;PERFORMED"));
        ImportRun changed = town.carryOut(fewer);
        assertThat(changed.status()).as(changed.report().stopped()).isEqualTo(Status.DONE);
        assertThat(changed.report().asks()).isFalse();
        assertThat(Importing.counts(changed)).containsKey("VISITED WITHDRAWN").doesNotContainKey("VISITED NEW");
        String after = count("visited_day");
        assertThat(Integer.parseInt(after)).isLessThan(Integer.parseInt(before));

        assertThat(Importing.counts(town.carryOut(older))).containsKey("VISITED OLDER");
        assertThat(count("visited_day")).isEqualTo(after);

        Path without = delivery("");
        for (String file : List.of("visits.csv", "visit_staff.csv", "shifts.csv")) {
            Files.writeString(
                    without.resolve(file),
                    Files.readAllLines(without.resolve(file)).getFirst() + "\n");
        }
        assertThat(town.carryOut(without).status()).isEqualTo(Status.DONE);
        assertThat(count("visited_day")).isEqualTo(after);
    }

    @Test
    void what_lies_longer_back_than_eight_weeks_is_dropped_at_the_next_import() throws IOException, SQLException {
        town.carryOut(delivery(""));
        for (String table : List.of("visited_day", "worked_day")) {
            Importing.change(
                    "update %s set day = case when day = '2026-10-30' then date '2026-09-06' when day = '2026-10-31' then date '2026-09-05' else day end, told_at = told_at where unit in (select id from unit where municipality = '%s')"
                            .formatted(table, here));
        }
        town.carryOut(delivery(""));
        LocalDate first = LocalDate.parse("2026-10-31").minusDays(55);
        for (String table : List.of("visited_day", "worked_day")) {
            assertThat(Importing.value(
                            "select min(day) from %s t join unit u on u.id = t.unit where u.municipality = '%s'"
                                    .formatted(table, here)))
                    .as(table)
                    .isEqualTo(first.toString());
        }
    }

    @Test
    void visits_are_seen_by_the_unit_that_made_them_and_by_nobody_else()
            throws IOException, InterruptedException, SQLException {
        Neighbours people = Neighbours.movedIn();
        String all = "select count(*) from %s";
        String others = all + " where unit <> '" + people.ownUnit() + "'";
        try (AppLogin planner = AppLogin.as("planerare");
                AppLogin other = AppLogin.as("enhetschef-kommun");
                AppLogin care = AppLogin.as("handlaggare");
                AppLogin administrator = AppLogin.as("systemadministrator")) {
            for (String table : List.of("visited_day", "worked_day")) {
                assertThat(planner.count(all.formatted(table))).as(table).isPositive();
                assertThat(planner.count(others.formatted(table))).as(table).isZero();
                assertThat(other.count(all.formatted(table) + " where unit = '" + people.ownUnit() + "'"))
                        .as(table)
                        .isZero();
                assertThat(care.count(all.formatted(table))).as(table).isZero();
                assertThat(administrator.count(all.formatted(table))).as(table).isZero();
            }
            String known = planner.text("select recipient from visited_day limit 1");
            String asked = "select count(*) from acquainted('%s', '%s')".formatted(known, people.ownUnit());
            assertThat(planner.count(asked)).isPositive();
            assertThat(other.count(asked)).isZero();
            assertThat(care.count(asked)).isZero();
        }
    }
}
