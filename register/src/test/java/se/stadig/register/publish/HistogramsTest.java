package se.stadig.register.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.stadig.indicators.Area;
import se.stadig.indicators.Level;
import se.stadig.indicators.Unit;
import se.stadig.terms.OperatingForm;

/** Distributions are told in classes of no person or seven and more, and nobody finds smaller ones by subtraction. */
class HistogramsTest {
    private static final Area TOWN = Areas.of(Level.MUNICIPALITY, "1880");
    private static final Area NORTH = Areas.of(Level.UNIT, "U1");
    private static final Area SOUTH = Areas.of(Level.UNIT, "U2");

    private static Areas areas(String... unitsAndMunicipalities) {
        List<Unit> units = new ArrayList<>();
        for (int at = 0; at < unitsAndMunicipalities.length; at += 2) {
            units.add(new Unit(
                    unitsAndMunicipalities[at],
                    "Enhet " + unitsAndMunicipalities[at],
                    "5560000167",
                    "",
                    OperatingForm.PRIVATE,
                    unitsAndMunicipalities[at + 1],
                    null,
                    false));
        }
        return Areas.of(units, List.of());
    }

    private static SortedMap<Integer, Long> persons(int... staffAndPersons) {
        SortedMap<Integer, Long> distribution = new TreeMap<>();
        for (int at = 0; at < staffAndPersons.length; at += 2) {
            distribution.put(staffAndPersons[at], (long) staffAndPersons[at + 1]);
        }
        return distribution;
    }

    private static String told(SortedMap<Integer, Long> distribution) {
        Histogram histogram = Histograms.of(Map.of(TOWN, distribution), Set.of(TOWN), areas("U1", "1880"))
                .of(TOWN)
                .orElseThrow();
        return histogram.classes().stream()
                .map(one -> one.from() + "-" + (one.to() == null ? "" : one.to()) + ":" + one.persons())
                .collect(Collectors.joining(" "));
    }

    @Test
    void classes_of_seven_or_more_are_told_five_numbers_wide() {
        assertThat(told(persons(5, 7, 6, 7, 12, 8, 20, 9, 21, 7, 30, 7, 31, 7)))
                .isEqualTo("1-5:7 6-10:7 11-15:8 16-20:9 21-25:7 26-30:7 31-:7");
    }

    @Test
    void six_persons_are_put_together_with_their_neighbours() {
        assertThat(told(persons(5, 6, 6, 7, 12, 8, 20, 9))).isEqualTo("1-10:13 11-15:8 16-20:9 21-25:0 26-30:0 31-:0");
        assertThat(told(persons(5, 8, 6, 7, 12, 8, 20, 6))).isEqualTo("1-5:8 6-10:7 11-20:14 21-25:0 26-30:0 31-:0");
        assertThat(told(persons(12, 8, 25, 9, 40, 6))).isEqualTo("1-5:0 6-10:0 11-15:8 16-20:0 21-:15");
    }

    @Test
    void a_few_above_twenty_are_not_told_alone() {
        assertThat(told(persons(12, 8, 17, 8, 25, 3))).isEqualTo("1-5:0 6-10:0 11-15:8 16-:11");
    }

    @Test
    void the_border_at_twenty_is_known_anyway_so_nothing_small_stands_between_it_and_another() {
        // 22 up to 20 and 9 above is told by U21436; a border after 15 would tell that 2 met 16–20.
        assertThat(told(persons(8, 10, 14, 10, 17, 2, 25, 9)))
                .isEqualTo("1-5:0 6-10:10 11-20:12 21-25:9 26-30:0 31-:0");
    }

    @Test
    void an_area_that_is_withheld_has_no_distribution_and_neither_have_providers_and_counties() {
        Areas areas = areas("U1", "1880");
        Area provider = Areas.of(Level.PROVIDER, "1880:5560000167");
        Area county = Areas.of(Level.COUNTY, "18");
        SortedMap<Integer, Long> many = persons(8, 50, 14, 50);
        Map<Area, SortedMap<Integer, Long>> all = Map.of(TOWN, many, NORTH, many, provider, many, county, many);

        Histograms histograms = Histograms.of(all, Set.of(TOWN, provider, county), areas);

        assertThat(histograms.of(TOWN)).isPresent();
        assertThat(histograms.of(NORTH)).isEmpty();
        assertThat(histograms.of(provider)).isEmpty();
        assertThat(histograms.of(county)).isEmpty();
    }

    @Test
    void a_border_that_one_unit_cannot_have_is_taken_from_another_so_that_it_cannot_be_computed() {
        Areas areas = areas("U1", "1880", "U2", "1880");
        SortedMap<Integer, Long> north = persons(3, 10, 8, 10, 13, 10);
        SortedMap<Integer, Long> south = persons(3, 2, 8, 10, 13, 10);
        Map<Area, SortedMap<Integer, Long>> all =
                Map.of(TOWN, persons(3, 12, 8, 20, 13, 20), NORTH, north, SOUTH, south);

        Histograms histograms = Histograms.of(all, Set.of(TOWN, NORTH, SOUTH), areas);

        assertThat(histograms.of(SOUTH).orElseThrow().classes().getFirst()).isEqualTo(new Histogram.Class(1, 10, 12));
        assertThat(histograms.of(NORTH).orElseThrow().classes().getFirst()).isEqualTo(new Histogram.Class(1, 10, 20));
        assertThat(histograms.of(TOWN).orElseThrow().classes().getFirst()).isEqualTo(new Histogram.Class(1, 5, 12));
    }

    @Test
    void all_persons_are_in_the_classes() {
        Histogram histogram = Histograms.of(
                        Map.of(TOWN, persons(1, 3, 17, 30, 90, 2)), Set.of(TOWN), areas("U1", "1880"))
                .of(TOWN)
                .orElseThrow();

        assertThat(histogram.persons()).isEqualTo(35);
        assertThat(histogram.classes().stream()
                        .mapToLong(Histogram.Class::persons)
                        .sum())
                .isEqualTo(35);
    }

    @Test
    void an_attacker_who_subtracts_finds_no_class_of_one_to_six_persons() {
        Random random = new Random(20261005);
        int told = 0;
        for (int round = 0; round < 400; round++) {
            RandomNation nation = new RandomNation(random);
            told += nation.attack();
        }
        assertThat(told).as("classes that the attacker could check").isGreaterThan(5_000);
    }

    /** Some municipalities with some units, and what is told of them. */
    private static final class RandomNation {
        private final Map<Area, SortedMap<Integer, Long>> all = new TreeMap<>();
        private final Map<Area, List<Area>> parts = new TreeMap<>();
        private final Set<Area> shown = new TreeSet<>();
        private final Histograms histograms;

        RandomNation(Random random) {
            List<String> codes = List.of("1880", "1881", "0180", "9999");
            List<String> named = new ArrayList<>();
            for (String code : codes.subList(0, 1 + random.nextInt(4))) {
                Area municipality = Areas.of(Level.MUNICIPALITY, code);
                for (int number = 0; number < 1 + random.nextInt(4); number++) {
                    Area unit = Areas.of(Level.UNIT, code + "U" + number);
                    named.add(unit.name());
                    named.add(code);
                    int size = random.nextInt(60);
                    for (int person = 0; person < size; person++) {
                        int staff = 1 + random.nextInt(1 + random.nextInt(40));
                        for (Area area : List.of(unit, municipality, Areas.NATION)) {
                            all.computeIfAbsent(area, _ -> new TreeMap<>()).merge(staff, 1L, Long::sum);
                        }
                    }
                    if (size > 0) {
                        parts.computeIfAbsent(municipality, _ -> new ArrayList<>())
                                .add(unit);
                    }
                }
                if (all.containsKey(municipality)) {
                    parts.computeIfAbsent(Areas.NATION, _ -> new ArrayList<>()).add(municipality);
                }
            }
            all.forEach((area, distribution) -> {
                if (count(distribution, 0, 1000) >= 7) {
                    shown.add(area);
                }
            });
            histograms = Histograms.of(all, shown, areas(named.toArray(String[]::new)));
        }

        private static long count(SortedMap<Integer, Long> distribution, int after, int last) {
            return distribution.subMap(after + 1, last + 1).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        private NavigableSet<Integer> told(Area area) {
            NavigableSet<Integer> borders = new TreeSet<>();
            histograms.of(area).ifPresent(histogram -> {
                for (Histogram.Class one : histogram.classes()) {
                    if (one.to() != null) {
                        borders.add(one.to());
                    }
                }
            });
            return borders;
        }

        int attack() {
            Map<Area, NavigableSet<Integer>> known = new TreeMap<>();
            all.keySet().forEach(area -> known.put(area, told(area)));
            for (int border : Histograms.BORDERS) {
                Set<Area> hidden = all.keySet().stream()
                        .filter(area -> !told(area).contains(border) && !(border == 20 && shown.contains(area)))
                        .collect(Collectors.toCollection(TreeSet::new));
                Map<Area, Set<Area>> equations = new TreeMap<>();
                parts.forEach((whole, members) -> {
                    Set<Area> unknown = new TreeSet<>(members);
                    unknown.add(whole);
                    unknown.retainAll(hidden);
                    equations.put(whole, unknown);
                });
                hidden.stream()
                        .filter(area -> follows(area, hidden, equations))
                        .forEach(area -> known.get(area).add(border));
                shown.stream()
                        .filter(_ -> border == 20)
                        .forEach(area -> known.get(area).add(20));
            }
            int classes = 0;
            for (var entry : known.entrySet()) {
                classes += check(entry.getKey(), entry.getValue());
            }
            return classes;
        }

        /** Every class between two borders that are known, but what U21436 tells by itself: how many are on each side of 20. */
        private int check(Area area, NavigableSet<Integer> borders) {
            int before = 0;
            int classes = 0;
            List<Integer> ends = new ArrayList<>(borders);
            ends.add(1000);
            for (int end : ends) {
                boolean toldByU21436 = before == 0 && end == 20 || before == 20 && end == 1000;
                if (borders.isEmpty() || toldByU21436) {
                    before = end;
                    continue;
                }
                assertThat(count(all.get(area), before, end))
                        .as("%s: %d–%d of %s", area, before + 1, end, all)
                        .matches(persons -> persons == 0 || persons >= 7);
                before = end;
                classes++;
            }
            return classes;
        }

        /** Whether the equations fix the unknown: it is 0 in every solution of the homogeneous ones. Elimination over doubles, on small numbers. */
        private static boolean follows(Area wanted, Set<Area> hidden, Map<Area, Set<Area>> equations) {
            List<Area> columns = new ArrayList<>(hidden);
            List<double[]> rows = new ArrayList<>();
            equations.forEach((whole, unknown) -> {
                double[] row = new double[columns.size()];
                unknown.forEach(area -> row[columns.indexOf(area)] = area.equals(whole) ? -1 : 1);
                rows.add(row);
            });
            double[] unit = new double[columns.size()];
            unit[columns.indexOf(wanted)] = 1;
            int rank = rank(rows);
            rows.add(unit);
            return rank(rows) == rank;
        }

        private static int rank(List<double[]> rows) {
            List<double[]> left = rows.stream().map(double[]::clone).collect(Collectors.toCollection(ArrayList::new));
            int rank = 0;
            int width = rows.isEmpty() ? 0 : rows.getFirst().length;
            for (int column = 0; column < width; column++) {
                int at = column;
                double[] pivot = left.stream()
                        .filter(row -> Math.abs(row[at]) > 1e-9)
                        .findFirst()
                        .orElse(null);
                if (pivot == null) {
                    continue;
                }
                left.remove(pivot);
                rank++;
                for (double[] row : left) {
                    double factor = row[at] / pivot[at];
                    for (int place = 0; place < width; place++) {
                        row[place] -= factor * pivot[place];
                    }
                }
            }
            return rank;
        }
    }
}
