package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disposal in a real browser, as a manager who proposes and a care manager who decides. */
class DisposalBrowserTest {
    private static Chromium chromium;

    private Connection owner;
    private LongGone people;
    private UUID unit;
    private UUID own;

    @BeforeAll
    static void start() throws SQLException {
        Neighbours.movedIn();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void moveIn() throws SQLException {
        owner = Neighbours.owner();
        people = new LongGone(owner);
        unit = people.unitIn("9999", false);
        people.run("update unit set name = 'Hemtjänst Skogen' where id = ?", unit);
        own = UUID.fromString(String.valueOf(
                people.ask("select unit from engagement where id = '%s'".formatted(Neighbours.work("enhetschef")))));
    }

    @AfterEach
    void leave() throws SQLException {
        people.end();
        owner.close();
    }

    @ParameterizedTest
    @CsvSource({"1280,800", "360,740"})
    void every_page_is_accessible_and_fits(int width, int height) throws SQLException {
        UUID first = person(LongGone.BORN);
        UUID second = person(LongGone.BORN);
        person(LocalDate.of(1931, 3, 25));
        people.person("9999", LongGone.BORN, "NONE");
        people.ofPrivate("9999", own, LongGone.BORN, LongGone.LAST);
        UUID selected = people.ofPrivate("9999", own, LocalDate.of(1930, 1, 5), LongGone.LAST);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext desk = chromium.window(width, height, true);
                BrowserContext board = chromium.window(width, height, true)) {
            Page manager = loggedIn(desk, "enhetschef", complaints);
            look(manager, "/gallring", "gallring-chef", width);
            manager.locator("button[aria-label*='%s']"
                            .formatted(selected.toString().substring(0, 8)))
                    .click();
            manager.waitForURL("**/gallring?overlamnad");
            look(manager, "", "gallring-overlamnad", width);
            manager.locator("main form[action='/gallring'] button").click();
            manager.waitForSelector("[role=alert]");
            look(manager, "", "gallring-ingen-vald", width);
            manager.locator("input[name=person]").first().check();
            manager.locator("main form[action='/gallring'] button").click();
            manager.waitForURL("**/gallring/*");
            look(manager, "", "gallring-eget-forslag", width);

            String place = "/gallring/" + proposed(first, second);
            people.away(second, LocalDate.of(2026, 11, 1), null);
            Page careManager = loggedIn(board, "handlaggare", complaints);
            look(careManager, "/gallring", "gallring-handlaggare", width);
            look(careManager, place, "gallring-beslut", width);
            careManager.locator("#beslut").selectOption("GALLRA");
            careManager.locator("main form.fields button").click();
            careManager.waitForSelector("[role=alert]");
            look(careManager, "", "gallring-beslut-fel", width);
            assertThat(careManager.locator("#beslut").inputValue()).isEqualTo("GALLRA");
            careManager.locator("#vet").check();
            careManager.locator("main form.fields button").click();
            careManager.waitForSelector("text=Gallrades inte");
            look(careManager, "", "gallring-beslutad", width);
            look(careManager, "/gallring", "gallring-efter", width);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void a_care_manager_proposes_with_the_keyboard_and_without_script_and_reads_it_in_english() throws SQLException {
        UUID person = person(LongGone.BORN);
        try (BrowserContext context = chromium.window(360, 740, false)) {
            Page page = loggedIn(context, "handlaggare", new ArrayList<>());
            page.navigate(RunningDemo.home() + "/gallring");
            page.locator("input[value='%s']".formatted(person)).focus();
            page.keyboard().press("Space");
            page.locator("main form[action='/gallring'] button").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/gallring/*");
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Någon annan måste besluta om det.",
                            person.toString().substring(0, 8));
            page.locator("footer button").click();
            page.waitForURL("**/gallring/*");
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Proposal of disposal",
                            "Five years after the last note",
                            "chapter 16 section 1",
                            "one person");
            page.locator("#beslut").selectOption("AVSLA");
            page.locator("main form.fields button").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("text=Taken back");
        }
    }

    private UUID person(LocalDate born) throws SQLException {
        return people.ofBoard("9999", unit, born, LongGone.LAST);
    }

    private String proposed(UUID... persons) throws SQLException {
        UUID colleague = people.engage("CARE_MANAGER", "9999", null);
        people.run(
                "update account set display_name = 'Stina Prov' where id = (select account from engagement where id = ?)",
                colleague);
        people.ask(
                "select set_config('stadig.engagement', '%s', false), set_config('stadig.today', '2026-11-15', false), set_config('stadig.now', '2026-11-15T10:00:00Z', false)"
                        .formatted(colleague));
        return String.valueOf(
                people.ask("select disposal_propose('{%s,%s}', 'prov')".formatted(persons[0], persons[1])));
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
        assertThat(page.content()).doesNotContain("null", "Optional");
    }

    private static Page loggedIn(BrowserContext context, String username, List<String> complaints) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.text().contains("status of 4")) { // what was refused is told as such
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(RunningDemo.home() + "/logga-in");
        page.getByLabel("Användarnamn").fill(username);
        page.getByLabel("Lösenord").fill("sagoby");
        page.locator("main button").click();
        page.waitForSelector("form.person");
        return page;
    }
}
