package se.stadig.register.publish.chart;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stadig.register.publish.Histogram;
import se.stadig.register.publish.Published;
import se.stadig.register.publish.Speech;
import se.stadig.register.publish.Swedish;

/** How many persons met how many different staff. A bar's area tells the persons, since classes are not equally wide. */
public final class HistogramChart {
    private static final int HEIGHT = 270;
    private static final double LEFT = 8;
    private static final double TOP = 46;
    private static final double BOTTOM = 212;
    /** The last class has no end; it is drawn to here at least. */
    private static final int LAST = 35;

    private HistogramChart() {}

    /** @param mean of the same persons, drawn as a line; null for none */
    public static String svg(String id, String areaName, Histogram histogram, @Nullable Published mean, Speech speech) {
        String title = speech.say("Fördelning: antal olika personal under 14 dagar, {0}", areaName);
        String description = histogram.classes().stream()
                .map(one -> one.text(speech) + ": "
                        + Swedish.count(one.persons(), speech.say("person"), speech.say("personer")))
                .collect(Collectors.joining(". ", "", "."));
        Svg svg = new Svg(id, title, description, HEIGHT);
        double unit = (Svg.WIDTH - 2 * LEFT) / LAST;
        double highest = histogram.classes().stream()
                .mapToDouble(HistogramChart::density)
                .max()
                .orElse(1);
        double scale = highest == 0 ? 0 : (BOTTOM - TOP) / highest;
        for (Histogram.Class one : histogram.classes()) {
            double x = LEFT + (one.from() - 1) * unit;
            double width = width(one) * unit;
            double height = density(one) * scale;
            svg.rect(x + 1, BOTTOM - height, width - 2, height, Svg.CALM, Svg.STRONG);
            svg.text(x + width / 2, BOTTOM - height - 6, "middle", Swedish.number(one.persons()), true);
            svg.text(x + width / 2, BOTTOM + 20, "middle", label(one), false);
        }
        svg.line(LEFT, BOTTOM, Svg.WIDTH - LEFT, BOTTOM, Svg.LINE, "stroke-width=\"1.5\"");
        svg.text(
                Svg.WIDTH / 2.0,
                BOTTOM + 44,
                "middle",
                speech.say("Antal olika personal. Talet över stapeln är personer."),
                false);
        if (mean != null && mean.value() != null) {
            double x = LEFT + Math.min(LAST, mean.value().doubleValue() - 0.5) * unit;
            svg.line(x, 24, x, BOTTOM, Svg.INK, "stroke-width=\"2\" stroke-dasharray=\"6 4\"");
            boolean right = x > Svg.WIDTH / 2.0;
            svg.text(
                    right ? x - 6 : x + 6,
                    18,
                    right ? "end" : "start",
                    speech.say("Medelvärde {0}", mean.valueText()),
                    false);
        }
        return svg.done();
    }

    private static int width(Histogram.Class one) {
        return (one.to() == null ? LAST : one.to()) - one.from() + 1;
    }

    private static double density(Histogram.Class one) {
        return (double) one.persons() / width(one);
    }

    private static String label(Histogram.Class one) {
        return one.to() == null ? one.from() + "–" : one.from() + "–" + one.to();
    }
}
