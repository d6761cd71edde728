package se.stadig.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProvisionTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    @Test
    void a_provision_is_cited_by_statute_and_place() {
        assertThat(Sources.OFFER_2022.citation()).isEqualTo("SoL (2001:453) 4 kap. 2 b §");
        assertThat(Sources.OFFER_2025.citation()).isEqualTo("SoL (2025:400) 10 kap. 7 §");
        assertThat(Sources.TITLE_2023.citation()).isEqualTo("SoL (2001:453) 3 kap. 3 d §");
        assertThat(Sources.TITLE_2025.citation()).isEqualTo("SoL (2025:400) 25 kap. 4 §");
        assertThat(Sources.TRANSITION_2023.citation()).isEqualTo("SFS 2022:388 p. 2");
    }

    @Test
    void both_ends_are_in_force_and_the_days_outside_are_not() {
        Provision provision = from(FIRST, LAST);
        assertThat(provision.isInForce(FIRST.minusDays(1))).isFalse();
        assertThat(provision.isInForce(FIRST)).isTrue();
        assertThat(provision.isInForce(LAST)).isTrue();
        assertThat(provision.isInForce(LAST.plusDays(1))).isFalse();
    }

    @Test
    void without_a_last_day_it_stays_in_force() {
        assertThat(from(FIRST, null).isInForce(LocalDate.of(9999, 12, 31))).isTrue();
        assertThat(from(FIRST, null).isInForce(FIRST.minusDays(1))).isFalse();
    }

    @Test
    void it_may_be_in_force_a_single_day_but_not_end_before_it_begins() {
        assertThat(from(FIRST, FIRST).isInForce(FIRST)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(FIRST, FIRST.minusDays(1)))
                .withMessageContaining("2022-06-30 is before inForceFrom 2022-07-01");
    }

    @Test
    void place_and_statute_must_be_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Provision(" ", "SoL", FIRST, null, "", "", false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Provision("1 §", "", FIRST, null, "", "", false));
    }

    @Test
    void words_that_are_missing_cannot_be_verified() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Provision("1 §", "SoL", FIRST, null, " ", "", true))
                .withMessageContaining("SoL 1 §");
    }

    @Test
    void it_says_whether_its_words_were_read_in_the_law() {
        assertThat(Sources.OFFER_2025.standing()).startsWith("Ordalydelsen är läst i lagtexten. Jämfört med");
        assertThat(Sources.TITLE_2023.standing()).startsWith("Ordalydelsen är inte kontrollerad. Innehållet enligt");
    }

    private static Provision from(LocalDate first, LocalDate last) {
        return new Provision("1 §", "SoL", first, last, "", "", false);
    }
}
