package se.stadig.register.publish;

import java.util.List;
import se.stadig.register.door.Checked;
import se.stadig.register.door.Finding;
import se.stadig.register.door.Findings;
import se.stadig.register.door.Rule;
import se.stadig.register.store.Taken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report of a take-in as JSON, in the shape of the referee's deliveries part. */
public final class TakenJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private TakenJson() {}

    public static String of(List<Taken> all) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", "stadig-taken/1");
        ArrayNode deliveries = root.putArray("deliveries");
        all.forEach(taken -> deliveries.add(of(taken)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode of(Taken taken) {
        Checked checked = taken.checked();
        ObjectNode json = JSON.createObjectNode();
        json.put("path", checked.name());
        json.put("id", checked.manifest() == null ? null : checked.manifest().id());
        json.put("status", taken.status().name());
        json.put("detail", checked.detail());
        ObjectNode files = json.putObject("files");
        checked.counts()
                .forEach((table, counts) ->
                        files.putObject(table.file()).put("rows", counts.rows()).put("rejected", counts.rejected()));
        findings(json.putArray("rejections"), checked.rejections());
        json.put("rejections_not_listed", checked.rejections().notListed());
        findings(json.putArray("notices"), checked.notices());
        json.put("notices_not_listed", checked.notices().notListed());
        return json;
    }

    private static void findings(ArrayNode to, Findings findings) {
        for (Finding finding : findings.list()) {
            ObjectNode json = to.addObject();
            json.put("file", finding.file());
            json.put("line", finding.line());
            json.put("column", finding.column());
            json.put("value", finding.value());
            json.put("rule", finding.rule().name());
            json.put("expected", finding.rule().expected());
            if (finding.rule() == Rule.APPOINTMENT_NOT_ALLOWED) {
                json.put("legal", finding.legal());
            }
        }
    }
}
