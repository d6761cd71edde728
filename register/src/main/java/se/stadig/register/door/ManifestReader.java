package se.stadig.register.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads delivery.json, or says in a sentence what is wrong with it. */
final class ManifestReader {
    private static final int MOST_BYTES = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ManifestReader() {}

    /** A manifest, or the value that is wrong. */
    sealed interface Read {
        record Good(Manifest manifest) implements Read {}

        record Bad(String field, String value) implements Read {}
    }

    static Read read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return new Read.Bad(DeliverySource.MANIFEST, "större än 1 MiB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return read(JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException notUtf8) {
            return new Read.Bad(DeliverySource.MANIFEST, "inte UTF-8");
        } catch (JacksonException notJson) {
            return new Read.Bad(DeliverySource.MANIFEST, "inte giltig JSON");
        }
    }

    private static Read read(JsonNode json) {
        if (!json.isObject()) {
            return new Read.Bad(DeliverySource.MANIFEST, "inte ett JSON-objekt");
        }
        if (!"register-delivery/1".equals(text(json, "format"))) {
            return new Read.Bad("format", shown(json, "format"));
        }
        String id = text(json, "id");
        String created = text(json, "created");
        String sender = text(json.path("sender"), "organisation_number");
        String municipality = text(json, "municipality_code");
        LocalDate from = date(text(json.path("period"), "from"));
        LocalDate to = date(text(json.path("period"), "to"));
        if (id == null || id.isEmpty() || id.length() > 200 || !isOneLine(id)) {
            return new Read.Bad("id", shown(json, "id"));
        }
        if (created == null || !isTime(created)) {
            return new Read.Bad("created", shown(json, "created"));
        }
        if (sender == null || sender.isBlank() || sender.length() > 64 || !isOneLine(sender)) {
            return new Read.Bad("sender.organisation_number", shown(json.path("sender"), "organisation_number"));
        }
        if (municipality == null || !municipality.matches("[0-9]{4}")) {
            return new Read.Bad("municipality_code", shown(json, "municipality_code"));
        }
        if (from == null || to == null || from.isAfter(to)) {
            return new Read.Bad("period", json.path("period").toString());
        }
        JsonNode replaces = json.path("replaces");
        if (!replaces.isMissingNode() && !replaces.isNull() && !replaces.isString()) {
            return new Read.Bad("replaces", replaces.toString());
        }
        String name = text(json.path("sender"), "name");
        if (name != null && !isOneLine(name)) {
            return new Read.Bad("sender.name", shown(json.path("sender"), "name"));
        }
        String canonical = JSON.writeValueAsString(sorted(json));
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(canonical)) {
            return new Read.Bad(DeliverySource.MANIFEST, "inte giltig text");
        }
        return new Read.Good(new Manifest(
                id,
                text(json, "replaces"),
                created,
                sender,
                name == null ? "" : name,
                municipality,
                from,
                to,
                canonical));
    }

    private static @Nullable String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    private static String shown(JsonNode json, String field) {
        JsonNode value = json.path(field);
        String text = value.isMissingNode() ? "saknas" : value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        int day = text == null ? Texts.WRONG : Texts.day(text);
        return day == Texts.WRONG ? null : LocalDate.ofEpochDay(day);
    }

    /** No line breaks, no control characters: the text stands in names, keys and reports. */
    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    /** Years of four digits only, so that the order of the texts is the order of the times. */
    private static boolean isTime(String text) {
        try {
            LocalDateTime.parse(text);
            return Character.isDigit(text.charAt(0));
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            ObjectNode ordered = JSON.createObjectNode();
            fields.forEach(ordered::set);
            return ordered;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode ordered = JSON.createArrayNode();
            array.forEach(element -> ordered.add(sorted(element)));
            return ordered;
        }
        return node;
    }
}
