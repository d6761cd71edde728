package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.law.Finding.NeedsJudgement;
import se.stadig.law.Finding.NotInForce;
import se.stadig.law.MustBeOfferedSupportContact.Facts;

class MustBeOfferedSupportContactTest {
    @ParameterizedTest
    @CsvSource({
        ", 2026-07-01, true, Gäller inte",
        ", 2030-01-01, true, Gäller inte",
        "2026-07-01, 2026-06-30, true, Gäller inte",
        "2026-07-01, 2026-07-01, true, Kräver bedömning",
        "2026-07-01, 2026-07-02, true, Kräver bedömning",
        "2026-07-01, 2026-06-30, false, Gäller inte",
        "2026-07-01, 2026-07-01, false, Nej",
    })
    void the_rule_is_off_until_the_day_that_is_set(LocalDate from, LocalDate day, boolean cares, String answer) {
        assertThat(rule(from).judge(new Facts(cares), day).answer()).isEqualTo(answer);
    }

    @Test
    void switched_off_it_says_that_the_law_is_not_verified() {
        assertThat(rule(null).judge(new Facts(true), LocalDate.of(2026, 10, 1)))
                .isInstanceOfSatisfying(
                        NotInForce.class,
                        off -> assertThat(off.reason())
                                .contains("inte kontrollerat")
                                .contains("kin.supportContact.from"));
    }

    @Test
    void switched_on_it_leaves_the_answer_to_a_person_who_reads_the_law() {
        LocalDate day = LocalDate.of(2026, 7, 1);

        assertThat(rule(day).judge(new Facts(true), day)).isInstanceOfSatisfying(NeedsJudgement.class, open -> {
            assertThat(open.provision()).isEqualTo(Sources.SUPPORT_CONTACT);
            assertThat(open.speaksForYes()).containsExactly("Personen vårdar eller stöder en närstående.");
            assertThat(open.speaksForNo()).isEmpty();
            assertThat(open.missing()).containsExactly("Vad den beslutade lagtexten kräver.");
        });
    }

    private static MustBeOfferedSupportContact rule(LocalDate from) {
        return new MustBeOfferedSupportContact(
                new Switches(AssistantNurseTitle.TRANSITION_ENDS, DeputyTitle.WARN, null, from));
    }
}
