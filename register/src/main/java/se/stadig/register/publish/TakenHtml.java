package se.stadig.register.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import se.stadig.register.door.Checked;
import se.stadig.register.door.Finding;
import se.stadig.register.door.Findings;
import se.stadig.register.door.Manifest;
import se.stadig.register.door.Rule;
import se.stadig.register.door.Table;
import se.stadig.register.store.StoredDelivery;
import se.stadig.register.store.Taken;
import se.stadig.terms.Municipalities;
import se.stadig.terms.Municipality;

/** The report of a take-in as a page to send back to the sender: what happened, what is wrong in which row, what is expected. Identities are masked by the door. */
public final class TakenHtml {
    private static final int PLACES = 20;

    private final Html page;

    private TakenHtml(Html page) {
        this.page = page;
    }

    public static void write(Writer to, List<Taken> all) throws IOException {
        new TakenHtml(new Html(to)).write(all);
    }

    private void write(List<Taken> all) throws IOException {
        String title = all.size() == 1 ? "Leveransrapport" : "Leveransrapport, " + all.size() + " leveranser";
        page.head(title, Style.text()).open("main").leaf("h1", title);
        page.leaf(
                "p",
                "Rapporten visar vad registret har läst, vilka rader som är fel och vad som väntas i stället."
                        + " Personnummer och andra identiteter är dolda.");
        int number = 1;
        for (Taken taken : all) {
            delivery(taken, number++);
        }
        page.close("main", "body", "html");
    }

    private void delivery(Taken taken, int number) throws IOException {
        Checked checked = taken.checked();
        String id = "leverans-" + number;
        page.open("section", "aria-labelledby", id);
        page.leaf("h2", "Leveransen " + checked.name(), "id", id);
        page.open("p", "class", taken.status().isRefused() ? "outcome refused" : "outcome");
        page.leaf("strong", TakenWords.sentence(taken.status()))
                .text(" " + TakenWords.summary(taken))
                .close("p");
        if (!checked.detail().isEmpty()) {
            page.leaf("p", checked.detail());
        }
        if (checked.manifest() != null) {
            sender(checked.manifest(), taken.stored());
        }
        if (!checked.counts().isEmpty()) {
            counts(checked.counts());
        }
        rejections(checked.rejections());
        notices(checked.notices());
        page.close("section");
    }

    private void sender(Manifest manifest, @Nullable StoredDelivery stored) throws IOException {
        page.open("dl");
        fact("Avsändare", manifest.senderName() + " (" + manifest.sender() + ")");
        fact("Leveransens id", manifest.id());
        if (manifest.replaces() != null) {
            fact("Rättar", manifest.replaces());
        }
        fact(
                "Kommun",
                manifest.municipality()
                        + Municipalities.withCode(manifest.municipality())
                                .map(Municipality::name)
                                .map(name -> " " + name)
                                .orElse(""));
        fact("Period", Swedish.days(manifest.from(), manifest.to()));
        fact("Skapad", manifest.created().replace('T', ' '));
        if (stored != null) {
            fact("Nummer i registret", String.valueOf(stored.sequence()));
            fact("Intagen", stored.takenAt().substring(0, 16).replace('T', ' '));
        }
        page.close("dl");
    }

    private void fact(String word, String text) throws IOException {
        page.open("div").leaf("dt", word).leaf("dd", text).close("div");
    }

    private void counts(Map<Table, Checked.Counts> counts) throws IOException {
        page.open("table").leaf("caption", "Rader i varje fil");
        page.open("thead").open("tr").th("Fil", "col").th("Rader", "col", "class", "n");
        page.th("Avvisade", "col", "class", "n")
                .th("Andel", "col", "class", "n")
                .close("tr", "thead")
                .open("tbody");
        for (var entry : counts.entrySet()) {
            long rows = entry.getValue().rows();
            long rejected = entry.getValue().rejected();
            page.open("tr").th(entry.getKey().file(), "row");
            page.td(Swedish.number(rows), "class", "n").td(Swedish.number(rejected), "class", "n");
            page.td(rows == 0 ? Published.NOTHING : percent(rejected, rows), "class", "n")
                    .close("tr");
        }
        page.close("tbody", "table");
    }

    private static String percent(long part, long whole) {
        return Swedish.number(BigFraction.of(100 * part, whole), 2) + "\u00A0%";
    }

    private void rejections(Findings findings) throws IOException {
        page.leaf("h3", "Rader som är fel");
        if (findings.counts().isEmpty()) {
            page.leaf("p", "Inga rader är fel.");
            return;
        }
        page.open("table", "class", "wide").leaf("caption", "Varje fel, i filernas ordning");
        page.open("thead")
                .open("tr")
                .th("Fil", "col")
                .th("Rad", "col", "class", "n")
                .th("Kolumn", "col");
        page.th("Värde", "col").th("Vad som väntas", "col").close("tr", "thead").open("tbody");
        for (Finding finding : findings.list()) {
            page.open("tr").td(finding.file());
            page.td(finding.line() == 0 ? "hela filen" : Swedish.number(finding.line()), "class", "n");
            page.td(finding.column().isEmpty() ? "hela raden" : finding.column());
            page.td(finding.value().isEmpty() ? "(tomt)" : finding.value(), "class", "value");
            page.td(TakenWords.expected(finding)).close("tr");
        }
        page.close("tbody", "table");
        if (findings.notListed() > 0) {
            page.leaf(
                    "p",
                    Swedish.count(findings.notListed(), "fel till", "fel till")
                            + " av samma slag står inte i listan. Rätta dem på samma sätt.");
        }
    }

    private void notices(Findings findings) throws IOException {
        page.leaf("h3", "Påpekanden");
        if (findings.counts().isEmpty()) {
            page.leaf("p", "Det finns inga påpekanden.");
            return;
        }
        page.leaf("p", "Påpekanden är inte fel. Kontrollera om uppgifterna stämmer.");
        page.open("table", "class", "wide").leaf("caption", "Påpekanden efter slag");
        page.open("thead")
                .open("tr")
                .th("Påpekande", "col")
                .th("Antal", "col", "class", "n")
                .th("Var", "col");
        page.close("tr", "thead").open("tbody");
        Map<String, List<Finding>> grouped = new LinkedHashMap<>();
        findings.list()
                .forEach(one -> grouped.computeIfAbsent(text(one), _ -> new ArrayList<>())
                        .add(one));
        Map<Rule, Long> counts = findings.counts();
        for (var group : grouped.entrySet()) {
            Rule rule = group.getValue().getFirst().rule();
            boolean only = group.getKey().equals(rule.expected());
            long count = only ? counts.getOrDefault(rule, 0L) : group.getValue().size();
            page.open("tr").th(group.getKey(), "row").td(Swedish.number(count), "class", "n");
            page.td(places(group.getValue(), count)).close("tr");
        }
        page.close("tbody", "table");
    }

    private static String text(Finding notice) {
        String text = notice.rule().expected();
        return notice.legal() == null ? text : text + " Se " + notice.legal() + ".";
    }

    /** "visits.csv rad 12, 45 … och 20 till". */
    private static String places(List<Finding> findings, long count) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        findings.stream()
                .limit(PLACES)
                .forEach(one -> lines.computeIfAbsent(one.file(), _ -> new ArrayList<>())
                        .add(one.rule() == Rule.UNKNOWN_COLUMN ? one.column() : Swedish.number(one.line())));
        List<String> texts = new ArrayList<>();
        lines.forEach((file, places) -> texts.add(file
                + (findings.getFirst().rule() == Rule.UNKNOWN_COLUMN ? " kolumn " : " rad ")
                + String.join(", ", places)));
        long more = count - Math.min(PLACES, findings.size());
        return String.join("; ", texts) + (more > 0 ? " och " + Swedish.number(more) + " till" : "");
    }
}
