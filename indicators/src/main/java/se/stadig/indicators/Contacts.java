package se.stadig.indicators;

/** Different people, by their keys, in little room: a nation has a hundred thousand of these. Keys are spread evenly, as pseudonyms are. */
final class Contacts {
    private static final long FREE = 0;
    private static final int SMALLEST = 4;

    private static final long[] NOBODY = {};

    private long[] keys = NOBODY;
    private int size;
    /** The key that means a free place in the table is remembered here. */
    private boolean hasFree;

    int size() {
        return size + (hasFree ? 1 : 0);
    }

    void add(StaffMember one) {
        add(one.key());
    }

    void addAll(Contacts other) {
        for (long key : other.keys) {
            if (key != FREE) {
                add(key);
            }
        }
        hasFree |= other.hasFree;
    }

    void clear() {
        keys = NOBODY;
        size = 0;
        hasFree = false;
    }

    private void add(long key) {
        if (key == FREE) {
            hasFree = true;
            return;
        }
        if (2 * size >= keys.length) {
            grow();
        }
        int place = place(key);
        if (keys[place] == FREE) {
            keys[place] = key;
            size++;
        }
    }

    private int place(long key) {
        int place = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[place] != FREE && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] before = keys;
        keys = new long[Math.max(SMALLEST, 2 * before.length)];
        for (long key : before) {
            if (key != FREE) {
                keys[place(key)] = key;
            }
        }
    }
}
