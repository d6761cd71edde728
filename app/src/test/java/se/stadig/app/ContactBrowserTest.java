package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story of a fixed care contact in a real browser: on a desk with script, on a phone without; every page on the way is looked at. */
class ContactBrowserTest {
    private static Chromium chromium;
    private static UUID titled;
    private static UUID other;

    @BeforeAll
    static void start() throws SQLException {
        Neighbours.movedIn();
        titled = Residents.employed("Bildson", "CERTIFICATE");
        other = Residents.employed("Bildsdotter", "CERTIFICATE");
        Residents.employed("Bildlös", "NONE");
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    private record Walk(Page page, int width, boolean script, List<String> wrong) {
        /** Keeps a picture, and what is wrong with how it looks. */
        void look(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "fok", name + "-" + width + ".png")));
            if (!Integer.valueOf(width).equals(page.evaluate("document.documentElement.scrollWidth"))) {
                wrong.add(name + " does not fit");
            }
            if (script) { // axe needs it
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .analyze()
                        .getViolations()
                        .forEach(one -> wrong.add(name + ": " + one.getHelp() + " " + one.getNodes()));
            }
        }

        void open(String person, String step) {
            page.navigate(RunningDemo.home() + person + "/fok" + step);
        }

        void save(String person) {
            page.locator("main form button").first().click();
            page.waitForURL("**" + person + "/fok?sparat*");
            assertThat(page.locator("#sparat").innerText()).contains("Det är sparat");
        }

        void choose(String field, String value) {
            page.locator("#" + field).selectOption(value);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,800,true", "360,740,true", "360,740,false"})
    void from_the_offer_to_another_contact(int width, int height, boolean script) throws SQLException {
        String person = "/person/" + Residents.movedIn("Bild" + width + script);
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = chromium.window(width, height, script)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> wrong.add(page.url() + ": " + message.text()));
            page.onPageError(wrong::add);
            Walk walk = new Walk(page, width, script, wrong);
            logIn(page, "enhetschef");
            walk.open(person, "");
            walk.look("inget-an");
            page.getByText("Anteckna ett erbjudande", new Page.GetByTextOptions().setExact(true))
                    .click();
            walk.look("erbjudande");
            assertThat(page.locator("#sprak").inputValue())
                    .as("the person's language")
                    .isEqualTo("fi");
            page.locator("#broschyr").check();
            walk.save(person);
            page.getByText("Anteckna svaret", new Page.GetByTextOptions().setExact(true))
                    .click();
            walk.look("svar");
            walk.choose("svar", "YES");
            walk.save(person);
            page.getByText("Utse någon", new Page.GetByTextOptions().setExact(true))
                    .click();
            walk.look("utse");
            walk.choose("medarbetare", titled.toString());
            walk.save(person);
            walk.open(person, "/vice");
            walk.look("vice");
            walk.choose("medarbetare", other.toString());
            walk.save(person);
            walk.open(person, "/byte");
            walk.look("byte");
            page.locator("#anteckning").fill("Vill ha någon att prata finska med.");
            walk.save(person);
            page.getByText("Anteckna dialogen", new Page.GetByTextOptions().setExact(true))
                    .click();
            walk.look("dialog");
            page.locator("#samtal").fill("2026-11-20");
            page.locator("#sa").fill("Hon vill gärna ha Bildsdotter.");
            walk.choose("utfall", "CHANGED");
            walk.choose("medarbetare", other.toString());
            walk.choose("bytesskal", "LANGUAGE");
            walk.save(person);
            walk.look("historien");
            for (String step : List.of("/byt", "/avsluta", "/angra")) {
                walk.open(person, step);
                walk.look(step.substring(1));
            }
            page.navigate(RunningDemo.home() + person + "/journal");
            walk.look("journal");
            page.navigate(RunningDemo.home() + person);
            walk.look("person");
            assertThat(page.locator("main").innerText()).contains("Kollega Bildsdotter", "fast omsorgskontakt");
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void the_exception_is_laid_out_before_it_is_judged(int width, int height) throws SQLException {
        String person = "/person/" + Residents.movedIn("Obehövlig" + width);
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = context.newPage();
            Walk walk = new Walk(page, width, true, wrong);
            logIn(page, "planerare");
            walk.open(person, "/undantag");
            walk.choose("enbart", "YES");
            walk.choose("natverk", "YES");
            walk.choose("kognition", "NO");
            walk.choose("syn", "SEES_NO_NEED");
            page.locator("#anteckning").fill("Har bara larmet, som hon aldrig har använt.");
            page.locator("#omprovas").fill("2027-05-01");
            page.locator("main form button").first().click();
            page.waitForSelector("#bedomning");
            walk.look("undantag-for-och-emot");
            assertThat(page.locator("#bedomning").innerText())
                    .contains("Talar för att erbjuda", "begränsat socialt nätverk", "ser själv inget behov");
            page.locator("#bedomt-YES-YES-NO-SEES_NO_NEED").check();
            walk.save(person);
            walk.look("undantagen");
        }
        assertThat(wrong).isEmpty();
    }

    /** What is due, and from there each of the four other commonest tasks: the list, the form, and what was saved. */
    @ParameterizedTest
    @CsvSource({"1280,800,true", "360,740,false"})
    void the_five_commonest_tasks_take_three_screens_each(int width, int height, boolean script) throws SQLException {
        String person = "/person/" + Residents.movedIn("Vanligast" + width);
        List<String> wrong = new ArrayList<>();
        try (BrowserContext context = chromium.window(width, height, script)) {
            Page page = context.newPage();
            Walk walk = new Walk(page, width, script, wrong);
            logIn(page, "enhetschef");
            List<String> screens = new ArrayList<>();
            page.onDOMContentLoaded(_ -> screens.add(page.url()));

            task(walk, screens, "erbjud", person + "/fok/erbjudande");
            walk.save(person);
            assertThat(screens).hasSize(3);
            task(walk, screens, "svar", person + "/fok/svar");
            walk.choose("svar", "YES");
            walk.save(person);
            assertThat(screens).hasSize(3);
            task(walk, screens, "utse", person + "/fok/utse");
            walk.choose("medarbetare", titled.toString());
            walk.save(person);
            assertThat(screens).hasSize(3);
            walk.open(person, "/byte");
            walk.save(person);
            task(walk, screens, "byte", person + "/fok/dialog");
            page.locator("#samtal").fill("2026-11-20");
            page.locator("#sa").fill("Hon vill gärna behålla honom ändå.");
            walk.choose("utfall", "KEPT");
            walk.choose("kvarskal", "PERSON_CHANGED_MIND");
            walk.save(person);
            assertThat(screens).hasSize(3);

            screens.clear();
            page.navigate(RunningDemo.home() + "/fok");
            walk.look("att-gora");
            assertThat(screens).as("what is due is one screen").hasSize(1);
        }
        assertThat(wrong).isEmpty();
    }

    private static void task(Walk walk, List<String> screens, String list, String step) {
        screens.clear();
        walk.page().navigate(RunningDemo.home() + "/fok?lista=" + list);
        walk.page().locator("a[href='" + step + "']").first().click();
        walk.page().waitForURL("**" + step);
    }

    private static void logIn(Page page, String user) {
        page.navigate(RunningDemo.home() + "/logga-in");
        page.locator("#anvandare").fill(user);
        page.locator("#losenord").fill("sagoby");
        page.locator("main button").first().click();
        page.waitForSelector("form.person");
    }
}
