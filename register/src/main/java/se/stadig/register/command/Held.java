package se.stadig.register.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.stadig.register.publish.Swedish;
import se.stadig.register.store.StoredDelivery;

/** For which days a register holds deliveries. */
final class Held {
    private static final int NAMED = 6;

    private record Days(LocalDate first, LocalDate last) {}

    private final List<Days> spans = new ArrayList<>();

    Held(List<StoredDelivery> counted) {
        counted.stream()
                .map(delivery -> new Days(delivery.from(), delivery.to()))
                .sorted(Comparator.comparing(Days::first))
                .forEach(this::add);
    }

    private void add(Days days) {
        if (!spans.isEmpty() && !days.first().isAfter(spans.getLast().last().plusDays(1))) {
            Days before = spans.removeLast();
            spans.add(new Days(before.first(), before.last().isAfter(days.last()) ? before.last() : days.last()));
        } else {
            spans.add(days);
        }
    }

    boolean touches(LocalDate first, LocalDate last) {
        return spans.stream()
                .anyMatch(days -> !days.first().isAfter(last) && !days.last().isBefore(first));
    }

    /** "28 september–31 oktober 2026 och 1–14 mars 2027"; the latest ones where there are many. */
    String text() {
        List<String> named = spans.stream()
                .skip(Math.max(0, spans.size() - NAMED))
                .map(days -> Swedish.days(days.first(), days.last()))
                .toList();
        return (spans.size() > NAMED ? "bland annat " : "") + Swedish.list(named);
    }
}
