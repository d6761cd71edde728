package se.stadig.app.exchange;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.stadig.app.exchange.Kind.Part;
import se.stadig.app.platform.Ids;

/** Writes new rows, what changes of rows, and what is withdrawn or comes back, many at a time. */
final class WritingStore {
    private final StatementStore sql;
    private final Sender sender;

    private final Ids ids;

    WritingStore(StatementStore sql, Sender sender, Ids ids) {
        this.sql = sql;
        this.sender = sender;
        this.ids = ids;
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
                columns.put("municipality", _ -> sender.municipality());
            }
            if (part.key().equals("id")
                    && !List.of("employment", "title_evidence", "kin").contains(part.table())) {
                columns.put("source", _ -> sender.source());
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
            arrays.add(StatementStore.texts(rows.stream().map(value).toList()));
        }
        if (kind == Kind.UNIT) {
            arrays.add(StatementStore.texts(rows.stream()
                    .map(row -> row.values().getOrDefault("provider_number", ""))
                    .toList()));
        }
        sql.run("insert into " + table + " (" + into + ") select " + values + " from " + from, arrays);
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
            sql.run(
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
        arrays.add(StatementStore.texts(
                rows.stream().map(row -> row.row().id().toString()).toList()));
        for (Column column : columns) {
            arrays.add(StatementStore.texts(
                    rows.stream().map(row -> valueOrFallback(column, row)).toList()));
        }
        int changed = sql.run(
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
                sql.run(
                        "update unit set closed = %s, version = version + 1 where id = ?"
                                .formatted(ends ? "stadig_today()" : "null"),
                        List.of(id));
            case WITHDRAWN -> {
                String because = kind == Kind.TITLE
                        ? ", withdrawn_because = " + (ends ? "'Återkallad av avsändaren i en import'" : "null")
                        : "";
                sql.run(
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
        List<Object> values = List.of(owner, sender.municipality(), sender.source(), below.name());
        if (ends) {
            sql.run(
                    "update import_row r set taken_at = stadig_now() from %s t where t.withdrawn_at is null"
                                    .formatted(table)
                            + these,
                    values);
            sql.run(
                    "update %s t set withdrawn_at = stadig_now(), version = version + 1 from import_row r where t.withdrawn_at is null"
                                    .formatted(table)
                            + these,
                    values);
        } else {
            sql.run(
                    "update %s t set withdrawn_at = null, version = version + 1 from import_row r where t.withdrawn_at = r.taken_at"
                                    .formatted(table)
                            + these,
                    values);
            sql.run("update import_row r set taken_at = null from %s t where true".formatted(table) + these, values);
        }
    }
}
