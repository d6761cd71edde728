package se.stadig.register.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByKeyTest {
    @Test
    void every_key_leads_to_its_thing_and_no_other_key_to_any() {
        Random random = new Random(1);
        Map<Long, String> things = new HashMap<>();
        for (int count = 0; count < 5000; count++) {
            things.put(random.nextLong(), "thing " + count);
        }
        for (long close = -2; close < 40; close++) {
            things.put(close << 32, "close " + close); // all want a place near each other
        }
        ByKey<String> byKey = new ByKey<>(things);
        things.forEach((key, thing) -> assertThat(byKey.get(key)).isEqualTo(thing));
        for (int count = 0; count < 5000; count++) {
            long other = random.nextLong();
            assertThat(byKey.get(other)).isEqualTo(things.get(other));
        }
    }

    @Test
    void nothing_is_found_where_there_is_nothing() {
        assertThat(new ByKey<>(Map.of()).get(0)).isNull();
        assertThat(new ByKey<>(Map.of(7L, "seven")).get(0)).isNull();
    }
}
