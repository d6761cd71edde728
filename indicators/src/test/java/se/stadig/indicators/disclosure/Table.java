package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Equations between quantities, some of which are known, solved for {@link Reader} by full Gauss–Jordan elimination modulo 2^31 − 1. */
final class Table {
    static final long PRIME = Integer.MAX_VALUE;

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Long> known = new HashMap<>();
    private final List<Map<String, Long>> equations = new ArrayList<>();
    /** What nobody may find out, with the true numbers. */
    final Map<String, Long> sensitive = new TreeMap<>();

    void know(String quantity, long number) {
        Long before = known.put(quantity, Math.floorMod(number, PRIME));
        if (before != null && before != Math.floorMod(number, PRIME)) {
            throw new IllegalStateException(quantity + " is printed as " + before + " and as " + number);
        }
    }

    void add(Map<String, Long> equation) {
        equations.add(equation);
    }

    void sum(String total, Collection<String> parts) {
        Map<String, Long> equation = new HashMap<>();
        equation.put(total, PRIME - 1);
        parts.forEach(part -> equation.merge(part, 1L, (a, b) -> (a + b) % PRIME));
        equations.add(equation);
    }

    /** The sensitive quantities that follow, with the numbers found. */
    SortedMap<String, Long> solve() {
        List<long[]> rows = new ArrayList<>();
        for (Map<String, Long> equation : equations) {
            equation.keySet().stream()
                    .filter(quantity -> !known.containsKey(quantity))
                    .forEach(quantity -> columns.putIfAbsent(quantity, columns.size()));
        }
        int width = columns.size();
        for (Map<String, Long> equation : equations) {
            long[] row = new long[width + 1];
            equation.forEach((quantity, times) -> {
                if (known.containsKey(quantity)) {
                    row[width] = Math.floorMod(row[width] - times * known.get(quantity) % PRIME, PRIME);
                } else {
                    row[columns.get(quantity)] = times;
                }
            });
            rows.add(row);
        }
        Map<Integer, Long> numbers = solved(rows, width);
        SortedMap<String, Long> found = new TreeMap<>();
        for (String quantity : sensitive.keySet()) {
            Integer column = columns.get(quantity);
            Long got = known.containsKey(quantity) ? known.get(quantity) : column == null ? null : numbers.get(column);
            if (got != null) {
                found.put(quantity, got);
            }
        }
        return found;
    }

    /** Reduces the rows fully; a column that stands alone in its row is found. */
    private Map<Integer, Long> solved(List<long[]> rows, int width) {
        int next = 0;
        Map<Integer, long[]> byColumn = new HashMap<>();
        for (int column = 0; column < width && next < rows.size(); column++) {
            int at = next;
            while (at < rows.size() && rows.get(at)[column] == 0) {
                at++;
            }
            if (at == rows.size()) {
                continue;
            }
            long[] pivot = rows.get(at);
            rows.set(at, rows.get(next));
            rows.set(next, pivot);
            scale(pivot, power(pivot[column], PRIME - 2));
            for (long[] row : rows) {
                if (row != pivot && row[column] != 0) {
                    subtract(row, pivot, row[column]);
                }
            }
            byColumn.put(column, pivot);
            next++;
        }
        Map<Integer, Long> numbers = new HashMap<>();
        byColumn.forEach((column, row) -> {
            for (int other = 0; other < width; other++) {
                if (other != column && row[other] != 0) {
                    return;
                }
            }
            numbers.put(column, row[width]);
        });
        return numbers;
    }

    private static void scale(long[] row, long by) {
        for (int at = 0; at < row.length; at++) {
            row[at] = row[at] * by % PRIME;
        }
    }

    private static void subtract(long[] row, long[] pivot, long times) {
        for (int at = 0; at < row.length; at++) {
            if (pivot[at] != 0) {
                row[at] = Math.floorMod(row[at] - times * pivot[at] % PRIME, PRIME);
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }

    static long modular(BigFraction number) {
        long numerator =
                number.getNumerator().mod(java.math.BigInteger.valueOf(PRIME)).longValue();
        long denominator =
                number.getDenominator().mod(java.math.BigInteger.valueOf(PRIME)).longValue();
        return numerator * power(denominator, PRIME - 2) % PRIME;
    }
}
