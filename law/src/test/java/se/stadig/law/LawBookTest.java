package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.stadig.law.MustBeDocumented.Happening;
import se.stadig.law.MustBeOffered.Help;
import se.stadig.law.ObviouslyUnnecessary.Known;
import se.stadig.law.ObviouslyUnnecessary.OwnView;

class LawBookTest {
    private static final LocalDate BILL_DAY = LocalDate.of(2026, 7, 1);
    private static final List<LawBook> BOOKS = List.of(
            LawBook.standard(),
            new LawBook(new Switches(LocalDate.of(2025, 6, 30), DeputyTitle.REQUIRE, BILL_DAY, BILL_DAY)),
            new LawBook(new Switches(LocalDate.of(2030, 1, 1), DeputyTitle.ASK_NOTHING, null, BILL_DAY)));
    private static final List<LocalDate> DAYS = Stream.of(
                    "2022-07-01", "2023-07-01", "2025-07-01", "2026-07-01", "2033-07-01")
            .map(LocalDate::parse)
            .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
            .toList();

    @Test
    void ids_and_questions_are_unique_and_in_order() {
        List<Rule<?>> rules = LawBook.standard().rules();

        assertThat(rules).extracting(Rule::id).containsExactly("FOK-1", "FOK-2", "FOK-3", "FOK-4", "FOK-5");
        assertThat(rules)
                .extracting(Rule::question)
                .doesNotHaveDuplicates()
                .allMatch(question -> question.endsWith("?"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_names_its_basis_and_how_it_is_read(Rule<?> rule) {
        assertThat(rule.basis()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rule.basis()).extracting(Provision::inForceFrom).isSorted();
        assertThat(rule.reading()).isNotEmpty().allMatch(line -> line.endsWith("."));
    }

    @Test
    void every_finding_rests_on_a_provision_of_the_rule_that_is_in_force_on_the_day() {
        int cited = 0;
        for (LawBook book : BOOKS) {
            for (LocalDate day : DAYS) {
                cited += check(book.mustBeOffered(), everyHelp(), day);
                cited += check(book.mayBeAppointed(), everyTitle(), day);
                cited += check(book.mayBeDeputy(), everyTitle(), day);
                cited += check(book.mustBeOfferedSupportContact(), everyKin(), day);
                cited += check(book.mustBeDocumented(), everyHappening(), day);
            }
        }
        assertThat(cited).isGreaterThan(1000);
    }

    @ParameterizedTest
    @EnumSource(OpenQuestion.class)
    void every_open_question_tells_what_is_uncertain_and_how_the_program_acts(OpenQuestion open) {
        assertThat(open.key()).matches("[a-zA-Z.]+");
        assertThat(open.question()).endsWith("?");
        assertThat(List.of(open.uncertainty(), open.standard())).allMatch(text -> text.endsWith("."));
    }

    @Test
    void a_finding_keeps_its_own_copy_of_the_facts() {
        var facts = new java.util.ArrayList<>(List.of("ett"));
        var open = new Finding.NeedsJudgement("Skäl.", Sources.OFFER_2025, facts, facts, facts);
        facts.add("två");

        assertThat(List.of(open.speaksForYes(), open.speaksForNo(), open.missing()))
                .containsOnly(List.of("ett"));
    }

    static Stream<Rule<?>> rules() {
        return LawBook.standard().rules().stream();
    }

    private static <F> int check(Rule<F> rule, Stream<F> situations, LocalDate day) {
        List<Finding> findings = situations.map(facts -> rule.judge(facts, day)).toList();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.reason()).endsWith(".");
            assertThat(finding.citedProvision().isEmpty()).isEqualTo(finding instanceof Finding.NotInForce);
            finding.citedProvision().ifPresent(provision -> {
                assertThat(rule.basis()).contains(provision);
                assertThat(provision.isInForce(day)).isTrue();
            });
        });
        return Math.toIntExact(findings.stream()
                .filter(finding -> finding.citedProvision().isPresent())
                .count());
    }

    private static Stream<MustBeOffered.Facts> everyHelp() {
        var claim = new ObviouslyUnnecessary(true, Known.NO, Known.NOT_CONSIDERED, OwnView.NOT_ASKED);
        return Stream.of(Help.values())
                .flatMap(help -> Stream.of(new MustBeOffered.Facts(help, null), new MustBeOffered.Facts(help, claim)));
    }

    private static Stream<MayBeAppointed.Facts> everyTitle() {
        return Stream.concat(Stream.of((LocalDate) null), DAYS.stream())
                .flatMap(issued ->
                        Stream.of(new MayBeAppointed.Facts(issued, true), new MayBeAppointed.Facts(issued, false)));
    }

    private static Stream<MustBeDocumented.Facts> everyHappening() {
        return Stream.of(Happening.values())
                .flatMap(happening -> Stream.of(true, false)
                        .map(withoutIdentity -> new MustBeDocumented.Facts(happening, withoutIdentity)));
    }

    private static Stream<MustBeOfferedSupportContact.Facts> everyKin() {
        return Stream.of(true, false).map(MustBeOfferedSupportContact.Facts::new);
    }
}
