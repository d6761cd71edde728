package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.app.AllRoutes.Route;

/**
 * Every page that somebody can open, as Spring knows them, in a real browser: on a desk and on a phone, in Swedish and in English. And what one enters
 * most, with the keyboard alone and without script.
 */
class PagesBrowserTest {
    private static final String REQUEST = "Besök och kontakter för oktober, till bilderna av sidorna.";

    private static Chromium chromium;
    private static Neighbours people;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        people = Neighbours.movedIn();
        Visitor board = Visitor.loggedIn("uppfoljning");
        board.send(
                "/begaran",
                Map.of(
                        "utforare", people.ownProvider().toString(),
                        "andamal", "FOLLOW_UP",
                        "vad", REQUEST,
                        "fran", "2026-10-01",
                        "till", "2026-10-31"));
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() throws SQLException {
        chromium.close();
        Importing.change("delete from data_request where what = '%s'".formatted(REQUEST));
    }

    @ParameterizedTest
    @CsvSource({"1280,800,sv", "360,740,sv", "1280,800,en"})
    void every_page_is_accessible_fits_and_is_in_the_language_of_the_reader(int width, int height, String language)
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> wrong.add(page.url() + ": " + message.text()));
            page.onPageError(wrong::add);
            for (Map.Entry<String, List<Route>> one : byReader().entrySet()) {
                logIn(context, one.getKey(), language);
                for (Route route : one.getValue()) {
                    page.navigate(RunningDemo.home() + path(route));
                    wrong.addAll(look(page, route.path(), width, language));
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(55);
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_administrator_enters_a_unit_with_the_keyboard_alone() {
        try (BrowserContext context = chromium.window(1280, 800, false)) {
            Page page = arrived(context, "systemadministrator", "/kommun/9999/enheter");
            type(page, "kod", "TANGENT-" + UUID.randomUUID().toString().substring(0, 6));
            type(page, "namn", "Enheten Tangenten");
            choose(page, "utforare");
            day(page, "oppnad", "2026-11-01");
            page.keyboard().press("Enter");
            page.waitForURL("**/enheter?sparat*");
            assertThat(page.locator("main").innerText()).contains("Det är sparat.", "Enheten Tangenten");
        }
    }

    @Test
    void a_care_manager_enters_a_person_with_the_keyboard_alone() {
        try (BrowserContext context = chromium.window(360, 740, false)) {
            Page page = arrived(context, "handlaggare", "/ny-omsorgstagare");
            type(page, "fornamn", "Tanja");
            type(page, "efternamn", "Tangent");
            tabTo(page, "slag");
            page.keyboard().type("res");
            type(page, "nummer", "TANGENT-" + UUID.randomUUID().toString().substring(0, 6));
            day(page, "fodd", "1931-03-07");
            type(page, "gata", "Provgatan 1");
            page.keyboard().press("Enter");
            page.waitForURL("**/person/*?inlagd*");
            assertThat(page.locator("h1").innerText()).isEqualTo("Tanja Tangent");
        }
    }

    @Test
    void a_manager_enters_a_colleague_with_the_keyboard_alone() {
        try (BrowserContext context = chromium.window(360, 740, false)) {
            Page page = arrived(context, "enhetschef", "/ny-medarbetare");
            type(page, "fornamn", "Kalle");
            type(page, "efternamn", "Tangent");
            choose(page, "roll");
            type(page, "nummer", "T-" + UUID.randomUUID().toString().substring(0, 6));
            day(page, "fran", "2026-11-01");
            page.keyboard().press("Enter");
            page.waitForURL("**/medarbetare/*?sparat");
            assertThat(page.locator("h1").innerText()).isEqualTo("Kalle Tangent");
        }
    }

    @Test
    void who_comes_second_sees_what_stands_there_now() throws IOException, InterruptedException {
        try (BrowserContext context = chromium.window(1280, 800, true)) {
            logIn(context, "enhetschef", "sv");
            Page page = context.newPage();
            String person = "/person/" + people.numbered();
            page.navigate(RunningDemo.home() + person + "/bostad");
            Visitor first = Visitor.loggedIn("enhetschef");
            String version = first.get(person + "/bostad")
                    .body()
                    .replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
            assertThat(first.send(
                                    person + "/bostad",
                                    Map.of("bostad", "CARE_HOME", "skydd", "NONE", "version", version))
                            .statusCode())
                    .isEqualTo(302);
            page.locator("#sedan").fill("2026-11-03");
            page.locator("main form button").first().click();
            page.waitForSelector("[role=alert]");
            assertThat(page.locator("[role=alert]").innerText())
                    .contains("Någon annan ändrade uppgifterna medan du skrev.", "särskilt boende");
            assertThat(page.locator("#sedan").inputValue()).isEqualTo("2026-11-03");
            assertThat(look(page, "/409", 1280, "sv")).isEmpty();
        }
    }

    /** The routes that somebody can open, by the role that opens them here. */
    private static Map<String, List<Route>> byReader() {
        Map<String, List<Route>> all = new LinkedHashMap<>();
        for (Route route : AllRoutes.with("GET")) {
            List<Integer> answers = AccessMatrixTest.ROUTES.getOrDefault(route.name(), List.of());
            List.of("enhetschef", "handlaggare", "uppfoljning", "systemadministrator", "logggranskare").stream()
                    .filter(role -> !answers.isEmpty() && answers.get(AccessMatrixTest.ROLES.indexOf(role)) == 200)
                    .findFirst()
                    .ifPresent(role ->
                            all.computeIfAbsent(role, _ -> new ArrayList<>()).add(route));
        }
        return all;
    }

    private static String path(Route route) {
        String id =
                switch (route.family()) {
                    case "kommun" -> "9999";
                    case "enhet" -> people.ownUnit().toString();
                    case "medarbetare" -> people.ownStaff().toString();
                    default -> people.own().toString();
                };
        return route.at(id, AccessMatrixTest.row(people, "own", route.path()));
    }

    /** What is wrong with how it looks; its picture is kept. */
    private static List<String> look(Page page, String path, int width, String language) {
        String name = path.substring(1).replaceAll("[{}]", "").replace('/', '-') + "-" + width
                + (language.equals("sv") ? "" : "-" + language);
        List<String> wrong = new ArrayList<>();
        if (language.equals("sv")) { // the other language has the same structure
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "sidor", name + ".png")));
            wrong.addAll(inaccessible(page, name));
        }
        String content = page.content();
        if (!Integer.valueOf(width).equals(page.evaluate("document.documentElement.scrollWidth"))) {
            wrong.add(name + " does not fit");
        }
        if (page.locator("h1").count() != 1) {
            wrong.add(name + " has not one heading");
        }
        if (!content.contains("<html lang=\"" + language + "\"")) {
            wrong.add(name + " is in another language");
        }
        if (content.contains("Optional") || content.contains(">null<") || content.contains(" null")) {
            wrong.add(name + " shows what only we understand");
        }
        return wrong;
    }

    /** In one frame, as all our pages are: that is many times as fast. */
    private static List<String> inaccessible(Page page, String name) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(one -> name + ": " + one.getHelp() + " " + one.getNodes())
                        .toList();
    }

    private static void logIn(BrowserContext context, String role, String language)
            throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn(role);
        if (language.equals("en")) {
            visitor.readEnglish();
        }
        context.clearCookies();
        context.addCookies(visitor.cookies().entrySet().stream()
                .map(one -> new Cookie(one.getKey(), one.getValue())
                        .setUrl(RunningDemo.home().toString()))
                .toList());
    }

    private static Page arrived(BrowserContext context, String role, String path) {
        Page page = context.newPage();
        page.navigate(RunningDemo.home() + path);
        tabTo(page, "anvandare");
        page.keyboard().type(role);
        tabTo(page, "losenord");
        page.keyboard().type("sagoby");
        page.keyboard().press("Enter");
        page.waitForSelector("form.person");
        page.navigate(RunningDemo.home() + path);
        return page;
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().type(text);
        assertThat(page.locator("#" + field).inputValue()).isEqualTo(text);
    }

    /** The first that can be chosen. */
    private static void choose(Page page, String field) {
        tabTo(page, field);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#" + field).inputValue()).isNotEmpty();
    }

    /** Part by part, in the order in which the browser has them. */
    private static void day(Page page, String field, String day) {
        tabTo(page, field);
        page.keyboard().type(day.replace("-", ""));
        if (!page.locator("#" + field).inputValue().equals(day)) {
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            String[] parts = day.split("-");
            page.keyboard().type(parts[1] + parts[2] + parts[0]);
        }
        assertThat(page.locator("#" + field).inputValue()).isEqualTo(day);
    }

    private static void tabTo(Page page, String field) {
        for (int stop = 0; stop < 80; stop++) {
            if (field.equals(
                    page.locator(":focus").count() == 0
                            ? ""
                            : page.locator(":focus").getAttribute("id"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + field + ".");
    }
}
