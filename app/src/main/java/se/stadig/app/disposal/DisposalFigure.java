package se.stadig.app.disposal;

import se.stadig.app.platform.Text;

/**
 * What is left of those who were disposed of: how many, in a year, of a unit.
 *
 * @param unit empty where no unit had them
 */
public record DisposalFigure(int year, String unit, Ground ground, long persons) {
    /** As for the register's figures: what is about fewer is not told. */
    static final int FEWEST_TOLD = 7;

    public Text count() {
        return persons < FEWEST_TOLD ? Text.of("färre än {0}", FEWEST_TOLD) : Text.of("{0}", persons);
    }

    public String groundInWords() {
        return ground.swedish();
    }
}
