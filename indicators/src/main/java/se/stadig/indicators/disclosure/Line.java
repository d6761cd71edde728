package se.stadig.indicators.disclosure;

import java.util.Arrays;

/**
 * A sum that a reader can make: the total is, or nearly is, the sum of the parts. Numbers are cells of a {@link Ledger}.
 *
 * @param contract whether the delivery contract names the line (its rule holds there whatever an attacker can do)
 * @param basic whether the other basic lines do not already say the same
 */
record Line(int total, int[] parts, boolean contract, boolean basic) {

    /** The same line among cells that lie so much further on. */
    Line shifted(int by) {
        return new Line(total + by, Arrays.stream(parts).map(part -> part + by).toArray(), contract, basic);
    }
}
