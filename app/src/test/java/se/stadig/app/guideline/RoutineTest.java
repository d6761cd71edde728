package se.stadig.app.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A routine is current for a year from the day it was decided, as N21603 counts it: decided in (D − 1 year, D]. */
class RoutineTest {
    @ParameterizedTest
    @CsvSource({
        "2025-11-15, false",
        "2025-11-16, true",
        "2026-11-15, true",
        "2026-11-16, false",
    })
    void a_routine_is_current_within_a_year(LocalDate decided, boolean current) {
        assertThat(routine(decided, true, true).isCurrentOn(LocalDate.of(2026, 11, 15)))
                .isEqualTo(current);
    }

    @Test
    void the_goals_are_named_in_the_order_of_the_law() {
        LocalDate day = LocalDate.of(2026, 1, 20);
        assertThat(routine(day, true, true).goals()).hasToString("trygghet, samordning");
        assertThat(routine(day, false, false).goals()).hasToString("inget av målen");
    }

    private static Routine routine(LocalDate decided, boolean safety, boolean coordination) {
        return new Routine(
                new UUID(0, 1), "Rutin", decided, "enhetschefen", true, safety, false, false, coordination, 1);
    }
}
