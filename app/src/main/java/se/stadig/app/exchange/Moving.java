package se.stadig.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.stadig.app.platform.Ids;
import se.stadig.terms.SwedishTime;

/** A colleague who has gone to another unit: the employment that stands ends, and another one begins. */
final class Moving {
    private final StandingStore standing;
    private final Links links;
    private final Telling telling;
    private final Judge judge;
    private final Ids ids;
    private final LocalDate today;

    Moving(StandingStore standing, Links links, Telling telling, Judge judge, Ids ids, LocalDate today) {
        this.standing = standing;
        this.links = links;
        this.telling = telling;
        this.judge = judge;
        this.ids = ids;
        this.today = today;
    }

    void move(Candidate one, Ref target, Map<String, String> ours, Map<String, String> oursAsTold, Writes writes) {
        boolean movedHere = one.before().containsKey("unit")
                && !Objects.equals(oursAsTold.get("unit"), one.before().get("unit"));
        if (movedHere && !judge.prefersTheirs()) {
            telling.conflict(one.row(), List.of("unit"));
            telling.told(one.row(), Outcome.CONFLICT, Map.of());
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (Column column : Kind.EMPLOYMENT.kept()) {
            String stands = ours.getOrDefault(column.name(), "");
            values.put(
                    column.name(),
                    one.isChanged(column.name()) ? one.told().getOrDefault(column.name(), stands) : stands);
        }
        String begun = ours.getOrDefault("first_day", "");
        String start = values.getOrDefault("first_day", "");
        if (start.compareTo(begun) <= 0) {
            Instant modified = one.row().modified();
            String changed = (modified == null ? today : LocalDate.ofInstant(modified, SwedishTime.ZONE)).toString();
            start = changed.compareTo(begun) < 0 ? begun : changed;
        }
        values.put("first_day", start);
        String last = values.getOrDefault("last_day", "");
        if (!last.isEmpty() && last.compareTo(start) < 0) {
            links.refuse(one.row(), "last_day", Expected.FROM_AFTER_TO);
            return;
        }
        List<String> key = Kind.EMPLOYMENT.twinBy().stream()
                .map(column -> values.getOrDefault(column, ""))
                .toList();
        if (!standing.twins(Kind.EMPLOYMENT, List.of(key)).isEmpty()) {
            links.refuse(one.row(), "unit", Expected.TAKEN);
            return;
        }
        Ref fresh = new Ref(ids.next(), target.owner());
        telling.told(one.row(), Outcome.CHANGED, values);
        writes.news.add(new Write(one.row(), fresh, Outcome.NEW, values));
        writes.told.add(new Told(one.row(), fresh, one.theirs(), true));
        String ends = LocalDate.parse(start).minusDays(1).toString();
        String ended = ours.getOrDefault("last_day", "");
        if (start.compareTo(begun) <= 0) {
            writes.changes.add(new Write(one.row(), target, Outcome.WITHDRAWN, Map.of(Kind.WITHDRAWN, "true")));
        } else if (ended.isEmpty() || ended.compareTo(ends) > 0) {
            writes.changes.add(new Write(one.row(), target, Outcome.CHANGED, Map.of("last_day", ends)));
        }
    }
}
