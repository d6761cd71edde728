package se.stadig.indicators.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Figure;
import se.stadig.indicators.FigureName;
import se.stadig.indicators.Level;
import se.stadig.indicators.Part;
import se.stadig.indicators.Unit;

/**
 * A clever reader of a publication, for the tests: writes down every number that is printed and every sum that must hold ({@link ReaderSums}), and
 * solves the equations ({@link Table}). Shares nothing with the main code: quantities are texts such as "offered INDICATOR/UNIT/U1/ALL".
 */
final class Reader {
    private final SortedMap<FigureName, Figure> figures;
    private final ReaderSums sums;
    private final Map<FigureName, Flag> flags;

    /** What the reader has found out, that he should not: quantity and number. */
    final SortedMap<String, Long> found = new TreeMap<>();

    final SortedMap<String, Long> truth = new TreeMap<>();
    private int sensitiveNumbers;

    Reader(SortedMap<FigureName, Figure> figures, Collection<Unit> units, Map<FigureName, Flag> flags) {
        this.figures = figures;
        this.sums = new ReaderSums(units);
        this.flags = flags;
    }

    int sensitiveNumbers() {
        return sensitiveNumbers;
    }

    private void solve(Table table) {
        sensitiveNumbers += table.sensitive.size();
        table.solve().forEach((quantity, number) -> {
            found.put(quantity, number);
            truth.put(quantity, table.sensitive.get(quantity));
        });
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
            String quantity = kind + " " + ReaderSums.place(one.name());
            long number = Table.modular(one.numerator());
            if (!flags.get(one.name()).isWithheld()) {
                table.know(quantity, number);
            } else if (isFew(one)) {
                table.sensitive.put(quantity, number);
            }
        }
        sums.add(table, kind + " ", figuresOf(figure, population));
        if (kind.equals("faces")) {
            readOfficialMean(table);
        }
        solve(table);
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
                        "faces " + ReaderSums.place(one.name()),
                        Table.modular(one.denominator().reciprocal()));
            }
        }
        equation.put("official", Table.PRIME - 1);
        table.know(
                "official",
                Table.modular(
                        figures.get(mean).value().multiply(figures.get(mean).denominator())));
        table.add(equation);
    }

    private void readChain() {
        for (String step : List.of("offered", "accepted", "changed", "declined", "contacts")) {
            Table table = new Table();
            for (String population : List.of("INDICATOR", "LAW")) {
                for (Figure offered : figuresOf("N21600", population)) {
                    readSteps(table, step, population, offered);
                }
                sums.add(table, step + " " + population + "/", figuresOf("N21600", population));
            }
            for (Figure law : figuresOf("N21600", "LAW")) {
                readDifference(table, step, law);
            }
            solve(table);
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
        String quantity = step + " " + population + "/" + ReaderSums.place(name);
        long declined = n21602.leftOut().getOrDefault("DECLINED", 0L);
        long number =
                switch (step) {
                    case "offered" -> Table.modular(n21600.numerator());
                    case "accepted" -> Table.modular(n21601.numerator());
                    case "changed" -> Table.modular(n21602.numerator());
                    case "declined" -> declined;
                    default -> Table.modular(n20509.denominator());
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
        String difference = step + " difference/" + ReaderSums.place(name);
        table.sum(
                step + " LAW/" + ReaderSums.place(name),
                List.of(step + " INDICATOR/" + ReaderSums.place(name), difference));
        if (persons == 0) {
            table.know(difference, 0);
        } else if (persons < 7) {
            table.sensitive.put(difference, numberOf(step, name, "LAW") - numberOf(step, name, "INDICATOR"));
        }
    }

    private long numberOf(String step, FigureName name, String population) {
        return switch (step) {
            case "offered" -> Table.modular(sibling(name, "N21600", population).numerator());
            case "accepted" -> Table.modular(sibling(name, "N21601", population).numerator());
            case "changed" -> Table.modular(sibling(name, "N21602", population).numerator());
            case "declined" -> sibling(name, "N21602", population).leftOut().getOrDefault("DECLINED", 0L);
            default -> Table.modular(sibling(name, "N20509", population).denominator());
        };
    }

    /** Residents, those with service and those with personal care, who are also the part CARE=PERSONAL_CARE. */
    private void readKindsOfHelp() {
        Table table = new Table();
        List<Figure> all = figuresOf("HTJPOMV", "LAW");
        for (Figure personalCare : all) {
            FigureName name = personalCare.name();
            Figure service = sibling(name, "HTJSERV", "LAW");
            String place = ReaderSums.place(name);
            String part =
                    name.part().dimension() == Dimension.CARE ? name.part().value() : "";
            boolean shown =
                    !flags.get(name).isWithheld() || !flags.get(service.name()).isWithheld();
            boolean few = isFew(personalCare);
            if (shown) {
                table.know("residents " + place, personalCare.persons());
                table.know("service " + place, Table.modular(service.numerator()));
                table.know("personal care " + place, Table.modular(personalCare.numerator()));
            }
            switch (part) {
                case "PERSONAL_CARE" -> {
                    table.sum("personal care " + place, List.of("residents " + place));
                    if (few) {
                        table.sensitive.put("service " + place, Table.modular(service.numerator()));
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
                        table.sensitive.put("service " + place, Table.modular(service.numerator()));
                        table.sensitive.put("personal care " + place, Table.modular(personalCare.numerator()));
                    }
                }
            }
        }
        sums.add(table, "residents ", all);
        sums.add(table, "service ", all);
        sums.add(table, "personal care ", all);
        solve(table);
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
}
