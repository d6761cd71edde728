package se.stadig.register.publish;

import java.util.List;
import java.util.Set;
import se.stadig.register.door.Checked;
import se.stadig.register.door.Finding;
import se.stadig.register.store.Taken;

/** The report of a take-in for the screen: what happened, what is wrong and where. */
public final class TakenText {
    private static final int SHOWN = 20;

    private TakenText() {}

    public static String of(Taken taken) {
        Checked checked = taken.checked();
        StringBuilder text = new StringBuilder();
        text.append(checked.name())
                .append(": ")
                .append(TakenWords.sentence(taken.status()))
                .append('\n');
        if (!checked.detail().isEmpty()) {
            text.append("  ").append(checked.detail()).append('\n');
        }
        if (!checked.counts().isEmpty()) {
            text.append(counts(checked));
        }
        List<Finding> rejections = checked.rejections().list();
        rejections.stream()
                .limit(SHOWN)
                .forEach(finding -> text.append("  ").append(line(finding)).append('\n'));
        long more = rejections.size() + checked.rejections().notListed() - Math.min(SHOWN, rejections.size());
        if (more > 0) {
            text.append("  … och ")
                    .append(Swedish.count(more, "fel", "fel"))
                    .append(" till. Alla fel står i rapporten som skrivs med --html eller --json.\n");
        }
        checked.notices()
                .counts()
                .forEach((rule, count) -> text.append("  ")
                        .append(Swedish.count(count, "påpekande", "påpekanden"))
                        .append(": ")
                        .append(rule.expected())
                        .append('\n'));
        return text.toString();
    }

    private static String counts(Checked checked) {
        TextTable table = new TextTable(Set.of(1, 2), "Fil", "Rader", "Avvisade");
        checked.counts()
                .forEach((file, counts) ->
                        table.row(file.file(), Swedish.number(counts.rows()), Swedish.number(counts.rejected())));
        return table.text("  ");
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
        return text.append(": ").append(TakenWords.expected(finding)).toString();
    }
}
