package se.stadig.register.publish.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Population;
import se.stadig.indicators.disclosure.Flag;
import se.stadig.register.publish.Areas;
import se.stadig.register.publish.Histogram;
import se.stadig.register.publish.Published;
import se.stadig.register.publish.Speech;

/** The pictures say in words what they show, keep inside their frame, and show nothing that is withheld. */
class ChartsTest {
    private static final Area TOWN = Areas.of(Level.MUNICIPALITY, "1880");

    private static Published figure(String id, String area, Flag flag, @Nullable BigFraction value) {
        Level level = area.equals("1880") ? Level.MUNICIPALITY : Level.UNIT;
        return new Published(
                new FigureName(id, level, area, "ELIGIBLE", Part.ALL),
                Catalogue.of(id),
                Population.ELIGIBLE,
                "Område " + area + " <Å & Ä>",
                flag,
                value,
                null,
                null,
                null,
                Map.of());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> all(Document svg, String tag) {
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < svg.getElementsByTagName(tag).getLength(); at++) {
            elements.add((Element) svg.getElementsByTagName(tag).item(at));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> bars(Document svg) {
        return all(svg, "rect").stream()
                .filter(bar -> bar.hasAttribute("stroke"))
                .toList();
    }

    private static List<Published> three() {
        return List.of(
                figure("U21401", "1880", Flag.SHOWN, BigFraction.of(15)),
                figure("U21401", "U1", Flag.UNCERTAIN, BigFraction.of(30)),
                figure("U21401", "U2", Flag.WITHHELD_FEW, null));
    }

    @Test
    void bars_are_as_long_as_their_values_and_a_withheld_one_has_none() throws Exception {
        Document svg = parsed(BarChart.svg("a", Catalogue.of("U21401"), three(), TOWN, Speech.SWEDISH));

        List<Element> bars = bars(svg);
        assertThat(bars).hasSize(2);
        assertThat(number(bars.get(1), "width")).isEqualTo(2 * number(bars.get(0), "width"));
        assertThat(bars.get(1).getAttribute("fill")).as("uncertain is hatched").isEqualTo("url(#a-u)");
        assertThat(all(svg, "text").stream().map(Element::getTextContent))
                .contains("15,0", "30,0 (osäker)", "visas inte: för få");
    }

    @Test
    void the_description_says_everything_in_words() throws Exception {
        Document svg = parsed(BarChart.svg("a", Catalogue.of("U21401"), three(), TOWN, Speech.SWEDISH));

        assertThat(all(svg, "desc").getFirst().getTextContent())
                .isEqualTo("Område 1880 <Å & Ä>: 15,0. Område U1 <Å & Ä>: 30,0 (osäker). "
                        + "Område U2 <Å & Ä>: visas inte: färre än 7 personer.");
    }

    @Test
    void a_share_is_drawn_against_a_hundred_per_cent() throws Exception {
        Published half = figure("U21436", "1880", Flag.SHOWN, BigFraction.of(1, 2));
        Published whole = figure("U21436", "U1", Flag.SHOWN, BigFraction.of(1, 1));
        double alone = number(
                bars(parsed(BarChart.svg("a", Catalogue.of("U21436"), List.of(half), TOWN, Speech.SWEDISH)))
                        .getFirst(),
                "width");
        double beside = number(
                bars(parsed(BarChart.svg("a", Catalogue.of("U21436"), List.of(half, whole), TOWN, Speech.SWEDISH)))
                        .getFirst(),
                "width");

        assertThat(alone).isEqualTo(beside);
    }

    @Test
    void the_area_of_a_histogram_bar_tells_the_persons() throws Exception {
        Histogram histogram = new Histogram(
                List.of(
                        new Histogram.Class(1, 5, 10),
                        new Histogram.Class(6, 15, 20),
                        new Histogram.Class(16, null, 0)),
                30);
        Document svg = parsed(HistogramChart.svg("h", "Örebro", histogram, three().getFirst(), Speech.SWEDISH));

        List<Element> bars = bars(svg);
        assertThat(number(bars.get(0), "height")).isEqualTo(number(bars.get(1), "height"));
        assertThat(number(bars.get(1), "width") + 2).isEqualTo(2 * (number(bars.get(0), "width") + 2));
        assertThat(number(bars.get(2), "height")).isZero();
        assertThat(all(svg, "desc").getFirst().getTextContent())
                .isEqualTo("1–5 personal: 10\u00A0personer. 6–15 personal: 20\u00A0personer. "
                        + "16 eller fler personal: 0\u00A0personer.");
        assertThat(all(svg, "text").stream().map(Element::getTextContent)).contains("Medelvärde 15,0");
    }

    @Test
    void a_trend_has_a_gap_where_nothing_may_be_shown() throws Exception {
        List<TrendChart.Point> points = List.of(
                new TrendChart.Point("aug", figure("U21401", "1880", Flag.SHOWN, BigFraction.of(16))),
                new TrendChart.Point("sep", figure("U21401", "1880", Flag.SHOWN, BigFraction.of(15))),
                new TrendChart.Point("okt", figure("U21401", "1880", Flag.WITHHELD_FEW, null)),
                new TrendChart.Point("nov", null),
                new TrendChart.Point("dec", figure("U21401", "1880", Flag.UNCERTAIN, BigFraction.of(14))));
        Document svg = parsed(TrendChart.svg("t", Catalogue.of("U21401"), "Örebro", points, Speech.SWEDISH));

        assertThat(all(svg, "circle")).hasSize(3);
        assertThat(all(svg, "circle").getLast().getAttribute("fill"))
                .as("uncertain is hollow")
                .isEqualTo("#ffffff");
        assertThat(all(svg, "line"))
                .as("the axis, and one line between neighbours")
                .hasSize(2);
        assertThat(all(svg, "desc").getFirst().getTextContent())
                .isEqualTo("aug: 16,0. sep: 15,0. okt: visas inte: för få. nov: uppgift saknas. dec: 14,0.");
    }

    @Test
    void nothing_is_drawn_outside_the_frame() throws Exception {
        List<Published> many = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            many.add(figure("HOURS", "U" + number, Flag.SHOWN, BigFraction.of(number * number)));
        }
        Histogram high =
                new Histogram(List.of(new Histogram.Class(1, 30, 5), new Histogram.Class(31, null, 9_000)), 9_005);
        for (String text : List.of(
                BarChart.svg("a", Catalogue.of("HOURS"), many, TOWN, Speech.SWEDISH),
                HistogramChart.svg(
                        "h",
                        "Örebro",
                        high,
                        figure("U21401", "1880", Flag.SHOWN, BigFraction.of(90)),
                        Speech.SWEDISH))) {
            Document svg = parsed(text);
            String[] frame = svg.getDocumentElement().getAttribute("viewBox").split(" ");
            for (Element bar : bars(svg)) {
                assertThat(number(bar, "x") + number(bar, "width")).isBetween(0.0, Double.parseDouble(frame[2]));
                assertThat(number(bar, "y")).isGreaterThanOrEqualTo(0);
                assertThat(number(bar, "y") + number(bar, "height")).isLessThanOrEqualTo(Double.parseDouble(frame[3]));
                assertThat(number(bar, "height")).isGreaterThanOrEqualTo(0);
            }
            for (Element label : all(svg, "text")) {
                double most =
                        switch (label.getAttribute("text-anchor")) {
                            case "start" -> 400;
                            case "middle" -> 460;
                            default -> Svg.WIDTH;
                        };
                assertThat(number(label, "x")).isBetween(0.0, most);
            }
        }
    }

    @Test
    void colours_stand_out_from_paper_and_text_from_everything() {
        for (String colour : List.of(Svg.STRONG, Svg.CALM, Svg.LINE)) {
            assertThat(contrast(colour, "#ffffff")).as(colour).isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(Svg.INK, "#ffffff")).isGreaterThanOrEqualTo(7);
        assertThat(contrast(Svg.INK, Svg.CALM)).isGreaterThanOrEqualTo(4.5);
    }

    /** WCAG 2: (L1 + 0,05) / (L2 + 0,05). */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int part = 0; part < 3; part++) {
            double share = Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
            sum += weights[part] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
