package se.stadig.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stadig.app.exchange.Mapping.Gives;
import se.stadig.app.exchange.Mapping.Value;
import se.stadig.app.exchange.Report.Line;

/** Rows in the shapes of a vendor's interface, a file for each resource, by the mapping. Of several rows with the same id the last changed counts. */
final class VendorRows {
    private static final List<Kind> WITH_NAMES = List.of(Kind.PERSON, Kind.STAFF, Kind.KIN);

    private final Parcel parcel;
    private final Mapping mapping;
    private final Report report;
    private final RowChecks checks;
    private final Filling filling;
    private final long mostRows;

    /**
     * @param mostRows more rows than this in a file refuse the whole
     */
    VendorRows(Parcel parcel, Mapping mapping, Report report, Filling filling, long mostRows) {
        this.parcel = parcel;
        this.mapping = mapping;
        this.report = report;
        this.checks = new RowChecks(report);
        this.filling = filling;
        this.mostRows = mostRows;
    }

    /** Of rows with the same id the one that counts. */
    private record Newest(Instant modified, long place) {}

    /** The value of a row for a column of ours; null where the row does not have it. */
    private record Found(@Nullable String value, @Nullable Expected fault) {
        static final Found NOTHING = new Found(null, null);

        static Found of(@Nullable String value) {
            return new Found(value, null);
        }
    }

    void read() throws IOException, Refused {
        List<String> unread = parcel.files();
        for (Map.Entry<String, List<Gives>> resource : mapping.resources().entrySet()) {
            List<String> files = parcel.files().stream()
                    .filter(file -> mapping.resource(stem(file)).equals(resource.getKey()))
                    .toList();
            if (files.size() > 1) {
                throw new Refused(ourName(files.get(1)), 0, Expected.TWO_OF_A_KIND);
            }
            for (String file : files) {
                unread.remove(file);
                read(file, resource.getKey(), resource.getValue());
            }
            filling.settle();
        }
        report.unknownFiles(unread.size());
        if (report.files().isEmpty()) {
            throw new Refused(Expected.NOT_KNOWN);
        }
    }

    private static String stem(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        int point = name.lastIndexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }

    /** Of a file whose stem is a word of the mapping: its ending could be anything that somebody typed. */
    private static String ourName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") || name.endsWith(".csv") ? name : stem(file);
    }

    private RowFile rows(String name, Set<String> listed) {
        return new RowFile(name, mapping.id(), listed, mostRows);
    }

    private void read(String file, String resource, List<Gives> gives) throws IOException, Refused {
        String name = ourName(file);
        report.read(name, 0);
        Map<String, Newest> newest = newest(file, name);
        Map<String, Value> columns = columns(gives);
        boolean showsCodes = gives.stream().noneMatch(one -> WITH_NAMES.contains(one.kind()));
        Set<String> listed = gives.stream()
                .flatMap(one -> one.fields().values().stream())
                .flatMap(Value::listed)
                .collect(Collectors.toSet());
        long[] place = {0};
        Unread unread = new Unread(mapping.fields(resource));
        try (InputStream in = parcel.open(file)) {
            rows(name, listed).read(in, (line, fields) -> {
                report.read(name, 1);
                unread.look(fields == null ? Set.of() : fields.keySet());
                RowChecks.Place where = new RowChecks.Place(name, line, place[0], column -> {
                    Value value = columns.get(column);
                    return value == null || fields == null ? "" : value.field(fields);
                });
                if (fields == null) {
                    refuse(where, "", Expected.NOT_A_ROW);
                } else {
                    row(fields, gives, where, newest, place[0], showsCodes);
                }
                place[0]++;
            });
        }
        if (!unread.names().isEmpty()) {
            report.warn(new Line(name, 0, unread.names(), "", Expected.UNREAD.sentence()));
        }
    }

    private Map<String, Newest> newest(String file, String name) throws IOException, Refused {
        Map<String, Newest> newest = new HashMap<>();
        long[] place = {0};
        try (InputStream in = parcel.open(file)) {
            rows(name, Set.of()).read(in, (line, fields) -> {
                if (fields != null) {
                    String id = first(fields, mapping.id());
                    if (id == null && place[0] == 0) {
                        throw new Refused(name, line, Expected.ID_MISSING);
                    }
                    Instant modified = Optional.ofNullable(modified(fields)).orElse(Instant.MIN);
                    Newest one = new Newest(modified, place[0]);
                    newest.merge(
                            Values.identity(id == null ? "" : id.strip()),
                            one,
                            (before, now) -> now.modified().isBefore(before.modified()) ? before : now);
                }
                place[0]++;
            });
        }
        return newest;
    }

    private void row(
            Map<String, String> fields,
            List<Gives> gives,
            RowChecks.Place where,
            Map<String, Newest> newest,
            long place,
            boolean showsCodes) {
        String id = Values.identity(
                Optional.ofNullable(first(fields, mapping.id())).orElse("").strip());
        Instant modified = modified(fields);
        String told = first(fields, mapping.modified());
        if (modified == null && told != null && !told.isBlank()) {
            refuse(where, mapping.modified().getFirst(), Expected.DATE);
            return;
        }
        Newest counts = newest.get(id);
        if (!id.isEmpty() && counts != null && counts.place() != place) {
            gives.forEach(one -> report.add(one.kind(), Outcome.OLDER));
            return;
        }
        Optional<Boolean> tombstone = Values.deleted(
                Optional.ofNullable(first(fields, mapping.deleted())).orElse(""));
        if (tombstone.isEmpty()) {
            refuse(where, mapping.deleted().getFirst(), Expected.DELETED);
            return;
        }
        boolean given = false;
        for (Gives one : gives) {
            boolean withdrawn = tombstone.get() || isAmong(fields, one.withdrawnWhen());
            if (withdrawn || (isGiven(fields, one) && !isElsewhere(fields, one))) {
                given = true;
                give(one, id, modified, withdrawn, fields, where, showsCodes);
            }
        }
        if (!given) {
            report.skip(where.file(), 1);
        }
    }

    private void give(
            Gives one,
            String id,
            @Nullable Instant modified,
            boolean withdrawn,
            Map<String, String> fields,
            RowChecks.Place where,
            boolean showsCodes) {
        Map<String, String> raw = new LinkedHashMap<>();
        boolean right = true;
        for (Map.Entry<String, Value> column : one.fields().entrySet()) {
            Found found = withdrawn ? Found.NOTHING : found(fields, column.getValue());
            Expected fault = found.fault();
            if (fault != null) {
                refuse(where, column.getValue().field(fields), fault);
                report.add(one.kind(), Outcome.REFUSED);
                right = false;
            }
            String value = found.value();
            if (value != null) {
                boolean person = one.kind().column(column.getKey()).of() == Kind.PERSON;
                raw.put(column.getKey(), person ? Values.identity(value.strip()) : value);
            }
        }
        if (right) {
            checks.row(one.kind(), id, modified, withdrawn, raw, where, showsCodes)
                    .ifPresent(filling::take);
        }
    }

    private @Nullable Instant modified(Map<String, String> fields) {
        String told = first(fields, mapping.modified());
        try {
            return told == null || told.isBlank() ? null : Values.time(told.strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static boolean isGiven(Map<String, String> fields, Gives one) {
        boolean whole = one.onlyWith().stream()
                .noneMatch(field -> fields.getOrDefault(field, "").isBlank());
        return whole && (one.onlyWhen().isEmpty() || isAmong(fields, one.onlyWhen()));
    }

    /** Whether a code of the row says that it is not about home care. */
    private static boolean isElsewhere(Map<String, String> fields, Gives one) {
        return one.fields().values().stream()
                .filter(value -> value.codes().containsValue(Mapping.NOT_FOR_STADIG))
                .anyMatch(value ->
                        Mapping.NOT_FOR_STADIG.equals(found(fields, value).value()));
    }

    private static boolean isAmong(Map<String, String> fields, Map<String, List<String>> values) {
        return !values.isEmpty()
                && values.entrySet().stream()
                        .allMatch(field -> field.getValue().stream()
                                .anyMatch(value -> value.equalsIgnoreCase(
                                        fields.getOrDefault(field.getKey(), "").strip())));
    }

    /** What the mapping does not know is left as it is, and refused as such. */
    private static Found found(Map<String, String> fields, Value value) {
        if (!value.fixed().isEmpty()) {
            return Found.of(value.fixed());
        }
        if (!value.strongest().isEmpty()) {
            return Found.of(strongest(fields, value.strongest()));
        }
        String found = value.join().isEmpty() ? first(fields, value.from()) : joined(fields, value.join());
        if (found == null || (found.isBlank() && !value.codes().containsKey(""))) {
            return Found.of(found);
        }
        String ours =
                value.codes().isEmpty() ? found : value.ours(found.strip()).orElse(found);
        Value times = value.times();
        return times == null
                ? Found.of(ours)
                : product(ours, found(fields, times).value());
    }

    /** An amount without a unit is no amount; none without a unit is that nothing is told. */
    private static Found product(String number, @Nullable String times) {
        var factor = times == null ? null : Values.number(times.strip());
        var one = Values.number(number.strip());
        if (factor == null) {
            return one != null && one.signum() == 0 ? Found.of("") : new Found(null, Expected.HOURS_UNIT);
        }
        return one == null
                ? new Found(null, Expected.NUMBER)
                : Found.of(one.multiply(factor).toPlainString());
    }

    /** The strongest protection that any of the fields tells; a word that is unknown before all, so that the row is refused. */
    private static @Nullable String strongest(Map<String, String> fields, List<Value> values) {
        int strongest = -1;
        for (Value value : values) {
            for (String name : value.from()) {
                for (String told : RowFile.values(fields, name)) {
                    if (told.isBlank()) {
                        continue;
                    }
                    String ours = value.ours(told.strip()).orElse(told);
                    int place = Judge.PROTECTIONS.indexOf(ours);
                    if (place < 0) {
                        return ours;
                    }
                    strongest = Math.max(strongest, place);
                }
            }
        }
        return strongest < 0 ? null : Judge.PROTECTIONS.get(strongest);
    }

    private static @Nullable String joined(Map<String, String> fields, List<String> names) {
        String joined = names.stream()
                .map(name -> fields.getOrDefault(name, "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return names.stream().anyMatch(fields::containsKey) ? joined : null;
    }

    /** The first that has a value; else an empty text where the row has one of them. */
    private static @Nullable String first(Map<String, String> fields, List<String> names) {
        String empty = null;
        for (String name : names) {
            for (String value : RowFile.values(fields, name)) {
                if (!value.isBlank()) {
                    return value;
                }
                empty = "";
            }
        }
        return empty;
    }

    private static Map<String, Value> columns(List<Gives> gives) {
        Map<String, Value> columns = new HashMap<>();
        for (Gives one : gives) {
            one.fields().forEach((column, value) -> columns.put(one.kind().name() + "." + column, value));
        }
        return columns;
    }

    private void refuse(RowChecks.Place where, String column, Expected expected) {
        report.refuse(new Line(where.file(), where.line(), column, "", expected.sentence()));
        report.refuseRow(where.file(), where.record());
    }
}
