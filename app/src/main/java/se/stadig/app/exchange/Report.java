package se.stadig.app.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an import did or would do: counts, files, lines and sentences, and nothing about any person. */
public final class Report {
    /** How many refused rows and conflicts are listed; beyond that they are only counted. */
    static final int MOST_LISTED = 500;

    /**
     * A row that is not taken in, or a conflict.
     *
     * @param line where it begins; 0 where the whole file is meant
     * @param column the sender's name of it; empty where the whole row is meant
     * @param value only where it is a code
     */
    public record Line(String file, long line, String column, String value, String sentence) {
        public String place() {
            return line == 0 ? file : file + ":" + line;
        }
    }

    /** How many rows of a file were read, how many of them are not taken in, and how many are not for Stadig. */
    public record FileCount(long rows, long refused, long skipped) {}

    private final Map<Kind, Map<Outcome, Long>> counts = new EnumMap<>(Kind.class);
    private final Map<String, FileCount> files = new LinkedHashMap<>();
    private final List<Line> refused = new ArrayList<>();
    private final List<Line> conflicts = new ArrayList<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Set<Long>> refusedRows = new HashMap<>();
    private final List<Line> warnings = new ArrayList<>();
    private long unknownFiles;
    private long overwritten;
    private long noted;
    private boolean asks;
    private String stopped = "";
    private Line stoppedAt = new Line("", 0, "", "", "");

    Report() {}

    void add(Kind kind, Outcome outcome) {
        add(kind, outcome, 1);
    }

    void add(Kind kind, Outcome outcome, long rows) {
        counts.computeIfAbsent(kind, _ -> new EnumMap<>(Outcome.class)).merge(outcome, rows, Long::sum);
    }

    void read(String file, long rows) {
        files.merge(file, new FileCount(rows, 0, 0), Report::sum);
    }

    void skip(String file, long rows) {
        files.merge(file, new FileCount(0, 0, rows), Report::sum);
    }

    /** A row of a file is not taken in, or not all of it; it counts once. */
    void refuseRow(String file, long record) {
        if (refusedRows.computeIfAbsent(file, _ -> new HashSet<>()).add(record)) {
            refuseRows(file, 1);
        }
    }

    void refuseRows(String file, long rows) {
        files.merge(file, new FileCount(0, rows, 0), Report::sum);
    }

    void refuse(Line why) {
        reasons.merge(why.sentence(), 1L, Long::sum);
        if (refused.size() < MOST_LISTED) {
            refused.add(why);
        }
    }

    /** What somebody should look at, though nothing is refused. */
    void warn(Line about) {
        warnings.add(about);
    }

    /** Rows of which something is noted, though nothing of ours changes: that they are gone, or were looked at later. */
    void note(long rows) {
        noted += rows;
    }

    /** Unusually many rows are withdrawn, so somebody has to say that it is meant. */
    void ask() {
        asks = true;
    }

    void conflict(Line where) {
        if (conflicts.size() < MOST_LISTED) {
            conflicts.add(where);
        }
    }

    void overwritten(long rows) {
        overwritten += rows;
    }

    /** How often a sentence is told, as it was counted before. */
    void reason(String sentence, long times) {
        reasons.put(sentence, times);
    }

    void unknownFiles(long count) {
        unknownFiles += count;
    }

    void stop(Line why) {
        stopped = why.sentence();
        stoppedAt = why;
    }

    private static FileCount sum(FileCount one, FileCount other) {
        return new FileCount(one.rows + other.rows, one.refused + other.refused, one.skipped + other.skipped);
    }

    /** The kinds that the import told of. */
    public List<Kind> kinds() {
        return List.copyOf(counts.keySet());
    }

    /** Those that some row came to; always whether there are new ones. */
    public List<Outcome> outcomes() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome == Outcome.NEW || count(outcome) > 0)
                .toList();
    }

    public long count(Kind kind, Outcome outcome) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0L);
    }

    public long count(Outcome outcome) {
        return counts.keySet().stream().mapToLong(kind -> count(kind, outcome)).sum();
    }

    /** Rows of ours that would be written. */
    public long written() {
        return count(Outcome.NEW) + count(Outcome.CHANGED) + count(Outcome.WITHDRAWN);
    }

    public Map<String, FileCount> files() {
        return files;
    }

    public long rows() {
        return files.values().stream().mapToLong(FileCount::rows).sum();
    }

    /** Faults of rows, at most {@link #MOST_LISTED}. */
    public List<Line> refused() {
        return refused;
    }

    public List<Line> warnings() {
        return warnings;
    }

    public long noted() {
        return noted;
    }

    /** Whether there is anything to carry out. */
    public boolean isWorthwhile() {
        return written() > 0 || noted > 0;
    }

    /** Whether somebody has to say that so many withdrawals are meant. */
    public boolean asks() {
        return asks;
    }

    /** How often each sentence is told. */
    public Map<String, Long> reasons() {
        return reasons;
    }

    public List<Line> conflicts() {
        return conflicts;
    }

    /** How many rows that somebody here had changed the sender's values would replace. */
    public long overwritten() {
        return overwritten;
    }

    public long unknownFiles() {
        return unknownFiles;
    }

    /** Why nothing is taken in; empty where something is. */
    public String stopped() {
        return stopped;
    }

    public Line stoppedAt() {
        return stoppedAt;
    }
}
