package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.terms.TitleEvidence;

class AssistantNurseTitleTest {
    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE, 2024-03-15, 2024-03-14, false, false",
        "CERTIFICATE, 2024-03-15, 2024-03-15, true, true",
        "CERTIFICATE, 2024-03-15, 2024-03-16, true, true",
        "CERTIFICATE, 2024-03-15, 2033-07-01, true, true",
        "TRANSITION, , 2023-06-30, false, false",
        "TRANSITION, , 2023-07-01, true, false",
        "TRANSITION, , 2023-07-02, true, false",
        "TRANSITION, , 2033-06-29, true, false",
        "TRANSITION, , 2033-06-30, true, false",
        "TRANSITION, , 2033-07-01, false, false",
        "NONE, , 2026-10-01, false, false",
        "NONE, 2024-03-15, 2026-10-01, false, false",
    })
    void the_title_is_held_on_the_days_that_the_evidence_covers(
            TitleEvidence evidence, LocalDate certificateFrom, LocalDate day, boolean held, boolean byCertificate) {
        assertThat(AssistantNurseTitle.isHeld(evidence, certificateFrom, day, true))
                .isEqualTo(held);
        assertThat(AssistantNurseTitle.isHeld(evidence, certificateFrom, day, false))
                .isEqualTo(byCertificate);
    }

    @Test
    void a_certificate_without_its_day_is_an_error_and_not_a_no() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AssistantNurseTitle.isHeld(TitleEvidence.CERTIFICATE, null, LocalDate.of(2026, 10, 1), true))
                .withMessageContaining("certificateFrom is missing");
    }
}
