package se.stadig.indicators.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Unit;
import se.stadig.terms.Municipalities;

/**
 * A clever reader of a publication, for the tests: writes down every number that is printed, every sum that must hold, and solves the equations by
 * full Gauss–Jordan elimination over a dense table modulo 2^31 − 1. Shares nothing with the main code: quantities are texts such as
 * "offered INDICATOR/UNIT/U1/ALL", and all quantities of a kind stand in one table.
 */
final class Reader {
    private static final long PRIME = Integer.MAX_VALUE;

    private final SortedMap<FigureName, Figure> figures;
    private final Collection<Unit> units;
    private final Map<FigureName, Flag> flags;
    private final TreeSet<Part> parts = new TreeSet<>();

    /** What the reader has found out, that he should not: quantity and number. */
    final SortedMap<String, Long> found = new TreeMap<>();

    final SortedMap<String, Long> truth = new TreeMap<>();
    private int sensitiveNumbers;

    Reader(SortedMap<FigureName, Figure> figures, Collection<Unit> units, Map<FigureName, Flag> flags) {
        this.figures = figures;
        this.units = units;
        this.flags = flags;
        figures.keySet().forEach(name -> parts.add(name.part()));
    }

    int sensitiveNumbers() {
        return sensitiveNumbers;
    }

    /** One table of equations: unknown quantities with the numbers that are known of some. */
    private final class Table {
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final Map<String, Long> known = new HashMap<>();
        private final List<Map<String, Long>> equations = new ArrayList<>();
        private final Map<String, Long> sensitive = new TreeMap<>();

        void know(String quantity, long number) {
            Long before = known.put(quantity, Math.floorMod(number, PRIME));
            if (before != null && before != Math.floorMod(number, PRIME)) {
                throw new IllegalStateException(quantity + " is printed as " + before + " and as " + number);
            }
        }

        void sum(String total, Collection<String> parts) {
            Map<String, Long> equation = new HashMap<>();
            equation.put(total, PRIME - 1);
            parts.forEach(part -> equation.merge(part, 1L, (a, b) -> (a + b) % PRIME));
            equations.add(equation);
        }

        void solve() {
            List<long[]> rows = new ArrayList<>();
            for (Map<String, Long> equation : equations) {
                equation.keySet().stream()
                        .filter(quantity -> !known.containsKey(quantity))
                        .forEach(quantity -> columns.putIfAbsent(quantity, columns.size()));
            }
            int width = columns.size();
            for (Map<String, Long> equation : equations) {
                long[] row = new long[width + 1];
                equation.forEach((quantity, times) -> {
                    if (known.containsKey(quantity)) {
                        row[width] = Math.floorMod(row[width] - times * known.get(quantity) % PRIME, PRIME);
                    } else {
                        row[columns.get(quantity)] = times;
                    }
                });
                rows.add(row);
            }
            Map<Integer, Long> numbers = solved(rows, width);
            sensitiveNumbers += sensitive.size();
            sensitive.forEach((quantity, number) -> {
                Integer column = columns.get(quantity);
                Long got =
                        known.containsKey(quantity) ? known.get(quantity) : column == null ? null : numbers.get(column);
                if (got != null) {
                    found.put(quantity, got);
                    truth.put(quantity, number);
                }
            });
        }

        /** Reduces the rows fully; a column that stands alone in its row is found. */
        private Map<Integer, Long> solved(List<long[]> rows, int width) {
            int next = 0;
            Map<Integer, long[]> byColumn = new HashMap<>();
            for (int column = 0; column < width && next < rows.size(); column++) {
                int at = next;
                while (at < rows.size() && rows.get(at)[column] == 0) {
                    at++;
                }
                if (at == rows.size()) {
                    continue;
                }
                long[] pivot = rows.get(at);
                rows.set(at, rows.get(next));
                rows.set(next, pivot);
                scale(pivot, power(pivot[column], PRIME - 2));
                for (long[] row : rows) {
                    if (row != pivot && row[column] != 0) {
                        subtract(row, pivot, row[column]);
                    }
                }
                byColumn.put(column, pivot);
                next++;
            }
            Map<Integer, Long> numbers = new HashMap<>();
            byColumn.forEach((column, row) -> {
                for (int other = 0; other < width; other++) {
                    if (other != column && row[other] != 0) {
                        return;
                    }
                }
                numbers.put(column, row[width]);
            });
            return numbers;
        }
    }

    private static void scale(long[] row, long by) {
        for (int at = 0; at < row.length; at++) {
            row[at] = row[at] * by % PRIME;
        }
    }

    private static void subtract(long[] row, long[] pivot, long times) {
        for (int at = 0; at < row.length; at++) {
            if (pivot[at] != 0) {
                row[at] = Math.floorMod(row[at] - times * pivot[at] % PRIME, PRIME);
            }
        }
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }

    private static long modular(BigFraction number) {
        long numerator =
                number.getNumerator().mod(java.math.BigInteger.valueOf(PRIME)).longValue();
        long denominator =
                number.getDenominator().mod(java.math.BigInteger.valueOf(PRIME)).longValue();
        return numerator * power(denominator, PRIME - 2) % PRIME;
    }

    /** Reads everything and finds what can be found. */
    Reader read() {
        readChain();
        readSimple("faces", "ELIGIBLE", "U21401");
        readSimple("above20", "ELIGIBLE", "U21436");
        readSimple("hours", "AGED_65", "HOURS");
        readSimple("own", "VISITED", "OWN_CONTACT_VISITS");
        readSimple("deputyMinutes", "VISITED", "DEPUTY_MINUTES");
        readSimple("weekdays", "STAFF", "N21608");
        readSimple("certificates", "STAFF", "N21609_CERTIFICATE_ONLY");
        readKindsOfHelp();
        return this;
    }

    /** A quantity that only one figure's numerator tells. */
    private void readSimple(String kind, String population, String figure) {
        Table table = new Table();
        for (Figure one : figuresOf(figure, population)) {
            String quantity = kind + " " + place(one.name());
            long number = modular(one.numerator());
            if (!flags.get(one.name()).isWithheld()) {
                table.know(quantity, number);
            } else if (isFew(one)) {
                table.sensitive.put(quantity, number);
            }
        }
        sums(table, kind + " ", figuresOf(figure, population));
        if (kind.equals("faces")) {
            readOfficialMean(table);
        }
        table.solve();
    }

    /** The sizes of the municipalities' groups are taken as known, as the contract allows. */
    private void readOfficialMean(Table table) {
        FigureName mean = new FigureName("U21401_OFFICIAL_MEAN", Level.NATION, "SE", "ELIGIBLE", Part.ALL);
        if (!figures.containsKey(mean) || flags.get(mean).isWithheld()) {
            return;
        }
        Map<String, Long> equation = new HashMap<>();
        for (Figure one : figuresOf("U21401", "ELIGIBLE")) {
            if (one.name().level() == Level.MUNICIPALITY && one.name().part().equals(Part.ALL) && one.value() != null) {
                equation.put(
                        "faces " + place(one.name()), modular(one.denominator().reciprocal()));
            }
        }
        equation.put("official", PRIME - 1);
        table.know(
                "official",
                modular(figures.get(mean).value().multiply(figures.get(mean).denominator())));
        table.equations.add(equation);
    }

    private void readChain() {
        for (String step : List.of("offered", "accepted", "changed", "declined", "contacts")) {
            Table table = new Table();
            for (String population : List.of("INDICATOR", "LAW")) {
                for (Figure offered : figuresOf("N21600", population)) {
                    readSteps(table, step, population, offered);
                }
                sums(table, step + " " + population + "/", figuresOf("N21600", population));
            }
            for (Figure law : figuresOf("N21600", "LAW")) {
                readDifference(table, step, law);
            }
            table.solve();
        }
    }

    private Figure sibling(FigureName name, String figure, String population) {
        return figures.get(new FigureName(figure, name.level(), name.area(), population, name.part()));
    }

    /** What N21600, N21601, N21602 and N20509 of one cell print of one step, with numerator, denominator and left-outs. */
    private void readSteps(Table table, String step, String population, Figure n21600) {
        FigureName name = n21600.name();
        Figure n21601 = sibling(name, "N21601", population);
        Figure n21602 = sibling(name, "N21602", population);
        Figure n20509 = sibling(name, "N20509", population);
        String quantity = step + " " + population + "/" + place(name);
        long declined = n21602.leftOut().getOrDefault("DECLINED", 0L);
        long number =
                switch (step) {
                    case "offered" -> modular(n21600.numerator());
                    case "accepted" -> modular(n21601.numerator());
                    case "changed" -> modular(n21602.numerator());
                    case "declined" -> declined;
                    default -> modular(n20509.denominator());
                };
        List<Figure> telling =
                switch (step) {
                    case "offered" -> List.of(n21600, n21601, n21602);
                    case "accepted" -> List.of(n21601, n21602, n20509);
                    case "changed", "declined" -> List.of(n21602);
                    default -> List.of(n20509);
                };
        boolean few = isFew(n21600)
                || !step.equals("offered") && isFew(n21601)
                || (step.equals("changed") || step.equals("contacts")) && isFew(n21602);
        if (telling.stream().anyMatch(one -> !flags.get(one.name()).isWithheld())) {
            table.know(quantity, number);
        }
        if (few) {
            table.sensitive.put(quantity, number);
        }
        if (n21600.persons() == 0) {
            table.know(quantity, 0);
        }
    }

    /** Those in the law's population only: their number may be known, what they answered may not. */
    private void readDifference(Table table, String step, Figure law) {
        FigureName name = law.name();
        Figure indicator = sibling(name, "N21600", "INDICATOR");
        long persons = law.persons() - indicator.persons();
        String difference = step + " difference/" + place(name);
        table.sum(step + " LAW/" + place(name), List.of(step + " INDICATOR/" + place(name), difference));
        if (persons == 0) {
            table.know(difference, 0);
        } else if (persons < 7) {
            table.sensitive.put(difference, numberOf(step, name, "LAW") - numberOf(step, name, "INDICATOR"));
        }
    }

    private long numberOf(String step, FigureName name, String population) {
        return switch (step) {
            case "offered" -> modular(sibling(name, "N21600", population).numerator());
            case "accepted" -> modular(sibling(name, "N21601", population).numerator());
            case "changed" -> modular(sibling(name, "N21602", population).numerator());
            case "declined" -> sibling(name, "N21602", population).leftOut().getOrDefault("DECLINED", 0L);
            default -> modular(sibling(name, "N20509", population).denominator());
        };
    }

    /** Residents, those with service and those with personal care, who are also the part CARE=PERSONAL_CARE. */
    private void readKindsOfHelp() {
        Table table = new Table();
        List<Figure> all = figuresOf("HTJPOMV", "LAW");
        for (Figure personalCare : all) {
            FigureName name = personalCare.name();
            Figure service = sibling(name, "HTJSERV", "LAW");
            String place = place(name);
            String part =
                    name.part().dimension() == Dimension.CARE ? name.part().value() : "";
            boolean shown =
                    !flags.get(name).isWithheld() || !flags.get(service.name()).isWithheld();
            boolean few = isFew(personalCare);
            if (shown) {
                table.know("residents " + place, personalCare.persons());
                table.know("service " + place, modular(service.numerator()));
                table.know("personal care " + place, modular(personalCare.numerator()));
            }
            switch (part) {
                case "PERSONAL_CARE" -> {
                    table.sum("personal care " + place, List.of("residents " + place));
                    if (few) {
                        table.sensitive.put("service " + place, modular(service.numerator()));
                    }
                }
                case "SERVICE_ONLY" -> {
                    table.sum("service " + place, List.of("residents " + place));
                    table.know("personal care " + place, 0);
                }
                case "OTHER" -> {
                    table.know("service " + place, 0);
                    table.know("personal care " + place, 0);
                }
                default -> {
                    if (few) {
                        table.sensitive.put("service " + place, modular(service.numerator()));
                        table.sensitive.put("personal care " + place, modular(personalCare.numerator()));
                    }
                }
            }
        }
        sums(table, "residents ", all);
        sums(table, "service ", all);
        sums(table, "personal care ", all);
        table.solve();
    }

    private static boolean isFew(Figure figure) {
        return figure.persons() > 0 && figure.persons() < 7;
    }

    private List<Figure> figuresOf(String figure, String population) {
        return figures.values().stream()
                .filter(one -> one.name().figure().equals(figure)
                        && one.name().population().equals(population))
                .toList();
    }

    private static String place(FigureName name) {
        return place(name.level(), name.area(), name.part());
    }

    private static String place(Level level, String area, Part part) {
        return level + "/" + area + "/" + part.label();
    }

    /** Every sum over areas and over parts, whether or not another sum says the same. */
    private void sums(Table table, String kind, List<Figure> of) {
        Map<String, TreeSet<String>> sums = new TreeMap<>();
        boolean broken = of.stream().anyMatch(one -> !one.name().part().equals(Part.ALL));
        for (Figure one : of) {
            FigureName name = one.name();
            Part part = name.part();
            String here = place(name);
            boolean form = part.dimension() == Dimension.FORM;
            if (!part.equals(Part.ALL)) {
                put(sums, place(name.level(), name.area(), Part.ALL) + " by " + part.dimension(), here);
            }
            if (name.level() == Level.UNIT) {
                Unit unit = units.stream()
                        .filter(each -> each.area().equals(name.area()))
                        .findFirst()
                        .orElseThrow();
                put(sums, place(Level.PROVIDER, unit.providerArea(), part) + " by units", here);
                put(sums, place(Level.MUNICIPALITY, unit.municipality(), part) + " by units", here);
                if (part.equals(Part.ALL) && broken) {
                    Part ofForm = new Part(Dimension.FORM, unit.form().name());
                    put(sums, place(Level.MUNICIPALITY, unit.municipality(), ofForm) + " by units", here);
                }
            }
            if (name.level() == Level.PROVIDER && !form) {
                String municipality = name.area().substring(0, 4);
                put(sums, place(Level.MUNICIPALITY, municipality, part) + " by providers", here);
            }
            if (name.level() == Level.MUNICIPALITY) {
                put(sums, place(Level.NATION, "SE", part) + " by municipalities", here);
                Municipalities.withCode(name.area()).ifPresent(real -> {
                    put(sums, place(Level.COUNTY, real.countyCode(), part) + " by municipalities", here);
                    put(sums, place(Level.GROUP, real.group(), part) + " by municipalities", here);
                });
            }
        }
        sums.forEach((total, members) -> table.sum(
                kind + total.substring(0, total.indexOf(" by ")),
                members.stream().map(kind::concat).toList()));
    }

    private static void put(Map<String, TreeSet<String>> sums, String total, String part) {
        sums.computeIfAbsent(total, _ -> new TreeSet<>()).add(part);
    }
}
