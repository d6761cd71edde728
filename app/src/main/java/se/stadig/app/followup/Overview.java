package se.stadig.app.followup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;
import se.stadig.register.publish.About;
import se.stadig.register.publish.Chapter;
import se.stadig.register.publish.Publication;
import se.stadig.register.publish.Published;
import se.stadig.register.publish.Speech;
import se.stadig.register.publish.chart.TrendChart;

/** Månaden i en överblick: every indicator of the area, chapter by chapter, beside the month before and the oldest month of the trend. */
public record Overview(
        Choice choice,
        List<Section> sections,
        List<FigurePage.Month> trend,
        Function<Speech, List<About>> about,
        List<YearMonth> columns) {
    private static final Definition CONTINUITY = Catalogue.of("U21401");

    /** A chapter and its rows; chapters without figures for the area are left out. */
    public record Section(String title, List<Row> rows) {}

    /**
     * One indicator.
     *
     * @param before the month before, null where there is none
     * @param first the oldest month of the trend, null where that is the month itself or the one before
     */
    public record Row(
            Definition definition,
            Published now,
            @Nullable Published before,
            @Nullable Published first,
            String link) {}

    static Overview of(Choice choice, MonthlyFigures figures) {
        Publication publication = figures.of(choice.month());
        List<YearMonth> trend = choice.trend();
        int last = trend.size() - 1;
        @Nullable YearMonth before = last >= 1 ? trend.get(last - 1) : null;
        @Nullable YearMonth first = last >= 2 ? trend.getFirst() : null;
        List<Section> sections = Arrays.stream(Chapter.values())
                .map(chapter -> section(chapter, choice, figures, before, first))
                .filter(section -> !section.rows().isEmpty())
                .toList();
        List<YearMonth> columns = Stream.of(choice.month(), before, first)
                .flatMap(Stream::ofNullable)
                .toList();
        return new Overview(
                choice,
                sections,
                trend(CONTINUITY, choice, figures),
                speech -> About.of(publication, choice.area(), speech),
                columns);
    }

    public String trendChart(Speech speech) {
        return TrendChart.svg("kontinuitet", CONTINUITY, choice.areaName(speech), points(trend, speech), speech);
    }

    private static Section section(
            Chapter chapter,
            Choice choice,
            MonthlyFigures figures,
            @Nullable YearMonth before,
            @Nullable YearMonth first) {
        List<Row> rows = new ArrayList<>();
        for (Definition definition : chapter.definitions()) {
            Optional<Published> now = figures.of(choice.month()).figure(definition, choice.area());
            now.ifPresent(figure -> rows.add(new Row(
                    definition,
                    figure,
                    at(definition, choice.area(), figures, before),
                    at(definition, choice.area(), figures, first),
                    choice.link(FollowUpPages.PATH + "/" + definition.figure()))));
        }
        return new Section(chapter.title(), rows);
    }

    private static @Nullable Published at(
            Definition definition, Area area, MonthlyFigures figures, @Nullable YearMonth month) {
        return month == null ? null : figures.of(month).figure(definition, area).orElse(null);
    }

    /** The figure of the area in each month of the trend. */
    static List<FigurePage.Month> trend(Definition definition, Choice choice, MonthlyFigures figures) {
        return choice.trend().stream()
                .map(month -> new FigurePage.Month(month, at(definition, choice.area(), figures, month)))
                .toList();
    }

    static List<TrendChart.Point> points(List<FigurePage.Month> trend, Speech speech) {
        return trend.stream()
                .map(one -> new TrendChart.Point(Choice.shortName(one.month(), speech), one.figure()))
                .toList();
    }
}
