package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sparse matrix modulo {@link Modular#PRIME}: rows with ascending columns and their coefficients, and for each column the rows that hold it. */
final class Rows {
    private final List<int[]> columns = new ArrayList<>();
    private final List<long[]> coefficients = new ArrayList<>();
    private final int[][] holders;
    private final int[] holderCount;
    /** In how many active rows the column is. */
    private final int[] count;

    Rows(int width) {
        holders = new int[width][];
        holderCount = new int[width];
        count = new int[width];
    }

    int add(int[] sortedColumns, long[] values) {
        int row = columns.size();
        columns.add(sortedColumns);
        coefficients.add(values);
        for (int column : sortedColumns) {
            hold(column, row);
        }
        return row;
    }

    int size() {
        return columns.size();
    }

    int width() {
        return count.length;
    }

    int[] columns(int row) {
        return columns.get(row);
    }

    long[] coefficients(int row) {
        return coefficients.get(row);
    }

    int count(int column) {
        return count[column];
    }

    /** The coefficient of the column in the row, 0 if it is not there. */
    long coefficient(int row, int column) {
        int at = Arrays.binarySearch(columns.get(row), column);
        return at < 0 ? 0 : coefficients.get(row)[at];
    }

    /** Rows that hold the column, perhaps with some that no longer do. */
    int[] holders(int column) {
        return holders[column] == null ? new int[0] : Arrays.copyOf(holders[column], holderCount[column]);
    }

    /** Takes a row out of the counts; it is solved. */
    void retire(int row) {
        for (int column : columns.get(row)) {
            count[column]--;
        }
    }

    /** Adds so many times one row to another. */
    void addTimes(int target, int source, long factor) {
        int[] a = columns.get(target);
        long[] x = coefficients.get(target);
        int[] b = columns.get(source);
        long[] y = coefficients.get(source);
        int[] merged = new int[a.length + b.length];
        long[] values = new long[merged.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            if (j == b.length || i < a.length && a[i] < b[j]) {
                merged[size] = a[i];
                values[size++] = x[i++];
            } else if (i == a.length || b[j] < a[i]) {
                merged[size] = b[j];
                values[size++] = Modular.times(factor, y[j]);
                hold(b[j++], target);
            } else {
                long sum = Modular.plus(x[i], Modular.times(factor, y[j]));
                if (sum == 0) {
                    count[a[i]]--;
                } else {
                    merged[size] = a[i];
                    values[size++] = sum;
                }
                i++;
                j++;
            }
        }
        columns.set(target, Arrays.copyOf(merged, size));
        coefficients.set(target, Arrays.copyOf(values, size));
    }

    private void hold(int column, int row) {
        int[] rows = holders[column] == null ? new int[4] : holders[column];
        if (holderCount[column] == rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        rows[holderCount[column]++] = row;
        holders[column] = rows;
        count[column]++;
    }
}
