package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.law.Finding.NeedsJudgement;

class MayBeDeputyTest {
    private static final MayBeAppointed.Facts NOTHING = new MayBeAppointed.Facts(null, false);
    private static final MayBeAppointed.Facts CERTIFICATE = new MayBeAppointed.Facts(LocalDate.of(2023, 7, 1), false);
    private static final MayBeAppointed.Facts PERMANENT = new MayBeAppointed.Facts(null, true);

    @ParameterizedTest
    @CsvSource({
        "WARN, 2022-06-30, Gäller inte,",
        "WARN, 2022-07-01, Ja, SFS 2022:388 p. 1",
        "WARN, 2023-06-30, Ja, SFS 2022:388 p. 1",
        "WARN, 2023-07-01, Kräver bedömning, SoL (2001:453) 3 kap. 3 d §",
        "WARN, 2025-06-30, Kräver bedömning, SoL (2001:453) 3 kap. 3 d §",
        "WARN, 2025-07-01, Kräver bedömning, SoL (2025:400) 25 kap. 4 §",
        "REQUIRE, 2022-06-30, Gäller inte,",
        "REQUIRE, 2023-06-30, Ja, SFS 2022:388 p. 1",
        "REQUIRE, 2023-07-01, Nej, SoL (2001:453) 3 kap. 3 d §",
        "REQUIRE, 2025-06-30, Nej, SoL (2001:453) 3 kap. 3 d §",
        "REQUIRE, 2025-07-01, Nej, SoL (2025:400) 25 kap. 4 §",
        "ASK_NOTHING, 2022-06-30, Gäller inte,",
        "ASK_NOTHING, 2023-06-30, Ja, SFS 2022:388 p. 1",
        "ASK_NOTHING, 2023-07-01, Ja, SoL (2001:453) 3 kap. 3 d §",
        "ASK_NOTHING, 2025-06-30, Ja, SoL (2001:453) 3 kap. 3 d §",
        "ASK_NOTHING, 2025-07-01, Ja, SoL (2025:400) 25 kap. 4 §",
    })
    void the_setting_decides_about_somebody_without_the_title(
            DeputyTitle setting, LocalDate day, String answer, String citation) {
        Finding finding = rule(setting).judge(NOTHING, day);

        assertThat(finding.answer()).isEqualTo(answer);
        assertThat(finding.citedProvision().map(Provision::citation).orElse(null))
                .isEqualTo(citation);
    }

    @ParameterizedTest
    @CsvSource({"WARN", "REQUIRE", "ASK_NOTHING"})
    void whoever_may_be_appointed_may_be_deputy(DeputyTitle setting) {
        LocalDate day = LocalDate.of(2026, 10, 1);

        assertThat(rule(setting).judge(CERTIFICATE, day).answer()).isEqualTo("Ja");
        assertThat(rule(setting).judge(CERTIFICATE, day).reason())
                .startsWith(
                        "Medarbetaren får utses till fast omsorgskontakt och därmed till vice. Medarbetaren har bevis");
        assertThat(rule(setting).judge(PERMANENT, day).citedProvision()).contains(Sources.TRANSITION_2025);
    }

    @Test
    void the_switch_of_the_transition_counts_for_deputies_too() {
        var off = new MayBeDeputy(new Switches(LocalDate.of(2025, 6, 30), DeputyTitle.REQUIRE, null, null));

        assertThat(off.judge(PERMANENT, LocalDate.of(2025, 6, 30)).answer()).isEqualTo("Ja");
        assertThat(off.judge(PERMANENT, LocalDate.of(2025, 7, 1)).answer()).isEqualTo("Nej");
    }

    @Test
    void a_warning_says_what_speaks_for_and_against() {
        assertThat(rule(DeputyTitle.WARN).judge(NOTHING, LocalDate.of(2026, 10, 1)))
                .isInstanceOfSatisfying(NeedsJudgement.class, open -> {
                    assertThat(open.reason())
                            .isEqualTo(
                                    "Lagen säger inte om en vice måste ha yrkestiteln undersköterska. En ansvarig person behöver ta ställning.");
                    assertThat(open.speaksForYes())
                            .containsExactly("Enligt Socialstyrelsen finns det inget hinder för att en vice utses.");
                    assertThat(open.speaksForNo())
                            .hasSize(2)
                            .first()
                            .asString()
                            .startsWith("Medarbetaren saknar bevis");
                    assertThat(open.missing()).isEmpty();
                });
    }

    @Test
    void a_refusal_and_a_permission_by_setting_name_the_setting() {
        LocalDate day = LocalDate.of(2026, 10, 1);

        assertThat(rule(DeputyTitle.REQUIRE).judge(NOTHING, day).reason())
                .contains("inställningen fok.deputy.title ställs samma krav")
                .contains("Medarbetaren saknar bevis");
        assertThat(rule(DeputyTitle.ASK_NOTHING).judge(NOTHING, day).reason())
                .endsWith("Enligt inställningen fok.deputy.title ställs inget sådant krav.");
    }

    private static MayBeDeputy rule(DeputyTitle setting) {
        return new MayBeDeputy(new Switches(AssistantNurseTitle.TRANSITION_ENDS, setting, null, null));
    }
}
