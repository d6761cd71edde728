package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.indicators.Town.event;
import static se.stadig.terms.ContactEventKind.ACCEPTED;
import static se.stadig.terms.ContactEventKind.APPOINTED;
import static se.stadig.terms.ContactEventKind.CHANGED;
import static se.stadig.terms.ContactEventKind.CHANGE_REQUESTED;
import static se.stadig.terms.ContactEventKind.DECLINED;
import static se.stadig.terms.ContactEventKind.DEPUTY_APPOINTED;
import static se.stadig.terms.ContactEventKind.DEPUTY_ENDED;
import static se.stadig.terms.ContactEventKind.ENDED;
import static se.stadig.terms.ContactEventKind.EXEMPTED;
import static se.stadig.terms.ContactEventKind.KEPT;
import static se.stadig.terms.ContactEventKind.OFFERED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.terms.Housing;
import se.stadig.terms.InterventionKind;
import se.stadig.terms.Sex;

/** Offered, accepted, changed and recipients per contact on 1 March 2026, worked by hand. */
class ContactChainTest {
    private static final Unit U1 = Town.unit("U1", "1880");
    private static final Unit U2 = Town.unit("U2", "1880");
    private static final StaffMember ANNA = Town.care(1, U1);
    private static final StaffMember BERT = Town.care(2, U1);
    private long key;

    private AtUnit at(Unit unit, InterventionKind kind, ContactEvent... events) {
        return new AtUnit(unit, List.of(Town.decision(kind, "")), List.of(events), List.of());
    }

    private PersonCase person(AtUnit... at) {
        return new PersonCase(Town.person(++key, LocalDate.of(1940, 1, 1)), List.of(), List.of(at));
    }

    private PersonCase person(ContactEvent... events) {
        return person(at(U1, InterventionKind.SERVICE, events));
    }

    private static Figure figure(String id, String population, Level level, PersonCase... cases) {
        Tallies tallies = new Tallies(Town.QUESTION);
        tallies.add(U1);
        tallies.add(U2);
        Arrays.stream(cases).forEach(tallies::add);
        String area = level == Level.UNIT ? "U1" : level == Level.MUNICIPALITY ? "1880" : "SE";
        return Figures.of(tallies).get(new FigureName(id, level, area, population, Part.ALL));
    }

    private static String share(String id, PersonCase... cases) {
        Figure figure = figure(id, "INDICATOR", Level.MUNICIPALITY, cases);
        return Figure.text(figure.numerator()) + " of " + Figure.text(figure.denominator());
    }

    private static PersonCase[] times(int count, java.util.function.Supplier<PersonCase> one) {
        return java.util.stream.Stream.generate(one).limit(count).toArray(PersonCase[]::new);
    }

    @Test
    void the_worked_example_of_forty_recipients() {
        List<PersonCase> people = new ArrayList<>(List.of(times(8, () -> person(new ContactEvent[0]))));
        people.addAll(List.of(times(3, () -> person(event("2025-06-01", OFFERED), event("2025-06-02", DECLINED)))));
        people.add(person(event("2025-06-01", OFFERED)));
        for (int number = 0; number < 28; number++) {
            StaffMember contact = Town.care(100 + number % 8, U1);
            people.add(
                    number < 7
                            ? person(
                                    event("2024-06-01", OFFERED),
                                    event("2024-06-02", ACCEPTED),
                                    event("2024-06-03", APPOINTED, ANNA),
                                    event("2025-03-02", CHANGED, contact))
                            : person(
                                    event("2025-06-01", OFFERED),
                                    event("2025-06-02", ACCEPTED),
                                    event("2025-06-03", APPOINTED, contact)));
        }
        PersonCase[] all = people.toArray(PersonCase[]::new);

        assertThat(share("N21600", all)).isEqualTo("32 of 40");
        assertThat(share("N21601", all)).isEqualTo("28 of 32");
        assertThat(share("N21602", all)).isEqualTo("7 of 28");
        assertThat(share("N20509", all)).isEqualTo("28 of 8");
        assertThat(Figure.text(figure("N20509", "LAW", Level.NATION, all).value()))
                .isEqualTo("7/2");
        assertThat(figure("N21600", "INDICATOR", Level.UNIT, all).leftOut()).isEmpty();
        assertThat(figure("N21601", "INDICATOR", Level.UNIT, all).leftOut()).isEqualTo(Map.of("NOT_OFFERED", 8L));
        assertThat(figure("N21602", "INDICATOR", Level.UNIT, all).leftOut())
                .isEqualTo(Map.of("DECLINED", 3L, "UNANSWERED", 1L));
        assertThat(figure("N20509", "INDICATOR", Level.UNIT, all).leftOut()).isNull();
    }

    @Test
    void somebody_offered_on_the_day_is_offered_and_the_day_after_is_not() {
        assertThat(share("N21600", person(event("2026-03-01", OFFERED)))).isEqualTo("1 of 1");
        assertThat(share("N21600", person(event("2026-03-02", OFFERED)))).isEqualTo("0 of 1");
        assertThat(share("N21600", person(event("2026-02-01", EXEMPTED)))).isEqualTo("0 of 1");
    }

    @Test
    void an_end_closes_the_round_and_a_new_offer_opens_another() {
        PersonCase ended =
                person(event("2025-01-01", OFFERED), event("2025-02-01", ACCEPTED), event("2025-03-01", ENDED));
        PersonCase again = person(
                event("2025-01-01", OFFERED),
                event("2025-02-01", ACCEPTED),
                event("2025-03-01", ENDED),
                event("2025-04-01", OFFERED));

        assertThat(share("N21600", ended)).isEqualTo("0 of 1");
        assertThat(share("N21600", again)).isEqualTo("1 of 1");
        assertThat(share("N21601", again)).isEqualTo("0 of 1");
        assertThat(figure("N21602", "INDICATOR", Level.UNIT, again).leftOut()).isEqualTo(Map.of("UNANSWERED", 1L));
    }

    @Test
    void an_end_after_the_day_has_not_come_yet() {
        PersonCase one =
                person(event("2025-01-01", OFFERED), event("2025-02-01", ACCEPTED), event("2026-03-02", ENDED));

        assertThat(share("N21601", one)).isEqualTo("1 of 1");
    }

    @Test
    void the_last_answer_counts_and_the_order_told_breaks_ties() {
        PersonCase no =
                person(event("2025-01-01", OFFERED), event("2025-02-01", ACCEPTED), event("2025-02-01", DECLINED));
        PersonCase yes =
                person(event("2025-01-01", OFFERED), event("2025-02-01", DECLINED), event("2025-02-01", ACCEPTED));

        assertThat(share("N21601", no)).isEqualTo("0 of 1");
        assertThat(share("N21601", yes)).isEqualTo("1 of 1");
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, 0", "2025-03-02, 1", "2026-03-01, 1", "2026-03-02, 0"})
    void a_change_counts_in_the_year_that_ends_with_the_day(String day, int changed) {
        PersonCase one = person(event("2024-01-01", OFFERED), event("2024-01-02", ACCEPTED), event(day, CHANGED, ANNA));

        assertThat(share("N21602", one)).isEqualTo(changed + " of 1");
    }

    @Test
    void a_change_before_an_end_still_counts_for_somebody_who_accepts_again() {
        PersonCase one = person(
                event("2025-04-01", CHANGED, ANNA),
                event("2025-05-01", ENDED),
                event("2025-06-01", OFFERED),
                event("2025-06-02", ACCEPTED));

        assertThat(share("N21602", one)).isEqualTo("1 of 1");
        assertThat(share("N20509", one)).isEqualTo("1 of 0");
        assertThat(figure("N20509", "INDICATOR", Level.UNIT, one).value()).isNull();
    }

    @Test
    void the_contact_is_who_was_appointed_or_came_instead_last() {
        List<ContactEvent> events = List.of(
                event("2025-01-01", APPOINTED, ANNA),
                event("2025-02-01", CHANGE_REQUESTED),
                event("2025-03-01", CHANGED, BERT),
                event("2025-04-01", KEPT),
                event("2025-05-01", ENDED));

        assertThat(ContactStory.contactOn(events, LocalDate.of(2024, 12, 31))).isNull();
        assertThat(ContactStory.contactOn(events, LocalDate.of(2025, 1, 1))).isEqualTo(ANNA);
        assertThat(ContactStory.contactOn(events, LocalDate.of(2025, 2, 28))).isEqualTo(ANNA);
        assertThat(ContactStory.contactOn(events, LocalDate.of(2025, 3, 1))).isEqualTo(BERT);
        assertThat(ContactStory.contactOn(events, LocalDate.of(2025, 4, 30))).isEqualTo(BERT);
        assertThat(ContactStory.contactOn(events, LocalDate.of(2025, 5, 1))).isNull();
    }

    @Test
    void a_deputy_is_deputy_until_ended_and_a_change_of_contact_ends_nobody() {
        StaffMember sameBert = Town.care(2, U2);
        List<ContactEvent> events = List.of(
                event("2025-01-01", DEPUTY_APPOINTED, ANNA),
                event("2025-01-02", DEPUTY_APPOINTED, BERT),
                event("2025-02-01", CHANGED, Town.care(3, U1)),
                event("2025-03-01", DEPUTY_ENDED, sameBert),
                event("2025-04-01", ENDED));

        assertThat(ContactStory.deputiesOn(events, LocalDate.of(2025, 2, 1))).containsExactly(ANNA, BERT);
        assertThat(ContactStory.deputiesOn(events, LocalDate.of(2025, 3, 1))).containsExactly(ANNA);
        assertThat(ContactStory.deputiesOn(events, LocalDate.of(2025, 4, 1))).isEmpty();
    }

    @Test
    void alarm_meals_escort_and_respite_alone_are_in_the_laws_population_only() {
        PersonCase[] all = {
            person(at(U1, InterventionKind.SAFETY_ALARM, event("2025-01-01", OFFERED))),
            person(at(U1, InterventionKind.MEAL_DELIVERY)),
            person(at(U1, InterventionKind.ESCORT)),
            person(at(U1, InterventionKind.RESPITE)),
            person(at(U1, InterventionKind.SERVICE)),
            person(at(U1, InterventionKind.PERSONAL_CARE))
        };

        assertThat(share("N21600", all)).isEqualTo("0 of 2");
        assertThat(figure("N21600", "LAW", Level.UNIT, all).persons()).isEqualTo(6);
        assertThat(Figure.text(figure("N21600", "LAW", Level.UNIT, all).numerator()))
                .isEqualTo("1");
        assertThat(figure("N21600", "INDICATOR", Level.UNIT, all).leftOut())
                .isEqualTo(Map.of("ONLY_ALARM_MEAL_ESCORT_RESPITE", 4L));
        assertThat(figure("N21600", "LAW", Level.UNIT, all).leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, 2026-03-01, 1", "2026-03-02, , 0", "2025-01-01, 2026-02-28, 0", "2026-02-28, , 1"})
    void a_decision_is_in_force_from_its_first_to_its_last_day(LocalDate from, LocalDate to, long persons) {
        Decision decision = new Decision(InterventionKind.SERVICE, from, to, null);
        PersonCase one = person(new AtUnit(U1, List.of(decision), List.of(), List.of()));

        assertThat(figure("N21600", "INDICATOR", Level.UNIT, one).persons()).isEqualTo(persons);
    }

    @Test
    void who_lives_in_a_care_home_is_no_resident() {
        Person person = new Person(9, LocalDate.of(1940, 1, 1), Sex.K, Housing.CARE_HOME);
        PersonCase one = new PersonCase(person, List.of(), List.of(at(U1, InterventionKind.SERVICE)));

        assertThat(figure("N21600", "LAW", Level.UNIT, one).persons()).isZero();
    }

    @Test
    void with_two_units_each_step_is_asked_among_the_units_where_the_step_before_was_so() {
        // Offered at U1 without an answer; accepted at U2 without an offer: offered, not accepted.
        PersonCase split = person(
                at(U1, InterventionKind.SERVICE, event("2025-01-01", OFFERED)),
                at(U2, InterventionKind.SERVICE, event("2025-01-01", ACCEPTED), event("2025-05-05", CHANGED, ANNA)));
        // Declined at U1, accepted at U2: accepted; changed at U1 only: not changed.
        PersonCase both = person(
                at(
                        U1,
                        InterventionKind.SERVICE,
                        event("2025-01-01", OFFERED),
                        event("2025-01-02", DECLINED),
                        event("2025-05-05", CHANGED, ANNA)),
                at(U2, InterventionKind.SERVICE, event("2025-01-01", OFFERED), event("2025-01-02", ACCEPTED)));

        assertThat(share("N21600", split)).isEqualTo("1 of 1");
        assertThat(share("N21601", split)).isEqualTo("0 of 1");
        assertThat(share("N21601", both)).isEqualTo("1 of 1");
        assertThat(share("N21602", both)).isEqualTo("0 of 1");
        assertThat(figure("N21602", "INDICATOR", Level.MUNICIPALITY, both).leftOut())
                .isEmpty();
        assertThat(figure("N21602", "INDICATOR", Level.UNIT, both).leftOut()).isEqualTo(Map.of("DECLINED", 1L));
    }

    @Test
    void with_two_units_the_population_is_asked_at_each_by_itself() {
        PersonCase one = person(
                at(U1, InterventionKind.SAFETY_ALARM, event("2025-01-01", OFFERED)), at(U2, InterventionKind.SERVICE));

        assertThat(share("N21600", one)).isEqualTo("0 of 1");
        assertThat(Figure.text(figure("N21600", "LAW", Level.MUNICIPALITY, one).numerator()))
                .isEqualTo("1");
    }

    @Test
    void a_contact_of_two_persons_is_one_contact_in_the_municipality_and_one_in_each_of_two_municipalities() {
        Unit elsewhere = Town.unit("U9", "1881");
        ContactEvent[] story = {
            event("2025-01-01", OFFERED), event("2025-01-02", ACCEPTED), event("2025-01-03", APPOINTED, ANNA)
        };
        PersonCase here = person(at(U1, InterventionKind.SERVICE, story));
        PersonCase beside = person(at(U2, InterventionKind.SERVICE, story));
        PersonCase there = person(at(elsewhere, InterventionKind.SERVICE, story));

        assertThat(share("N20509", here, beside)).isEqualTo("2 of 1");
        assertThat(Figure.text(figure("N20509", "INDICATOR", Level.NATION, here, beside, there)
                        .denominator()))
                .isEqualTo("2");
    }
}
