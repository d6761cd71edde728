package se.stadig.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stadig.terms.IdentityNumber;
import se.stadig.terms.OperatingForm;

class NationTest {
    private static final Nation NATION = Nation.of(1);

    @Test
    void it_has_290_municipalities_and_a_quarter_of_a_million_recipients() {
        assertThat(NATION.towns()).hasSize(290);
        assertThat(NATION.towns().stream().mapToInt(Town::recipients).sum()).isEqualTo(250_000);
        assertThat(NATION.town("0180").orElseThrow().recipients()).isBetween(14_000, 19_000);
        assertThat(NATION.towns().stream().mapToInt(Town::recipients).min().orElseThrow())
                .isGreaterThan(50);
        assertThat(NATION.town(Sagoby.CODE)).isEmpty();
    }

    @Test
    void places_for_recipients_are_as_many_as_keep_the_number_of_recipients() {
        int places = units().stream().mapToInt(UnitProfile::capacity).sum();

        assertThat(places * Life.TAKEN).isBetween(248_500.0, 251_500.0);
    }

    @Test
    void units_have_thirty_to_eighty_recipients_and_twelve_to_thirty_five_staff_with_few_exceptions() {
        List<UnitProfile> units = units();
        long usual = units.stream()
                .filter(unit -> unit.capacity() >= 30 && unit.capacity() <= 82)
                .count();
        long staffed = units.stream()
                .filter(unit -> staff(unit) >= 12 && staff(unit) <= 40)
                .count();

        assertThat(usual).isGreaterThan(units.size() * 94L / 100);
        assertThat(staffed).isGreaterThan(units.size() * 94L / 100);
        assertThat(units.stream().mapToInt(UnitProfile::capacity).max().orElseThrow())
                .isLessThan(110);
    }

    @Test
    void about_a_quarter_is_in_private_hands_more_in_stockholm_and_little_in_the_far_north() {
        assertThat(privateShare("")).isBetween(0.20, 0.31);
        assertThat(privateShare("01")).isBetween(0.50, 0.70);
        assertThat(privateShare("25")).isBetween(0.0, 0.10);
    }

    @Test
    void every_sender_has_an_organisation_number_of_its_own_with_a_right_check_digit() {
        Set<String> seen = new HashSet<>();
        for (Town town : NATION.towns()) {
            for (Sender sender : town.senders()) {
                assertThat(seen.add(sender.organisationNumber())).isTrue();
                assertThat(sender.organisationNumber()).hasSize(10).startsWith("999");
                assertThat(IdentityNumber.hasCheckDigit(sender.organisationNumber(), 0))
                        .isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(600);
    }

    @Test
    void deliveries_are_listed_for_every_municipality_period_and_sender() {
        List<Period> periods = List.of(Period.of(YearMonth.of(2026, 1)), Period.of(YearMonth.of(2026, 2)));
        List<Delivery> deliveries = NATION.deliveries(periods);

        assertThat(deliveries)
                .hasSize(2
                        * NATION.towns().stream()
                                .mapToInt(town -> town.senders().size())
                                .sum());
        assertThat(deliveries.stream().map(Delivery::path).distinct()).hasSameSizeAs(deliveries);
    }

    @Test
    void a_smaller_nation_has_exactly_as_many_recipients_as_are_asked_for() {
        assertThat(Nation.of(1, 5_000).towns().stream()
                        .mapToInt(Town::recipients)
                        .sum())
                .isEqualTo(5_000);
        assertThat(Nation.of(1, 100).towns().stream().mapToInt(Town::recipients).sum())
                .isEqualTo(100);
    }

    private static List<UnitProfile> units() {
        return NATION.towns().stream().flatMap(town -> town.units().stream()).toList();
    }

    private static int staff(UnitProfile unit) {
        return unit.regulars() + unit.substitutes() + unit.nights();
    }

    private static double privateShare(String county) {
        double all = 0;
        double inPrivateHands = 0;
        for (Town town : NATION.towns()) {
            for (UnitProfile unit : town.units()) {
                if (town.code().startsWith(county)) {
                    all += unit.capacity();
                    inPrivateHands += unit.sender().form() == OperatingForm.PRIVATE ? unit.capacity() : 0;
                }
            }
        }
        return inPrivateHands / all;
    }
}
