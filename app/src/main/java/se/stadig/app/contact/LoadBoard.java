package se.stadig.app.contact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.law.LawBook;

/**
 * Belastningen: for how many each is contact and deputy, and what those are granted together. By name: it is there to share the work, not to compare people.
 *
 * @param rows those who are contact or deputy for somebody
 * @param persons the spread of how many persons the contacts have
 * @param hours the spread of the hours that those are granted
 */
public record LoadBoard(List<Row> rows, Optional<Spread> persons, Optional<Spread> hours) {
    public LoadBoard {
        rows = List.copyOf(rows);
    }

    /**
     * One of the staff.
     *
     * @param persons for how many she is contact
     * @param hours a month that those are granted together, whole
     * @param deputyFor for how many she is deputy
     */
    public record Row(String name, int persons, int hours, int deputyFor, Ground ground) {}

    /** The least, the middle and the most; the middle of an even number is halfway between the two in the middle. */
    public record Spread(int least, BigDecimal middle, int most) {
        /** As a number is written in the language. */
        public String middle(boolean swedish) {
            String number = middle.toPlainString();
            return swedish ? number.replace('.', ',') : number;
        }

        public static Optional<Spread> of(List<Integer> numbers) {
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            List<Integer> sorted = numbers.stream().sorted().toList();
            int size = sorted.size();
            BigDecimal middle = BigDecimal.valueOf((long) sorted.get((size - 1) / 2) + sorted.get(size / 2))
                    .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY)
                    .stripTrailingZeros();
            return Optional.of(new Spread(sorted.getFirst(), middle, sorted.getLast()));
        }
    }

    /** @param granted hours a month to each person */
    static LoadBoard of(
            Map<UUID, Story> stories,
            Map<UUID, BigDecimal> granted,
            Map<UUID, Member> staff,
            LawBook law,
            LocalDate today) {
        Map<UUID, Carried> carried = new LinkedHashMap<>();
        stories.forEach((person, story) -> {
            story.contact()
                    .flatMap(StoryEvent::staff)
                    .ifPresent(one -> carried(carried, one).persons.add(person));
            story.deputies().forEach(event -> event.staff().ifPresent(one -> carried(carried, one).deputyFor++));
        });
        Collator swedish = Collator.getInstance(Locale.of("sv"));
        List<Row> rows = carried.entrySet().stream()
                .map(one -> row(one.getValue(), granted, Optional.ofNullable(staff.get(one.getKey())), law, today))
                .sorted(Comparator.comparing(Row::name, swedish))
                .toList();
        List<Row> contacts = rows.stream().filter(row -> row.persons() > 0).toList();
        return new LoadBoard(
                rows,
                Spread.of(contacts.stream().map(Row::persons).toList()),
                Spread.of(contacts.stream().map(Row::hours).toList()));
    }

    private static Row row(
            Carried one, Map<UUID, BigDecimal> granted, Optional<Member> member, LawBook law, LocalDate today) {
        return new Row(
                one.name,
                one.persons.size(),
                hours(one.persons, granted),
                one.deputyFor,
                Ground.of(member, law, today));
    }

    private static int hours(List<UUID> persons, Map<UUID, BigDecimal> granted) {
        return persons.stream()
                .map(person -> granted.getOrDefault(person, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static Carried carried(Map<UUID, Carried> all, Named one) {
        return all.computeIfAbsent(one.id(), _ -> new Carried(one.name()));
    }

    private static final class Carried {
        private final String name;
        private final List<UUID> persons = new ArrayList<>();
        private int deputyFor;

        private Carried(String name) {
            this.name = name;
        }
    }
}
