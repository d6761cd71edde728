package se.stadig.app.followup;

import java.time.YearMonth;
import java.util.List;
import se.stadig.indicators.Area;
import se.stadig.indicators.Level;
import se.stadig.register.publish.Areas;
import se.stadig.register.publish.Speech;
import se.stadig.register.publish.Swedish;

/**
 * Val av månad och område.
 *
 * @param whole what the register is about: its municipality, or the nation
 */
public record Choice(List<YearMonth> months, YearMonth month, Areas areas, Area whole, Area area) {
    private static final int TREND = 12;

    /** As an area is written in an address; no area is a person. */
    public static String code(Area area) {
        return area.level() + "." + area.name();
    }

    /** "oktober 2026", in the reader's language. */
    public static String name(YearMonth month, Speech speech) {
        return speech.say(Swedish.name(month.getMonth())) + " " + month.getYear();
    }

    /** "okt 26", for under a chart. */
    static String shortName(YearMonth month, Speech speech) {
        String name = speech.say(Swedish.name(month.getMonth()));
        return name.substring(0, Math.min(3, name.length())) + " " + month.getYear() % 100;
    }

    /** The months to choose among, the latest first. */
    public List<YearMonth> latestFirst() {
        return months.reversed();
    }

    /** The areas to choose among: the whole, its providers and its units. */
    public List<Area> chosenAmong() {
        return areas.all().stream()
                .filter(one -> areas.isIn(one, whole))
                .filter(one -> one.equals(whole)
                        || whole.level() != Level.MUNICIPALITY
                        || one.level() == Level.UNIT
                        || one.level() == Level.PROVIDER)
                .sorted((one, other) -> one.level() != other.level()
                        ? other.level().compareTo(one.level())
                        : areas.name(one).compareTo(areas.name(other)))
                .toList();
    }

    /** The name of an area with its level: "Enhet: Hemtjänsten Lillån". */
    public String label(Area one, Speech speech) {
        return speech.say(one.level().swedish() + ": {0}", areas.said(one, speech));
    }

    public String areaName(Speech speech) {
        return areas.said(area, speech);
    }

    /** The address of a page for this month and area. */
    public String link(String path) {
        return path + "?manad=" + month + "&omrade=" + code(area);
    }

    /** The months up to the chosen one that a trend shows. */
    List<YearMonth> trend() {
        List<YearMonth> until = months.subList(0, months.indexOf(month) + 1);
        return until.subList(Math.max(0, until.size() - TREND), until.size());
    }
}
