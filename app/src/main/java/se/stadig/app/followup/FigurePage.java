package se.stadig.app.followup;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Part;
import se.stadig.indicators.Population;
import se.stadig.register.publish.About;
import se.stadig.register.publish.Histogram;
import se.stadig.register.publish.Publication;
import se.stadig.register.publish.Published;
import se.stadig.register.publish.Speech;
import se.stadig.register.publish.Swedish;
import se.stadig.register.publish.chart.BarChart;
import se.stadig.register.publish.chart.HistogramChart;
import se.stadig.register.publish.chart.TrendChart;

/**
 * En indikator för ett område och en månad: the value, its definition card, its trend, units side by side, the distribution over persons, the breakdowns
 * and who was left out. Each chart has a table with the same numbers.
 *
 * @param sideBySide empty where there is nothing to compare with
 * @param histogram null where it is not told
 * @param about what is said about the figures, in the language of a reader
 */
public record FigurePage(
        Choice choice,
        Definition definition,
        Published now,
        List<Published> otherPopulations,
        List<Month> trend,
        List<Published> sideBySide,
        @Nullable Histogram histogram,
        List<Published> breakdown,
        Function<Speech, List<About>> about) {

    /** The figure in one month of the trend; null where there is none. */
    public record Month(YearMonth month, @Nullable Published figure) {
        public String valueText() {
            return figure == null ? Published.NOTHING : figure.valueText();
        }

        public String remark() {
            return figure == null ? "uppgift saknas" : figure.remark();
        }
    }

    static Optional<FigurePage> of(Definition definition, Choice choice, MonthlyFigures figures) {
        Publication publication = figures.of(choice.month());
        return publication
                .figure(definition, choice.area())
                .map(now -> page(definition, choice, figures, publication, now));
    }

    private static FigurePage page(
            Definition definition, Choice choice, MonthlyFigures figures, Publication publication, Published now) {
        List<Published> sideBySide = publication.sideBySide(definition, choice.area());
        Optional<Histogram> histogram =
                definition.figure().startsWith("U214") ? publication.histogram(choice.area()) : Optional.empty();
        Population official = definition.populations().getFirst();
        List<Published> breakdown = publication.breakdown(definition, official, choice.area());
        return new FigurePage(
                choice,
                definition,
                now,
                others(definition, choice, publication),
                Overview.trend(definition, choice, figures),
                sideBySide.size() < 2 ? List.of() : sideBySide,
                histogram.orElse(null),
                breakdown.size() < 2 ? List.of() : breakdown,
                speech -> About.of(publication, choice.area(), speech));
    }

    private static List<Published> others(Definition definition, Choice choice, Publication publication) {
        List<Population> populations = definition.populations();
        return populations.subList(1, populations.size()).stream()
                .flatMap(other -> publication.figure(definition.figure(), choice.area(), other, Part.ALL).stream())
                .toList();
    }

    public boolean hasTrend() {
        return trend.size() > 1;
    }

    public String trendChart(Speech speech) {
        return TrendChart.svg("trend", definition, choice.areaName(speech), Overview.points(trend, speech), speech);
    }

    public String sideChart(Speech speech) {
        return BarChart.svg("jamforelse", definition, sideBySide, choice.area(), speech);
    }

    /** With the mean in it where the figure is the mean. */
    public String histogramChart(Histogram told, Speech speech) {
        Published mean = definition.figure().equals("U21401") ? now : null;
        return HistogramChart.svg("fordelning", choice.areaName(speech), told, mean, speech);
    }

    /** From which day to which the version can be used; empty where it has no limits. */
    public String inForce(Speech speech) {
        var standing = definition.standing();
        String from = standing.from() == null
                ? ""
                : " " + speech.say("från och med {0}", Swedish.day(standing.from(), speech));
        return standing.to() == null
                ? from
                : from + " " + speech.say("till och med {0}", Swedish.day(standing.to(), speech));
    }
}
