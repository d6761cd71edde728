package se.stadig.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:59:59, false",
        "2026-03-29T02:00:00, true",
        "2026-03-29T02:30:00, true",
        "2026-03-29T02:59:59, true",
        "2026-03-29T03:00:00, false",
        "2026-03-28T02:30:00, false",
        "2026-10-25T02:30:00, false",
    })
    void the_clock_jumps_over_one_hour_in_spring(LocalDateTime local, boolean skipped) {
        assertThat(SwedishTime.isSkipped(local)).isEqualTo(skipped);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, false",
        "2026-03-29, true",
        "2026-03-30, false",
        "2026-10-24, false",
        "2026-10-25, true",
        "2026-10-26, false",
        "2027-03-28, true",
        "1970-01-01, false",
    })
    void the_clock_is_moved_on_two_days_a_year(LocalDate day, boolean moved) {
        assertThat(SwedishTime.isClockChange(day)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T12:00:00, 2026-01-15T11:00:00Z",
        "2026-07-15T12:00:00, 2026-07-15T10:00:00Z",
        "2026-03-29T01:59:59, 2026-03-29T00:59:59Z",
        "2026-03-29T03:00:00, 2026-03-29T01:00:00Z",
        "2026-10-25T01:59:59, 2026-10-24T23:59:59Z",
        // the hour that comes twice is the first one, still summer time
        "2026-10-25T02:00:00, 2026-10-25T00:00:00Z",
        "2026-10-25T02:59:59, 2026-10-25T00:59:59Z",
        "2026-10-25T03:00:00, 2026-10-25T02:00:00Z",
    })
    void a_local_time_is_one_instant(LocalDateTime local, Instant instant) {
        assertThat(SwedishTime.instant(local.toEpochSecond(ZoneOffset.UTC))).isEqualTo(instant.getEpochSecond());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T02:30, 2026-06-01T03:30, 60",
        "2026-03-29T01:30, 2026-03-29T03:30, 60",
        "2026-10-25T02:30, 2026-10-25T03:30, 120",
        "2026-10-25T01:30, 2026-10-25T02:30, 60",
        "2026-03-28T12:00, 2026-03-29T12:00, 1380",
        "2026-10-24T12:00, 2026-10-25T12:00, 1500",
        "2026-10-25T02:30, 2026-10-25T02:30, 0",
    })
    void the_time_that_passed_is_not_what_the_clock_says(LocalDateTime start, LocalDateTime end, int minutes) {
        assertThat(SwedishTime.elapsedSeconds(start.toEpochSecond(ZoneOffset.UTC), end.toEpochSecond(ZoneOffset.UTC)))
                .isEqualTo(minutes * 60L);
    }
}
