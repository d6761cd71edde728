package se.stadig.register.publish.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import se.stadig.indicators.Area;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Definition.Scale;
import se.stadig.indicators.disclosure.Flag;
import se.stadig.register.publish.Published;

/** One figure for several areas side by side: a name, and below it a bar and its value. */
public final class BarChart {
    private static final int ROW = 44;
    private static final double BAR = 16;
    private static final double MOST = 330;

    private BarChart() {}

    /** @param main the area that the page is about; its bar is darker and its name bold */
    public static String svg(String id, Definition definition, List<Published> areas, Area main) {
        String title = definition.wording().name() + ", jämförelse mellan " + areas.size() + " områden";
        String description = areas.stream()
                .map(one -> one.areaName() + ": " + spoken(one))
                .collect(Collectors.joining(". ", "", "."));
        Svg svg = new Svg(id, title, description, 8 + ROW * areas.size());
        double scale = MOST / longest(definition, areas);
        for (int row = 0; row < areas.size(); row++) {
            Published one = areas.get(row);
            boolean isMain = one.area().equals(main);
            double top = 4 + row * ROW;
            svg.text(0, top + 13, "start", Svg.fitting(one.areaName(), 58), isMain);
            double width = one.value() == null ? 0 : Math.max(1, one.value().doubleValue() * scale);
            if (one.value() != null) {
                String fill = one.flag() == Flag.UNCERTAIN ? "url(#" + id + "-u)" : isMain ? Svg.STRONG : Svg.CALM;
                svg.rect(0.5, top + 19, width, BAR, fill, Svg.STRONG);
            }
            svg.text(one.value() == null ? 0 : width + 8, top + 19 + 13, "start", label(one), isMain);
        }
        return svg.done();
    }

    private static String spoken(Published one) {
        return one.value() == null ? one.flag().swedish().toLowerCase(Locale.ROOT) : label(one);
    }

    private static String label(Published one) {
        if (one.value() == null) {
            return one.remark();
        }
        return one.flag() == Flag.UNCERTAIN ? one.valueText() + " (osäker)" : one.valueText();
    }

    /** A share is drawn against a hundred per cent, everything else against the largest value. */
    private static double longest(Definition definition, List<Published> areas) {
        double largest = 0;
        for (Published one : areas) {
            BigFraction value = one.value();
            largest = value == null ? largest : Math.max(largest, value.doubleValue());
        }
        return definition.scale() == Scale.PERCENT ? Math.max(1, largest) : largest == 0 ? 1 : largest;
    }
}
