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
import java.util.function.UnaryOperator;
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

    VendorRows(Parcel parcel, Mapping mapping, Report report, Filling filling) {
        this.parcel = parcel;
        this.mapping = mapping;
        this.report = report;
        this.checks = new RowChecks(report);
        this.filling = filling;
    }

    /** Of rows with the same id the one that counts. */
    private record Newest(Instant modified, long place) {}

    void read() throws IOException, Refused {
        List<String> unread = parcel.files();
        for (Map.Entry<String, List<Gives>> resource : mapping.resources().entrySet()) {
            for (String file : parcel.files()) {
                if (stem(file).equals(resource.getKey())) {
                    unread.remove(file);
                    read(file, resource.getKey(), resource.getValue());
                }
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

    private static String ourName(String file, String resource) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? resource + ".json" : name.endsWith(".csv") ? resource + ".csv" : resource;
    }

    private void read(String file, String resource, List<Gives> gives) throws IOException, Refused {
        String name = ourName(file, resource);
        report.read(name, 0);
        Map<String, Newest> newest = newest(file, name);
        UnaryOperator<String> field = fieldNames(gives);
        boolean showsCodes = gives.stream().noneMatch(one -> WITH_NAMES.contains(one.kind()));
        long[] place = {0};
        try (InputStream in = parcel.open(file)) {
            new RowFile(name, mapping.id()).read(in, (line, fields) -> {
                report.read(name, 1);
                RowChecks.Place where = new RowChecks.Place(name, line, field);
                if (fields == null) {
                    refuse(where, "", Expected.NOT_A_ROW);
                } else {
                    row(fields, gives, where, newest, place[0], showsCodes);
                }
                place[0]++;
            });
        }
    }

    private Map<String, Newest> newest(String file, String name) throws IOException, Refused {
        Map<String, Newest> newest = new HashMap<>();
        long[] place = {0};
        try (InputStream in = parcel.open(file)) {
            new RowFile(name, mapping.id()).read(in, (line, fields) -> {
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
        boolean tombstone = isSaid(first(fields, mapping.deleted()));
        boolean given = false;
        for (Gives one : gives) {
            boolean withdrawn = tombstone || isAmong(fields, one.withdrawnWhen());
            if (!withdrawn && !isGiven(fields, one)) {
                continue;
            }
            given = true;
            checks.row(one.kind(), id, modified, withdrawn, withdrawn ? Map.of() : raw(fields, one), where, showsCodes)
                    .ifPresent(filling::take);
        }
        if (!given) {
            report.skip(where.file(), 1);
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

    /** A tombstone says that it is one, or when it became one. */
    private static boolean isSaid(@Nullable String told) {
        return told != null
                && !List.of("", "false", "0", "nej", "null")
                        .contains(told.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isGiven(Map<String, String> fields, Gives one) {
        boolean whole = one.onlyWith().stream()
                .noneMatch(field -> fields.getOrDefault(field, "").isBlank());
        return whole && (one.onlyWhen().isEmpty() || isAmong(fields, one.onlyWhen()));
    }

    private static boolean isAmong(Map<String, String> fields, Map<String, List<String>> values) {
        return !values.isEmpty()
                && values.entrySet().stream()
                        .allMatch(field -> field.getValue().stream()
                                .anyMatch(value -> value.equalsIgnoreCase(
                                        fields.getOrDefault(field.getKey(), "").strip())));
    }

    private static Map<String, String> raw(Map<String, String> fields, Gives one) {
        Map<String, String> raw = new LinkedHashMap<>();
        one.fields().forEach((column, value) -> {
            String found = value(fields, value);
            if (found != null) {
                boolean person = one.kind().column(column).of() == Kind.PERSON;
                raw.put(column, person ? Values.identity(found.strip()) : found);
            }
        });
        return raw;
    }

    /** The value; null where the row does not have it. What the mapping does not know is left as it is, and refused as such. */
    private static @Nullable String value(Map<String, String> fields, Value value) {
        if (!value.fixed().isEmpty()) {
            return value.fixed();
        }
        String found = value.join().isEmpty() ? first(fields, value.from()) : joined(fields, value.join());
        if (found == null || found.isBlank() && !value.codes().containsKey("")) {
            return found;
        }
        String ours =
                value.codes().isEmpty() ? found : value.ours(found.strip()).orElse(found);
        Value times = value.times();
        return times == null ? ours : product(ours, value(fields, times));
    }

    private static String product(String number, @Nullable String times) {
        var one = Values.number(number.strip());
        var other = Values.number(times == null ? "1" : times.strip());
        return one == null || other == null ? "inget tal" : one.multiply(other).toPlainString();
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
            String value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
            empty = value == null ? empty : "";
        }
        return empty;
    }

    private static UnaryOperator<String> fieldNames(List<Gives> gives) {
        Map<String, String> names = new HashMap<>();
        for (Gives one : gives) {
            one.fields().forEach((column, value) -> names.put(one.kind().name() + "." + column, value.field()));
        }
        return column -> names.getOrDefault(column, "");
    }

    private void refuse(RowChecks.Place where, String column, Expected expected) {
        report.refuse(new Line(where.file(), where.line(), column, "", expected.sentence()));
        report.refuseRow(where.file(), where.line());
    }
}
