package se.stadig.register.door;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.SwedishTime;

/** Checks that columns of several files share. Each gives the value, or says in the row what is wrong and gives null or a sentinel. */
final class Columns {
    private static final int LONGEST_ID = 64;

    private Columns() {}

    static void checkRequired(Table table, Row row) {
        for (int column = 0; column < table.columns().size(); column++) {
            if (row.isEmpty(column)) {
                if (table.isRequired(column)) {
                    row.wrong(column, Rule.REQUIRED);
                }
            } else if (row.get(column).length() > LONGEST_ID
                    && table.columns().get(column).endsWith("_id")
                    && row.get(column).codePointCount(0, row.get(column).length()) > LONGEST_ID) {
                row.wrong(column, Rule.ID_LENGTH);
            }
        }
    }

    /** The constants of an enum by name. */
    static <E extends Enum<E>> Map<String, E> codes(Class<E> type) {
        Map<String, E> codes = new HashMap<>();
        for (E code : type.getEnumConstants()) {
            codes.put(code.name(), code);
        }
        return codes;
    }

    /** The code, or null where none is given or it is unknown. */
    static <E> @Nullable E code(Row row, int column, Map<String, E> codes) {
        if (row.isEmpty(column)) {
            return null;
        }
        E code = codes.get(row.get(column));
        if (code == null) {
            row.wrong(column, Rule.CODE);
        }
        return code;
    }

    /** 0 or 1; null where nothing is given or it is something else. */
    static @Nullable Boolean flag(Row row, int column) {
        return switch (row.get(column)) {
            case "0" -> false;
            case "1" -> true;
            case "" -> null;
            default -> {
                row.wrong(column, Rule.CODE);
                yield null;
            }
        };
    }

    /** Epoch day, or {@link Texts#WRONG} where none is given or it is wrong. */
    static int day(Row row, int column) {
        if (row.isEmpty(column)) {
            return Texts.WRONG;
        }
        int day = Texts.day(row.get(column));
        if (day == Texts.WRONG) {
            row.wrong(column, Rule.DATE);
        }
        return day;
    }

    /** Seconds on the Swedish wall clock, or {@link Texts#WRONG_TIME} where no time is given, it is wrong, or the clock jumps over it. */
    static long time(Row row, int column, Days days) {
        if (row.isEmpty(column)) {
            return Texts.WRONG_TIME;
        }
        long time = Texts.time(row.get(column));
        if (time == Texts.WRONG_TIME) {
            row.wrong(column, Rule.TIME);
            return time;
        }
        if (days.isClockChange(time) && SwedishTime.isSkipped(LocalDateTime.ofEpochSecond(time, 0, ZoneOffset.UTC))) {
            row.wrong(column, Rule.TIME_SKIPPED);
            return Texts.WRONG_TIME;
        }
        return time;
    }

    /** Whether both are given and the first comes after the second. */
    static void checkFromTo(Row row, int from, int to, int toColumn) {
        if (from != Texts.WRONG && to != Texts.WRONG && from > to) {
            row.wrong(toColumn, Rule.FROM_AFTER_TO);
        }
    }

    /** The key of a referenced id, or null after saying in the row that there is none. */
    static <K> @Nullable K reference(Row row, int column, Map<String, K> ids) {
        if (row.isEmpty(column)) {
            return null;
        }
        K key = ids.get(row.get(column));
        if (key == null) {
            row.wrong(column, Rule.UNKNOWN_REFERENCE);
        }
        return key;
    }
}
