package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwitchesTest {
    @Test
    void what_is_not_verified_is_off_and_the_transition_is_on() {
        assertThat(Switches.standard())
                .isEqualTo(new Switches(LocalDate.of(2033, 6, 30), DeputyTitle.WARN, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-30", "2025-07-01", "2033-06-29", "2033-06-30"})
    void the_transition_may_end_on_any_day_of_the_uncertain_years(LocalDate until) {
        assertThatCode(() -> new Switches(until, DeputyTitle.WARN, null, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-29", "2033-07-01"})
    void the_certain_years_of_the_transition_cannot_be_switched_off_and_none_added(LocalDate until) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Switches(until, DeputyTitle.WARN, null, null))
                .withMessage("usk.transition.until is %s, but must be from 2025-06-30 to 2033-06-30.", until);
    }

    @Test
    void nothing_proposed_begins_before_the_day_that_the_bill_names() {
        LocalDate first = LocalDate.of(2026, 7, 1);
        LocalDate tooEarly = first.minusDays(1);

        assertThatCode(() -> new Switches(AssistantNurseTitle.TRANSITION_ENDS, DeputyTitle.WARN, first, first))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Switches(AssistantNurseTitle.TRANSITION_ENDS, DeputyTitle.WARN, tooEarly, null))
                .withMessage(
                        "fok.scope.saebo.from is 2026-06-30, but prop. 2025/26:60 proposes no earlier day than 2026-07-01.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Switches(AssistantNurseTitle.TRANSITION_ENDS, DeputyTitle.WARN, null, tooEarly))
                .withMessageStartingWith("kin.supportContact.from is 2026-06-30");
    }
}
