package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.stadig.law.MustBeDocumented.Facts;
import se.stadig.law.MustBeDocumented.Happening;

class MustBeDocumentedTest {
    private static final MustBeDocumented RULE = new MustBeDocumented();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANSWER      | false | 2022-06-30 | Gäller inte        |",
                "ANSWER      | false | 2022-07-01 | Ja                 | SoL (2001:453) 11 kap. 5 §",
                "ANSWER      | false | 2025-06-30 | Ja                 | SoL (2001:453) 11 kap. 5 §",
                "ANSWER      | false | 2025-07-01 | Ja                 | SoL (2025:400) 14 kap. 3 §",
                "OBJECTION   | false | 2022-06-30 | Gäller inte        |",
                "OBJECTION   | false | 2022-07-01 | Ja                 | SoL (2001:453) 11 kap. 6 §",
                "OBJECTION   | false | 2025-06-30 | Ja                 | SoL (2001:453) 11 kap. 6 §",
                "OBJECTION   | false | 2025-07-01 | Ja                 | SoL (2025:400) 14 kap. 6 §",
                "OTHER       | false | 2025-06-30 | Kräver bedömning   | SoL (2001:453) 11 kap. 5 §",
                "OTHER       | false | 2025-07-01 | Kräver bedömning   | SoL (2025:400) 14 kap. 3 §",
                "APPOINTMENT | true  | 2022-06-30 | Gäller inte        |",
                "APPOINTMENT | true  | 2025-06-30 | Kräver bedömning   | SoL (2001:453) 11 kap. 5 §",
                "APPOINTMENT | true  | 2025-07-01 | Nej                | SoL (2025:400) 14 kap. 5 §",
                "OBJECTION   | true  | 2025-07-01 | Nej                | SoL (2025:400) 14 kap. 5 §",
                "OTHER       | true  | 2025-07-01 | Nej                | SoL (2025:400) 14 kap. 5 §"
            })
    void each_day_is_judged_by_its_own_law(
            Happening happening, boolean withoutIdentity, LocalDate day, String answer, String citation) {
        Finding finding = RULE.judge(new Facts(happening, withoutIdentity), day);
        assertThat(finding.answer()).isEqualTo(answer);
        assertThat(finding.citedProvision().map(Provision::citation).orElse(null))
                .isEqualTo(citation);
    }

    @ParameterizedTest
    @EnumSource(value = Happening.class, mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void what_the_story_of_a_contact_is_made_of_is_always_documented(Happening happening) {
        Finding finding = RULE.judge(new Facts(happening, false), LocalDate.of(2026, 10, 1));
        assertThat(finding.answer()).isEqualTo("Ja");
        assertThat(finding.reason()).matches("[A-ZÅÄÖ].{20,}\\.");
    }

    @Test
    void anything_else_is_left_to_whoever_works_with_the_person() {
        assertThat(RULE.judge(new Facts(Happening.OTHER, false), LocalDate.of(2026, 10, 1)))
                .isInstanceOfSatisfying(
                        Finding.NeedsJudgement.class,
                        open -> assertThat(open.missing()).hasSize(1));
    }
}
