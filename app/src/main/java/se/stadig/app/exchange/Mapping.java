package se.stadig.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.CannotStart;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kopplingsfilen: what a vendor's fields and codes are called here, as data. {@code docs/import.md} explains the file.
 *
 * @param source what the sender is called; ids belong to it
 * @param id names of the field with the sender's id of a row
 * @param modified names of the field with the time of the last change
 * @param deleted names of the field that says that a row is withdrawn
 * @param resources what each file gives, by the file's name without its ending, in the order in which they are read
 * @param aliases other names of such a file
 */
record Mapping(
        String source,
        List<String> id,
        List<String> modified,
        List<String> deleted,
        Map<String, List<Gives>> resources,
        Map<String, String> aliases) {
    /** Our value for a code that is about something else than home care: the row is counted apart. */
    static final String NOT_FOR_STADIG = "NOT_FOR_STADIG";

    private static final String OURS = "mapping.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Rows of a kind that each row of a file gives.
     *
     * @param fields by our column
     * @param onlyWith fields without which there is nothing to give
     * @param onlyWhen values that a field must have; others are no row of ours
     * @param withdrawnWhen values of a field that say the same as a tombstone
     */
    record Gives(
            Kind kind,
            Map<String, Value> fields,
            List<String> onlyWith,
            Map<String, List<String>> onlyWhen,
            Map<String, List<String>> withdrawnWhen) {}

    /**
     * Where a value comes from.
     *
     * @param from names of the field, the first that the row has
     * @param join fields that are put together with a space between
     * @param fixed the same for every row; empty where it comes from a field
     * @param codes our value by theirs, {@code *} for every other; empty where the value is taken as it is
     * @param times what a number is multiplied with
     * @param strongest other values, of which the strongest protection holds
     */
    record Value(
            List<String> from,
            List<String> join,
            String fixed,
            Map<String, String> codes,
            @Nullable Value times,
            List<Value> strongest) {

        /** What the sender calls it: the first of the names that the row has. */
        String field(Map<String, String> row) {
            if (!join.isEmpty()) {
                return String.join(" ", join);
            }
            List<String> names = Stream.concat(from.stream(), strongest.stream().flatMap(one -> one.from().stream()))
                    .toList();
            return names.stream()
                    .filter(name -> !RowFile.values(row, name).isEmpty())
                    .findFirst()
                    .orElse(names.isEmpty() ? "" : names.getFirst());
        }

        /** All names of the sender's that it looks at. */
        Stream<String> names() {
            Stream<String> unit = times == null ? Stream.empty() : times.names();
            return Stream.of(from.stream(), join.stream(), strongest.stream().flatMap(Value::names), unit)
                    .flatMap(each -> each);
        }

        /** The names of fields in lists. */
        Stream<String> listed() {
            return Stream.concat(
                    from.stream().filter(name -> name.contains(".*.")),
                    strongest.stream().flatMap(Value::listed));
        }

        /** Our value for one of theirs, or empty where it is unknown. */
        Optional<String> ours(String theirs) {
            String exact = codes.get(theirs);
            if (exact != null) {
                return Optional.of(exact);
            }
            return codes.entrySet().stream()
                    .filter(code -> code.getKey().equalsIgnoreCase(theirs))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .or(() -> Optional.ofNullable(codes.get("*")));
        }
    }

    /** Ours, or the operator's where there is one. */
    static Mapping read(@Nullable Path operators) {
        try (InputStream file = operators == null
                ? Objects.requireNonNull(Mapping.class.getResourceAsStream(OURS))
                : Files.newInputStream(operators)) {
            return read(JSON.readTree(file));
        } catch (IOException | JacksonException | IllegalArgumentException wrong) {
            throw new CannotStart(
                    "Kopplingsfilen %s går inte att använda: %s"
                            .formatted(operators == null ? OURS : operators, wrong.getMessage()),
                    wrong);
        }
    }

    private static Mapping read(JsonNode json) {
        Map<String, List<Gives>> resources = new LinkedHashMap<>();
        Map<String, String> aliases = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> resource : json.path("resources").properties()) {
            if (resource.getValue().isString()) {
                aliases.put(
                        resource.getKey().toLowerCase(Locale.ROOT),
                        resource.getValue().stringValue().toLowerCase(Locale.ROOT));
                continue;
            }
            List<Gives> gives = new ArrayList<>();
            resource.getValue().forEach(one -> gives.add(gives(one)));
            resources.put(resource.getKey().toLowerCase(Locale.ROOT), List.copyOf(gives));
        }
        String source = json.path("source").asString("");
        if (!source.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException("source ska vara 1–40 bokstäver, siffror, punkter eller streck.");
        }
        if (resources.isEmpty()) {
            throw new IllegalArgumentException("resources saknas.");
        }
        for (String other : aliases.values()) {
            if (!resources.containsKey(other)) {
                throw new IllegalArgumentException("resources har inte " + other + ".");
            }
        }
        return new Mapping(
                source,
                names(json.path("id")),
                names(json.path("modified")),
                names(json.path("deleted")),
                resources,
                aliases);
    }

    /** The names of all fields that a file may have, in the order of the mapping. */
    List<String> fields(String resource) {
        Stream<String> own = resources.getOrDefault(resource, List.of()).stream()
                .flatMap(gives -> Stream.of(
                                gives.fields().values().stream().flatMap(Value::names),
                                gives.onlyWith().stream(),
                                gives.onlyWhen().keySet().stream(),
                                gives.withdrawnWhen().keySet().stream())
                        .flatMap(each -> each));
        return Stream.of(id.stream(), own, modified.stream(), deleted.stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** The names of the files, without their ending. */
    List<String> files(String resource) {
        return Stream.concat(
                        Stream.of(resource),
                        aliases.entrySet().stream()
                                .filter(alias -> alias.getValue().equals(resource))
                                .map(Map.Entry::getKey))
                .toList();
    }

    /** What a file of this name is, by its name without the ending. */
    String resource(String stem) {
        return aliases.getOrDefault(stem, stem);
    }

    private static Gives gives(JsonNode json) {
        String name = json.path("kind").asString("");
        if (!Kind.isKnown(name)) {
            throw new IllegalArgumentException("kind är okänd: " + name);
        }
        Kind kind = Kind.valueOf(name);
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.path("fields").properties()) {
            kind.column(field.getKey());
            Value value = value(field.getValue());
            if (!value.strongest().isEmpty() && !field.getKey().equals(Judge.PROTECTION)) {
                throw new IllegalArgumentException("strongest gäller bara " + Judge.PROTECTION + ".");
            }
            fields.put(field.getKey(), value);
        }
        return new Gives(
                kind,
                fields,
                names(json.path("only_with")),
                lists(json.path("only_when")),
                lists(json.path("withdrawn_when")));
    }

    private static Value value(JsonNode json) {
        if (!json.isObject()) {
            return new Value(names(json), List.of(), "", Map.of(), null, List.of());
        }
        List<Value> strongest = new ArrayList<>();
        json.path("strongest").forEach(one -> strongest.add(value(one)));
        Map<String, String> codes = new TreeMap<>();
        json.path("codes")
                .properties()
                .forEach(code -> codes.put(code.getKey(), code.getValue().asString("")));
        return new Value(
                names(json.path("from")),
                names(json.path("join")),
                json.path("fixed").asString(""),
                codes,
                json.has("times") ? value(json.path("times")) : null,
                List.copyOf(strongest));
    }

    private static Map<String, List<String>> lists(JsonNode json) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        json.properties().forEach(one -> lists.put(one.getKey(), names(one.getValue())));
        return lists;
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        if (json.isString()) {
            names.add(json.stringValue());
        }
        json.forEach(name -> names.add(name.asString("")));
        return List.copyOf(names);
    }
}
