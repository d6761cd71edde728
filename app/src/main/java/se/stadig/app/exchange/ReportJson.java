package se.stadig.app.exchange;

import java.util.List;
import se.stadig.app.exchange.Report.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON, as it is kept and as a program reads it. */
public final class ReportJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ReportJson() {}

    public static String write(Report report) {
        return node(report).toString();
    }

    /** As {@link #write}, with what is known of the import itself. */
    public static String write(List<ImportRun> runs) {
        ObjectNode all = JSON.createObjectNode();
        ArrayNode imports = all.putArray("imports");
        for (ImportRun run : runs) {
            ObjectNode one = imports.addObject();
            one.put("id", run.id().toString());
            one.put("at", run.at().toString());
            one.put("municipality", run.municipality());
            one.put("municipality_name", run.municipalityName());
            one.put("status", run.status().name());
            one.put("content", run.content());
            one.put("fingerprint", run.fingerprint());
            one.setAll(node(run.report()));
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static ObjectNode node(Report report) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode kinds = json.putObject("kinds");
        for (Kind kind : report.kinds()) {
            ObjectNode counts = kinds.putObject(kind.name());
            for (Outcome outcome : Outcome.values()) {
                long count = report.count(kind, outcome);
                if (count > 0) {
                    counts.put(outcome.name(), count);
                }
            }
        }
        ObjectNode files = json.putObject("files");
        report.files()
                .forEach((file, count) -> files.putObject(file)
                        .put("rows", count.rows())
                        .put("refused", count.refused())
                        .put("skipped", count.skipped()));
        lines(json.putArray("refused"), report.refused());
        lines(json.putArray("conflicts"), report.conflicts());
        ObjectNode reasons = json.putObject("reasons");
        report.reasons().forEach(reasons::put);
        json.put("unknown_files", report.unknownFiles());
        json.put("overwritten", report.overwritten());
        json.put("noted", report.noted());
        json.put("many_withdrawals", report.asks());
        lines(json.putArray("warnings"), report.warnings());
        if (!report.stopped().isEmpty()) {
            lines(json.putArray("stopped"), List.of(report.stoppedAt()));
        }
        return json;
    }

    private static void lines(ArrayNode array, List<Line> lines) {
        for (Line line : lines) {
            array.addObject()
                    .put("file", line.file())
                    .put("line", line.line())
                    .put("column", line.column())
                    .put("value", line.value())
                    .put("sentence", line.sentence());
        }
    }

    static Report read(String text) {
        JsonNode json = JSON.readTree(text);
        Report report = new Report();
        json.path("kinds")
                .properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(count -> report.add(
                                Kind.valueOf(kind.getKey()),
                                Outcome.valueOf(count.getKey()),
                                count.getValue().asLong())));
        json.path("files").properties().forEach(file -> {
            JsonNode count = file.getValue();
            report.read(file.getKey(), count.path("rows").asLong());
            report.refuseRows(file.getKey(), count.path("refused").asLong());
            report.skip(file.getKey(), count.path("skipped").asLong());
        });
        json.path("refused").forEach(line -> report.refuse(line(line)));
        json.path("reasons")
                .properties()
                .forEach(reason ->
                        report.reason(reason.getKey(), reason.getValue().asLong()));
        json.path("conflicts").forEach(line -> report.conflict(line(line)));
        report.unknownFiles(json.path("unknown_files").asLong());
        report.overwritten(json.path("overwritten").asLong());
        report.note(json.path("noted").asLong());
        if (json.path("many_withdrawals").asBoolean(false)) {
            report.ask();
        }
        json.path("warnings").forEach(line -> report.warn(line(line)));
        json.path("stopped").forEach(line -> report.stop(line(line)));
        return report;
    }

    private static Line line(JsonNode line) {
        return new Line(
                line.path("file").asString(""),
                line.path("line").asLong(),
                line.path("column").asString(""),
                line.path("value").asString(""),
                line.path("sentence").asString(""));
    }
}
