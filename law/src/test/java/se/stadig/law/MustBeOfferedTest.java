package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.stadig.law.Finding.NeedsJudgement;
import se.stadig.law.Finding.Yes;
import se.stadig.law.MustBeOffered.Facts;
import se.stadig.law.MustBeOffered.Help;
import se.stadig.law.ObviouslyUnnecessary.Known;
import se.stadig.law.ObviouslyUnnecessary.OwnView;

class MustBeOfferedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate BILL_DAY = LocalDate.of(2026, 7, 1);
    private static final ObviouslyUnnecessary CLAIM =
            new ObviouslyUnnecessary(true, Known.NO, Known.NO, OwnView.SEES_NO_NEED);

    @ParameterizedTest
    @CsvSource({
        "HOME_CARE, 2022-06-30, Gäller inte,",
        "HOME_CARE, 2022-07-01, Ja, SoL (2001:453) 4 kap. 2 b §",
        "HOME_CARE, 2022-07-02, Ja, SoL (2001:453) 4 kap. 2 b §",
        "HOME_CARE, 2025-06-29, Ja, SoL (2001:453) 4 kap. 2 b §",
        "HOME_CARE, 2025-06-30, Ja, SoL (2001:453) 4 kap. 2 b §",
        "HOME_CARE, 2025-07-01, Ja, SoL (2025:400) 10 kap. 7 §",
        "HOME_CARE, 2025-07-02, Ja, SoL (2025:400) 10 kap. 7 §",
        "HOME_CARE, 2040-01-01, Ja, SoL (2025:400) 10 kap. 7 §",
        "NEITHER, 2022-06-30, Gäller inte,",
        "NEITHER, 2022-07-01, Nej, SoL (2001:453) 4 kap. 2 b §",
        "NEITHER, 2025-06-30, Nej, SoL (2001:453) 4 kap. 2 b §",
        "NEITHER, 2025-07-01, Nej, SoL (2025:400) 10 kap. 7 §",
        "CARE_HOME, 2022-06-30, Gäller inte,",
        "CARE_HOME, 2025-07-01, Nej, SoL (2025:400) 10 kap. 7 §",
        "CARE_HOME, 2026-06-30, Nej, SoL (2025:400) 10 kap. 7 §",
        "CARE_HOME, 2026-07-01, Nej, SoL (2025:400) 10 kap. 7 §",
    })
    void the_law_of_the_day_decides(Help help, LocalDate day, String answer, String citation) {
        Finding finding = LawBook.standard().mustBeOffered().judge(new Facts(help, null), day);

        assertThat(finding.answer()).isEqualTo(answer);
        assertThat(finding.citedProvision().map(Provision::citation).orElse(null))
                .isEqualTo(citation);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, 2026-06-30, Nej, SoL (2025:400) 10 kap. 7 §",
        "2026-07-01, 2026-07-01, Ja, prop. 2025/26:60 (förslag; paragraf och SFS-nummer är inte kontrollerade)",
        "2026-07-01, 2026-07-02, Ja, prop. 2025/26:60 (förslag; paragraf och SFS-nummer är inte kontrollerade)",
        "2027-01-01, 2026-12-31, Nej, SoL (2025:400) 10 kap. 7 §",
        "2027-01-01, 2027-01-01, Ja, prop. 2025/26:60 (förslag; paragraf och SFS-nummer är inte kontrollerade)",
    })
    void care_homes_count_from_the_day_that_is_set(LocalDate from, LocalDate day, String answer, String citation) {
        Finding finding = withCareHomes(from).judge(new Facts(Help.CARE_HOME, null), day);

        assertThat(finding.answer()).isEqualTo(answer);
        assertThat(finding.citedProvision().map(Provision::citation)).contains(citation);
    }

    @Test
    void the_switch_of_care_homes_does_not_touch_home_care() {
        assertThat(withCareHomes(BILL_DAY).judge(new Facts(Help.HOME_CARE, null), DAY))
                .isEqualTo(new Yes(
                        "Den som har hemtjänst ska erbjudas en fast omsorgskontakt, oavsett ålder.",
                        Sources.OFFER_2025));
    }

    @Test
    void care_homes_that_are_switched_off_say_that_the_law_is_not_verified() {
        assertThat(LawBook.standard()
                        .mustBeOffered()
                        .judge(new Facts(Help.CARE_HOME, null), DAY)
                        .reason())
                .contains("prop. 2025/26:60")
                .contains("inte kontrollerat")
                .contains("fok.scope.saebo.from");
    }

    @Test
    void care_homes_that_are_switched_on_still_say_that_the_law_is_not_verified() {
        assertThat(withCareHomes(BILL_DAY)
                        .judge(new Facts(Help.CARE_HOME, null), DAY)
                        .reason())
                .contains("fok.scope.saebo.from")
                .contains("inte är kontrollerat");
    }

    @ParameterizedTest
    @CsvSource({
        "HOME_CARE, 2022-06-30, Gäller inte",
        "HOME_CARE, 2022-07-01, Kräver bedömning",
        "HOME_CARE, 2025-06-30, Kräver bedömning",
        "HOME_CARE, 2025-07-01, Kräver bedömning",
        "CARE_HOME, 2025-07-01, Nej",
        "NEITHER, 2025-07-01, Nej",
    })
    void a_claimed_exception_is_for_a_person_to_judge(Help help, LocalDate day, String answer) {
        assertThat(LawBook.standard()
                        .mustBeOffered()
                        .judge(new Facts(help, CLAIM), day)
                        .answer())
                .isEqualTo(answer);
    }

    @Test
    void no_facts_whatever_make_the_program_decide_that_it_is_obviously_unnecessary() {
        for (boolean only : new boolean[] {true, false}) {
            for (Known network : Known.values()) {
                for (Known cognition : Known.values()) {
                    for (OwnView view : OwnView.values()) {
                        assertThat(judged(new ObviouslyUnnecessary(only, network, cognition, view))
                                        .reason())
                                .startsWith(
                                        "Någon har gjort gällande att en fast omsorgskontakt är uppenbart obehövlig. Det ska bedömas av en människa");
                    }
                }
            }
        }
    }

    @Test
    void in_care_homes_the_criterion_has_the_words_of_the_bill() {
        assertThat(withCareHomes(BILL_DAY).judge(new Facts(Help.CARE_HOME, CLAIM), DAY))
                .isInstanceOfSatisfying(NeedsJudgement.class, open -> {
                    assertThat(open.reason())
                            .startsWith("Någon har gjort gällande att det är uppenbart att behov saknas.");
                    assertThat(open.provision()).isEqualTo(Sources.OFFER_CARE_HOME);
                    assertThat(open.speaksForNo()).hasSize(4);
                });
    }

    @Test
    void what_speaks_for_the_exception_is_told() {
        NeedsJudgement open = judged(CLAIM);

        assertThat(open.speaksForYes()).isEmpty();
        assertThat(open.missing()).isEmpty();
        assertThat(open.speaksForNo())
                .containsExactly(
                        "Personen har enbart trygghetslarm, matdistribution, städning eller inköp. Det är ett exempel på när en fast omsorgskontakt kan vara uppenbart obehövlig, men avgör inte.",
                        "Personens sociala nätverk är inte begränsat.",
                        "Personen har ingen kognitiv nedsättning.",
                        "Personen ser själv inget behov av en fast omsorgskontakt.");
    }

    @Test
    void what_speaks_for_offering_all_the_same_is_told() {
        NeedsJudgement open = judged(new ObviouslyUnnecessary(false, Known.YES, Known.YES, OwnView.WANTS_CONTACT));

        assertThat(open.speaksForNo()).isEmpty();
        assertThat(open.missing()).isEmpty();
        assertThat(open.speaksForYes())
                .containsExactly(
                        "Personen har mer hjälp än trygghetslarm, matdistribution, städning och inköp.",
                        "Personen har ett begränsat socialt nätverk och kan behöva en fast omsorgskontakt oavsett insatser.",
                        "Personen har en kognitiv nedsättning och kan behöva en fast omsorgskontakt oavsett insatser.",
                        "Personen vill själv ha en fast omsorgskontakt.");
    }

    @Test
    void what_nobody_has_considered_is_missing_and_speaks_for_nothing() {
        NeedsJudgement open =
                judged(new ObviouslyUnnecessary(true, Known.NOT_CONSIDERED, Known.NOT_CONSIDERED, OwnView.NOT_ASKED));

        assertThat(open.speaksForYes()).isEmpty();
        assertThat(open.speaksForNo()).hasSize(1);
        assertThat(open.missing())
                .containsExactly(
                        "Om personen har ett begränsat socialt nätverk.",
                        "Om personen har en kognitiv nedsättning.",
                        "Personens egen syn på behovet.");
    }

    @ParameterizedTest
    @EnumSource(OwnView.class)
    void every_view_of_the_person_is_heard_exactly_once(OwnView view) {
        NeedsJudgement open = judged(new ObviouslyUnnecessary(true, Known.NO, Known.NO, view));

        assertThat(open.speaksForYes().size()
                        + open.speaksForNo().size()
                        + open.missing().size())
                .isEqualTo(4);
    }

    private static NeedsJudgement judged(ObviouslyUnnecessary claim) {
        return (NeedsJudgement) LawBook.standard().mustBeOffered().judge(new Facts(Help.HOME_CARE, claim), DAY);
    }

    private static MustBeOffered withCareHomes(LocalDate from) {
        return new MustBeOffered(new Switches(AssistantNurseTitle.TRANSITION_ENDS, DeputyTitle.WARN, from, null));
    }
}
