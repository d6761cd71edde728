package se.stadig.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes figures down, of sums, each named as the contract names it. */
final class PlainPaper {
    final SortedMap<String, String> told = new TreeMap<>();

    private void put(
            String figure,
            String area,
            String population,
            String part,
            BigFraction numerator,
            BigFraction denominator,
            Long persons,
            Map<String, Long> out) {
        BigFraction value = denominator.equals(BigFraction.ZERO) ? null : numerator.divide(denominator);
        put(figure, area, population, part, Figure.text(numerator), denominator, value, persons, out);
    }

    private void put(
            String figure,
            String area,
            String population,
            String part,
            String numerator,
            BigFraction denominator,
            BigFraction value,
            Long persons,
            Map<String, Long> out) {
        Map<String, Long> some = out == null ? null : new TreeMap<>(out);
        if (some != null) {
            some.values().removeIf(count -> count == 0);
        }
        told.put(
                figure + "/" + area + "/" + population + "/" + part,
                numerator + ";" + Figure.text(denominator) + ";" + (value == null ? "" : Figure.text(value)) + ";"
                        + (persons == null ? "" : persons) + ";" + (some == null ? "" : some));
    }

    private static BigFraction of(long number) {
        return BigFraction.of(number);
    }

    void emit(String area, String part, PlainSums.Sums s) {
        long count = s.faces.size();
        List<Integer> sorted = s.faces.stream().sorted().toList();
        BigFraction median = count == 0
                ? null
                : count % 2 == 1
                        ? of(sorted.get((int) count / 2))
                        : BigFraction.of(sorted.get((int) count / 2 - 1) + sorted.get((int) count / 2), 2);
        put(
                "U21401",
                area,
                "ELIGIBLE",
                part,
                of(sorted.stream().mapToLong(f -> f).sum()),
                of(count),
                count,
                s.leftOut);
        put("U21402", area, "ELIGIBLE", part, "", of(count), median, count, s.leftOut);
        put(
                "U21436",
                area,
                "ELIGIBLE",
                part,
                of(sorted.stream().filter(f -> f > 20).count()),
                of(count),
                count,
                s.leftOut);
        for (int which = 0; which < 2; which++) {
            long[] step = s.steps[which];
            String population = which == 0 ? "INDICATOR" : "LAW";
            Map<String, Long> only =
                    which == 0 ? Map.of("ONLY_ALARM_MEAL_ESCORT_RESPITE", s.steps[1][0] - step[0]) : Map.of();
            put("N21600", area, population, part, of(step[1]), of(step[0]), step[0], only);
            put(
                    "N21601",
                    area,
                    population,
                    part,
                    of(step[2]),
                    of(step[1]),
                    step[1],
                    Map.of("NOT_OFFERED", step[0] - step[1]));
            put(
                    "N21602",
                    area,
                    population,
                    part,
                    of(step[3]),
                    of(step[2]),
                    step[2],
                    Map.of("DECLINED", step[4], "UNANSWERED", step[1] - step[2] - step[4]));
            put("N20509", area, population, part, of(step[2]), of(step[5]), step[2], null);
        }
        BigFraction hours = BigFraction.of(
                s.hours.multiply(new BigDecimal(100)).toBigIntegerExact(), java.math.BigInteger.valueOf(100));
        put("HOURS", area, "AGED_65", part, hours, of(s.withHours), s.withHours, s.hoursOut);
        put("HTJSERV", area, "LAW", part, of(s.service), of(s.residents), s.residents, null);
        put("HTJPOMV", area, "LAW", part, of(s.care), of(s.residents), s.residents, null);
        put("OWN_CONTACT_VISITS", area, "VISITED", part, of(s.visits[2]), of(s.visits[0]), s.visited, null);
        put("DEPUTY_VISITS", area, "VISITED", part, of(s.visits[4]), of(s.visits[0]), s.visited, null);
        put(
                "OWN_CONTACT_VISITS_WITH_CONTACT",
                area,
                "VISITED",
                part,
                of(s.visits[2]),
                of(s.visits[6]),
                s.visited,
                null);
        BigFraction minutes = BigFraction.of(s.visits[1], 60);
        put("OWN_CONTACT_MINUTES", area, "VISITED", part, BigFraction.of(s.visits[3], 60), minutes, s.visited, null);
        put("DEPUTY_MINUTES", area, "VISITED", part, BigFraction.of(s.visits[5], 60), minutes, s.visited, null);
    }

    void emitUnits(String area, long[] s) {
        put("N21603", area, "UNITS", "ALL", of(s[1]), of(s[0]), null, null);
        put("N21603_CURRENT", area, "UNITS", "ALL", of(s[2]), of(s[0]), null, null);
        for (int week = 0; week < 2; week++) {
            String figure = week == 0 ? "N21608" : "N21609";
            int at = 3 + 4 * week;
            put(figure, area, "STAFF", "ALL", of(s[at + 1]), of(s[at]), s[at + 3], null);
            put(figure + "_CERTIFICATE_ONLY", area, "STAFF", "ALL", of(s[at + 2]), of(s[at]), s[at + 3], null);
        }
    }

    void emitOfficial(List<BigFraction> means) {
        if (means.isEmpty()) {
            return;
        }
        List<BigFraction> sorted = means.stream().sorted().toList();
        int count = sorted.size();
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction mean : sorted) {
            sum = sum.add(mean);
        }
        BigFraction median = count % 2 == 1
                ? sorted.get(count / 2)
                : sorted.get(count / 2).add(sorted.get(count / 2 - 1)).divide(2);
        Map<String, BigFraction> values =
                Map.of("MEAN", sum.divide(count), "MEDIAN", median, "MIN", sorted.getFirst(), "MAX", sorted.getLast());
        values.forEach((which, value) ->
                put("U21401_OFFICIAL_" + which, "NATION/SE", "ELIGIBLE", "ALL", "", of(count), value, null, null));
    }
}
