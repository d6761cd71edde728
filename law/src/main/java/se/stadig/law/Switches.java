package se.stadig.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Inställningar för öppna rättsfrågor ({@link OpenQuestion}): how the rules act where the law was not verified.
 *
 * @param transitionUntil the last day on which the transition of the title counts; 30 June 2025, the last day of the act of 2001, switches off what is uncertain
 * @param deputyTitle what is asked of a deputy
 * @param careHomeFrom the first day of the duty to offer in särskilt boende för äldre; null is off
 * @param supportContactFrom the first day of the duty to offer a stödkontakt; null is off
 */
public record Switches(
        LocalDate transitionUntil,
        DeputyTitle deputyTitle,
        @Nullable LocalDate careHomeFrom,
        @Nullable LocalDate supportContactFrom) {
    public Switches {
        LocalDate certain = Sources.NEW_ACT_FROM.minusDays(1);
        if (transitionUntil.isBefore(certain) || transitionUntil.isAfter(AssistantNurseTitle.TRANSITION_ENDS)) {
            throw new IllegalArgumentException("%s is %s, but must be from %s to %s."
                    .formatted(
                            OpenQuestion.TRANSITION.key(),
                            transitionUntil,
                            certain,
                            AssistantNurseTitle.TRANSITION_ENDS));
        }
        checkProposed(OpenQuestion.CARE_HOME, careHomeFrom, Sources.OFFER_CARE_HOME);
        checkProposed(OpenQuestion.SUPPORT_CONTACT, supportContactFrom, Sources.SUPPORT_CONTACT);
    }

    /** The settings of a municipality that has decided nothing. */
    public static Switches standard() {
        return new Switches(AssistantNurseTitle.TRANSITION_ENDS, DeputyTitle.WARN, null, null);
    }

    private static void checkProposed(OpenQuestion switched, @Nullable LocalDate from, Provision proposed) {
        if (from != null && from.isBefore(proposed.inForceFrom())) {
            throw new IllegalArgumentException("%s is %s, but %s proposes no earlier day than %s."
                    .formatted(switched.key(), from, proposed.statute(), proposed.inForceFrom()));
        }
    }
}
