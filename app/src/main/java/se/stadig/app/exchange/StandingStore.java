package se.stadig.app.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stadig.app.exchange.Kind.Part;
import se.stadig.app.exchange.StatementStore.Listed;

/** The rows that stand here already: where references lead, what is the same as a row that is told, and what they say. */
final class StandingStore {
    private final StatementStore sql;
    private final Sender sender;

    private final ToldStore told;

    StandingStore(StatementStore sql, Sender sender, ToldStore told) {
        this.sql = sql;
        this.sender = sender;
        this.told = told;
    }

    /**
     * Where the ids of references lead: to what the sender told of by this id, else by this code or number. A national number is the same person
     * whoever told of her; a code of a unit is another unit with every provider, and a pseudonym may be an id of something else.
     */
    Map<String, Ref> referred(Kind kind, Collection<String> ids) {
        Map<String, Ref> found = new HashMap<>();
        told.known(kind, ids).forEach((id, known) -> {
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
            sql.ask(
                    here,
                    List.of(sender.municipality(), StatementStore.texts(left), sender.source(), kind.name()),
                    row -> found.put(row.getString(1), StatementStore.ref(row, 2)));
        }
        return found;
    }

    /** The organisation number of whoever runs each unit. */
    Map<UUID, String> providers(Collection<UUID> units) {
        Map<UUID, String> providers = new HashMap<>();
        if (!units.isEmpty()) {
            sql.ask(
                    "select u.id, p.organisation_number from unit u join provider p on p.id = u.provider where u.id = any(?)",
                    List.of(StatementStore.ids(units)),
                    row -> providers.put(row.getObject(1, UUID.class), row.getString(2)));
        }
        return providers;
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
        sql.ask(select.toString(), List.of(StatementStore.ids(rows)), row -> {
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
        List<Object> values = new ArrayList<>(List.of(sender.source(), kind.name()));
        for (int column = 0; column < keys.getFirst().size(); column++) {
            int at = column;
            values.add(
                    StatementStore.texts(keys.stream().map(key -> key.get(at)).toList()));
        }
        if (kind != Kind.STAFF) {
            values.add(lookedUp(kind, keys));
        }
        sql.ask(kind == Kind.STAFF ? staffTwins() : twins(kind), values, row -> {
            int at = row.getInt(1) - 1;
            Twin twin = new Twin(StatementStore.ref(row, 2), row.getBoolean(4));
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
                ? StatementStore.texts(values)
                : StatementStore.ids(values.stream().map(UUID::fromString).toList());
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
}
