package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser: as wide as a desk and as narrow as a phone, with the keyboard, and without script. */
class BrowserTest {
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
    void the_pages_are_accessible_and_fit(int width, int height) {
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);

            page.navigate(RunningDemo.home() + "/logga-in");
            check(page, "login", width);
            page.getByLabel("Användarnamn").fill("uppfoljning");
            page.getByLabel("Lösenord").fill("fel");
            page.locator("main button").click();
            check(page, "login-failed", width);
            logIn(page);
            check(page, "start", width);
            assertThat(complaints)
                    .as("what the browser refused or complained of")
                    .isEmpty();

            page.navigate(RunningDemo.home() + "/finns-inte");
            check(page, "not-found", width);
        }
    }

    @Test
    void the_keyboard_reaches_everything_and_the_first_stop_leads_past_the_top() {
        try (BrowserContext context = chromium.window(1280, 800, true)) {
            Page page = context.newPage();
            page.navigate(RunningDemo.home() + "/logga-in");
            List<String> stops = new ArrayList<>();
            for (int stop = 0; stop < 5; stop++) {
                page.keyboard().press("Tab");
                stops.add(String.valueOf(
                        page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id")));
            }
            assertThat(stops).containsExactly("Hoppa till innehållet", "Stadig", "anvandare", "losenord", "Logga in");
        }
    }

    @Test
    void logging_in_and_out_works_without_script() {
        try (BrowserContext context = chromium.window(1280, 800, false)) {
            Page page = context.newPage();
            page.navigate(RunningDemo.home().toString());
            logIn(page);
            assertThat(page.locator(".person").innerText()).contains("Ulla Ek, kommunens uppföljning");
            page.locator(".person button").click();
            assertThat(page.getByText("Du är utloggad.").isVisible()).isTrue();
        }
    }

    private static void logIn(Page page) {
        page.getByLabel("Användarnamn").fill("uppfoljning");
        page.getByLabel("Lösenord").fill("sagoby");
        page.locator("main button").click();
        page.waitForURL(RunningDemo.home() + "/**");
    }

    private static void check(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
        assertThat(page.title()).endsWith(" – Stadig");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("sv");
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .as("accessibility of %s at %d", name, width)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s fits in %d", name, width)
                .isEqualTo(width);
    }
}
