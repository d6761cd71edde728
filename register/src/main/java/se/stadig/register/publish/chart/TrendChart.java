package se.stadig.register.publish.chart;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Definition.Scale;
import se.stadig.indicators.disclosure.Flag;
import se.stadig.register.publish.Published;
import se.stadig.register.publish.Speech;

/** One figure over time: a point and a value for each time, a line between neighbours, a gap where nothing may be shown. */
public final class TrendChart {
    private static final int HEIGHT = 250;
    private static final double LEFT = 30;
    private static final double TOP = 36;
    private static final double BOTTOM = 200;
    private static final int MOST_LABELS = 8;

    /**
     * A figure at one time.
     *
     * @param when as it stands under the point: "okt 2026"
     * @param figure null where there is none for the time
     */
    public record Point(String when, @Nullable Published figure) {
        private @Nullable BigFraction value() {
            return figure == null ? null : figure.value();
        }

        private String text(Speech speech) {
            if (figure == null) {
                return speech.say("uppgift saknas");
            }
            return figure.value() == null ? speech.say(figure.remark()) : figure.valueText();
        }
    }

    private TrendChart() {}

    public static String svg(String id, Definition definition, String areaName, List<Point> points, Speech speech) {
        String description = points.stream()
                .map(point -> point.when() + ": " + point.text(speech))
                .collect(Collectors.joining(". ", "", "."));
        String title =
                speech.say("{0} över tid, {1}", speech.say(definition.wording().name()), areaName);
        Svg svg = new Svg(id, title, description, HEIGHT);
        double largest = definition.scale() == Scale.PERCENT ? 1 : 0;
        for (Point point : points) {
            BigFraction value = point.value();
            largest = value == null ? largest : Math.max(largest, value.doubleValue());
        }
        double scale = (BOTTOM - TOP) / (largest == 0 ? 1 : largest);
        double step = points.size() < 2 ? 0 : (Svg.WIDTH - 2 * LEFT) / (points.size() - 1);
        svg.line(LEFT, BOTTOM, Svg.WIDTH - LEFT, BOTTOM, Svg.LINE, "stroke-width=\"1.5\"");
        for (int at = 1; at < points.size(); at++) {
            BigFraction before = points.get(at - 1).value();
            BigFraction value = points.get(at).value();
            if (before != null && value != null) {
                svg.line(
                        LEFT + (at - 1) * step,
                        BOTTOM - before.doubleValue() * scale,
                        LEFT + at * step,
                        BOTTOM - value.doubleValue() * scale,
                        Svg.STRONG,
                        "stroke-width=\"2\"");
            }
        }
        int every = (points.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int at = 0; at < points.size(); at++) {
            boolean labelled = every == 0 || (points.size() - 1 - at) % every == 0;
            draw(svg, points.get(at), LEFT + at * step, scale, labelled);
        }
        return svg.done();
    }

    private static void draw(Svg svg, Point point, double x, double scale, boolean labelled) {
        BigFraction value = point.value();
        if (labelled) {
            svg.text(x, BOTTOM + 22, "middle", point.when(), false);
        }
        Published figure = point.figure();
        if (figure == null || value == null) {
            svg.text(x, BOTTOM - 6, "middle", Published.NOTHING, false);
            return;
        }
        boolean uncertain = figure.flag() == Flag.UNCERTAIN;
        double y = BOTTOM - value.doubleValue() * scale;
        svg.circle(x, y, 4, uncertain ? "#ffffff" : Svg.STRONG, Svg.STRONG);
        if (labelled) {
            svg.text(x, y - 10, "middle", figure.valueText(), false);
        }
    }
}
