package se.stadig.indicators.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stadig.indicators.ManyCases;

@ManyCases
class AttackerTest {

    private static BitSet all(int width) {
        BitSet all = new BitSet();
        all.set(0, width);
        return all;
    }

    private static Line line(int total, int... parts) {
        return new Line(total, parts, false, true);
    }

    @Test
    void one_hidden_number_on_a_line_is_found() {
        BitSet hidden = new BitSet();
        hidden.set(2);

        assertThat(new Attacker(List.of(line(0, 1, 2)), hidden).solve().stream())
                .containsExactly(2);
    }

    @Test
    void two_hidden_numbers_on_a_line_are_not() {
        BitSet hidden = new BitSet();
        hidden.set(1, 3);

        assertThat(new Attacker(List.of(line(0, 1, 2, 3)), hidden).solve().isEmpty())
                .isTrue();
    }

    @Test
    void a_number_is_found_over_a_bridge_though_no_line_hides_only_one() {
        // 0 = 1 + 2 + 3 and 4 = 1 + 2 + 5, all of 1, 2, 3 hidden: 3 follows from 0 - 4 + 5.
        BitSet hidden = new BitSet();
        hidden.set(1, 4);
        List<Line> lines = List.of(line(0, 1, 2, 3), line(4, 1, 2, 5));

        Attacker attacker = new Attacker(lines, hidden);

        assertThat(attacker.solve().stream()).containsExactly(3);
        assertThat(attacker.proof(3)).containsExactly(1, Modular.MINUS_ONE);
    }

    @Test
    void a_rectangle_of_hidden_numbers_protects_itself() {
        // Two units by two sexes: rows 4 = 0 + 1, 5 = 2 + 3; columns 6 = 0 + 2, 7 = 1 + 3.
        BitSet hidden = all(4);
        List<Line> lines = List.of(line(4, 0, 1), line(5, 2, 3), line(6, 0, 2), line(7, 1, 3));

        assertThat(new Attacker(lines, hidden).solve().isEmpty()).isTrue();
        hidden.clear(3);
        assertThat(new Attacker(lines, hidden).solve().stream()).containsExactly(0, 1, 2);
    }

    @Test
    void an_equation_with_any_coefficients_counts_too() {
        BitSet hidden = all(2);
        long half = Modular.inverse(2);
        long third = Modular.inverse(3);
        List<Line> lines = List.of(line(5, 0, 1));

        assertThat(new Attacker(lines, hidden, new int[] {0, 1}, new long[] {half, third}).solve().stream())
                .containsExactly(0, 1);
        assertThat(new Attacker(lines, hidden, new int[] {0, 1}, new long[] {half, half})
                        .solve()
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_attacker_finds_what_exact_fractions_find(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int width = 5 + random.nextInt(13);
            BitSet hidden = new BitSet();
            IntStream.range(0, width).filter(_ -> random.nextInt(3) > 0).forEach(hidden::set);
            List<Line> lines = new ArrayList<>();
            for (int number = 0; number < 2 + random.nextInt(width); number++) {
                int[] numbers = random.ints(0, width)
                        .distinct()
                        .limit(2 + random.nextInt(4))
                        .toArray();
                lines.add(line(numbers[0], IntStream.of(numbers).skip(1).toArray()));
            }

            Attacker attacker = new Attacker(lines, hidden);
            BitSet found = attacker.solve();

            assertThat(found).isEqualTo(byFractions(lines, hidden, width));
            found.stream().forEach(number -> assertProves(attacker.proof(number), lines, hidden, number, width));
        }
    }

    /** The equations, each so many times, leave the number alone among the hidden. */
    private static void assertProves(long[] proof, List<Line> lines, BitSet hidden, int number, int width) {
        long[] sum = new long[width];
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            sum[line.total()] = Modular.minus(sum[line.total()], proof[at]);
            for (int part : line.parts()) {
                sum[part] = Modular.plus(sum[part], proof[at]);
            }
        }
        for (int at = 0; at < width; at++) {
            if (hidden.get(at)) {
                assertThat(sum[at]).isEqualTo(at == number ? 1 : 0);
            }
        }
    }

    private static BitSet byFractions(List<Line> lines, BitSet hidden, int width) {
        List<BigFraction[]> rows = new ArrayList<>();
        for (Line line : lines) {
            BigFraction[] row = new BigFraction[width];
            java.util.Arrays.fill(row, BigFraction.ZERO);
            if (hidden.get(line.total())) {
                row[line.total()] = BigFraction.of(-1);
            }
            for (int part : line.parts()) {
                if (hidden.get(part)) {
                    row[part] = BigFraction.ONE;
                }
            }
            rows.add(row);
        }
        int next = 0;
        for (int column = 0; column < width && next < rows.size(); column++) {
            int at = next;
            while (at < rows.size() && rows.get(at)[column].equals(BigFraction.ZERO)) {
                at++;
            }
            if (at < rows.size()) {
                BigFraction[] pivot = rows.remove(at);
                BigFraction by = pivot[column];
                for (int place = 0; place < width; place++) {
                    pivot[place] = pivot[place].divide(by);
                }
                for (BigFraction[] row : rows) {
                    BigFraction times = row[column];
                    for (int place = 0; place < width; place++) {
                        row[place] = row[place].subtract(times.multiply(pivot[place]));
                    }
                }
                rows.add(next++, pivot);
            }
        }
        BitSet found = new BitSet();
        for (BigFraction[] row : rows) {
            int[] left = IntStream.range(0, width)
                    .filter(place -> !row[place].equals(BigFraction.ZERO))
                    .toArray();
            if (left.length == 1) {
                found.set(left[0]);
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 60, 61, 1L << 60, (1L << 61) - 2, 123_456_789_012_345_678L})
    void arithmetic_modulo_the_prime_is_that_of_big_numbers(long one) {
        BigInteger prime = BigInteger.valueOf(Modular.PRIME);
        for (long other : new long[] {0, 1, 2, 3, 1L << 60, (1L << 61) - 2, 987_654_321_098_765_432L}) {
            BigInteger a = BigInteger.valueOf(one);
            BigInteger b = BigInteger.valueOf(other);
            assertThat(Modular.plus(one, other)).isEqualTo(a.add(b).mod(prime).longValue());
            assertThat(Modular.minus(one, other))
                    .isEqualTo(a.subtract(b).mod(prime).longValue());
            assertThat(Modular.times(one, other))
                    .isEqualTo(a.multiply(b).mod(prime).longValue());
        }
        assertThat(Modular.times(one, Modular.inverse(one))).isEqualTo(1);
        assertThat(Modular.of(-one)).isEqualTo(Modular.minus(0, Modular.of(one)));
    }
}
