package se.stadig.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.app.contact.Told.id;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.app.guideline.Guideline;
import se.stadig.law.DeputyTitle;
import se.stadig.law.LawBook;
import se.stadig.law.MustBeOffered.Help;
import se.stadig.law.Switches;

/** What waits for whom, at every boundary day: the day before, the first, the last, and the day after. */
class WorklistsFoldTest {
    private static final UUID ASTA = id("Asta");
    private static final LawBook LAW = LawBook.standard();
    private static final Guideline GUIDELINE = guideline(Optional.of(14), Optional.of(6));

    private final Map<UUID, Member> staff = new HashMap<>();

    private static Guideline guideline(Optional<Integer> days, Optional<Integer> months) {
        return new Guideline(
                new UUID(0, 1),
                false,
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                days,
                days,
                days,
                days,
                days,
                months,
                "",
                Optional.empty(),
                Optional.empty(),
                "dnr 1",
                1);
    }

    private static Assigned assigned(String firstDay, Optional<LocalDate> received, Help help) {
        return new Assigned(ASTA, false, Optional.of("Asta"), LocalDate.parse(firstDay), received, help);
    }

    private static Assigned assigned(String firstDay) {
        return assigned(firstDay, Optional.empty(), Help.HOME_CARE);
    }

    private Worklists lists(Told told, String today) {
        return lists(assigned("2026-11-01"), told, Optional.of(GUIDELINE), today);
    }

    private Worklists lists(Assigned one, Told told, Optional<Guideline> guideline, String today) {
        return Worklists.of(
                List.of(one),
                Map.of(ASTA, told.story()),
                guideline,
                staff,
                Optional.empty(),
                LAW,
                LocalDate.parse(today));
    }

    private static WorkItem only(Worklists lists, WorkKind kind) {
        assertThat(lists.items()).extracting(WorkItem::kind).containsExactly(kind);
        return lists.items().getFirst();
    }

    /** Somebody of the staff with a certificate who stays. */
    private void works(String name) {
        member(name, LocalDate.of(2024, 1, 1), false, LocalDate.MAX, Optional.empty());
    }

    private void member(
            String name,
            @Nullable LocalDate certificate,
            boolean transition,
            LocalDate lastDay,
            Optional<Member.Away> away) {
        staff.put(id(name), new Member(id(name), name, certificate, transition, Optional.of(lastDay), lastDay, away));
    }

    private static Told appointed() {
        return new Told()
                .on("2026-01-02", StoryKind.OFFERED)
                .on("2026-01-03", StoryKind.ACCEPTED)
                .on("2026-01-04", StoryKind.APPOINTED, "Bo");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, false", "2026-11-15, false", "2026-11-16, true"})
    void an_offer_is_overdue_the_day_after_the_guidelines_last(LocalDate today, boolean overdue) {
        WorkItem item = only(lists(new Told(), today.toString()), WorkKind.OFFER);
        assertThat(item.isOverdue()).isEqualTo(overdue);
        assertThat(item.due()).contains(LocalDate.of(2026, 11, 15));
        assertThat(item.why()).hasToString("Uppdraget är från 2026-11-01, och personen är inte erbjuden.");
        assertThat(item.when()).hasToString(overdue ? "Skulle ha varit klart 2026-11-15" : "Senast 2026-11-15");
    }

    @Test
    void an_offer_counts_from_the_day_on_which_the_assignment_was_received() {
        Assigned one = assigned("2026-11-01", Optional.of(LocalDate.of(2026, 10, 20)), Help.HOME_CARE);
        assertThat(only(lists(one, new Told(), Optional.of(GUIDELINE), "2026-11-04"), WorkKind.OFFER)
                        .due())
                .contains(LocalDate.of(2026, 11, 3));
    }

    @Test
    void nothing_was_due_before_there_was_a_law() {
        assertThat(only(lists(assigned("2020-01-01"), new Told(), Optional.of(GUIDELINE), "2026-11-15"), WorkKind.OFFER)
                        .since())
                .isEqualTo(LocalDate.of(2022, 7, 1));
    }

    @Test
    void without_a_guideline_nothing_is_overdue_but_it_has_been_waiting_since() {
        WorkItem item = only(lists(assigned("2023-01-01"), new Told(), Optional.empty(), "2026-11-15"), WorkKind.OFFER);
        assertThat(item.isOverdue()).isFalse();
        assertThat(item.due()).isEmpty();
        assertThat(item.when()).hasToString("Sedan 2023-01-01");
    }

    @Test
    void a_guideline_that_says_nothing_about_it_makes_nothing_overdue() {
        Guideline silent = guideline(Optional.empty(), Optional.empty());
        assertThat(only(lists(assigned("2023-01-01"), new Told(), Optional.of(silent), "2026-11-15"), WorkKind.OFFER)
                        .isOverdue())
                .isFalse();
    }

    @Test
    void who_has_no_story_and_lives_in_a_care_home_need_not_be_offered() {
        Assigned one = assigned("2026-01-01", Optional.empty(), Help.CARE_HOME);
        assertThat(lists(one, new Told(), Optional.of(GUIDELINE), "2026-11-15").items())
                .isEmpty();
    }

    @Test
    void an_assignment_without_a_decision_is_not_forgotten() {
        Assigned one = assigned("2026-01-01", Optional.empty(), Help.NEITHER);
        only(lists(one, new Told(), Optional.of(GUIDELINE), "2026-11-15"), WorkKind.NO_DECISION);
    }

    @Test
    void who_has_home_care_after_an_end_is_to_be_offered_anew() {
        WorkItem item = only(
                lists(
                        assigned("2026-01-01"),
                        appointed().on("2026-11-10", StoryKind.ENDED),
                        Optional.of(GUIDELINE),
                        "2026-11-15"),
                WorkKind.OFFER);
        assertThat(item.since()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(item.why()).hasToString("Den fasta omsorgskontakten avslutades 2026-11-10, men uppdraget gäller.");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, false", "2026-11-25, true"})
    void an_offer_without_answer_is_overdue_after_the_guidelines_days(String today, boolean overdue) {
        WorkItem item = only(
                lists(
                        new Told()
                                .on("2026-11-10", StoryKind.OFFERED)
                                .noting("2026-11-12", StoryKind.UNANSWERED, "igen", "2026-11-20"),
                        today),
                WorkKind.UNANSWERED);
        assertThat(item.isOverdue()).isEqualTo(overdue);
        assertThat(item.why()).hasToString("Erbjuden 2026-11-10, har inte svarat. Fråga igen 2026-11-20.");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-26, false", "2026-11-27, true"})
    void a_yes_without_appointment_is_overdue_after_the_guidelines_days(String today, boolean overdue) {
        Told told = new Told().on("2026-11-10", StoryKind.OFFERED).on("2026-11-12", StoryKind.ACCEPTED);
        assertThat(only(lists(told, today), WorkKind.ACCEPTED).isOverdue()).isEqualTo(overdue);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, false", "2026-11-20, true", "2026-11-21, true"})
    void a_no_is_asked_again_when_the_day_has_come(String today, boolean listed) {
        works("Bo");
        Told told = new Told()
                .on("2026-05-19", StoryKind.OFFERED)
                .noting("2026-05-20", StoryKind.DECLINED, "igen", "2026-11-20")
                .on("2026-05-20", StoryKind.KONTAKTMAN_NAMED, "Bo");
        assertThat(lists(told, today).of(WorkKind.ASK_AGAIN)).hasSize(listed ? 1 : 0);
        assertThat(lists(told, today).items()).hasSize(listed ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, false", "2026-11-20, true"})
    void a_no_without_a_day_is_asked_again_after_the_guidelines_months(String today, boolean listed) {
        Told told = new Told().on("2026-05-19", StoryKind.OFFERED).on("2026-05-20", StoryKind.DECLINED);
        assertThat(lists(told, today).of(WorkKind.ASK_AGAIN)).hasSize(listed ? 1 : 0);
    }

    @Test
    void a_no_without_a_day_and_without_a_guideline_says_that_no_day_is_set() {
        Told told = new Told().on("2026-05-19", StoryKind.OFFERED).on("2026-05-20", StoryKind.DECLINED);
        List<WorkItem> again = lists(assigned("2026-01-01"), told, Optional.empty(), "2026-05-21")
                .of(WorkKind.ASK_AGAIN);
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().why()).hasToString("Tackade nej 2026-05-20. Ingen dag är satt för att fråga igen.");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-19, false", "2026-11-20, true"})
    void an_exemption_is_reconsidered_when_the_day_has_come(String today, boolean listed) {
        Told told = new Told().noting("2026-05-20", StoryKind.EXEMPTED, "omprovas", "2026-11-20");
        assertThat(lists(told, today).of(WorkKind.RECONSIDER)).hasSize(listed ? 1 : 0);
    }

    @Test
    void a_kontaktman_is_missing_where_nobody_was_named_or_the_one_who_was_has_left() {
        Told told = new Told()
                .on("2026-05-19", StoryKind.OFFERED)
                .noting("2026-05-20", StoryKind.DECLINED, "igen", "2027-05-20");
        assertThat(only(lists(told, "2026-11-15"), WorkKind.NO_KONTAKTMAN).why())
                .hasToString("Tackade nej 2026-05-20, och har ingen kontaktman.");
        told.on("2026-05-21", StoryKind.KONTAKTMAN_NAMED, "Bo");
        member("Bo", null, false, LocalDate.of(2026, 11, 14), Optional.empty());
        assertThat(lists(told, "2026-11-14").items()).isEmpty();
        assertThat(only(lists(told, "2026-11-15"), WorkKind.NO_KONTAKTMAN).why())
                .hasToString("Kontaktmannen Bo arbetar inte kvar vid enheten.");
    }

    @Test
    void who_has_a_contact_that_is_there_and_may_be_one_is_in_no_list() {
        works("Bo");
        assertThat(lists(appointed(), "2026-11-15").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2032-06-30, false", "2032-07-01, true", "2033-06-30, true"})
    void a_contact_by_the_transition_rule_is_listed_a_year_before_it_ends(String today, boolean listed) {
        member("Bo", null, true, LocalDate.MAX, Optional.empty());
        List<WorkItem> items = lists(appointed(), today).items();
        assertThat(items).hasSize(listed ? 1 : 0);
        if (listed) {
            assertThat(items.getFirst().why()).hasToString("Bo räknas genom övergångsregeln till och med 2033-06-30.");
        }
    }

    @Test
    void when_the_transition_rule_has_ended_the_law_says_no() {
        member("Bo", null, true, LocalDate.MAX, Optional.empty());
        assertThat(only(lists(appointed(), "2033-07-01"), WorkKind.GROUND_ENDS).why())
                .hasToString("Bo får inte vara fast omsorgskontakt i dag, eftersom grund för titeln saknas.");
    }

    @ParameterizedTest
    @CsvSource({"2030-06-30, 0", "2030-07-01, 1"})
    void the_municipalitys_setting_of_the_transition_rule_is_followed(LocalDate today, int listed) {
        member("Bo", null, true, LocalDate.MAX, Optional.empty());
        LawBook earlier = new LawBook(new Switches(LocalDate.of(2031, 6, 30), DeputyTitle.WARN, null, null));
        assertThat(Worklists.of(
                                List.of(assigned("2026-01-01")),
                                Map.of(ASTA, appointed().story()),
                                Optional.of(GUIDELINE),
                                staff,
                                Optional.empty(),
                                earlier,
                                today)
                        .items())
                .hasSize(listed);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30, ''", "2026-12-01, slutar", "2026-12-31, slutar", "2027-01-01, slutade"})
    void a_contact_who_leaves_is_listed_thirty_days_before_and_ever_after(String today, String word) {
        member("Bo", LocalDate.of(2024, 1, 1), false, LocalDate.of(2026, 12, 31), Optional.empty());
        List<WorkItem> items = lists(appointed(), today).items();
        assertThat(items).hasSize(word.isEmpty() ? 0 : 1);
        if (!word.isEmpty()) {
            assertThat(items.getFirst().why()).hasToString("Bo %s i omsorgen vid enheten 2026-12-31.".formatted(word));
        }
    }

    @Test
    void a_contact_without_title_or_whom_the_unit_does_not_know_is_listed_at_once() {
        assertThat(only(lists(appointed(), "2026-11-15"), WorkKind.GROUND_ENDS).why())
                .hasToString("Bo finns inte bland enhetens medarbetare.");
        member("Bo", null, false, LocalDate.MAX, Optional.empty());
        only(lists(appointed(), "2026-11-15"), WorkKind.GROUND_ENDS);
        staff.put(
                id("Bo"),
                new Member(
                        id("Bo"),
                        "Bo",
                        LocalDate.of(2024, 1, 1),
                        false,
                        Optional.empty(),
                        LocalDate.MAX,
                        Optional.empty()));
        assertThat(only(lists(appointed(), "2026-11-15"), WorkKind.GROUND_ENDS).why())
                .hasToString("Bo är inte anställd i omsorgen vid enheten.");
    }

    @Test
    void of_a_contact_who_is_away_the_first_deputy_who_is_there_steps_in() {
        Optional<Member.Away> away =
                Optional.of(new Member.Away(LocalDate.of(2026, 11, 10), Optional.of(LocalDate.of(2026, 11, 20))));
        member("Bo", LocalDate.of(2024, 1, 1), false, LocalDate.MAX, away);
        assertThat(only(lists(appointed(), "2026-11-15"), WorkKind.UNCOVERED).why())
                .hasToString("Bo är borta till och med 2026-11-20. Ingen vice kan träda in.");
        Told told = appointed()
                .on("2026-02-01", StoryKind.DEPUTY_APPOINTED, "Cia")
                .on("2026-02-02", StoryKind.DEPUTY_APPOINTED, "Dag");
        member("Cia", LocalDate.of(2024, 1, 1), false, LocalDate.MAX, away);
        only(lists(told, "2026-11-15"), WorkKind.UNCOVERED);
        works("Dag");
        assertThat(only(lists(told, "2026-11-15"), WorkKind.ACTING).why())
                .hasToString("Bo är borta till och med 2026-11-20. Dag träder in som vice.");
        works("Cia");
        assertThat(only(lists(told, "2026-11-15"), WorkKind.ACTING).why())
                .hasToString("Bo är borta till och med 2026-11-20. Cia träder in som vice.");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-15, UNCOVERED", "2026-11-16, ACTING"})
    void a_deputy_steps_in_from_the_day_of_the_appointment(String today, WorkKind kind) {
        member(
                "Bo",
                LocalDate.of(2024, 1, 1),
                false,
                LocalDate.MAX,
                Optional.of(new Member.Away(LocalDate.of(2026, 11, 10), Optional.empty())));
        works("Cia");
        only(lists(appointed().on("2026-11-16", StoryKind.DEPUTY_APPOINTED, "Cia"), today), kind);
    }

    @Test
    void a_deputy_who_has_left_steps_in_for_nobody() {
        member(
                "Bo",
                LocalDate.of(2024, 1, 1),
                false,
                LocalDate.MAX,
                Optional.of(new Member.Away(LocalDate.of(2026, 11, 10), Optional.empty())));
        member("Cia", null, false, LocalDate.of(2026, 11, 14), Optional.empty());
        Told told = appointed().on("2026-02-01", StoryKind.DEPUTY_APPOINTED, "Cia");
        assertThat(only(lists(told, "2026-11-14"), WorkKind.ACTING).why())
                .hasToString("Bo är borta sedan 2026-11-10. Cia träder in som vice.");
        only(lists(told, "2026-11-15"), WorkKind.UNCOVERED);
    }

    @Test
    void a_wish_for_another_contact_tells_how_many_days_it_has_waited() {
        works("Bo");
        Told told = appointed().on("2026-11-14", StoryKind.CHANGE_REQUESTED);
        assertThat(only(lists(told, "2026-11-15"), WorkKind.CHANGE_REQUESTED).why())
                .hasToString("Bad om byte 2026-11-14. Har väntat en dag på dialog.");
        assertThat(only(lists(told, "2026-11-24"), WorkKind.CHANGE_REQUESTED).why())
                .hasToString("Bad om byte 2026-11-14. Har väntat 10 dagar på dialog.");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-18, false", "2026-01-19, true"})
    void a_welcome_talk_is_overdue_after_the_guidelines_days_where_somebody_keeps_account(
            LocalDate today, boolean overdue) {
        works("Bo");
        Worklists lists = welcomed(Set.of(), today);
        assertThat(only(lists, WorkKind.WELCOME).isOverdue()).isEqualTo(overdue);
        assertThat(welcomed(Set.of(ASTA), today).items()).isEmpty();
        assertThat(lists(appointed(), today.toString()).items()).isEmpty();
    }

    private Worklists welcomed(Set<UUID> held, LocalDate today) {
        return Worklists.of(
                List.of(assigned("2026-01-01")),
                Map.of(ASTA, appointed().story()),
                Optional.of(GUIDELINE),
                staff,
                Optional.of(held),
                LAW,
                today);
    }

    @Test
    void what_is_overdue_comes_first_then_what_has_waited_longest() {
        UUID bertil = id("Bertil");
        UUID carin = id("Carin");
        Worklists lists = Worklists.of(
                List.of(
                        assigned("2026-11-10"),
                        new Assigned(
                                bertil,
                                false,
                                Optional.of("Bertil"),
                                LocalDate.of(2026, 10, 1),
                                Optional.empty(),
                                Help.HOME_CARE),
                        new Assigned(
                                carin,
                                true,
                                Optional.empty(),
                                LocalDate.of(2026, 9, 1),
                                Optional.empty(),
                                Help.HOME_CARE)),
                Map.of(),
                Optional.of(GUIDELINE),
                Map.of(),
                Optional.empty(),
                LAW,
                LocalDate.of(2026, 11, 15));
        assertThat(lists.items()).extracting(item -> item.person().person()).containsExactly(carin, bertil, ASTA);
    }
}
