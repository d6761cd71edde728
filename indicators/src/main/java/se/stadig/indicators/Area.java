package se.stadig.indicators;

import org.jspecify.annotations.Nullable;
import se.stadig.terms.OperatingForm;

/**
 * An area that figures are told for.
 *
 * @param name unit, provider within a municipality, municipality code, county code, SKR group or SE
 * @param form only the units of this operating form (a breakdown of a municipality and above), or null for all
 */
public record Area(Level level, String name, @Nullable OperatingForm form) implements Comparable<Area> {

    static Area of(Level level, String name) {
        return new Area(level, name, null);
    }

    /** Whether figures are broken down by persons here; an operating form is itself a part of a breakdown. */
    boolean isBrokenDown() {
        return form == null;
    }

    /** The part that everybody in this area stands for. */
    Part whole() {
        return form == null ? Part.ALL : new Part(Dimension.FORM, form.name());
    }

    private String formName() {
        return form == null ? "" : form.name();
    }

    @Override
    public int compareTo(Area other) {
        int byLevel = level.compareTo(other.level);
        int byName = byLevel != 0 ? byLevel : name.compareTo(other.name);
        return byName != 0 ? byName : formName().compareTo(other.formName());
    }
}
