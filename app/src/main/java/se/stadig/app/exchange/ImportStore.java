package se.stadig.app.exchange;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.Kind.Part;
import se.stadig.app.platform.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows that an import compares with and writes, many at a time, on the one connection that {@link ImportTransactionStore} has opened for it. */
final class ImportStore {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final Connection connection;
    private final Ids ids;
    private final String municipality;
    private final String source;

    /**
     * @param source what the sender is called in this municipality: ids are the sender's
     */
    ImportStore(Connection connection, Ids ids, String municipality, String source) {
        this.connection = connection;
        this.ids = ids;
        this.municipality = municipality;
        this.source = source;
    }

    /**
     * A row that the sender has told of before.
     *
     * @param row ours; null where the sender has only told that it is gone
     * @param onlyIn the one delivery that has told of it; null where it is none or several
     */
    record Known(
            @Nullable Ref row,
            @Nullable Instant modified,
            Map<String, String> told,
            @Nullable String onlyIn) {}

    /** A row and whose it is: a recipient or a colleague. */
    record Ref(UUID id, @Nullable UUID owner) {
        String ownerText() {
            return owner == null ? "" : owner.toString();
        }
    }

    /** A row that is the same by its twin columns. */
    record Twin(Ref row, boolean isTheSenders) {}

    /** A row to write: a new one, or what changes of one. */
    record Write(Incoming from, Ref row, Outcome outcome, Map<String, String> values) {}

    /** What the sender has told of these ids before. */
    Map<String, Known> known(Kind kind, Collection<String> ids) {
        Map<String, Known> known = new HashMap<>();
        ask(
                "select source_id, row_id, coalesce(recipient, staff), modified, told::text, only_in from import_row"
                        + " where municipality = ? and source = ? and kind = ? and source_id = any(?)",
                List.of(municipality, source, kind.name(), texts(ids)),
                row -> known.put(
                        row.getString(1),
                        new Known(
                                row.getObject(2, UUID.class) == null ? null : ref(row, 2),
                                instant(row.getTimestamp(4)),
                                JSON.readValue(row.getString(5), TEXTS),
                                row.getString(6))));
        return known;
    }

    /**
     * Where the ids of references lead: to what the sender told of by this id, else by this code or number. A national number is the same person
     * whoever told of her; a code of a unit is another unit with every provider, and a pseudonym may be an id of something else.
     */
    Map<String, Ref> referred(Kind kind, Collection<String> ids) {
        Map<String, Ref> found = new HashMap<>();
        known(kind, ids).forEach((id, known) -> {
            if (known.row() != null) {
                found.put(id, known.row());
            }
        });
        List<String> left = ids.stream().filter(id -> !found.containsKey(id)).toList();
        String here =
                switch (kind) {
                    case UNIT ->
                        "select t.code, t.id, null::uuid from unit t where t.municipality = ? and t.code = any(?) and "
                                + theSenders("t.id");
                    case PERSON ->
                        "select t.identity_number, t.recipient, t.recipient from recipient_identity t where t.municipality = ? and t.identity_number = any(?)"
                                + " and (t.identity_type in ('PERSONNUMMER', 'SAMORDNINGSNUMMER') or "
                                + theSenders("t.recipient") + ")";
                    default -> "";
                };
        if (!here.isEmpty() && !left.isEmpty()) {
            ask(
                    here,
                    List.of(municipality, texts(left), source, kind.name()),
                    row -> found.put(row.getString(1), ref(row, 2)));
        }
        return found;
    }

    /** The organisation number of whoever runs each unit. */
    Map<UUID, String> providers(Collection<UUID> units) {
        Map<UUID, String> providers = new HashMap<>();
        if (!units.isEmpty()) {
            ask(
                    "select u.id, p.organisation_number from unit u join provider p on p.id = u.provider where u.id = any(?)",
                    List.of(ids(units)),
                    row -> providers.put(row.getObject(1, UUID.class), row.getString(2)));
        }
        return providers;
    }

    /** Who sends, as the ids of this sender are kept. */
    String sender() {
        return municipality + " " + source;
    }

    /** How many rows of each kind the sender has told of. */
    Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        ask(
                "select kind, count(*) from import_row where municipality = ? and source = ? and row_id is not null group by kind",
                List.of(municipality, source),
                row -> counts.put(Kind.valueOf(row.getString(1)), row.getLong(2)));
        return counts;
    }

    /** What was read of a delivery of the sender's that was taken in; empty where it was not. */
    Optional<String> delivered(String delivery) {
        List<String> found = new ArrayList<>();
        ask(
                "select content from import_delivery where municipality = ? and source = ? and id = ?",
                List.of(municipality, source, delivery),
                row -> found.add(row.getString(1)));
        return found.stream().findFirst();
    }

    /** Notes that a delivery is taken in. */
    void deliver(String delivery, String content, UUID run) {
        run(
                "insert into import_delivery (municipality, source, id, content, run) values (?, ?, ?, ?, ?) on conflict do nothing",
                List.of(municipality, source, delivery, content, run));
    }

    /** Each row that the sender has told of in this delivery alone. */
    void toldOnlyIn(String delivery, BiConsumer<Kind, String> each) {
        ask(
                "select kind, source_id from import_row where municipality = ? and source = ? and only_in = ?",
                List.of(municipality, source, delivery),
                row -> each.accept(Kind.valueOf(row.getString(1)), row.getString(2)));
    }

    /** Notes that rows are told in another delivery too. */
    void tellOnly(Kind kind, Map<String, Known> rows, Retold retold) {
        List<String> ids = List.copyOf(rows.keySet());
        run(
                """
                update import_row r set only_in = nullif(u.now, '') from unnest(?::text[], ?::text[]) as u(id, now)
                where r.municipality = ? and r.source = ? and r.kind = ? and r.source_id = u.id
                """,
                List.of(
                        texts(ids),
                        texts(rows.values().stream()
                                .map(known -> Objects.requireNonNullElse(retold.now(known), ""))
                                .toList()),
                        municipality,
                        source,
                        kind.name()));
    }

    private static Ref ref(ResultSet row, int at) throws SQLException {
        return new Ref(row.getObject(at, UUID.class), row.getObject(at + 1, UUID.class));
    }

    /** Rows as they stand: value by column, with whether they are withdrawn. */
    Map<UUID, Map<String, String>> standing(Kind kind, Collection<UUID> rows) {
        List<String> names = new ArrayList<>();
        StringBuilder select =
                new StringBuilder("select p0.").append(kind.parts().getFirst().key());
        for (int part = 0; part < kind.parts().size(); part++) {
            for (Column column : kind.parts().get(part).columns()) {
                select.append(", p")
                        .append(part)
                        .append('.')
                        .append(column.name())
                        .append("::text");
                names.add(column.name());
            }
        }
        String ended =
                switch (kind.ending()) {
                    case WITHDRAWN -> "p0.withdrawn_at is not null";
                    case CLOSED -> "p0.closed is not null";
                    case OF_THOSE_BELOW -> "null::boolean";
                };
        select.append(", ").append(ended).append(" from ").append(joined(kind));
        select.append(" where p0.").append(kind.parts().getFirst().key()).append(" = any(?)");
        Map<UUID, Map<String, String>> standing = new HashMap<>();
        ask(select.toString(), List.of(ids(rows)), row -> {
            Map<String, String> values = new HashMap<>();
            for (int at = 0; at < names.size(); at++) {
                values.put(names.get(at), Values.ours(kind.column(names.get(at)), row.getString(at + 2)));
            }
            boolean is = row.getBoolean(names.size() + 2);
            if (!row.wasNull()) {
                values.put(Kind.WITHDRAWN, String.valueOf(is));
            }
            standing.put(row.getObject(1, UUID.class), values);
        });
        return standing;
    }

    private static String joined(Kind kind) {
        List<Part> parts = kind.parts();
        String first = parts.getFirst().table() + " p0";
        return parts.size() == 1
                ? first
                : first + " join " + parts.get(1).table() + " p1 on p1."
                        + parts.get(1).key() + " = p0." + parts.getFirst().key();
    }

    /**
     * Rows that are the same by their twin columns, by the place in the list; where there are several, the first that the sender has not told of.
     *
     * @param keys for each row the values of the twin columns
     */
    Map<Integer, Twin> twins(Kind kind, List<List<String>> keys) {
        Map<Integer, Twin> twins = new HashMap<>();
        if (keys.isEmpty()) {
            return twins;
        }
        List<Object> values = new ArrayList<>(List.of(source, kind.name()));
        for (int column = 0; column < keys.getFirst().size(); column++) {
            int at = column;
            values.add(texts(keys.stream().map(key -> key.get(at)).toList()));
        }
        if (kind != Kind.STAFF) {
            values.add(lookedUp(kind, keys));
        }
        ask(kind == Kind.STAFF ? staffTwins() : twins(kind), values, row -> {
            int at = row.getInt(1) - 1;
            Twin twin = new Twin(ref(row, 2), row.getBoolean(4));
            Twin before = twins.get(at);
            if (before == null || (before.isTheSenders() && !twin.isTheSenders())) {
                twins.put(at, twin);
            }
        });
        return twins;
    }

    /** The column that has an index, which is asked by itself too: only what it gives goes through the walls, and not the whole table. */
    private static Column indexed(Kind kind) {
        return kind.column(
                kind == Kind.PERSON ? "identity_number" : kind.twinBy().getFirst());
    }

    private static Listed lookedUp(Kind kind, List<List<String>> keys) {
        int place = kind.twinBy().indexOf(indexed(kind).name());
        Set<String> values = keys.stream().map(key -> key.get(place)).collect(Collectors.toSet());
        return indexed(kind).of() == null
                ? texts(values)
                : ids(values.stream().map(UUID::fromString).toList());
    }

    private static String twins(Kind kind) {
        List<String> columns = kind.twinBy();
        String table = kind == Kind.PERSON
                ? "recipient_identity"
                : kind.parts().getFirst().table();
        String key = kind == Kind.PERSON ? "recipient" : "id";
        String owner = kind == Kind.UNIT
                ? "null::uuid"
                : "t." + (kind == Kind.PERSON || !kind.isOfStaff() ? "recipient" : "staff");
        String same = columns.stream()
                .map(column -> "t." + column + " = x." + column + "::"
                        + kind.column(column).type().sql())
                .collect(Collectors.joining(" and "));
        String also = kind == Kind.UNIT || kind == Kind.PERSON
                ? " and t.municipality = (select importing())"
                : kind == Kind.EMPLOYMENT ? "" : " and t.withdrawn_at is null";
        return "select x.n, t.%s, %s, %s from unnest(%s) with ordinality as x(%s, n) join %s t on %s%s and t.%s = any(?)"
                .formatted(
                        key,
                        owner,
                        theSenders("t." + key),
                        columns.stream().map(_ -> "?::text[]").collect(Collectors.joining(", ")),
                        String.join(", ", columns),
                        table,
                        same,
                        also,
                        indexed(kind).name());
    }

    private static String theSenders(String row) {
        return "exists (select 1 from import_row r where r.row_id = " + row
                + " and r.municipality = (select importing()) and r.source = ? and r.kind = ?)";
    }

    /** Somebody is the same where number, names and employer are: two providers use the same numbers for different people. */
    private static String staffTwins() {
        return """
                select y.n, y.id, y.id, %s from (
                    select x.n, (array_agg(distinct s.id))[1] as id
                    from unnest(?::text[], ?::text[], ?::text[], ?::text[]) with ordinality as x(number, given, family, provider, n)
                        join employment m on m.number = x.number and m.withdrawn_at is null
                        join unit u on u.id = m.unit
                        join provider p on p.id = u.provider and p.organisation_number = x.provider
                        join staff s on s.id = m.staff and s.municipality = (select importing())
                    where (lower(s.given_name), lower(s.family_name)) = (lower(x.given), lower(x.family))
                        and (s.given_name, s.family_name) <> ('%s', '%s')
                    group by x.n having count(distinct s.id) = 1) y
                """.formatted(theSenders("y.id"), Unnamed.GIVEN, Unnamed.FAMILY);
    }

    /** Writes new rows, all of one kind. */
    void insert(Kind kind, List<Write> rows) {
        if (kind == Kind.UNIT) {
            insertProviders(rows);
        }
        for (Part part : kind.parts()) {
            Map<String, Function<Write, String>> columns = new LinkedHashMap<>();
            Map<String, String> types = new HashMap<>();
            columns.put(part.key(), write -> write.row().id().toString());
            types.put(part.key(), "uuid");
            for (Column column : part.columns()) {
                columns.put(column.name(), write -> valueOrFallback(column, write));
                types.put(column.name(), column.type().sql());
            }
            if (List.of("unit", "staff", "recipient", "recipient_identity", "decision")
                    .contains(part.table())) {
                columns.put("municipality", _ -> municipality);
            }
            if (part.key().equals("id")
                    && !List.of("employment", "title_evidence", "kin").contains(part.table())) {
                columns.put("source", _ -> source);
                columns.put("source_id", write -> write.from().id());
            }
            if (kind == Kind.SERVICE) {
                columns.put("recipient", write -> write.row().ownerText());
                types.put("recipient", "uuid");
            }
            if (kind == Kind.UNIT) {
                columns.put("opened", write -> valueOrFallback(kind.column("opened"), write));
            }
            insert(kind, part.table(), columns, types, rows);
        }
    }

    private void insert(
            Kind kind,
            String table,
            Map<String, Function<Write, String>> columns,
            Map<String, String> types,
            List<Write> rows) {
        List<String> names = List.copyOf(columns.keySet());
        String values = names.stream()
                .map(name -> name.equals("opened")
                        ? "coalesce(nullif(u.opened, '')::date, stadig_today())"
                        : "nullif(u." + name + ", '')::" + types.getOrDefault(name, "text"))
                .collect(Collectors.joining(", "));
        String into = String.join(", ", names);
        String from = "unnest(" + names.stream().map(_ -> "?::text[]").collect(Collectors.joining(", ")) + ") as u("
                + into + ")";
        if (kind == Kind.UNIT) {
            into += ", provider";
            values += ", p.id";
            from = "unnest("
                    + IntStream.rangeClosed(0, names.size())
                            .mapToObj(_ -> "?::text[]")
                            .collect(Collectors.joining(", "))
                    + ") as u(" + String.join(", ", names)
                    + ", provider_number) join provider p on p.organisation_number = u.provider_number";
        }
        List<Object> arrays = new ArrayList<>();
        for (String name : names) {
            Function<Write, String> value = columns.getOrDefault(name, _ -> "");
            arrays.add(texts(rows.stream().map(value).toList()));
        }
        if (kind == Kind.UNIT) {
            arrays.add(texts(rows.stream()
                    .map(row -> row.values().getOrDefault("provider_number", ""))
                    .toList()));
        }
        run("insert into " + table + " (" + into + ") select " + values + " from " + from, arrays);
    }

    private static String valueOrFallback(Column column, Write write) {
        String value = write.values().getOrDefault(column.name(), "");
        return value.isEmpty() ? column.fallback() : value;
    }

    /** Providers are shared by municipalities: a missing one is added, and one that is there stays as it is. */
    private void insertProviders(List<Write> units) {
        for (Write unit : units) {
            String number = unit.values().getOrDefault("provider_number", "");
            String name = unit.values().getOrDefault("provider_name", "");
            String form = unit.values().getOrDefault("provider_form", "");
            run(
                    "insert into provider (id, organisation_number, name, form) values (?, ?, ?, ?) on conflict (organisation_number) do nothing",
                    List.of(ids.next(), number, name.isEmpty() ? number : name, form.isEmpty() ? "MUNICIPAL" : form));
        }
    }

    /** Writes what changes; a row's version goes up, so that somebody who edits it just now is told. */
    void update(Kind kind, List<Write> rows) {
        for (Part part : kind.parts()) {
            List<Column> changeable =
                    part.columns().stream().filter(column -> !column.fixed()).toList();
            List<Write> changed = rows.stream()
                    .filter(write -> changeable.stream()
                            .anyMatch(column -> write.values().containsKey(column.name())))
                    .toList();
            for (Map.Entry<List<Column>, List<Write>> same : changed.stream()
                    .collect(Collectors.groupingBy(write -> changeable.stream()
                            .filter(column -> write.values().containsKey(column.name()))
                            .toList()))
                    .entrySet()) {
                update(part, same.getKey(), same.getValue());
            }
        }
        for (Write write : rows) {
            String withdrawn = write.values().get(Kind.WITHDRAWN);
            if (withdrawn != null) {
                end(kind, write, withdrawn.equals("true"));
            }
        }
    }

    private void update(Part part, List<Column> columns, List<Write> rows) {
        String set = columns.stream()
                .map(column -> column.name() + " = nullif(u." + column.name() + ", '')::"
                        + column.type().sql())
                .collect(Collectors.joining(", "));
        String since = part.table().startsWith("recipient") ? ", since = stadig_today()" : "";
        List<Object> arrays = new ArrayList<>();
        arrays.add(texts(rows.stream().map(row -> row.row().id().toString()).toList()));
        for (Column column : columns) {
            arrays.add(
                    texts(rows.stream().map(row -> valueOrFallback(column, row)).toList()));
        }
        int changed = run(
                "update %s t set %s, version = t.version + 1%s from unnest(%s) as u(key, %s) where t.%s = u.key::uuid"
                        .formatted(
                                part.table(),
                                set,
                                since,
                                arrays.stream().map(_ -> "?::text[]").collect(Collectors.joining(", ")),
                                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                                part.key()),
                arrays);
        if (changed != rows.size()) {
            throw new ImportTransactionStore.Failed(new SQLException("rows were expected to be there", "40001"));
        }
    }

    private void end(Kind kind, Write write, boolean ends) {
        String table = kind.parts().getFirst().table();
        UUID id = write.row().id();
        switch (kind.ending()) {
            case CLOSED ->
                run(
                        "update unit set closed = %s, version = version + 1 where id = ?"
                                .formatted(ends ? "stadig_today()" : "null"),
                        List.of(id));
            case WITHDRAWN -> {
                String because = kind == Kind.TITLE
                        ? ", withdrawn_because = " + (ends ? "'Återkallad av avsändaren i en import'" : "null")
                        : "";
                run(
                        "update %s set withdrawn_at = %s%s, version = version + 1 where id = ?"
                                .formatted(table, ends ? "stadig_now()" : "null", because),
                        List.of(id));
            }
            case OF_THOSE_BELOW -> {
                endBelow(kind == Kind.PERSON ? Kind.ASSIGNMENT : Kind.EMPLOYMENT, id, ends);
            }
        }
    }

    /** What the sender told of that belongs to somebody goes with her; what went so comes back with her, and nothing else that was withdrawn. */
    private void endBelow(Kind below, UUID owner, boolean ends) {
        String table = below.parts().getFirst().table();
        String of = below == Kind.ASSIGNMENT ? "recipient" : "staff";
        String these = " and r.row_id = t.id and t.%s = ? and r.municipality = ? and r.source = ? and r.kind = ?"
                .formatted(of);
        List<Object> values = List.of(owner, municipality, source, below.name());
        if (ends) {
            run(
                    "update import_row r set taken_at = stadig_now() from %s t where t.withdrawn_at is null"
                                    .formatted(table)
                            + these,
                    values);
            run(
                    "update %s t set withdrawn_at = stadig_now(), version = version + 1 from import_row r where t.withdrawn_at is null"
                                    .formatted(table)
                            + these,
                    values);
        } else {
            run(
                    "update %s t set withdrawn_at = null, version = version + 1 from import_row r where t.withdrawn_at = r.taken_at"
                                    .formatted(table)
                            + these,
                    values);
            run("update import_row r set taken_at = null from %s t where true".formatted(table) + these, values);
        }
    }

    /**
     * What the sender has told of a row.
     *
     * @param row ours; null where there is none and the sender tells that it is gone
     * @param digests of the values
     * @param whole whether that is all that was told; not where the row is in conflict, and so is told again the next time
     */
    record Told(Incoming from, @Nullable Ref row, Map<String, String> digests, boolean whole) {
        String modified() {
            Instant modified = from.modified();
            return !whole || modified == null ? "" : modified.toString();
        }

        String rowText() {
            return row == null ? "" : row.id().toString();
        }

        String ownerText() {
            return row == null ? "" : row.ownerText();
        }
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
        run(
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
                        municipality,
                        source,
                        kind.name(),
                        run,
                        onlyIn == null ? "" : onlyIn,
                        texts(rows.stream().map(told -> told.from().id()).toList()),
                        texts(rows.stream().map(Told::rowText).toList()),
                        texts(kind.isOfStaff() ? none : owners),
                        texts(kind.isOfStaff() ? owners : none),
                        texts(rows.stream().map(Told::modified).toList()),
                        texts(rows.stream()
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
            run(
                    "update import_row set taken_at = null where municipality = ? and source = ? and kind = ? and source_id = any(?)",
                    List.of(municipality, source, kind.name(), texts(ids)));
        }
    }

    /** What to do with each row of an answer. */
    private interface EachRow {
        void row(ResultSet row) throws SQLException;
    }

    private void ask(String sql, List<Object> values, EachRow each) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        } catch (SQLException broken) {
            throw new ImportTransactionStore.Failed(broken);
        }
    }

    private int run(String sql, List<Object> values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new ImportTransactionStore.Failed(broken);
        }
    }

    private void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, values.get(at) instanceof Listed list ? array(list) : values.get(at));
        }
    }

    private Array array(Listed list) throws SQLException {
        return connection.createArrayOf(list.type(), list.values().toArray());
    }

    /** Values that go to the database as one array. */
    private record Listed(String type, Collection<?> values) {}

    private static Listed texts(Collection<String> texts) {
        return new Listed("text", texts);
    }

    private static Listed ids(Collection<UUID> ids) {
        return new Listed("uuid", ids);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
