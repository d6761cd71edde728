package se.stadig.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who already knows the person stands first when a contact is appointed, and why is said in words. */
class AcquaintanceTest {
    @Test
    void who_has_visited_stands_first_then_who_works_when_the_person_is_visited()
            throws IOException, InterruptedException, SQLException {
        Neighbours.movedIn();
        UUID person = Residents.movedIn("Bekant");
        UUID visiting = Residents.employed("Besökande", "CERTIFICATE");
        UUID working = Residents.employed("Arbetande", "CERTIFICATE");
        Residents.employed("Aldrigsedd", "CERTIFICATE");
        LocalDate today = today();
        int[][] visits = {{1, 2}, {3, 1}, {55, 1}, {56, 7}};
        for (int[] visit : visits) {
            Residents.run(
                    "insert into visited_day (recipient, unit, staff, day, visits, told_at) select '%s', m.unit, '%s', '%s', %s, now() from employment m where m.staff = '%s'"
                            .formatted(person, visiting, today.minusDays(visit[0]), visit[1], visiting));
        }
        for (int before : new int[] {1, 2, 55, 56}) {
            Residents.run(
                    "insert into worked_day (staff, unit, day, told_at) select '%s', m.unit, '%s', now() from employment m where m.staff = '%s'"
                            .formatted(working, today.minusDays(before), working));
        }
        Visitor planner = Visitor.loggedIn("planerare");
        tell(planner, person, "erbjudande", 0, "sprak", "sv", "narvarande", "NOBODY");
        tell(planner, person, "svar", 1, "svar", "YES", "hjalp", "NOBODY");
        String page = planner.get("/person/" + person + "/fok/utse").body();
        String list = page.substring(page.indexOf("Har varit hos personen 4 gånger de senaste åtta veckorna."));
        assertThat(page)
                .as("on the 56th day back and later, and not the day before")
                .contains("Har varit hos personen 4 gånger de senaste åtta veckorna.")
                .contains("Har arbetat 2 av de 3 dagar som personen hade besök de senaste åtta veckorna.");
        assertThat(list.indexOf("Har arbetat 2 av de 3")).isPositive();
        assertThat(list.indexOf("Kollega Aldrigsedd")).isGreaterThan(list.indexOf("Har arbetat 2 av de 3"));
    }

    @Test
    void in_the_demo_somebody_knows_the_persons_of_the_unit() throws IOException, InterruptedException, SQLException {
        Neighbours people = Neighbours.movedIn();
        String persons = Residents.text(
                "select count(distinct recipient) from visited_day where unit = '%s'".formatted(people.ownUnit()));
        assertThat(Integer.parseInt(persons)).isGreaterThan(30);
        assertThat(Residents.text("select count(distinct day) from visited_day where unit = '%s' and day < '%s'"
                        .formatted(people.ownUnit(), today())))
                .as("each day of eight weeks")
                .isEqualTo("56");
    }

    private static LocalDate today() {
        return LocalDate.now(RunningDemo.pages().getBean(Clock.class));
    }

    private static void tell(Visitor visitor, UUID person, String step, int seen, String... fields)
            throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>();
        form.put("version", String.valueOf(seen));
        form.put("dag", "2026-11-10");
        for (int at = 0; at < fields.length; at += 2) {
            form.put(fields[at], fields[at + 1]);
        }
        assertThat(visitor.send("/person/" + person + "/fok/" + step, form).statusCode())
                .isEqualTo(302);
    }
}
