package se.stadig.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Facit för felaktiga rader: exactly what a door check has to reject, and what it has to notice at least. */
final class ExpectedFindings {
    static final String FILE = "expected_rejections.json";

    /** A line that breaks a rule in a column. The header is line 1. */
    record Finding(String file, long line, String column, String value, String rule) {}

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(Finding::file).thenComparingLong(Finding::line);

    private final List<Finding> rejections = new ArrayList<>();
    private final List<Finding> notices = new ArrayList<>();
    private boolean refused;

    void reject(Finding finding) {
        rejections.add(finding);
    }

    void notice(Finding finding) {
        notices.add(finding);
    }

    /** More than two per cent of a file's rows are wrong, so that the delivery is refused whole. */
    void refuse() {
        refused = true;
    }

    int count() {
        return rejections.size();
    }

    long count(String file) {
        return rejections.stream()
                .filter(finding -> finding.file().equals(file))
                .count();
    }

    void write(Path folder) throws IOException {
        rejections.sort(BY_PLACE);
        notices.sort(BY_PLACE);
        try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
            out.write("{\n \"rejections\": [");
            String separator = "\n  ";
            for (Finding finding : rejections) {
                out.write(separator + "{\"file\": " + Json.quoted(finding.file()) + ", \"line\": " + finding.line()
                        + ", \"column\": "
                        + Json.quoted(finding.column()) + ", \"value\": " + Json.quoted(finding.value())
                        + ", \"rule\": "
                        + Json.quoted(finding.rule()) + "}");
                separator = ",\n  ";
            }
            out.write("\n ],\n \"notices_at_least\": [");
            separator = "\n  ";
            for (Finding finding : notices) {
                out.write(separator + "{\"file\": " + Json.quoted(finding.file()) + ", \"line\": " + finding.line()
                        + ", \"column\": " + Json.quoted(finding.column()) + ", \"rule\": "
                        + Json.quoted(finding.rule()) + "}");
                separator = ",\n  ";
            }
            out.write("\n ],\n \"refused_at_2_percent\": " + refused + "\n}\n");
        }
    }
}
