package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.law.Finding.NotInForce;
import se.stadig.law.Finding.Yes;

class MayBeAppointedTest {
    private static final MayBeAppointed RULE = LawBook.standard().mayBeAppointed();

    @ParameterizedTest
    @CsvSource({
        // nobody has any ground: day before, first, last, day after of each provision
        "2022-06-30, , false, Gäller inte,",
        "2022-07-01, , false, Ja, SFS 2022:388 p. 1",
        "2022-07-02, , false, Ja, SFS 2022:388 p. 1",
        "2023-06-29, , false, Ja, SFS 2022:388 p. 1",
        "2023-06-30, , false, Ja, SFS 2022:388 p. 1",
        "2023-07-01, , false, Nej, SoL (2001:453) 3 kap. 3 d §",
        "2023-07-02, , false, Nej, SoL (2001:453) 3 kap. 3 d §",
        "2025-06-30, , false, Nej, SoL (2001:453) 3 kap. 3 d §",
        "2025-07-01, , false, Nej, SoL (2025:400) 25 kap. 4 §",
        "2025-07-02, , false, Nej, SoL (2025:400) 25 kap. 4 §",
        "2033-06-30, , false, Nej, SoL (2025:400) 25 kap. 4 §",
        "2033-07-01, , false, Nej, SoL (2025:400) 25 kap. 4 §",
        // permanently employed with the title on 1 July 2023
        "2022-06-30, , true, Gäller inte,",
        "2022-07-01, , true, Ja, SFS 2022:388 p. 1",
        "2023-06-30, , true, Ja, SFS 2022:388 p. 1",
        "2023-07-01, , true, Ja, SFS 2022:388 p. 2",
        "2025-06-30, , true, Ja, SFS 2022:388 p. 2",
        "2025-07-01, , true, Ja, PSL (2010:659) övergångsbestämmelserna till SFS 2021:739 p. 2",
        "2033-06-29, , true, Ja, PSL (2010:659) övergångsbestämmelserna till SFS 2021:739 p. 2",
        "2033-06-30, , true, Ja, PSL (2010:659) övergångsbestämmelserna till SFS 2021:739 p. 2",
        "2033-07-01, , true, Nej, SoL (2025:400) 25 kap. 4 §",
        "2033-07-02, , true, Nej, SoL (2025:400) 25 kap. 4 §",
        // a certificate from the day on which it was issued
        "2024-03-14, 2024-03-15, false, Nej, SoL (2001:453) 3 kap. 3 d §",
        "2024-03-15, 2024-03-15, false, Ja, SoL (2001:453) 3 kap. 3 d §",
        "2024-03-16, 2024-03-15, false, Ja, SoL (2001:453) 3 kap. 3 d §",
        "2025-06-30, 2024-03-15, false, Ja, SoL (2001:453) 3 kap. 3 d §",
        "2025-07-01, 2024-03-15, false, Ja, SoL (2025:400) 25 kap. 4 §",
        "2033-06-30, 2024-03-15, false, Ja, SoL (2025:400) 25 kap. 4 §",
        "2033-07-01, 2024-03-15, false, Ja, SoL (2025:400) 25 kap. 4 §",
        "2033-07-01, 2033-07-01, false, Ja, SoL (2025:400) 25 kap. 4 §",
        "2033-07-01, 2033-07-02, true, Nej, SoL (2025:400) 25 kap. 4 §",
        // a certificate that is not issued yet does not take the transition away
        "2024-03-14, 2024-03-15, true, Ja, SFS 2022:388 p. 2",
        "2024-03-15, 2024-03-15, true, Ja, SoL (2001:453) 3 kap. 3 d §",
    })
    void the_law_of_the_day_decides(
            LocalDate day, LocalDate certificateFrom, boolean permanent, String answer, String citation) {
        Finding finding = RULE.judge(new MayBeAppointed.Facts(certificateFrom, permanent), day);

        assertThat(finding.answer()).isEqualTo(answer);
        assertThat(finding.citedProvision().map(Provision::citation).orElse(null))
                .isEqualTo(citation);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025-06-30, Ja",
        "2025-06-30, 2025-07-01, Nej",
        "2027-12-31, 2027-12-31, Ja",
        "2027-12-31, 2028-01-01, Nej",
        "2033-06-30, 2033-06-30, Ja",
        "2033-06-30, 2033-07-01, Nej",
    })
    void the_transition_counts_until_the_day_that_is_set(LocalDate until, LocalDate day, String answer) {
        var rule = new MayBeAppointed(new Switches(until, DeputyTitle.WARN, null, null));

        assertThat(rule.judge(new MayBeAppointed.Facts(null, true), day).answer())
                .isEqualTo(answer);
    }

    @Test
    void before_the_reform_the_answer_tells_when_it_began() {
        assertThat(RULE.judge(new MayBeAppointed.Facts(null, false), LocalDate.of(2022, 6, 30)))
                .isEqualTo(new NotInForce(
                        "Lagen hade ännu inga bestämmelser om fast omsorgskontakt. De infördes den 1 juli 2022."));
    }

    @Test
    void in_the_first_year_the_answer_tells_when_the_title_was_asked_for() {
        assertThat(reason(null, false, "2023-06-30"))
                .isEqualTo("Lagen ställde ännu inget krav på yrkestitel. Kravet började gälla den 1 juli 2023.");
    }

    @Test
    void a_certificate_is_told_with_its_day() {
        assertThat(reason("2024-03-15", false, "2024-03-15"))
                .isEqualTo(
                        "Medarbetaren har bevis om rätt att använda yrkestiteln undersköterska, utfärdat den 15 mars 2024.");
    }

    @Test
    void the_transition_names_its_uncertainty_from_the_first_day_of_the_new_act() {
        assertThat(reason(null, true, "2025-06-30"))
                .isEqualTo(
                        "Medarbetaren var tillsvidareanställd med titeln undersköterska den 1 juli 2023 och omfattas av övergångsregeln.");
        assertThat(reason(null, true, "2025-07-01"))
                .endsWith(
                        "omfattas av övergångsregeln. Det är inte kontrollerat att regeln gäller inom socialtjänsten efter den 1 juli 2025; låt en jurist bekräfta det.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "           | false | 2024-03-14 | saknar bevis om rätt att använda yrkestiteln undersköterska. Medarbetaren omfattas inte av övergångsregeln.",
                "2024-03-15 | false | 2024-03-14 | utfärdades först den 15 mars 2024. Medarbetaren omfattas inte av övergångsregeln.",
                "           | true  | 2033-07-01 | saknar bevis om rätt att använda yrkestiteln undersköterska. Övergångsregeln gällde till och med den 30 juni 2033.",
                "2033-07-02 | true  | 2033-07-01 | utfärdades först den 2 juli 2033. Övergångsregeln gällde till och med den 30 juni 2033.",
            })
    void a_refusal_tells_what_is_lacking(String certificate, boolean permanent, String day, String end) {
        assertThat(reason(certificate, permanent, day)).endsWith(end);
    }

    @Test
    void a_refusal_by_the_switch_names_the_switch() {
        var rule = new MayBeAppointed(new Switches(LocalDate.of(2025, 6, 30), DeputyTitle.WARN, null, null));

        assertThat(rule.judge(new MayBeAppointed.Facts(null, true), LocalDate.of(2033, 6, 30))
                        .reason())
                .endsWith(
                        "Övergångsregeln räknas bara till och med den 30 juni 2025, enligt inställningen usk.transition.until.");
    }

    @Test
    void the_provision_cited_for_a_certificate_is_the_one_about_the_title() {
        assertThat(RULE.judge(new MayBeAppointed.Facts(LocalDate.of(2023, 7, 1), true), LocalDate.of(2023, 7, 1)))
                .isInstanceOfSatisfying(
                        Yes.class, yes -> assertThat(yes.provision()).isEqualTo(Sources.TITLE_2023));
    }

    private static String reason(String certificate, boolean permanent, String day) {
        LocalDate issued = certificate == null ? null : LocalDate.parse(certificate);
        return RULE.judge(new MayBeAppointed.Facts(issued, permanent), LocalDate.parse(day))
                .reason();
    }
}
