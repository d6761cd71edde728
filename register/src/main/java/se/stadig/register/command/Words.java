package se.stadig.register.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.stadig.indicators.Area;
import se.stadig.indicators.Catalogue;
import se.stadig.indicators.Definition;
import se.stadig.indicators.Dimension;
import se.stadig.indicators.Level;
import se.stadig.register.publish.Areas;
import se.stadig.register.publish.Swedish;

/** Understands the words of the indicators command, Swedish or as in a figure's name, and says what is known where it does not. */
final class Words {
    private static final int SUGGESTED = 3;
    private static final Map<String, Level> LEVELS = new TreeMap<>(Map.of(
            "enhet", Level.UNIT,
            "utförare", Level.PROVIDER,
            "kommun", Level.MUNICIPALITY,
            "län", Level.COUNTY,
            "grupp", Level.GROUP,
            "kommungrupp", Level.GROUP,
            "riket", Level.NATION));
    private static final Map<String, Dimension> BREAKDOWNS = new TreeMap<>(Map.of(
            "kön", Dimension.SEX,
            "ålder", Dimension.AGE,
            "hjälp", Dimension.CARE,
            "regi", Dimension.FORM,
            "timmar", Dimension.HOURS));
    private static final String ALL = "alla";

    private Words() {}

    static LocalDate day(String option, String text) throws Refusal {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw Refusal.wrong(
                    "%s: ”%s” är ingen dag i kalendern. Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-10-05."
                            .formatted(option, text));
        }
    }

    static Set<Level> levels(Collection<String> told) throws Refusal {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (String word : told) {
            Level level = LEVELS.get(word.toLowerCase(Locale.ROOT));
            levels.add(level == null ? constant(Level.class, word, "--level", LEVELS.keySet()) : level);
        }
        return levels;
    }

    static Set<Dimension> breakdowns(Collection<String> told) throws Refusal {
        Set<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        Set<String> known = new LinkedHashSet<>(BREAKDOWNS.keySet());
        known.add(ALL);
        for (String word : told) {
            Dimension dimension = BREAKDOWNS.get(word.toLowerCase(Locale.ROOT));
            if (word.equalsIgnoreCase(ALL) || word.equalsIgnoreCase("ALL")) {
                dimensions.addAll(EnumSet.allOf(Dimension.class));
            } else {
                dimensions.add(dimension == null ? constant(Dimension.class, word, "--breakdown", known) : dimension);
            }
        }
        return dimensions;
    }

    static Set<String> figures(Collection<String> told) throws Refusal {
        List<String> known = Catalogue.all().stream().map(Definition::figure).toList();
        Set<String> figures = new LinkedHashSet<>();
        for (String word : told) {
            String figure = word.toUpperCase(Locale.ROOT);
            if (!known.contains(figure)) {
                throw Refusal.wrong("Det finns ingen indikator som heter ”%s”. Menade du %s?"
                        .formatted(word, either(nearest(figure, known))));
            }
            figures.add(figure);
        }
        return figures;
    }

    static Set<Area> areas(Collection<String> told, Areas known) throws Refusal {
        Set<Area> areas = new LinkedHashSet<>();
        for (String word : told) {
            List<Area> called = known.called(word);
            if (called.isEmpty()) {
                throw Refusal.wrong("Det finns inget område med koden eller namnet ”%s” i registret. Närmast är %s."
                        .formatted(word, nearestAreas(word, known)));
            }
            areas.addAll(called);
        }
        return areas;
    }

    private static String nearestAreas(String word, Areas known) {
        List<String> texts = new ArrayList<>();
        known.all().forEach(area -> {
            texts.add(area.name());
            texts.add(known.name(area));
        });
        List<String> shown = new ArrayList<>();
        for (String near : nearest(word, texts)) {
            Area area = known.called(near).getFirst();
            String text = area.name() + " (" + known.name(area) + ")";
            if (!shown.contains(text)) {
                shown.add(text);
            }
        }
        return either(shown);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word, String option, Collection<String> known)
            throws Refusal {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        throw Refusal.wrong(
                "%s: ”%s” är okänt. Välj bland %s.".formatted(option, word, Swedish.list(List.copyOf(known))));
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " eller " + words.get(last);
    }

    private static List<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                        one -> distance(word.toLowerCase(Locale.ROOT), one.toLowerCase(Locale.ROOT))))
                .limit(SUGGESTED)
                .toList();
    }

    /** How many letters must be added, taken away or changed. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
