package se.stadig.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stadig.terms.ContactState.ACCEPTED;
import static se.stadig.terms.ContactState.APPOINTED;
import static se.stadig.terms.ContactState.CHANGE_REQUESTED;
import static se.stadig.terms.ContactState.DECLINED;
import static se.stadig.terms.ContactState.ENDED;
import static se.stadig.terms.ContactState.EXEMPTED;
import static se.stadig.terms.ContactState.NOT_HANDLED;
import static se.stadig.terms.ContactState.OFFERED;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContactStateTest {
    /** The contract's STEPS, as the reference program has them: event, the states in which it is expected, the state after it or null for the same. */
    static Stream<Arguments> steps() {
        return Stream.of(
                Arguments.of("EXEMPTED", Set.of(NOT_HANDLED, OFFERED, DECLINED, EXEMPTED, ENDED), EXEMPTED),
                Arguments.of("OFFERED", Set.of(NOT_HANDLED, EXEMPTED, DECLINED, OFFERED, ENDED), OFFERED),
                Arguments.of("ACCEPTED", Set.of(OFFERED), ACCEPTED),
                Arguments.of("DECLINED", Set.of(OFFERED), DECLINED),
                Arguments.of("APPOINTED", Set.of(ACCEPTED), APPOINTED),
                Arguments.of("DEPUTY_APPOINTED", Set.of(APPOINTED, CHANGE_REQUESTED), null),
                Arguments.of("DEPUTY_ENDED", Set.of(APPOINTED, CHANGE_REQUESTED), null),
                Arguments.of("CHANGE_REQUESTED", Set.of(APPOINTED), CHANGE_REQUESTED),
                Arguments.of("CHANGED", Set.of(APPOINTED, CHANGE_REQUESTED), APPOINTED),
                Arguments.of("KEPT", Set.of(CHANGE_REQUESTED), APPOINTED),
                Arguments.of(
                        "ENDED", Set.of(EXEMPTED, OFFERED, ACCEPTED, DECLINED, APPOINTED, CHANGE_REQUESTED), ENDED));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void an_event_is_expected_where_the_contract_says_and_leads_where_it_says(
            String event, Set<ContactState> allowed, ContactState after) {
        ContactEventKind kind = ContactEventKind.valueOf(event);
        Set<ContactState> expecting = EnumSet.noneOf(ContactState.class);
        for (ContactState state : ContactState.values()) {
            if (state.expects(kind)) {
                expecting.add(state);
            }
            assertThat(state.after(kind)).as("%s after %s", state, kind).isEqualTo(after == null ? state : after);
        }
        assertThat(expecting).isEqualTo(allowed);
    }
}
