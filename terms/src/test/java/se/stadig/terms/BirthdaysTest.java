package se.stadig.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdaysTest {
    @ParameterizedTest
    @CsvSource({
        "1961-10-05, 2026-10-04, 64",
        "1961-10-05, 2026-10-05, 65",
        "1961-10-05, 2026-10-06, 65",
        "1961-10-05, 1961-10-05, 0",
        // born on a leap day: 28 February in other years, 29 February in leap years
        "1960-02-29, 2025-02-27, 64",
        "1960-02-29, 2025-02-28, 65",
        "1960-02-29, 2025-03-01, 65",
        "1960-02-29, 2024-02-28, 63",
        "1960-02-29, 2024-02-29, 64",
        // born the day before and after
        "1960-02-28, 2025-02-28, 65",
        "1960-03-01, 2025-02-28, 64",
        "1960-03-01, 2025-03-01, 65",
    })
    void age_is_counted_in_whole_years(LocalDate birth, LocalDate day, int age) {
        assertThat(Birthdays.age(birth, day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2025-03-01",
        "2024-02-29, 2023-02-28",
        "2025-02-28, 2024-02-28",
        "2025-03-01, 2024-03-01",
        "2026-01-01, 2025-01-01",
    })
    void the_year_before_a_leap_day_begins_on_28_february(LocalDate day, LocalDate before) {
        assertThat(Birthdays.yearBefore(day)).isEqualTo(before);
    }
}
