package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionTest {
    private static final Provision OLD = provision("1 §", "2020-01-01", "2020-12-31");
    private static final Provision NEW = provision("2 §", "2021-02-01", "2021-12-31");
    private static final Succession LAW = new Succession("TEST-1", List.of(OLD, NEW));

    @Test
    void before_the_first_provision_there_is_no_law() {
        assertThat(LAW.on(LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @Test
    void each_day_has_its_own_provision() {
        assertThat(LAW.on(LocalDate.of(2020, 1, 1))).contains(OLD);
        assertThat(LAW.on(LocalDate.of(2020, 12, 31))).contains(OLD);
        assertThat(LAW.on(LocalDate.of(2021, 2, 1))).contains(NEW);
        assertThat(LAW.on(LocalDate.of(2021, 12, 31))).contains(NEW);
    }

    @Test
    void a_gap_between_two_provisions_stops_and_names_rule_and_day() {
        assertThatExceptionOfType(GapInLaw.class)
                .isThrownBy(() -> LAW.on(LocalDate.of(2021, 1, 31)))
                .withMessageContaining("Rule TEST-1")
                .withMessageContaining("2021-01-31");
        assertThatExceptionOfType(GapInLaw.class).isThrownBy(() -> LAW.on(LocalDate.of(2021, 1, 1)));
    }

    @Test
    void a_day_after_the_last_provision_is_a_gap_too() {
        assertThatExceptionOfType(GapInLaw.class)
                .isThrownBy(() -> LAW.on(LocalDate.of(2022, 1, 1)))
                .withMessage(
                        "Rule TEST-1 has no provision in force on 2022-01-01. Maybe the law was changed and the rule was not.");
    }

    @Test
    void two_provisions_on_one_day_are_refused() {
        Provision onLastDay = provision("2 §", "2020-12-31", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Succession("TEST-1", List.of(OLD, onLastDay)))
                .withMessageContaining("SoL 2 § begins before SoL 1 § has ended");
        assertThat(new Succession("TEST-1", List.of(OLD, provision("2 §", "2021-01-01", null)))
                        .on(LocalDate.of(2021, 1, 1)))
                .isPresent();
    }

    @Test
    void provisions_in_the_wrong_order_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Succession("TEST-1", List.of(NEW, OLD)));
    }

    @Test
    void a_rule_without_provisions_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Succession("TEST-1", List.of()))
                .withMessageContaining("TEST-1");
    }

    private static Provision provision(String place, String from, String to) {
        return new Provision(
                place, "SoL", LocalDate.parse(from), to == null ? null : LocalDate.parse(to), "", "", false);
    }
}
