package se.stadig.indicators.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Somebody who knows everything that is published and every line, and finds each hidden number that follows from them, by Gaussian elimination
 * over sparse rows. A number follows if and only if it is 0 in every solution of the homogeneous equations; one random solution tells, since a
 * number that is free is 0 there with probability 2^-61.
 */
final class Attacker {
    private static final long SEED = 20_260_301L;

    private final int[] numbers;
    private final Rows rows;
    private final BitSet solved = new BitSet();
    private final List<int[]> pivots = new ArrayList<>();
    private final List<int[]> steps = new ArrayList<>();
    private final List<Long> factors = new ArrayList<>();
    private final List<Deque<Integer>> byCount = new ArrayList<>();
    private final Deque<Integer> single = new ArrayDeque<>();

    /** An attacker who sees the given equations, in which the given numbers are hidden. */
    Attacker(List<Line> equations, BitSet hidden) {
        this(equations, hidden, new int[0], new long[0]);
    }

    /** With one equation more, between hidden numbers with any coefficients. */
    Attacker(List<Line> equations, BitSet hidden, int[] extra, long[] coefficients) {
        BitSet unknown = new BitSet();
        equations.forEach(line -> LineIndex.each(line, number -> unknown.set(number, hidden.get(number))));
        Arrays.stream(extra).forEach(unknown::set);
        numbers = unknown.stream().toArray();
        rows = new Rows(numbers.length);
        equations.forEach(line -> add(line, hidden));
        if (extra.length > 0) {
            rows.add(Arrays.stream(extra).map(this::column).toArray(), coefficients);
        }
    }

    private void add(Line line, BitSet hidden) {
        int[] columns = IntStream.concat(IntStream.of(line.total()), Arrays.stream(line.parts()))
                .filter(hidden::get)
                .sorted()
                .map(this::column)
                .toArray();
        int total = column(line.total());
        long[] ones = Arrays.stream(columns)
                .mapToLong(column -> column == total ? Modular.MINUS_ONE : 1)
                .toArray();
        rows.add(columns, ones);
    }

    private int column(int number) {
        return Arrays.binarySearch(numbers, number);
    }

    /** Solves what can be solved, and returns the numbers that follow from what is published. */
    BitSet solve() {
        for (int row = 0; row < rows.size(); row++) {
            noteLength(row);
        }
        for (int column = 0; column < rows.width(); column++) {
            noteCount(column);
        }
        while (true) {
            int row = nextSingle();
            int column = row >= 0 ? rows.columns(row)[0] : nextColumn();
            if (column < 0) {
                break;
            }
            eliminate(column, row >= 0 ? row : shortest(column));
        }
        return zeroInRandomSolution();
    }

    private void eliminate(int column, int row) {
        solved.set(row);
        pivots.add(new int[] {row, column});
        rows.retire(row);
        long minusInverse = Modular.times(Modular.MINUS_ONE, Modular.inverse(rows.coefficient(row, column)));
        for (int other : rows.holders(column)) {
            long coefficient = solved.get(other) ? 0 : rows.coefficient(other, column);
            if (coefficient != 0) {
                long factor = Modular.times(coefficient, minusInverse);
                rows.addTimes(other, row, factor);
                steps.add(new int[] {other, row});
                factors.add(factor);
                noteLength(other);
            }
        }
        for (int touched : rows.columns(row)) {
            noteCount(touched);
        }
    }

    private void noteLength(int row) {
        if (rows.columns(row).length == 1) {
            single.add(row);
        }
    }

    private int nextSingle() {
        while (!single.isEmpty()) {
            int row = single.poll();
            if (!solved.get(row) && rows.columns(row).length == 1) {
                return row;
            }
        }
        return -1;
    }

    private void noteCount(int column) {
        int count = rows.count(column);
        if (count > 0) {
            while (byCount.size() <= count) {
                byCount.add(new ArrayDeque<>());
            }
            byCount.get(count).add(column);
        }
    }

    /** The unknown that is in the fewest rows. */
    private int nextColumn() {
        for (int count = 1; count < byCount.size(); count++) {
            Deque<Integer> columns = byCount.get(count);
            while (!columns.isEmpty()) {
                int column = columns.poll();
                if (rows.count(column) == count) {
                    return column;
                }
            }
        }
        return -1;
    }

    private int shortest(int column) {
        int best = -1;
        for (int row : rows.holders(column)) {
            if (!solved.get(row)
                    && rows.coefficient(row, column) != 0
                    && (best < 0 || rows.columns(row).length < rows.columns(best).length)) {
                best = row;
            }
        }
        return best;
    }

    private BitSet zeroInRandomSolution() {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] solution = random.longs(rows.width(), 1, Modular.PRIME).toArray();
        for (int at = pivots.size() - 1; at >= 0; at--) {
            int row = pivots.get(at)[0];
            int column = pivots.get(at)[1];
            int[] columns = rows.columns(row);
            long[] coefficients = rows.coefficients(row);
            long sum = 0;
            long own = 0;
            for (int place = 0; place < columns.length; place++) {
                if (columns[place] == column) {
                    own = coefficients[place];
                } else {
                    sum = Modular.plus(sum, Modular.times(coefficients[place], solution[columns[place]]));
                }
            }
            solution[column] = Modular.times(Modular.minus(0, sum), Modular.inverse(own));
        }
        BitSet zero = new BitSet();
        for (int column = 0; column < solution.length; column++) {
            if (solution[column] == 0) {
                zero.set(numbers[column]);
            }
        }
        return zero;
    }

    /** How a number that follows was found: for each equation how many times it is counted in. To be asked after {@link #solve}. */
    long[] proof(int number) {
        long[] weights = new long[rows.width()];
        long[] equations = new long[rows.size()];
        weights[column(number)] = 1;
        for (int[] pivot : pivots) {
            long weight = weights[pivot[1]];
            if (weight != 0) {
                long share = Modular.times(weight, Modular.inverse(rows.coefficient(pivot[0], pivot[1])));
                equations[pivot[0]] = Modular.plus(equations[pivot[0]], share);
                int[] columns = rows.columns(pivot[0]);
                long[] coefficients = rows.coefficients(pivot[0]);
                for (int place = 0; place < columns.length; place++) {
                    weights[columns[place]] =
                            Modular.minus(weights[columns[place]], Modular.times(share, coefficients[place]));
                }
            }
        }
        for (int step = steps.size() - 1; step >= 0; step--) {
            long weight = equations[steps.get(step)[0]];
            if (weight != 0) {
                int source = steps.get(step)[1];
                equations[source] = Modular.plus(equations[source], Modular.times(factors.get(step), weight));
            }
        }
        return equations;
    }
}
