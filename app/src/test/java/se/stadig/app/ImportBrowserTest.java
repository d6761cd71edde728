package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The import in a real browser: from the empty form to the report, on a desk and on a phone, with the keyboard and without script. */
class ImportBrowserTest {
    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static Path file;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        StringBuilder decisions = new StringBuilder("[");
        for (int at = 0; at < 120; at++) {
            decisions
                    .append(at == 0 ? "" : ",\n")
                    .append(
                            "{\"Id\": \"b-%d\", \"PersonId\": \"b-p\", \"ServiceCategory\": \"%s\", \"FromDate\": \"2026-01-01\"}"
                                    .formatted(at, at == 7 ? "Fönsterputs" : "Service"));
        }
        file = Importing.zip(
                folder.resolve("rader.zip"),
                Map.of(
                        "persons.json",
                                "[{\"Id\": \"b-p\", \"PersonId\": \"193003029091\", \"FirstName\": \"Bläddra\", \"LastName\": \"Prov\"}]"
                                        .getBytes(StandardCharsets.UTF_8),
                        "sol_decisions.json", (decisions + "]").getBytes(StandardCharsets.UTF_8),
                        "anteckningar.txt", new byte[] {'x'}));
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void every_page_is_accessible_and_fits(int width, int height) throws IOException {
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = loggedIn(context);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(RunningDemo.home() + "/import");
            look(page, "import", width);
            page.locator("#fil").setInputFiles(file);
            page.getByText("Provkör", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**/import/*");
            look(page, "import-provkord", width);
            page.navigate(RunningDemo.home() + "/import");
            page.locator("#fil").setInputFiles(Files.writeString(folder.resolve("bild.json"), "%PDF-1.7"));
            page.getByText("Provkör", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**/import/*");
            look(page, "import-stoppad", width);
            page.navigate(RunningDemo.home() + "/import");
            page.locator("#fil").setInputFiles(Path.of("src/test/resources/import/full/executing_providers.json"));
            page.getByText("Provkör", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForURL("**/import/*");
            page.getByText(
                            width > 1000 ? "Genomför" : "Avbryt och ta bort filen",
                            new Page.GetByTextOptions().setExact(true))
                    .click();
            page.waitForSelector("[role=status]");
            look(page, width > 1000 ? "import-klar" : "import-avbruten", width);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void somebody_imports_with_the_keyboard_and_without_script() throws SQLException {
        try (BrowserContext context = chromium.window(360, 740, false)) {
            Page page = loggedIn(context);
            page.navigate(RunningDemo.home() + "/import");
            page.locator("#fil").setInputFiles(file);
            page.locator("#fil").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/import/*");
            assertThat(page.locator("h1").innerText()).isEqualTo("Provkörning");
            assertThat(page.locator("[role=status]").innerText()).startsWith("Ingenting är ändrat än.");
            assertThat(page.locator("main").innerText())
                    .contains("sol_decisions.json:8", "Fönsterputs", "Filer som inte kändes igen och inte lästes: 1.");
            page.locator("main form button").first().focus();
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Importen är genomförd')");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "import-genomford-360.png")));
            assertThat(
                            Importing.value(
                                    "select count(*) from decision d join recipient_identity i on i.recipient = d.recipient where i.identity_number = '193003029091'"))
                    .isEqualTo("119");
        }
    }

    @Test
    void the_pages_are_said_in_english_too() throws IOException, InterruptedException {
        Visitor visitor = Visitor.loggedIn("systemadministrator");
        visitor.post("/sprak", Map.of("_csrf", visitor.anyToken(), "sprak", "en", "till", "/import"));
        assertThat(visitor.get("/import").body()).contains("Hand in the file", "Earlier imports");
        var tried = visitor.upload(
                "/import",
                Map.of("_csrf", visitor.anyToken(), "krock", "OURS"),
                "fil",
                "rader.zip",
                Files.readAllBytes(file));
        String place = tried.headers().firstValue("Location").orElseThrow();
        assertThat(visitor.get(place.substring(place.indexOf("/import"))).body())
                .contains("What would happen", "The value is not among those that the mapping file knows.")
                .doesNotContain("Rader", "Slag");
    }

    private static void look(Page page, String name, int width) {
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
        assertThat(page.content()).doesNotContain("null", "Optional", "Bläddra", "193003029091");
    }

    private static Page loggedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(RunningDemo.home() + "/logga-in");
        page.getByLabel("Användarnamn").fill("systemadministrator");
        page.getByLabel("Lösenord").fill("sagoby");
        page.locator("main button").click();
        page.waitForSelector("form.person");
        return page;
    }
}
