package se.stadig.register.door;

import java.util.function.IntFunction;

/** Is handed the manifest and then each row that is right, file by file in the order of {@link Table}. What it throws stops the reading. */
public interface GoodRows {
    /** Wants none. */
    GoodRows UNWANTED = new GoodRows() {
        @Override
        public void manifest(Manifest manifest) {}

        @Override
        public void row(Table table, long line, IntFunction<String> values) {}
    };

    /** Told before the first row. */
    void manifest(Manifest manifest);

    /**
     * One row.
     *
     * @param values by the place of the column in {@link Table#columns()}; only good until the next row
     */
    void row(Table table, long line, IntFunction<String> values);
}
