package se.stadig.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void only_service_and_personal_care_make_a_hemtjansttagare() {
        assertThat(Arrays.stream(InterventionKind.values()).filter(InterventionKind::isHomeHelp))
                .containsExactly(InterventionKind.SERVICE, InterventionKind.PERSONAL_CARE);
    }

    @Test
    void only_numbers_of_skatteverket_mean_the_same_person_everywhere() {
        assertThat(Arrays.stream(IdentityType.values()).filter(IdentityType::isNational))
                .containsExactly(IdentityType.PERSONNUMMER, IdentityType.SAMORDNINGSNUMMER);
    }

    @Test
    void four_events_name_somebody_of_the_staff() {
        assertThat(Arrays.stream(ContactEventKind.values()).filter(ContactEventKind::namesStaff))
                .containsExactlyElementsOf(List.of(
                        ContactEventKind.APPOINTED,
                        ContactEventKind.DEPUTY_APPOINTED,
                        ContactEventKind.DEPUTY_ENDED,
                        ContactEventKind.CHANGED));
    }
}
