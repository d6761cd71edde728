package se.stadig.app.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a sender has told before, so that it can be compared with what it tells now. */
final class ToldStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final StatementStore sql;
    private final Sender sender;

    ToldStore(StatementStore sql, Sender sender) {
        this.sql = sql;
        this.sender = sender;
    }

    /** What the sender has told of these ids before. */
    Map<String, Known> known(Kind kind, Collection<String> ids) {
        Map<String, Known> known = new HashMap<>();
        sql.ask(
                "select source_id, row_id, coalesce(recipient, staff), modified, told::text, only_in from import_row"
                        + " where municipality = ? and source = ? and kind = ? and source_id = any(?)",
                List.of(sender.municipality(), sender.source(), kind.name(), StatementStore.texts(ids)),
                row -> known.put(
                        row.getString(1),
                        new Known(
                                row.getObject(2, UUID.class) == null ? null : StatementStore.ref(row, 2),
                                instant(row.getTimestamp(4)),
                                JSON.readValue(row.getString(5), TEXTS),
                                row.getString(6))));
        return known;
    }

    /** How many rows of each kind the sender has told of. */
    Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        sql.ask(
                "select kind, count(*) from import_row where municipality = ? and source = ? and row_id is not null group by kind",
                List.of(sender.municipality(), sender.source()),
                row -> counts.put(Kind.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    /** What was read of a delivery of the sender's that was taken in; empty where it was not. */
    Optional<String> delivered(String delivery) {
        List<String> found = new ArrayList<>();
        sql.ask(
                "select content from import_delivery where municipality = ? and source = ? and id = ?",
                List.of(sender.municipality(), sender.source(), delivery),
                row -> found.add(row.getString(1)));
        return found.stream().findFirst();
    }

    /** Notes that a delivery is taken in. */
    void deliver(String delivery, String content, UUID run) {
        sql.run(
                "insert into import_delivery (municipality, source, id, content, run) values (?, ?, ?, ?, ?) on conflict do nothing",
                List.of(sender.municipality(), sender.source(), delivery, content, run));
    }

    /** Each row that the sender has told of in this delivery alone. */
    void toldOnlyIn(String delivery, BiConsumer<Kind, String> each) {
        sql.ask(
                "select kind, source_id from import_row where municipality = ? and source = ? and only_in = ?",
                List.of(sender.municipality(), sender.source(), delivery),
                row -> each.accept(Kind.valueOf(row.getString(1)), row.getString(2)));
    }

    /** Notes that rows are told in another delivery too. */
    void tellOnly(Kind kind, Map<String, Known> rows, Retold retold) {
        List<String> ids = List.copyOf(rows.keySet());
        sql.run(
                """
                update import_row r set only_in = nullif(u.now, '') from unnest(?::text[], ?::text[]) as u(id, now)
                where r.municipality = ? and r.source = ? and r.kind = ? and r.source_id = u.id
                """,
                List.of(
                        StatementStore.texts(ids),
                        StatementStore.texts(rows.values().stream()
                                .map(known -> Objects.requireNonNullElse(retold.now(known), ""))
                                .toList()),
                        sender.municipality(),
                        sender.source(),
                        kind.name()));
    }

    /**
     * Notes what the sender has told, so that it can be compared with what is told the next time.
     *
     * @param onlyIn the delivery that new rows came in; null for others
     */
    void remember(Kind kind, UUID run, List<Told> rows, @Nullable String onlyIn) {
        if (rows.isEmpty()) {
            return;
        }
        List<String> owners = rows.stream().map(Told::ownerText).toList();
        List<String> none = rows.stream().map(_ -> "").toList();
        sql.run(
                """
                insert into import_row as r (municipality, source, kind, source_id, row_id, recipient, staff, modified, told, run, only_in)
                select ?, ?, ?, u.id, nullif(u.row, '')::uuid, nullif(u.recipient, '')::uuid, nullif(u.staff, '')::uuid, nullif(u.modified, '')::timestamptz,
                    u.told::jsonb, ?, nullif(?, '')
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as u(id, row, recipient, staff, modified, told)
                on conflict (municipality, source, kind, source_id) do update
                    set told = r.told || excluded.told, modified = coalesce(greatest(r.modified, excluded.modified), r.modified), run = excluded.run,
                        row_id = coalesce(excluded.row_id, r.row_id), recipient = coalesce(excluded.recipient, r.recipient),
                        staff = coalesce(excluded.staff, r.staff)
                """,
                List.of(
                        sender.municipality(),
                        sender.source(),
                        kind.name(),
                        run,
                        onlyIn == null ? "" : onlyIn,
                        StatementStore.texts(
                                rows.stream().map(told -> told.from().id()).toList()),
                        StatementStore.texts(rows.stream().map(Told::rowText).toList()),
                        StatementStore.texts(kind.isOfStaff() ? none : owners),
                        StatementStore.texts(kind.isOfStaff() ? owners : none),
                        StatementStore.texts(rows.stream().map(Told::modified).toList()),
                        StatementStore.texts(rows.stream()
                                .map(told -> JSON.writeValueAsString(told.digests()))
                                .toList())));
        keepGone(
                kind,
                rows.stream()
                        .map(Told::from)
                        .filter(Incoming::deleted)
                        .map(Incoming::id)
                        .toList());
    }

    /** A row that the sender has withdrawn itself does not come back with whom it belongs to. */
    private void keepGone(Kind kind, List<String> ids) {
        if (!ids.isEmpty()) {
            sql.run(
                    "update import_row set taken_at = null where municipality = ? and source = ? and kind = ? and source_id = any(?)",
                    List.of(sender.municipality(), sender.source(), kind.name(), StatementStore.texts(ids)));
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
