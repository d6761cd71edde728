package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.indicators.Town.WINDOW;
import static se.stadig.indicators.Town.event;
import static se.stadig.indicators.Town.visit;
import static se.stadig.terms.ContactEventKind.APPOINTED;
import static se.stadig.terms.ContactEventKind.CHANGED;
import static se.stadig.terms.ContactEventKind.DEPUTY_APPOINTED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.stadig.terms.Housing;
import se.stadig.terms.VisitKind;
import se.stadig.terms.VisitStatus;

class OwnContactTest {
    private static final Unit U1 = Town.unit("U1", "1880");
    private static final Unit U2 = Town.unit("U2", "1880");
    private static final StaffMember ANNA = Town.care(1, U1);
    private static final StaffMember BERT = Town.care(2, U1);
    private static final StaffMember CILLA = Town.care(3, U1);

    private static String figure(String id, AtUnit... at) {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(U1);
        tallies.add(U2);
        tallies.add(new PersonCase(new Person(7, null, null, Housing.CARE_HOME), List.of(), List.of(at)));
        Figure figure = Figures.of(tallies).get(new FigureName(id, Level.MUNICIPALITY, "1880", "VISITED", Part.ALL));
        assertThat(figure.leftOut()).isNull();
        return Figure.text(figure.numerator()) + " of " + Figure.text(figure.denominator()) + " for "
                + figure.persons();
    }

    private static AtUnit at(Unit unit, List<ContactEvent> events, Visit... visits) {
        return new AtUnit(unit, List.of(), events, List.of(visits));
    }

    @Test
    void visits_and_minutes_of_contact_and_deputies_as_of_each_visits_date() {
        List<ContactEvent> events = List.of(
                event("2026-01-01", APPOINTED, ANNA),
                event("2026-10-06", CHANGED, BERT),
                event("2026-10-06", DEPUTY_APPOINTED, CILLA));
        Visit quarter = new Visit(
                (int) WINDOW.plusDays(2).toEpochDay(),
                9 * 3600,
                900,
                VisitKind.HOME_CARE,
                VisitStatus.PERFORMED,
                List.of(CILLA, BERT));
        AtUnit at = at(
                U1,
                events,
                visit(WINDOW, "08:00", ANNA),
                visit(WINDOW, "12:00", BERT),
                visit(WINDOW.plusDays(1), "08:00", ANNA),
                quarter);

        assertThat(figure("OWN_CONTACT_VISITS", at)).isEqualTo("2 of 4 for 1");
        assertThat(figure("OWN_CONTACT_MINUTES", at)).isEqualTo("45 of 105 for 1");
        assertThat(figure("DEPUTY_VISITS", at)).isEqualTo("1 of 4 for 1");
        assertThat(figure("DEPUTY_MINUTES", at)).isEqualTo("15 of 105 for 1");
        assertThat(figure("OWN_CONTACT_VISITS_WITH_CONTACT", at)).isEqualTo("2 of 4 for 1");
    }

    @Test
    void visits_before_there_is_a_contact_count_in_the_whole_but_not_in_the_variant() {
        List<ContactEvent> events = List.of(event("2026-10-06", APPOINTED, ANNA));
        AtUnit at = at(U1, events, visit(WINDOW, "08:00", ANNA), visit(WINDOW.plusDays(1), "08:00", ANNA));

        assertThat(figure("OWN_CONTACT_VISITS", at)).isEqualTo("1 of 2 for 1");
        assertThat(figure("OWN_CONTACT_VISITS_WITH_CONTACT", at)).isEqualTo("1 of 1 for 1");
    }

    @Test
    void the_contact_is_that_of_the_visits_unit() {
        AtUnit first = at(U1, List.of(event("2026-01-01", APPOINTED, ANNA)), visit(WINDOW, "08:00", ANNA));
        AtUnit second = at(U2, List.of(event("2026-01-01", APPOINTED, BERT)), visit(WINDOW, "09:00", ANNA));

        assertThat(figure("OWN_CONTACT_VISITS", first, second)).isEqualTo("1 of 2 for 1");
    }

    @Test
    void minutes_can_be_parts_of_minutes() {
        Visit odd = new Visit(
                (int) WINDOW.toEpochDay(), 9 * 3600, 100, VisitKind.HOME_CARE, VisitStatus.PERFORMED, List.of(ANNA));

        assertThat(figure("OWN_CONTACT_MINUTES", at(U1, List.of(event("2026-01-01", APPOINTED, ANNA)), odd)))
                .isEqualTo("5/3 of 5/3 for 1");
    }

    @Test
    void somebody_without_counted_visits_is_not_visited() {
        AtUnit at = at(U1, List.of(), visit(WINDOW.minusDays(1), "08:00", ANNA));

        assertThat(figure("OWN_CONTACT_VISITS", at)).isEqualTo("0 of 0 for 0");
        assertThat(figure("OWN_CONTACT_MINUTES", at)).isEqualTo("0 of 0 for 0");
    }

    @Test
    void a_visit_of_a_visit_kind_that_does_not_count_is_nobodys() {
        Visit alarm = new Visit(
                (int) WINDOW.toEpochDay(), 9 * 3600, 900, VisitKind.SAFETY_ALARM, VisitStatus.PERFORMED, List.of(ANNA));

        assertThat(figure("OWN_CONTACT_VISITS", at(U1, List.of(event("2026-01-01", APPOINTED, ANNA)), alarm)))
                .isEqualTo("0 of 0 for 0");
        assertThat(LocalDate.ofEpochDay(alarm.day())).isEqualTo(WINDOW);
    }
}
