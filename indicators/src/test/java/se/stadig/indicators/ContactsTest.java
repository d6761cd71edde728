package se.stadig.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactsTest {
    private static StaffMember staff(long key) {
        return new StaffMember(key, List.of());
    }

    /** Spread keys, keys that all want one place, and the key that stands for a free place. */
    private static long key(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextLong(6) << 40 | random.nextLong(6) << 8;
            default -> random.nextLong(3) - 1;
        };
    }

    @Test
    void each_counts_once_however_often_and_in_how_many_pieces() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Set<Long> expected = new HashSet<>();
            Contacts whole = new Contacts();
            Contacts sum = new Contacts();
            for (int piece = 0; piece < 3; piece++) {
                Contacts part = new Contacts();
                for (int count = random.nextInt(30); count > 0; count--) {
                    long key = key(random);
                    expected.add(key);
                    part.add(staff(key));
                    whole.add(staff(key));
                }
                sum.addAll(part);
            }
            assertThat(whole.size()).isEqualTo(expected.size());
            assertThat(sum.size()).isEqualTo(expected.size());
        }
    }

    @Test
    void the_other_is_left_as_it_is_and_cleared_is_empty() {
        Contacts one = new Contacts();
        one.add(staff(0));
        one.add(staff(7));
        Contacts other = new Contacts();
        other.add(staff(8));
        other.addAll(one);
        assertThat(other.size()).isEqualTo(3);
        assertThat(one.size()).isEqualTo(2);

        one.clear();
        assertThat(one.size()).isZero();
        one.add(staff(7));
        assertThat(one.size()).isEqualTo(1);
        assertThat(other.size()).isEqualTo(3);
    }
}
