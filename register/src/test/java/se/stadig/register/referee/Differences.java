package se.stadig.register.referee;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Figure;
import se.stadig.register.door.Finding;
import tools.jackson.databind.JsonNode;

/** Where our answer and an expected one part; each difference is a sentence. */
final class Differences {
    private final OurAnswer ours;
    private final List<String> found = new ArrayList<>();

    private Differences(OurAnswer ours) {
        this.ours = ours;
    }

    /** Compared with a run in an expected.json: only what it names. */
    static List<String> withExpected(OurAnswer ours, JsonNode run) {
        Differences differences = new Differences(ours);
        run.path("figures").properties().forEach(figure -> differences.figure(figure.getKey(), figure.getValue()));
        if (run.has("statuses")) {
            differences.equal("statuses", texts(run.path("statuses")), ours.statuses());
        }
        if (run.has("rejections")) {
            differences.equal("rejections", lines(run.path("rejections")), differences.numbered(true));
        }
        if (run.has("notices")) {
            differences.equal("notices", lines(run.path("notices")), differences.numbered(false));
        }
        return differences.found;
    }

    /** Compared with everything that the reference program says. */
    static List<String> withReferee(OurAnswer ours, JsonNode answer) {
        Differences differences = new Differences(ours);
        answer.path("figures").properties().forEach(figure -> differences.figure(figure.getKey(), figure.getValue()));
        ours.figures().keySet().stream()
                .filter(name -> List.of("UNIT", "MUNICIPALITY", "NATION").contains(name.split("/")[1]))
                .filter(name ->
                        !name.contains("HOURS=") && !answer.path("figures").has(name))
                .forEach(name -> differences.found.add("we alone have " + name));
        int number = 0;
        for (JsonNode delivery : answer.path("deliveries")) {
            differences.delivery(number++, delivery);
        }
        Map<String, Integer> missing = new TreeMap<>();
        answer.path("coverage")
                .forEach(one -> missing.put(
                        one.path("municipality_code").stringValue(),
                        one.path("window_days_without_delivery").intValue()));
        differences.equal("coverage", missing, ours.coverage().daysMissing());
        return differences.found;
    }

    private void delivery(int number, JsonNode delivery) {
        String status = delivery.path("status").stringValue();
        equal("status of delivery " + number, status, ours.statuses().get(number));
        if (status.equals("REFUSED_MANIFEST") || !status.equals(ours.statuses().get(number))) {
            return;
        }
        var checked = ours.taken().get(number).checked();
        Map<String, String> counts = new TreeMap<>();
        delivery.path("files")
                .properties()
                .forEach(file -> counts.put(
                        file.getKey(),
                        file.getValue().path("rows") + "/" + file.getValue().path("rejected")));
        Map<String, String> ourCounts = new TreeMap<>();
        checked.counts().forEach((table, count) -> ourCounts.put(table.file(), count.rows() + "/" + count.rejected()));
        equal("counts of delivery " + number, counts, ourCounts);
        equal(
                "rejections of delivery " + number,
                told(delivery.path("rejections")),
                told(checked.rejections().list()));
        equal(
                "notices of delivery " + number,
                told(delivery.path("notices")),
                told(checked.notices().list()));
    }

    private void figure(String name, JsonNode expected) {
        Figure figure = ours.figures().get(name);
        if (expected.isNull() || figure == null) {
            if (!expected.isNull() || figure != null) {
                found.add("%s: expected %s, we have %s".formatted(name, expected, figure));
            }
            return;
        }
        expected.properties().stream()
                .filter(field -> !field.getKey().equals("decimal"))
                .forEach(field ->
                        equal(name + " " + field.getKey(), text(field.getValue()), field(figure, field.getKey())));
    }

    private static @Nullable Object field(Figure figure, String field) {
        return switch (field) {
            case "numerator" -> text(figure.numerator());
            case "denominator" -> text(figure.denominator());
            case "value" -> text(figure.value());
            case "persons" -> figure.persons() == null ? null : String.valueOf(figure.persons());
            case "left_out" -> figure.leftOut() == null ? null : new TreeMap<>(figure.leftOut()).toString();
            default -> throw new IllegalArgumentException("A figure has no " + field);
        };
    }

    private static @Nullable String text(@Nullable BigFraction fraction) {
        return fraction == null ? null : Figure.text(fraction);
    }

    private static @Nullable Object text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            TreeMap<String, Long> sorted = new TreeMap<>();
            value.properties()
                    .forEach(
                            entry -> sorted.put(entry.getKey(), entry.getValue().longValue()));
            return sorted.toString();
        }
        return value.asString();
    }

    private void equal(String what, @Nullable Object expected, @Nullable Object got) {
        if (expected == null ? got != null : !expected.equals(got)) {
            found.add("%s: expected %s, we have %s".formatted(what, shown(expected, got), shown(got, expected)));
        }
    }

    /** Of two lists only what the other one has not. */
    private static String shown(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> list && other instanceof Collection<?> rest) {
            List<Object> left = new ArrayList<>(list);
            rest.forEach(left::remove);
            return list.size() + " of which " + left.stream().limit(5).toList() + (left.size() > 5 ? " …" : "");
        }
        return String.valueOf(one);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<String> lines(JsonNode array) {
        return array.valueStream()
                .map(line -> String.join(
                        " ", line.valueStream().map(JsonNode::asString).toList()))
                .sorted()
                .toList();
    }

    /** Findings as expected.json has them: with the number of the delivery, notices without their column. */
    private List<String> numbered(boolean rejections) {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < ours.taken().size(); number++) {
            var checked = ours.taken().get(number).checked();
            for (Finding one : (rejections ? checked.rejections() : checked.notices()).list()) {
                lines.add("%d %s %d %s%s%s"
                        .formatted(
                                number + 1,
                                one.file(),
                                one.line(),
                                rejections ? one.column() + " " : "",
                                one.rule(),
                                one.legal() == null ? "" : " " + one.legal()));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(one ->
                        told(one.file(), one.line(), one.column(), one.rule().name(), one.legal()))
                .sorted()
                .toList();
    }

    private static List<String> told(JsonNode findings) {
        return findings.valueStream()
                .map(one -> told(
                        one.path("file").stringValue(),
                        one.path("line").longValue(),
                        one.path("column").stringValue(),
                        one.path("rule").stringValue(),
                        one.path("legal").stringValue(null)))
                .sorted()
                .toList();
    }

    private static String told(String file, long line, String column, String rule, @Nullable String legal) {
        return String.join(
                " ",
                Stream.of(file, String.valueOf(line), column, rule, legal == null ? "" : legal)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
