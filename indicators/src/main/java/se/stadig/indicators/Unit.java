package se.stadig.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.OperatingForm;

/**
 * Enhet: a unit of a provider in one municipality.
 *
 * @param area the unit's name among areas: its id, with the sender before it when two senders use the same id
 * @param provider organisation number of the provider
 * @param routineDecidedOn latest decision or revision of the written routine for the fast omsorgskontakt
 */
public record Unit(
        String area,
        String name,
        String provider,
        String providerName,
        OperatingForm form,
        String municipality,
        @Nullable LocalDate routineDecidedOn,
        boolean routineByManagement) {

    /** The provider within the municipality, as an area. */
    public String providerArea() {
        return municipality + ":" + provider;
    }
}
