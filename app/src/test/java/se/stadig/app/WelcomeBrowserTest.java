package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The welcome talk on a phone without script, and the letters as they stand on the screen, in a real browser. */
class WelcomeBrowserTest {
    private static Chromium chromium;
    private static Neighbours people;

    @BeforeAll
    static void start() throws SQLException {
        people = Neighbours.movedIn();
        chromium = Chromium.start();
        Residents.run("update unit set phone = '0999-174 06 41' where id = '%s'".formatted(people.ownUnit()));
    }

    @AfterAll
    static void stop() throws SQLException {
        chromium.close();
        Residents.run("update unit set phone = null where id = '%s'".formatted(people.ownUnit()));
    }

    @Test
    void a_nurse_signs_rows_on_a_phone_without_script() throws IOException, InterruptedException, SQLException {
        UUID person = Residents.movedIn("Telefon");
        UUID leader = Residents.employed("Telefonsson", "CERTIFICATE");
        try (BrowserContext context = chromium.window(360, 740, false)) {
            Page page = arrived(context);
            page.navigate(RunningDemo.home() + "/person/" + person + "/valkomstsamtal");
            page.locator("a.button").click();
            page.locator("#dag").fill("2026-11-14");
            page.locator("#tid").fill("10.15");
            page.locator("#ledare").selectOption(leader.toString());
            page.locator("main form button").click();
            page.waitForURL("**/valkomstsamtal?sparat*");
            page.locator("#rad-bokad button").click();
            page.waitForURL("**#rad-bokad");
            assertThat(page.locator("#rad-bokad").innerText()).contains("Klart, ", "undersköterska");
            page.locator("#rad-plan a.button").click();
            page.locator("main form button").click();
            assertThat(page.locator("[role=alert]").innerText())
                    .contains("Skriv vilken dag genomförandeplanen ska göras.");
            picture(page, "valkomstsamtal-rad-fel-360");
            page.locator("#plandag").fill("2026-12-01");
            page.locator("main form button").click();
            page.waitForURL("**#rad-plan");
            assertThat(page.locator("#rad-plan").innerText()).contains("Planen ska göras 2026-12-01.");
            page.locator("#rad-husdjur a").click();
            page.locator("#resultat").selectOption("NOT_APPLICABLE");
            page.locator("#varfor").fill("Det finns inga husdjur.");
            page.locator("main form button").click();
            page.waitForURL("**#rad-husdjur");
            assertThat(page.locator("main").innerText()).contains("3 av 19 rader är signerade.");
            picture(page, "valkomstsamtal-signerat-360");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,sv", "360,sv", "360,fi", "1280,ar", "360,fa"})
    void a_letter_fits_and_is_accessible(int width, String language) throws IOException, InterruptedException {
        try (BrowserContext context = chromium.window(width, 800, true)) {
            Page page = arrived(context);
            page.navigate(RunningDemo.home() + "/person/" + people.own() + "/brev/erbjudande?sprak=" + language);
            assertThat(page.locator("article.letter h1").count()).isEqualTo(1);
            look(page, "brev-" + language + "-" + width);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "valkommen", name + ".png")));
    }

    private static void look(Page page, String name) {
        picture(page, name);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as(name)
                .isEmpty();
    }

    private static Page arrived(BrowserContext context) throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn("underskoterska");
        context.addCookies(visitor.cookies().entrySet().stream()
                .map(one -> new Cookie(one.getKey(), one.getValue())
                        .setUrl(RunningDemo.home().toString()))
                .toList());
        return context.newPage();
    }
}
