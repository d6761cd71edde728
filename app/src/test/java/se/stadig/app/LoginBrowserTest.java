package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The login and what belongs to it in a real browser: in operation at a real Keycloak, and in the demo. */
class LoginBrowserTest {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void somebody_logs_in_at_the_provider_chooses_an_engagement_and_logs_out(int width, int height) {
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(RunningServe.home() + "/logga-in");
            look(page, "logga-in-drift", width);
            page.locator("main a.button").click();
            atProvider(page, "bea");
            page.waitForURL(RunningServe.home() + "/uppdrag");
            look(page, "uppdrag", width);
            page.getByText("planerare, Norr").click();
            page.waitForSelector("form.person");
            assertThat(page.locator(".brand").innerText())
                    .contains("Bea Ek, planerare, Norr", "Byt uppdrag", "Byt användare");
            page.navigate(RunningServe.home() + "/mina-inloggningar");
            look(page, "mina-inloggningar", width);
            assertThat(page.locator("main").innerText()).contains("Chrome på Linux", "(här)");

            page.locator("form.person button").click(); // the policy lets the form lead on to the provider
            page.waitForSelector("#kc-logout");
            assertThat(page.url()).startsWith(RunningServe.keycloak().issuer()).doesNotContain("id_token");
            page.locator("#kc-logout").click();
            page.waitForURL(RunningServe.home() + "/logga-in?utloggad");
            assertThat(page.locator("[role=status]").innerText()).isEqualTo("Du är utloggad.");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void on_a_shared_device_the_provider_asks_the_next_user_and_the_last_ones_pages_are_gone() {
        try (BrowserContext context = chromium.window(1280, 800, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            page.navigate(RunningServe.home() + "/sok");
            page.locator("main a.button").click();
            atProvider(page, "anna");
            page.waitForURL(RunningServe.home() + "/sok");
            page.navigate(RunningServe.home() + "/mina-inloggningar");

            page.locator("form.switch button").click();
            page.waitForSelector("#password");
            assertThat(page.url()).startsWith(RunningServe.keycloak().issuer()).contains("prompt=login");
            page.goBack();
            assertThat(page.content()).doesNotContain("Anna Berg");
            page.navigate(RunningServe.home() + "/sok");
            assertThat(page.url()).startsWith(RunningServe.home() + "/logga-in");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void in_the_demo_the_back_button_does_not_show_the_last_users_pages() {
        for (boolean script : new boolean[] {true, false}) {
            try (BrowserContext context = chromium.window(1280, 800, script)) {
                Page page = context.newPage();
                inDemo(page, "planerare");
                page.navigate(RunningDemo.home() + "/omsorgstagare");
                String person = page.locator("tbody a").first().innerText();
                page.locator("tbody a").first().click();
                page.waitForURL("**/person/*");
                assertThat(page.content()).contains(person);
                page.locator("form.switch button").click();
                page.waitForURL("**/logga-in?byte");
                for (int back = 0; back < 3; back++) {
                    page.goBack();
                    assertThat(page.content()).doesNotContain(person, "form class=\"person\"");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void the_administrators_page_and_the_page_without_engagement_are_accessible(int width, int height) {
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = context.newPage();
            List<String> complaints = complaints(page);
            inDemo(page, "systemadministrator");
            page.navigate(RunningDemo.home() + "/konton");
            look(page, "konton", width);
            page.navigate(RunningDemo.home() + "/mina-inloggningar");
            look(page, "mina-inloggningar-demo", width);
            page.navigate(RunningDemo.home() + "/inget-uppdrag");
            look(page, "inget-uppdrag", width);
            page.locator("form.switch button").click();
            page.waitForURL("**/logga-in?byte");
            look(page, "byte", width);
            assertThat(complaints).isEmpty();
        }
    }

    private static void atProvider(Page page, String name) {
        page.locator("#username").fill(name);
        page.locator("#password").fill("prov-" + name);
        page.locator("#kc-login").click();
    }

    private static void inDemo(Page page, String name) {
        page.navigate(RunningDemo.home() + "/logga-in");
        page.getByLabel("Användarnamn").fill(name);
        page.getByLabel("Lösenord").fill("sagoby");
        page.locator("main button").click();
        page.waitForSelector("form.person");
    }

    /** What the browser refuses or complains of on our own pages. */
    private static List<String> complaints(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.location().startsWith(RunningServe.home().toString())
                    || message.location().startsWith(RunningDemo.home().toString())
                    || message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static void look(Page page, String name, int width) {
        assertThat(URI.create(page.url()).getHost()).isEqualTo("localhost");
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
        assertThat(page.content()).doesNotContain("null", "Optional");
    }
}
