package se.stadig.app.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.stadig.app.exchange.Report.Line;

/** Tells what comes of each row: in the report, and in the fingerprint by which two imports with the same outcomes are known. */
final class Telling {
    private final Report report;
    private final MessageDigest fingerprint = Digests.sha256();

    Telling(Report report, Sender sender) {
        this.report = report;
        add(sender.name());
    }

    void conflict(Incoming row, List<String> columns) {
        Expected why = columns.contains("protection") ? Expected.PROTECTION : Expected.IN_CONFLICT;
        String fields = columns.stream()
                .map(column -> row.field().apply(row.kind().name() + "." + column))
                .collect(Collectors.joining(", "));
        report.conflict(new Line(row.file(), row.line(), fields, "", why.sentence()));
    }

    /** A row that is not taken in. */
    void leaveOut(Incoming row, String column, Expected expected) {
        report.refuse(new Line(
                row.file(), row.line(), row.field().apply(row.kind().name() + "." + column), "", expected.sentence()));
        report.refuseRow(row.file(), row.record());
        told(row, Outcome.REFUSED, Map.of());
    }

    /** A row that is right by itself and has no place in what stands here; for such rows nothing else is stopped. */
    void unfit(Incoming row, String column, Expected expected) {
        report.refuse(new Line(
                row.file(), row.line(), row.field().apply(row.kind().name() + "." + column), "", expected.sentence()));
        told(row, Outcome.REFUSED, Map.of());
    }

    void told(Incoming row, Outcome outcome, Map<String, String> values) {
        report.add(row.kind(), outcome);
        add(row.kind().name());
        add(row.file());
        add(String.valueOf(row.record()));
        add(outcome.name());
        new TreeMap<>(values).forEach((column, value) -> {
            add(column);
            add(value);
        });
    }

    private void add(String part) {
        fingerprint.update(part.getBytes(StandardCharsets.UTF_8));
        fingerprint.update((byte) 0);
    }

    /** Of all that was told. */
    String fingerprint() {
        return HexFormat.of().formatHex(fingerprint.digest());
    }
}
