package se.stadig.register.figures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things by their pseudonymous key, looked up once for each visit: without an object for the key, and trusting that keys are spread evenly. */
final class ByKey<T> {
    private final long[] keys;
    private final @Nullable Object[] values;
    private final int mask;

    ByKey(Map<Long, T> things) {
        int places = Integer.highestOneBit(Math.max(1, things.size())) * 4;
        keys = new long[places];
        values = new Object[places];
        mask = places - 1;
        things.forEach((key, value) -> {
            int place = place(key);
            keys[place] = key;
            values[place] = value;
        });
    }

    /** Where the key is, or the free place where it would be. */
    private int place(long key) {
        int place = (int) (key ^ key >>> 32) & mask;
        while (values[place] != null && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    @SuppressWarnings("unchecked") // only T is put in
    @Nullable
    T get(long key) {
        return (T) values[place(key)];
    }
}
