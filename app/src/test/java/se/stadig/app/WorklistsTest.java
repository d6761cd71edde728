package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worklists and the load board, with a person in each state at Eva's unit; a number in braces is so many days from today. */
class WorklistsTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/person/[^\"]+)\" aria-label=\"([^\"]+)\"");

    private static final LocalDate TODAY = LocalDate.now(RunningDemo.pages().getBean(Clock.class));
    private static final Pattern DAYS = Pattern.compile("\\{(-?[0-9]+)}");

    private static Neighbours people;
    private static Visitor manager;
    private static Visitor nurse;
    private static UUID here;
    private static UUID away;
    private static UUID leaving;

    @BeforeAll
    static void moveIn() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        onlySagobysGuideline();
        manager = Visitor.loggedIn("enhetschef");
        nurse = Visitor.loggedIn("underskoterska");
        here = Residents.employed("Listhärvarande", "CERTIFICATE");
        away = Residents.employed("Listfrånvarande", "CERTIFICATE");
        leaving = Residents.employed("Listslutande", "CERTIFICATE");
        Residents.run(
                "update employment set last_day = '%s' where staff = '%s'".formatted(TODAY.plusDays(30), leaving));
        Residents.run(
                "insert into staff_absence (id, staff, first_day, last_day) values (gen_random_uuid(), '%s', '%s', '%s')"
                        .formatted(away, TODAY.minusDays(5), TODAY.plusDays(5)));
        resident("Lista-ny");
        told(resident("Lista-erbjuden"), "OFFERED {-13}");
        told(resident("Lista-sen"), "OFFERED {-44}");
        told(resident("Lista-ja"), "OFFERED {-44}", "ACCEPTED {-43}");
        told(resident("Lista-nej"), "OFFERED {-197}", "DECLINED {-196} igen {0}");
        told(resident("Lista-senare"), "OFFERED {-197}", "DECLINED {-196} igen {1}");
        told(resident("Lista-undantag"), "EXEMPTED {-196} omprovas {-5}");
        told(appointed("Lista-kvar", here));
        told(appointed("Lista-ersatt", away), "DEPUTY_APPOINTED {-167} " + here);
        told(appointed("Lista-oersatt", away));
        told(appointed("Lista-slutar", leaving));
        told(appointed("Lista-byte", here), "CHANGE_REQUESTED {-10}");
        UUID undecided = resident("Lista-obeslutad");
        Residents.run("delete from decision where recipient = '%s'".formatted(undecided));
    }

    @AfterAll
    static void moveOut() throws SQLException {
        Residents.run(
                "delete from recipient where id in (select recipient from recipient_identity where family_name like 'Lista-%')");
        for (UUID one : List.of(here, away, leaving)) {
            Residents.run("delete from employment where staff = '%s'".formatted(one));
            Residents.run("delete from title_evidence where staff = '%s'".formatted(one));
            Residents.run("delete from staff where id = '%s'".formatted(one));
        }
    }

    private static void onlySagobysGuideline() throws SQLException {
        Residents.run("delete from guideline where unit = '%s' or unit is null and municipality = '9999' and id <> '%s'"
                .formatted(people.ownUnit(), DemoPeopleStore.key("guideline", "9999")));
    }

    private static String dated(String text) {
        return DAYS.matcher(text)
                .replaceAll(
                        found -> TODAY.plusDays(Long.parseLong(found.group(1))).toString());
    }

    private static UUID resident(String name) throws SQLException {
        return Residents.movedIn(name);
    }

    private static UUID appointed(String name, UUID staff) throws SQLException {
        UUID person = resident(name);
        told(person, "OFFERED {-197}", "ACCEPTED {-196}", "APPOINTED {-195} " + staff);
        return person;
    }

    /** Each event as "KIND day", with the id of one of the staff, or a detail and its value, behind it. */
    private static void told(UUID person, String... events) throws SQLException {
        for (String event : events) {
            String[] words = dated(event).split(" ");
            Residents.run("""
                    insert into contact_event (recipient, unit, seq, id, happened_on, kind, staff, details, recorded_by, recorded_at)
                    select '%1$s', '%2$s', 1 + (select count(*) from contact_event where recipient = '%1$s'), gen_random_uuid(), '%3$s', '%4$s', %5$s, '%6$s', '%7$s', '2026-11-10T10:00Z'
                    """.formatted(
                            person,
                            people.ownUnit(),
                            words[1],
                            words[0],
                            words.length == 3 ? "'" + words[2] + "'" : "null",
                            words.length == 4 ? "{\"%s\": \"%s\"}".formatted(words[2], words[3]) : "{}",
                            Neighbours.work("planerare")));
        }
    }

    /** The row about the person in the list; empty where there is none. */
    private static String row(Visitor visitor, String list, String name) throws IOException, InterruptedException {
        String page = visitor.get("/fok?lista=" + list).body();
        for (String row : page.split("<tr ")) {
            if (row.contains("Boende " + name + "<")) {
                return row.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
            }
        }
        return "";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            erbjud     | Lista-ny        | Uppdraget är från 2026-01-01, och personen är inte erbjuden. Försenad Skulle ha varit klart 2026-01-15
            svar       | Lista-erbjuden  | Erbjuden {-13}, har inte svarat. Senast {1}
            svar       | Lista-sen       | Erbjuden {-44}, har inte svarat. Försenad Skulle ha varit klart {-30}
            utse       | Lista-ja        | Tackade ja {-43}, och ingen är utsedd. Försenad Skulle ha varit klart {-29}
            igen       | Lista-nej       | Tackade nej {-196}. Skulle frågas igen {0}. Sedan {0}
            kontaktman | Lista-senare    | Tackade nej {-196}, och har ingen kontaktman. Sedan {-196}
            prova      | Lista-undantag  | Bedömd som uppenbart obehövlig {-196}. Skulle prövas på nytt {-5}. Sedan {-5}
            ersatt     | Lista-oersatt   | Kollega Listfrånvarande är borta till och med {5}. Ingen vice kan träda in. Sedan {-5}
            vice       | Lista-ersatt    | Kollega Listfrånvarande är borta till och med {5}. Kollega Listhärvarande träder in som vice. Sedan {-5}
            grund      | Lista-slutar    | Kollega Listslutande slutar i omsorgen vid enheten {30}. Sista dagen {30}
            byte       | Lista-byte      | Bad om byte {-10}. Har väntat 10 dagar på dialog. Sedan {-10}
            beslut     | Lista-obeslutad | Enheten har uppdraget, men inget beslut om hemtjänst gäller i dag. Fråga biståndshandläggaren. Sedan 2026-01-01
            """)
    void each_state_is_in_its_list_with_the_reason_and_the_day(String list, String name, String says)
            throws IOException, InterruptedException {
        assertThat(row(manager, list, name)).contains(dated(says));
    }

    @Test
    void who_has_nothing_waiting_or_a_day_to_come_is_in_no_list() throws IOException, InterruptedException {
        String page = manager.get("/fok").body();
        assertThat(page).doesNotContain("Boende Lista-kvar<");
        assertThat(row(manager, "igen", "Lista-senare")).isEmpty();
    }

    @Test
    void each_row_leads_to_the_next_step_and_for_others_to_the_story() throws IOException, InterruptedException {
        List<String> asked = new ArrayList<>();
        for (String list : List.of(
                "erbjud", "svar", "utse", "igen", "kontaktman", "prova", "ersatt", "vice", "grund", "byte", "beslut")) {
            Matcher link = LINK.matcher(manager.get("/fok?lista=" + list).body());
            while (link.find()) {
                if (link.group(2).contains("Lista-")) {
                    assertThat(manager.get(link.group(1)).statusCode())
                            .as(link.group(1))
                            .isEqualTo(200);
                    asked.add(link.group(1).replaceAll("/person/[^/]+", ""));
                }
            }
        }
        assertThat(asked)
                .contains(
                        "/fok/erbjudande",
                        "/fok/svar",
                        "/fok/utse",
                        "/fok/undantag",
                        "/fok/kontaktman",
                        "/fok/vice",
                        "/fok",
                        "/fok/byt",
                        "/fok/dialog",
                        "/beslut");
        Matcher nurses = LINK.matcher(nurse.get("/fok?lista=utse").body());
        assertThat(nurses.find()).isTrue();
        assertThat(nurses.group(1)).endsWith("/fok");
        assertThat(nurses.group(2)).startsWith("Öppna: ");
        assertThat(nurse.get(nurses.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void protected_persons_are_masked_and_other_units_people_are_not_there() throws IOException, InterruptedException {
        String page = manager.get("/fok?lista=erbjud").body();
        assertThat(page)
                .contains("/person/" + people.secondProtected(), "Skyddade uppgifter")
                .doesNotContain(Neighbours.SECRETS)
                .doesNotContain(
                        people.atSisterUnit().toString(),
                        people.atPrivateUnit().toString(),
                        people.left().toString());
        assertThat(nurse.get("/fok?lista=erbjud").body())
                .contains("/person/" + people.protectedOne(), Neighbours.PROTECTED_NAME);
    }

    @Test
    void a_page_shows_ten_of_each_list_and_how_many_more_there_are_and_logs_those_it_shows()
            throws IOException, InterruptedException, SQLException {
        String page = manager.get("/fok").body();
        long shown = LINK.matcher(page).results().count();
        for (String section : page.split("<section ")) {
            assertThat(LINK.matcher(section).results().count()).isLessThanOrEqualTo(10);
        }
        assertThat(page).containsPattern("Och [0-9]+ till: Utan fast omsorgskontakt, ingen kontaktman");
        assertThat(
                        Residents.text(
                                "select cardinality(subjects) from access_log where action = 'LIST' and what = 'arbetslistor för fast omsorgskontakt' order by number desc limit 1"))
                .isEqualTo(String.valueOf(LINK.matcher(page)
                        .results()
                        .map(link -> link.group(1).split("/")[2])
                        .distinct()
                        .count()));
        assertThat(shown).isGreaterThan(15);
    }

    @Test
    void without_a_guideline_the_page_says_so_and_nothing_is_overdue()
            throws IOException, InterruptedException, SQLException {
        Residents.run("update guideline set withdrawn_at = now() where municipality = '9999'");
        try {
            assertThat(manager.get("/fok").body())
                    .contains("Ingen riktlinje är införd för enheten.")
                    .doesNotContain("Försenad", "Skulle ha varit klart", "Senast 20");
            assertThat(row(manager, "erbjud", "Lista-ny")).contains("Sedan 2026-01-01");
        } finally {
            Residents.run("update guideline set withdrawn_at = null where id = '%s'"
                    .formatted(DemoPeopleStore.key("guideline", "9999")));
        }
        assertThat(manager.get("/fok").body())
                .contains(
                        "Kommunens riktlinje från 2026-01-01 gäller: Riktlinje för fast omsorgskontakt, dnr SN 2026/17.")
                .contains("Försenad");
    }

    @Test
    void the_units_own_guideline_goes_before_the_municipalitys()
            throws IOException, InterruptedException, SQLException {
        String path = "/enhet/" + people.ownUnit() + "/riktlinje";
        try {
            assertThat(manager.send(
                                    path,
                                    Map.of("fran", dated("{-14}"), "dokument", "Enhetens egen", "dagar-svar", "20"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(manager.get("/fok").body())
                    .contains(dated("Enhetens riktlinje från {-14} gäller: Enhetens egen."));
            assertThat(row(manager, "svar", "Lista-erbjuden")).contains(dated("Senast {7}"));
            assertThat(row(manager, "utse", "Lista-ja")).contains(dated("Sedan {-43}"));
            assertThat(manager.send(path, Map.of("fran", dated("{-14}"), "dokument", "En till"))
                            .body())
                    .contains("Det finns redan en riktlinje som gäller från den dagen.");
        } finally {
            onlySagobysGuideline();
        }
    }

    @Test
    void percentages_go_together_and_days_are_whole() throws IOException, InterruptedException {
        Visitor administrator = Visitor.loggedIn("systemadministrator");
        HttpResponse<String> answer = administrator.send(
                "/kommun/9999/riktlinje",
                Map.of("fran", "2027-01-01", "dokument", "dnr 2", "minst", "70", "mest", "65", "dagar-plan", "1,5"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Skriv ett tal som inte är lägre än det första, 70.", "Skriv ett helt tal.");
        assertThat(administrator
                        .send(
                                "/kommun/9999/riktlinje",
                                Map.of("fran", "2027-01-01", "dokument", "dnr 2", "minst", "65"))
                        .body())
                .contains("Skriv båda procenttalen, eller inget av dem.");
        assertThat(administrator.get("/kommun").body())
                .contains("erbjud inom 14 dagar, svar inom 14 dagar, utse inom 14 dagar", "65–70 procent");
    }

    @Test
    void a_routine_is_entered_and_says_whether_it_is_current() throws IOException, InterruptedException, SQLException {
        String path = "/enhet/" + people.ownUnit() + "/rutiner";
        String current = TODAY.minusYears(1).plusDays(1).toString();
        String old = TODAY.minusYears(1).toString();
        Residents.run("delete from care_contact_routine where document like 'Listrutin%'");
        manager.send(
                path,
                Map.of(
                        "dokument", "Listrutin ny",
                        "beslutad", current,
                        "av", "ledningsgruppen",
                        "ledning", "true",
                        "trygghet", "true",
                        "samordning", "true"));
        manager.send(path, Map.of("dokument", "Listrutin gammal", "beslutad", old, "av", "ledningsgruppen"));
        assertThat(manager.get("/enhet").body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains(
                        "Listrutin ny %s ledningsgruppen ja trygghet, samordning ja, till och med %s"
                                .formatted(current, TODAY),
                        "Listrutin gammal %s ledningsgruppen nej inget av målen nej, beslutet är ett år eller äldre"
                                .formatted(old));
        assertThat(manager.send(path, Map.of("dokument", "Listrutin ny", "beslutad", dated("{1}"), "av", "chefen"))
                        .body())
                .contains("Dagen har inte varit än.");
        Residents.run("delete from care_contact_routine where document like 'Listrutin%'");
    }

    @Test
    void while_the_contact_is_away_everybody_sees_that_the_deputy_steps_in()
            throws IOException, InterruptedException, SQLException {
        String person = "/person/"
                + Residents.text("select recipient from recipient_identity where family_name = 'Lista-ersatt'");
        assertThat(nurse.get(person + "/fok").body())
                .contains(
                        dated(
                                "Kollega Listfrånvarande är borta till och med {5}. Kollega Listhärvarande träder in som vice."));
        for (String role : List.of("underskoterska", "planerare")) {
            assertThat(Visitor.loggedIn(role).get(person).body())
                    .contains(dated("fast omsorgskontakt, borta till och med {5}"), "vice, träder in nu");
        }
    }

    @Test
    void an_absence_is_noted_on_the_colleagues_page_without_why()
            throws IOException, InterruptedException, SQLException {
        Visitor planner = Visitor.loggedIn("planerare");
        String path = "/medarbetare/" + here + "/franvaro";
        assertThat(planner.send(path, Map.of("fran", dated("{0}"), "till", dated("{-1}")))
                        .statusCode())
                .isEqualTo(422);
        try {
            assertThat(planner.send(path, Map.of("fran", dated("{0}"))).statusCode())
                    .isEqualTo(302);
            assertThat(row(manager, "ersatt", "Lista-ersatt")).contains("Ingen vice kan träda in.");
            assertThat(row(manager, "ersatt", "Lista-kvar"))
                    .contains(dated("Kollega Listhärvarande är borta sedan {0}."));
        } finally {
            Residents.run("delete from staff_absence where staff = '%s'".formatted(here));
        }
        assertThat(row(manager, "ersatt", "Lista-kvar")).isEmpty();
    }

    @Test
    void the_load_board_counts_persons_and_is_not_the_nurses() throws IOException, InterruptedException {
        String page =
                manager.get("/fok/belastning").body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
        assertThat(page)
                .contains("Kollega Listfrånvarande 2 60 0 tills vidare", "Kollega Listhärvarande 2 60 1 tills vidare")
                .contains(dated("Kollega Listslutande 1 30 0 {30}"))
                .doesNotContain("Lista-");
        assertThat(nurse.get("/fok/belastning").statusCode()).isEqualTo(404);
        assertThat(nurse.get("/fok").body()).doesNotContain("/fok/belastning");
    }

    @ParameterizedTest
    @CsvSource({"/fok", "/fok?lista=erbjud", "/fok/belastning"})
    void a_page_asks_the_database_at_most_twelve_things(String page) throws IOException, InterruptedException {
        manager.get(page);
        StatementRecorder.heard();
        assertThat(manager.get(page).statusCode()).isEqualTo(200);
        assertThat(StatementRecorder.heard()).hasSizeLessThanOrEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "360, 740"})
    void the_pages_are_accessible_on_a_desk_and_on_a_phone(int width, int height) {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.window(width, height, true)) {
            Page page = context.newPage();
            page.navigate(RunningDemo.home() + "/logga-in");
            page.getByLabel("Användarnamn").fill("enhetschef");
            page.getByLabel("Lösenord").fill("sagoby");
            page.locator("main button").click();
            page.waitForSelector("form.person");
            look(page, "/fok", "att-gora", width);
            look(page, "/fok?lista=erbjud", "att-gora-erbjud", width);
            look(page, "/fok/belastning", "belastning", width);
            look(page, "/enhet", "enhet", width);
        }
    }

    private static void look(Page page, String path, String name, int width) {
        page.navigate(RunningDemo.home() + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("accessibility of %s at %d", name, width)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s fits in %d", name, width)
                .isEqualTo(width);
    }
}
