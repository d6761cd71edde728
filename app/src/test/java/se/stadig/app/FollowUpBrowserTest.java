package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Figures;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Question;
import se.stadig.register.figures.Reading;
import se.stadig.register.publish.Swedish;
import se.stadig.register.store.Store;

/** The follow-up of Sagoby in a real browser. */
class FollowUpBrowserTest {
    private static final List<String> SHOWN =
            List.of("", "/U21401", "/U21402", "/N21600", "/N20509", "/N21603", "/N21608", "/HOURS");

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
    @CsvSource({"1280,800,sv", "360,740,sv", "1280,800,en", "360,740,en"})
    void every_page_is_accessible_fits_and_asks_the_browser_for_nothing_it_refuses(
            int width, int height, String language) {
        try (BrowserContext context = chromium.window(width, height, true)) {
            Page page = loggedIn(context);
            context.addCookies(List.of(
                    new Cookie("sprak", language).setUrl(RunningDemo.home().toString())));
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            for (String figure : SHOWN) {
                page.navigate(RunningDemo.home() + "/uppfoljning" + figure);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                "target",
                                "screenshots",
                                "uppfoljning" + figure.replace('/', '-') + "-" + language + "-" + width + ".png")));
                assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                        .as("accessibility of %s at %d in %s", figure, width, language)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as("%s fits in %d in %s", figure, width, language)
                        .isEqualTo(width);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(page.locator("h1").count()).isEqualTo(1);
                assertThat(page.content()).contains("påhittad").doesNotContain("null", "NaN");
            }
            assertThat(complaints)
                    .as("what the browser refused or complained of")
                    .isEmpty();
        }
    }

    @Test
    void month_and_unit_are_chosen_without_script_and_with_the_keyboard() {
        try (BrowserContext context = chromium.window(1280, 800, false)) {
            Page page = loggedIn(context);
            page.navigate(RunningDemo.home() + "/uppfoljning");
            String latest = page.locator("h1").innerText();
            page.locator("#manad").focus();
            page.keyboard().press("ArrowDown");
            page.locator("#omrade").focus();
            page.keyboard().press("End");
            page.locator(".chooser button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/uppfoljning?manad=*");
            String chosen = page.locator("h1").innerText();
            assertThat(chosen).isNotEqualTo(latest).contains("september").doesNotContain(": Sagoby,");
            page.locator("table.figures a").first().click();
            assertThat(page.locator("#varde").innerText()).contains(chosen.substring(chosen.lastIndexOf(',')));
        }
    }

    @Test
    void the_page_shows_the_figure_that_the_register_gives() throws Exception {
        try (BrowserContext context = chromium.window(1280, 800, true)) {
            Page page = loggedIn(context);
            page.navigate(RunningDemo.home() + "/uppfoljning/U21401");
            String month = page.locator("#manad").inputValue();
            LocalDate first = LocalDate.parse(month + "-01");
            LocalDate monday = first.plusDays((8 - first.getDayOfWeek().getValue()) % 7);
            LocalDate end = first.plusMonths(1).minusDays(1);
            try (Reading reading = Reading.of(Store.at(RunningDemo.store()))) {
                Figure figure = Objects.requireNonNull(
                        Figures.of(reading.count(new Question(monday, end, end, first, false), Reading.Progress.SILENT))
                                .get(new FigureName("U21401", Level.MUNICIPALITY, "9999", "ELIGIBLE", Part.ALL)));
                assertThat(page.locator(".big").first().innerText())
                        .startsWith(Swedish.number(Objects.requireNonNull(figure.value()), 1) + " ");
                assertThat(page.locator("main").innerText())
                        .contains(Swedish.count(Objects.requireNonNull(figure.persons()), "person", "personer"));
            }
        }
    }

    @Test
    void who_is_not_logged_in_sees_no_figure_and_an_unknown_indicator_is_not_found() {
        try (BrowserContext context = chromium.window(1280, 800, true)) {
            Page page = context.newPage();
            page.navigate(RunningDemo.home() + "/uppfoljning/U21401");
            assertThat(page.url()).endsWith("/logga-in");
            logIn(page);
            assertThat(page.navigate(RunningDemo.home() + "/uppfoljning/U99999").status())
                    .isEqualTo(404);
        }
    }

    private static Page loggedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(RunningDemo.home() + "/logga-in");
        logIn(page);
        return page;
    }

    private static void logIn(Page page) {
        page.getByLabel("Användarnamn").fill("uppfoljning");
        page.getByLabel("Lösenord").fill("sagoby");
        page.locator("main button").click();
        page.waitForURL(address -> !address.endsWith("/logga-in"));
    }
}
