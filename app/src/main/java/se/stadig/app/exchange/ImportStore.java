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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /** A row of ours that the sender has told of before. */
    record Known(Ref row, @Nullable Instant modified, Map<String, String> told) {}

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
                "select source_id, row_id, coalesce(recipient, staff), modified, told::text from import_row"
                        + " where municipality = ? and source = ? and kind = ? and source_id = any(?)",
                List.of(municipality, source, kind.name(), texts(ids)),
                row -> known.put(
                        row.getString(1),
                        new Known(
                                new Ref(row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                                instant(row.getTimestamp(4)),
                                JSON.readValue(row.getString(5), TEXTS))));
        return known;
    }

    /** Where the ids of references lead: to what the sender told of, or to what is called so here. */
    Map<String, Ref> referred(Kind kind, Collection<String> ids) {
        Map<String, Ref> found = new HashMap<>();
        known(kind, ids).forEach((id, known) -> found.put(id, known.row()));
        List<String> left = ids.stream().filter(id -> !found.containsKey(id)).toList();
        String here =
                switch (kind) {
                    case UNIT -> "select code, id, null::uuid from unit where municipality = ? and code = any(?)";
                    case PERSON ->
                        "select identity_number, recipient, recipient from recipient_identity where municipality = ? and identity_number = any(?)";
                    default -> "";
                };
        if (!here.isEmpty() && !left.isEmpty()) {
            ask(here, List.of(municipality, texts(left)), row -> found.put(row.getString(1), ref(row, 2)));
        }
        return found;
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

    /** Somebody is the same where the number is, unless the names say otherwise. */
    private static String staffTwins() {
        return """
                select y.n, y.id, y.id, %s from (
                    select x.n, (array_agg(distinct s.id))[1] as id
                    from unnest(?::text[], ?::text[], ?::text[]) with ordinality as x(number, given, family, n)
                        join employment m on m.number = x.number
                        join staff s on s.id = m.staff and s.municipality = (select importing())
                    where x.given = '' or (s.given_name, s.family_name) = ('%s', '%s')
                        or (lower(s.given_name), lower(s.family_name)) = (lower(x.given), lower(x.family))
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
                if (ends) {
                    Kind below = kind == Kind.PERSON ? Kind.ASSIGNMENT : Kind.EMPLOYMENT;
                    run(
                            "update %s t set withdrawn_at = stadig_now(), version = version + 1 where t.%s = ? and t.withdrawn_at is null and %s"
                                    .formatted(
                                            below.parts().getFirst().table(),
                                            kind == Kind.PERSON ? "recipient" : "staff",
                                            theSenders("t.id")),
                            List.of(id, source, below.name()));
                }
            }
        }
    }

    /**
     * What the sender has told of a row.
     *
     * @param digests of the values; empty where the row is in conflict and so is only linked
     */
    record Told(Incoming from, Ref row, Map<String, String> digests) {
        String modified() {
            Instant modified = from.modified();
            return digests.isEmpty() || modified == null ? "" : modified.toString();
        }
    }

    /** Notes what the sender has told, so that it can be compared with what is told the next time. */
    void remember(Kind kind, UUID run, List<Told> rows) {
        List<String> owners = rows.stream().map(row -> row.row().ownerText()).toList();
        List<String> none = rows.stream().map(_ -> "").toList();
        run(
                """
                insert into import_row as r (municipality, source, kind, source_id, row_id, recipient, staff, modified, told, run)
                select ?, ?, ?, u.id, u.row::uuid, nullif(u.recipient, '')::uuid, nullif(u.staff, '')::uuid, nullif(u.modified, '')::timestamptz, u.told::jsonb, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as u(id, row, recipient, staff, modified, told)
                on conflict (municipality, source, kind, source_id) do update
                    set told = r.told || excluded.told, modified = coalesce(greatest(r.modified, excluded.modified), r.modified), run = excluded.run
                """,
                List.of(
                        municipality,
                        source,
                        kind.name(),
                        run,
                        texts(rows.stream().map(told -> told.from().id()).toList()),
                        texts(rows.stream()
                                .map(told -> told.row().id().toString())
                                .toList()),
                        texts(kind.isOfStaff() ? none : owners),
                        texts(kind.isOfStaff() ? owners : none),
                        texts(rows.stream().map(Told::modified).toList()),
                        texts(rows.stream()
                                .map(told -> JSON.writeValueAsString(told.digests()))
                                .toList())));
    }

    /** Notes whose rows are written. */
    void note(Kind kind, UUID run, List<Write> rows) {
        List<String> owners = rows.stream().map(row -> row.row().ownerText()).toList();
        List<String> none = rows.stream().map(_ -> "").toList();
        run(
                """
                insert into import_change (run, municipality, kind, row_id, recipient, staff, outcome)
                select ?, ?, ?, u.row::uuid, nullif(u.recipient, '')::uuid, nullif(u.staff, '')::uuid, u.outcome
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u(row, recipient, staff, outcome)
                """,
                List.of(
                        run,
                        municipality,
                        kind.name(),
                        texts(rows.stream()
                                .map(row -> row.row().id().toString())
                                .toList()),
                        texts(kind.isOfStaff() ? none : owners),
                        texts(kind.isOfStaff() ? owners : none),
                        texts(rows.stream().map(row -> row.outcome().name()).toList())));
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
