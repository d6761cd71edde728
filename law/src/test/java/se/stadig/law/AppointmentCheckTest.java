package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import se.stadig.terms.TitleEvidence;

class AppointmentCheckTest {
    private static final TitleRow NONE = new TitleRow(TitleEvidence.NONE, null);
    private static final TitleRow TRANSITION = new TitleRow(TitleEvidence.TRANSITION, null);

    @ParameterizedTest
    @CsvFileSource(resources = "title-and-appointment.csv", delimiter = ';', numLinesToSkip = 1)
    void title_and_appointment_are_judged_as_the_reference_judges_them(
            String employments, LocalDate day, int titleHeld, int certificateHeld, String forbiddenBy) {
        List<TitleRow> rows = employments == null
                ? List.of()
                : Stream.of(employments.split(" "))
                        .map(AppointmentCheckTest::row)
                        .toList();

        assertThat(AppointmentCheck.forbiddenBy(rows, day)
                        .map(Provision::citation)
                        .orElse(null))
                .isEqualTo(forbiddenBy);
        assertThat(rows.stream().anyMatch(row -> isHeld(row, day, true))).isEqualTo(titleHeld == 1);
        assertThat(rows.stream().anyMatch(row -> isHeld(row, day, false))).isEqualTo(certificateHeld == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-30,",
        "2023-07-01, SoL (2001:453) 3 kap. 3 d §",
        "2025-06-30, SoL (2001:453) 3 kap. 3 d §",
        "2025-07-01, SoL (2025:400) 25 kap. 4 §",
    })
    void somebody_of_whom_nothing_is_known_has_no_title(LocalDate day, String forbiddenBy) {
        assertThat(AppointmentCheck.forbiddenBy(List.of(), day)
                        .map(Provision::citation)
                        .orElse(null))
                .isEqualTo(forbiddenBy);
    }

    @Test
    void one_employment_with_the_title_is_enough() {
        LocalDate day = LocalDate.of(2026, 10, 1);

        assertThat(AppointmentCheck.forbiddenBy(List.of(NONE, NONE), day)).contains(Sources.TITLE_2025);
        assertThat(AppointmentCheck.forbiddenBy(List.of(NONE, TRANSITION), day)).isEmpty();
        assertThat(AppointmentCheck.forbiddenBy(List.of(certificate("2026-10-02"), certificate("2026-10-01")), day))
                .isEmpty();
        assertThat(AppointmentCheck.forbiddenBy(List.of(certificate("2026-10-02"), NONE), day))
                .contains(Sources.TITLE_2025);
    }

    @Test
    void a_municipality_that_has_switched_off_the_transition_gets_the_other_answer() {
        LocalDate day = LocalDate.of(2025, 7, 1);
        Switches off = new Switches(LocalDate.of(2025, 6, 30), DeputyTitle.WARN, null, null);

        assertThat(AppointmentCheck.forbiddenBy(List.of(TRANSITION), day)).isEmpty();
        assertThat(AppointmentCheck.forbiddenBy(List.of(TRANSITION), day, off)).contains(Sources.TITLE_2025);
    }

    @Test
    void a_day_beside_another_evidence_is_no_certificate() {
        assertThat(AppointmentCheck.forbiddenBy(
                        List.of(new TitleRow(TitleEvidence.NONE, LocalDate.of(2024, 1, 1))), LocalDate.of(2026, 10, 1)))
                .contains(Sources.TITLE_2025);
    }

    @Test
    void a_certificate_without_its_day_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TitleRow(TitleEvidence.CERTIFICATE, null))
                .withMessageContaining("certificateFrom is missing");
    }

    private static boolean isHeld(TitleRow row, LocalDate day, boolean countTransition) {
        return AssistantNurseTitle.isHeld(row.evidence(), row.certificateFrom(), day, countTransition);
    }

    private static TitleRow certificate(String issued) {
        return new TitleRow(TitleEvidence.CERTIFICATE, LocalDate.parse(issued));
    }

    private static TitleRow row(String text) {
        String[] parts = text.split("@");
        return new TitleRow(TitleEvidence.valueOf(parts[0]), parts.length == 1 ? null : LocalDate.parse(parts[1]));
    }
}
