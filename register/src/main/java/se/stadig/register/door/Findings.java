package se.stadig.register.door;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Findings of one delivery. Details are kept up to a limit for each rule so that a wholly broken file does not fill the memory; the counts are whole. */
public final class Findings {
    static final int KEPT_PER_RULE = 20_000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Rule, Long> counts = new EnumMap<>(Rule.class);

    synchronized void add(Finding finding) {
        if (counts.merge(finding.rule(), 1L, Long::sum) <= KEPT_PER_RULE) {
            kept.add(finding);
        }
    }

    void addAll(Findings other) {
        Map<Rule, Long> left = other.counts();
        for (Finding finding : other.list()) {
            add(finding);
            left.merge(finding.rule(), -1L, Long::sum);
        }
        left.forEach(this::addUnlisted);
    }

    /** Counts findings of a rule of which nothing more is kept. */
    synchronized void addUnlisted(Rule rule, long count) {
        counts.merge(rule, count, Long::sum);
    }

    /** Adds the faults of a row. Those beyond the limit cost no more than counting: a broken file may have a hundred million. */
    synchronized void add(Table table, Row row) {
        for (Row.Fault fault : row.faults()) {
            if (counts.merge(fault.rule(), 1L, Long::sum) <= KEPT_PER_RULE) {
                kept.add(Finding.of(table, row.line(), fault.column(), fault.value(), fault.rule()));
            }
        }
    }

    /** The findings in the order of file, line and column. */
    public synchronized List<Finding> list() {
        return kept.stream().sorted().toList();
    }

    public synchronized Map<Rule, Long> counts() {
        return new EnumMap<>(counts);
    }

    /** How many findings there are beyond those that {@link #list} gives. */
    public synchronized long notListed() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - kept.size();
    }
}
