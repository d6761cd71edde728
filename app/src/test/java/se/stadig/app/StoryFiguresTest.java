package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's story goes on through the pages, and the register's figures of the unit follow by themselves: a delivery is written after each step, taken in
 * by a fresh register, and counted; the project's reference program counts the same before and after, and the follow-up page shows the same numbers.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryFiguresTest {
    private static final List<String> DAYS = List.of(
            "--window",
            "2026-11-02",
            "--reference-date",
            "2026-11-30",
            "--month-end",
            "2026-11-30",
            "--staffing-from",
            "2026-11-01");

    @TempDir
    private static Path folder;

    private static Path config;
    private static String code;
    private static UUID person;
    private static UUID first;
    private static UUID second;
    private static Visitor manager;
    private static final Map<String, JsonNode> counted = new HashMap<>();

    @BeforeAll
    static void tell() throws IOException, InterruptedException, SQLException {
        Neighbours.movedIn();
        config = Exporting.config(folder);
        String unit = Residents.text(
                "select unit from engagement where id = '%s'".formatted(Neighbours.work("enhetschef-kommun")));
        code = Residents.text("select code from unit where id = '%s'".formatted(unit));
        person = DemoPeopleStore.key("test", "figures");
        first = employed(unit, "figures-first");
        second = employed(unit, "figures-second");
        Residents.run(
                "insert into recipient (id, municipality, protection, housing, language, needs_interpreter) values ('%s', '9999', 'NONE', 'ORDINARY', 'sv', false)"
                        .formatted(person));
        Residents.run(
                "insert into recipient_identity (recipient, municipality, given_name, family_name, birth_date, sex, identity_type, identity_number) values ('%s', '9999', 'Boende', 'Siffra', '1940-01-01', 'K', 'PSEUDONYM', 'SIFFRA-1')"
                        .formatted(person));
        Residents.run(
                "insert into decision (id, recipient, municipality, unit, case_number, kind, hours_per_month, first_day) values ('%s', '%s', '9999', '%s', 'SIFFRA-1', 'PERSONAL_CARE', 30, '2026-01-01')"
                        .formatted(UUID.randomUUID(), person, unit));
        Residents.run("insert into assignment (id, recipient, unit, first_day) values ('%s', '%s', '%s', '2026-01-01')"
                .formatted(UUID.randomUUID(), person, unit));
        manager = Visitor.loggedIn("enhetschef-kommun");

        count("before");
        step("erbjudande", 0, "sprak", "sv", "narvarande", "NOBODY");
        count("offered");
        step("svar", 1, "svar", "YES", "hjalp", "NOBODY");
        count("accepted");
        step("utse", 2, "medarbetare", first.toString());
        count("appointed");
        step("byte", 3, "av", "PERSON", "skal", "RELATION");
        step(
                "dialog",
                4,
                "samtal",
                "2026-11-09",
                "sa",
                "Vill ha någon annan.",
                "utfall",
                "CHANGED",
                "medarbetare",
                second.toString(),
                "bytesskal",
                "RELATION");
        count("changed");
    }

    private static UUID employed(String unit, String name) throws SQLException {
        UUID staff = DemoPeopleStore.key("test", name);
        Residents.run(
                "insert into staff (id, municipality, given_name, family_name) values ('%s', '9999', 'Kollega', '%s')"
                        .formatted(staff, name));
        Residents.run(
                "insert into employment (id, staff, unit, number, role, permanent, first_day) values ('%s', '%s', '%s', '%s', 'CARE', true, '2020-01-01')"
                        .formatted(UUID.randomUUID(), staff, unit, name));
        Residents.run("insert into title_evidence (staff, kind, since) values ('%s', 'CERTIFICATE', '2024-03-01')"
                .formatted(staff));
        return staff;
    }

    private static void step(String step, int seen, String... fields) throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(Map.of("version", String.valueOf(seen), "dag", "2026-11-10"));
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        var answer = manager.send("/person/" + person + "/fok/" + step, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static Path delivery(String when) {
        return folder.resolve("leverans-" + when);
    }

    private static Path store(String when) {
        return folder.resolve("register-" + when);
    }

    /** Delivers, takes in and counts. */
    private static void count(String when) throws IOException {
        Exporting.Answer written = Exporting.export(config, "2026-11-" + when, delivery(when));
        assertThat(written.code()).as(written.told()).isZero();
        Exporting.Answer taken = Exporting.run(
                "register",
                "take",
                "--quiet",
                "--store",
                store(when).toString(),
                delivery(when).toString());
        assertThat(taken.code()).as(taken.told()).isZero();
        Path json = folder.resolve("siffror-" + when + ".json");
        List<String> words = new ArrayList<>(
                List.of("indicators", "--quiet", "--store", store(when).toString(), "--json", json.toString()));
        words.addAll(DAYS);
        Exporting.Answer figures = Exporting.run(words.toArray(String[]::new));
        assertThat(figures.code()).as(figures.told()).isZero();
        counted.put(when, JsonMapper.shared().readTree(Files.readString(json)).path("figures"));
    }

    private static int part(String when, String figure, String part) {
        JsonNode node = counted.getOrDefault(when, JsonMapper.shared().createObjectNode())
                .path(figure + "/UNIT/" + code + "/INDICATOR/ALL");
        assertThat(node.isMissingNode()).as(figure + " " + when).isFalse();
        return Integer.parseInt(node.path(part).asString());
    }

    private static String fraction(String when, String figure) {
        return part(when, figure, "numerator") + "/" + part(when, figure, "denominator");
    }

    @Test
    @Order(1)
    void each_step_moves_the_figures_that_it_must_and_no_other() {
        int[][] moves = {
            // offered of all, accepted of the offered, changed of the accepted, accepted for each contact
            {0, 0, 0, 0, 0, 0, 0, 0},
            {1, 0, 0, 1, 0, 0, 0, 0},
            {1, 0, 1, 1, 0, 1, 1, 0},
            {1, 0, 1, 1, 0, 1, 1, 1},
            {1, 0, 1, 1, 1, 1, 1, 1}
        };
        List<String> whens = List.of("before", "offered", "accepted", "appointed", "changed");
        List<String> figures = List.of("N21600", "N21601", "N21602", "N20509");
        for (int at = 0; at < whens.size(); at++) {
            for (int figure = 0; figure < figures.size(); figure++) {
                String name = figures.get(figure);
                assertThat(fraction(whens.get(at), name))
                        .as("%s %s", name, whens.get(at))
                        .isEqualTo((part("before", name, "numerator") + moves[at][2 * figure]) + "/"
                                + (part("before", name, "denominator") + moves[at][2 * figure + 1]));
            }
        }
    }

    @Test
    @Order(2)
    void the_reference_program_counts_the_same_before_and_after() throws IOException, InterruptedException {
        Path tools = Path.of(System.getProperty("stadig.root", ".."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared")
                .resolve("tools")
                .resolve("reference_indicators.py");
        boolean here = Files.exists(tools);
        if (!here) {
            System.out.println("HOPPAR ÖVER jämförelsen med referensprogrammet: " + tools + " saknas.");
        }
        assumeTrue(here, "The reference program is not at " + tools);
        for (String when : List.of("before", "changed")) {
            Path answer = folder.resolve("referens-" + when + ".json");
            Path errors = folder.resolve("referens-" + when + ".txt");
            List<String> words = new ArrayList<>(
                    List.of("python3", tools.toString(), delivery(when).toString()));
            words.addAll(DAYS);
            ProcessBuilder referee =
                    new ProcessBuilder(words).redirectOutput(answer.toFile()).redirectError(errors.toFile());
            referee.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            assertThat(referee.start().waitFor()).as(Files.readString(errors)).isZero();
            JsonNode reference = JsonMapper.shared().readTree(Files.readString(answer));
            Map<String, String> expected = new TreeMap<>();
            Map<String, String> ours = new TreeMap<>();
            JsonNode figures = counted.getOrDefault(when, reference);
            reference.path("figures").properties().forEach(figure -> {
                expected.put(figure.getKey(), told(figure.getValue()));
                ours.put(figure.getKey(), told(figures.path(figure.getKey())));
            });
            assertThat(expected).hasSizeGreaterThan(100);
            assertThat(ours).as(when).isEqualTo(expected);
            assertThat(reference.path("deliveries").get(0).path("rejections").size())
                    .isZero();
        }
    }

    private static String told(JsonNode figure) {
        return figure.isNull() || figure.isMissingNode()
                ? "none"
                : figure.path("numerator").asString("-") + "/"
                        + figure.path("denominator").asString("-");
    }

    @Test
    @Order(3)
    void the_follow_up_page_shows_the_same_numbers() throws IOException, InterruptedException {
        List<String> settings = new ArrayList<>(RunningDemo.login().settings());
        settings.addAll(List.of(
                "--stadig.demo=true",
                "--stadig.address=127.0.0.1",
                "--stadig.port=0",
                "--stadig.store=" + store("changed"),
                "--stadig.log=" + folder.resolve("logg.txt")));
        try (ConfigurableApplicationContext pages = WebApplication.start(List.of(), settings)) {
            Visitor follower = new Visitor(URI.create("http://localhost:" + WebApplication.port(pages)));
            follower.logIn("uppfoljning", "sagoby");
            for (String figure : List.of("N21600", "N21601", "N21602", "N20509")) {
                String page = follower.get("/uppfoljning/" + figure + "?manad=2026-11&omrade=UNIT." + code)
                        .body();
                assertThat(page)
                        .as(figure)
                        .contains("Täljare: %d.".formatted(part("changed", figure, "numerator")))
                        .contains("Nämnare: %d.".formatted(part("changed", figure, "denominator")));
            }
        }
    }
}
