package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about persons in a real browser, as those who use them. Every page as it is opened is in {@link PagesBrowserTest}. */
class PeopleBrowserTest {
    private static Chromium chromium;
    private static Neighbours people;

    @BeforeAll
    static void start() throws SQLException {
        people = Neighbours.movedIn();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void what_stands_on_no_page_by_itself_is_accessible_and_fits(int width, int height) {
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = loggedIn(context, "enhetschef");
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            look(page, "/", "start", width);
            look(page, "/person/" + people.protectedOne(), "person-skyddad", width);
            look(page, "/person/" + people.protectedOne() + "/skydd", "skydd", width);
            page.navigate(RunningDemo.home() + "/sok");
            page.locator("#efter").fill("an");
            page.locator("main button").click();
            page.waitForSelector("h2");
            look(page, "", "sok-traffar", width);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void a_form_that_is_refused_is_accessible_fits_and_keeps_what_was_typed(int width, int height) {
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = loggedIn(context, "handlaggare");
            page.navigate(RunningDemo.home() + "/ny-omsorgstagare");
            page.locator("#fornamn").fill("Nova");
            page.evaluate(
                    "document.querySelectorAll('[required]').forEach(field => field.removeAttribute('required'))");
            page.locator("main button").click();
            page.waitForSelector("[role=alert]");
            look(page, "", "ny-omsorgstagare-fel", width);
            assertThat(page.locator("#fornamn").inputValue()).isEqualTo("Nova");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,800,true", "360,740,true", "360,740,false"})
    void what_was_typed_when_the_login_had_ended_comes_back_and_is_sent(int width, int height, boolean script)
            throws IOException {
        try (BrowserContext context = chromium.window(width, height, script)) {
            Page page = loggedIn(context, "underskoterska");
            page.navigate(RunningDemo.home() + "/nodatkomst");
            page.locator("#vem").fill("FINNS-INTE-8");
            page.locator("#varfor").fill("Larmet har gått.\nIngen svarar på enheten.");
            UnsentFormTest.forget(context.cookies().stream()
                    .filter(cookie -> cookie.name.equals("stadig"))
                    .findFirst()
                    .orElseThrow()
                    .value);
            page.locator("main button").click();
            page.waitForURL("**/logga-in?slut=inaktiv");
            if (script) { // axe needs it
                look(page, "", "logga-in-inte-sparat", width);
            }
            page.locator("#anvandare").fill("underskoterska");
            page.locator("#losenord").fill("sagoby");
            page.locator("main button").click();
            page.waitForURL("**/osparat");
            if (script) {
                look(page, "", "inte-sparat", width);
            }
            page.getByText("Skicka igen", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**/nodatkomst");
            assertThat(page.locator("#varfor").inputValue()).isEqualTo("Larmet har gått.\nIngen svarar på enheten.");
            assertThat(page.locator("#fel").innerText()).contains("Det finns ingen med det numret");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void the_log_reviewers_pages_are_accessible_and_fit(int width, int height) {
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = loggedIn(context, "logggranskare-utforare");
            for (String place : List.of("atkomstlogg", "logggranskning", "logggranskning/bedomda", "nodatkomster")) {
                look(page, "/" + place, place.replace('/', '-') + "-granskare", width);
            }
            page.locator("nav").getByText("Granska loggen").click();
            page.locator("section.judge textarea").first().evaluate("one => one.form.noValidate = true");
            page.locator("section.judge button").first().click();
            page.waitForSelector("#fel");
            look(page, "", "logggranskning-fel", width);
        }
    }

    @Test
    void a_planner_finds_a_person_and_notes_how_to_talk_with_her_with_the_keyboard_and_without_script() {
        try (BrowserContext context = chromium.window(360, 740, false)) {
            Page page = loggedIn(context, "planerare");
            page.navigate(RunningDemo.home() + "/sok");
            page.locator("#efter").focus();
            page.keyboard().type("Asta");
            page.keyboard().press("Enter");
            page.waitForSelector("tbody a");
            page.locator("tbody a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/person/*");
            assertThat(page.locator("h1").innerText()).isEqualTo("Asta Johansson");
            page.locator("#behov").fill("Hör sämre på vänster öra.");
            page.locator("main button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/person/*?sparat");
            assertThat(page.locator("[role=status]").innerText()).isEqualTo("Ändringen är sparad.");
            assertThat(page.locator("#behov").inputValue()).isEqualTo("Hör sämre på vänster öra.");
        }
    }

    @Test
    void a_log_reviewer_judges_a_row_with_the_keyboard_and_without_script() {
        try (BrowserContext context = chromium.window(360, 740, false)) {
            Page page = loggedIn(context, "logggranskare");
            page.navigate(RunningDemo.home() + "/logggranskning");
            page.locator("section.judge input[type=radio]").first().focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
            page.keyboard().type("Vi frågar henne i morgon varför.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/logggranskning?sparat");
            assertThat(page.locator("[role=status]").innerText()).isEqualTo("Bedömningen är sparad.");
            page.navigate(RunningDemo.home() + "/logggranskning/bedomda");
            assertThat(page.locator("tbody").innerText())
                    .contains("Ska utredas: Vi frågar henne i morgon varför.", "Lars Granat");
        }
    }

    @Test
    void an_extract_on_paper_has_no_menu_and_no_form() {
        try (BrowserContext context = chromium.window(794, 1123, false)) {
            Page page = loggedIn(context, "enhetschef");
            page.navigate(RunningDemo.home() + "/atkomstlogg/" + people.own() + "/utdrag");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "utdrag-papper.png")));
            for (String unprinted : List.of("nav", ".person", ".bottom", ".screen", "main button", "form")) {
                for (Locator one : page.locator(unprinted).all()) {
                    assertThat(one.isVisible()).as(unprinted).isFalse();
                }
            }
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.locator(".told").isVisible()).isTrue();
        }
    }

    private static void look(Page page, String path, String name, int width) {
        if (!path.isEmpty()) {
            page.navigate(RunningDemo.home() + path);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("accessibility of %s at %d", name, width)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s fits in %d", name, width)
                .isEqualTo(width);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.content().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")) // any letters may stand in a token
                .doesNotContain("null", "Optional");
    }

    private static Page loggedIn(BrowserContext context, String username) {
        Page page = context.newPage();
        page.navigate(RunningDemo.home() + "/logga-in");
        page.getByLabel("Användarnamn").fill(username);
        page.getByLabel("Lösenord").fill("sagoby");
        page.locator("main button").click();
        page.waitForSelector("form.person");
        return page;
    }
}
