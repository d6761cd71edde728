package se.stadig.app.followup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Part;
import se.stadig.indicators.Population;
import se.stadig.register.publish.About;
import se.stadig.register.publish.Histogram;
import se.stadig.register.publish.Publication;
import se.stadig.register.publish.Published;
import se.stadig.register.publish.Swedish;
import se.stadig.register.publish.chart.BarChart;
import se.stadig.register.publish.chart.HistogramChart;
import se.stadig.register.publish.chart.TrendChart;

/**
 * En indikator för ett område och en månad: the value, its definition card, its trend, units side by side, the distribution over persons, the breakdowns
 * and who was left out. Each chart has a table with the same numbers.
 */
public record FigurePage(
        Choice choice,
        Definition definition,
        Published now,
        List<Published> otherPopulations,
        String trendChart,
        List<Month> trend,
        String sideChart,
        List<Published> sideBySide,
        String histogramChart,
        List<Histogram.Class> histogram,
        List<Published> breakdown,
        List<About> about) {

    /** The figure in one month of the trend; null where there is none. */
    public record Month(String name, @Nullable Published figure) {
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
        List<TrendChart.Point> points = Overview.points(definition, choice, figures);
        List<Month> trend = new ArrayList<>();
        List<YearMonth> months = choice.trend();
        for (int at = 0; at < months.size(); at++) {
            trend.add(new Month(Choice.name(months.get(at)), points.get(at).figure()));
        }
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
                points.size() < 2 ? "" : TrendChart.svg("trend", definition, choice.areaName(), points),
                trend,
                sideBySide.size() < 2 ? "" : BarChart.svg("jamforelse", definition, sideBySide, choice.area()),
                sideBySide,
                histogram
                        .map(one -> HistogramChart.svg("fordelning", choice.areaName(), one, mean(definition, now)))
                        .orElse(""),
                histogram.map(Histogram::classes).orElse(List.of()),
                breakdown.size() < 2 ? List.of() : breakdown,
                About.of(publication, choice.area()));
    }

    private static @Nullable Published mean(Definition definition, Published now) {
        return definition.figure().equals("U21401") ? now : null;
    }

    private static List<Published> others(Definition definition, Choice choice, Publication publication) {
        List<Population> populations = definition.populations();
        return populations.subList(1, populations.size()).stream()
                .flatMap(other -> publication.figure(definition.figure(), choice.area(), other, Part.ALL).stream())
                .toList();
    }

    /** "14,3 personal" is said in the big number's small print. */
    public String scale() {
        return definition.scale().swedish();
    }

    /** From which day to which the version can be used; empty where it has no limits. */
    public String inForce() {
        var standing = definition.standing();
        String from = standing.from() == null ? "" : " från och med " + Swedish.day(standing.from());
        return from + (standing.to() == null ? "" : " till och med " + Swedish.day(standing.to()));
    }
}
