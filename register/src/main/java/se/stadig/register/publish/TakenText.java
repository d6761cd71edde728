package se.stadig.register.publish;

import java.util.List;
import java.util.Map;
import se.stadig.register.door.Checked;
import se.stadig.register.door.Finding;
import se.stadig.register.door.Rule;
import se.stadig.register.store.Taken;

/** The report of a take-in for the screen: what happened, what is wrong and where. */
public final class TakenText {
    private static final int SHOWN = 20;

    private TakenText() {}

    public static String of(Taken taken) {
        Checked checked = taken.checked();
        StringBuilder text = new StringBuilder();
        text.append(checked.name()).append(": ").append(sentence(taken)).append('\n');
        if (!checked.detail().isEmpty()) {
            text.append("  ").append(checked.detail()).append('\n');
        }
        checked.counts().forEach((table, counts) -> {
            if (counts.rows() > 0) {
                text.append("  %-20s %,12d rader, %,d avvisade%n"
                        .formatted(table.file(), counts.rows(), counts.rejected()));
            }
        });
        List<Finding> rejections = checked.rejections().list();
        rejections.stream()
                .limit(SHOWN)
                .forEach(finding -> text.append("  ").append(line(finding)).append('\n'));
        long more = rejections.size() + checked.rejections().notListed() - Math.min(SHOWN, rejections.size());
        if (more > 0) {
            text.append("  … och %,d avvisningar till; hela listan ges med --json eller --html.%n".formatted(more));
        }
        Map<Rule, Long> notices = checked.notices().counts();
        notices.forEach((rule, count) -> text.append("  %,d påpekanden: %s%n".formatted(count, rule.expected())));
        return text.toString();
    }

    private static String line(Finding finding) {
        StringBuilder text = new StringBuilder(finding.file());
        if (finding.line() > 0) {
            text.append(" rad ").append(finding.line());
        }
        if (!finding.column().isEmpty()) {
            text.append(", ").append(finding.column());
        }
        if (!finding.value().isEmpty()) {
            text.append(" = ”").append(finding.value()).append('”');
        }
        return text.append(": ").append(finding.rule().expected()).toString();
    }

    /** What became of the delivery, in one sentence. */
    public static String sentence(Taken taken) {
        return switch (taken.status()) {
            case COUNTED -> "Leveransen är intagen.";
            case REPLACED -> "Leveransen är intagen men räknas inte, eftersom en annan leverans rättar den.";
            case SAME_AS_EARLIER -> "Leveransen är redan intagen. Ingenting har ändrats.";
            case REFUSED_ID_REUSED ->
                "Leveransen avvisas: avsändaren har redan använt dess id för en leverans med annat innehåll."
                        + " Ge den ett nytt id och ange den gamla i ”replaces” om den ska rättas.";
            case REFUSED_ARCHIVE -> "Leveransen avvisas: filen kan inte läsas som en leverans.";
            case REFUSED_MANIFEST -> "Leveransen avvisas: delivery.json är inte rätt.";
            case REFUSED_FILE_MISSING -> "Leveransen avvisas: en fil saknas.";
            case REFUSED_COLUMN_MISSING -> "Leveransen avvisas: en kolumn saknas.";
            case REFUSED_ENCODING -> "Leveransen avvisas: en fil är inte skriven i UTF-8.";
            case REFUSED_UNREADABLE -> "Leveransen avvisas: en fil kan inte läsas som CSV.";
            case REFUSED_TOO_MANY_REJECTED ->
                "Leveransen avvisas: för stor andel av raderna i en fil är fel. Ingenting är intaget.";
        };
    }
}
