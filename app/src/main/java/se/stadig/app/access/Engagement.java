package se.stadig.app.access;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.Text;

/**
 * Uppdrag: in which role somebody works for a municipality.
 *
 * @param unit the unit, in a role that works at one
 * @param unitName its name, or that of the private provider that a log reviewer works for
 */
public record Engagement(
        UUID id,
        Role role,
        String municipality,
        @Nullable UUID unit,
        @Nullable String unitName) implements Serializable {

    /** What one does in it, for example "undersköterska, Norr". */
    public Text task() {
        Text does = Text.of(role.swedish());
        return unitName == null ? does : Text.of("{0}, {1}", does, unitName);
    }
}
