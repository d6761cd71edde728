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
import se.stadig.register.publish.Speech;

/** One figure for several areas side by side: a name, and below it a bar and its value. */
public final class BarChart {
    private static final int ROW = 44;
    private static final double BAR = 16;
    private static final double MOST = 330;

    private BarChart() {}

    /** @param main the area that the page is about; its bar is darker and its name bold */
    public static String svg(String id, Definition definition, List<Published> areas, Area main, Speech speech) {
        String title = speech.say(
                "{0}, jämförelse mellan {1} områden",
                speech.say(definition.wording().name()), areas.size());
        String description = areas.stream()
                .map(one -> one.areaSaid(speech) + ": " + spoken(one, speech))
                .collect(Collectors.joining(". ", "", "."));
        Svg svg = new Svg(id, title, description, 8 + ROW * areas.size());
        double scale = MOST / longest(definition, areas);
        for (int row = 0; row < areas.size(); row++) {
            Published one = areas.get(row);
            boolean isMain = one.area().equals(main);
            double top = 4 + row * ROW;
            svg.text(0, top + 13, "start", Svg.fitting(one.areaSaid(speech), 58), isMain);
            double width = one.value() == null ? 0 : Math.max(1, one.value().doubleValue() * scale);
            if (one.value() != null) {
                String fill = one.flag() == Flag.UNCERTAIN ? "url(#" + id + "-u)" : isMain ? Svg.STRONG : Svg.CALM;
                svg.rect(0.5, top + 19, width, BAR, fill, Svg.STRONG);
            }
            svg.text(one.value() == null ? 0 : width + 8, top + 19 + 13, "start", label(one, speech), isMain);
        }
        return svg.done();
    }

    private static String spoken(Published one, Speech speech) {
        return one.value() == null ? speech.say(one.flag().swedish()).toLowerCase(Locale.ROOT) : label(one, speech);
    }

    private static String label(Published one, Speech speech) {
        if (one.value() == null) {
            return speech.say(one.remark());
        }
        return one.flag() == Flag.UNCERTAIN ? speech.say("{0} (osäker)", one.valueText()) : one.valueText();
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
