package se.stadig.register.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** manifest.json of a delivery in the store. */
final class StoredManifest {
    static final String FILE = "manifest.json";
    private static final String FORMAT = "stadig-store/1";
    private static final JsonMapper JSON = JsonMapper.shared();

    private StoredManifest() {}

    /** The file is not the manifest of a delivery, or only a part of one. */
    static final class Unreadable extends IOException {
        Unreadable(Path file, @Nullable Throwable cause) {
            super(
                    "Manifestet " + file + " kan inte läsas. Kanske är det skadat, eller skrivet av en nyare Stadig.",
                    cause);
        }
    }

    static String write(StoredDelivery delivery) {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.put("sequence", delivery.sequence());
        json.put("key", delivery.key());
        json.put("sender", delivery.sender());
        json.put("sender_name", delivery.senderName());
        json.put("id", delivery.id());
        json.put("replaces", delivery.replaces());
        json.put("municipality", delivery.municipality());
        json.put("from", delivery.from().toString());
        json.put("to", delivery.to().toString());
        json.put("created", delivery.created());
        json.put("taken_at", delivery.takenAt());
        json.put("taken_by", delivery.takenBy());
        json.put("content_sha256", delivery.content());
        ArrayNode municipalities = json.putArray("unit_municipalities");
        delivery.unitMunicipalities().forEach(municipalities::add);
        ArrayNode shares = json.putArray("shares_visits_with");
        delivery.sharesVisitsWith().forEach(shares::add);
        ObjectNode files = json.putObject("files");
        delivery.files().forEach((name, file) -> write(files.putObject(name), file));
        write(json.putObject("identities"), delivery.identities());
        ObjectNode counts = json.putObject("delivered");
        delivery.counts()
                .forEach((name, count) ->
                        counts.putObject(name).put("rows", count.rows()).put("rejected", count.rejected()));
        json.put("notices", delivery.notices());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static void write(ObjectNode json, StoredDelivery.StoredFile file) {
        json.put("rows", file.rows()).put("bytes", file.bytes()).put("sha256", file.sha256());
    }

    private static StoredDelivery.StoredFile file(JsonNode json) {
        return new StoredDelivery.StoredFile(
                json.path("rows").longValue(),
                json.path("bytes").longValue(),
                json.path("sha256").stringValue());
    }

    static StoredDelivery read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            if (!FORMAT.equals(json.path("format").stringValue(""))) {
                throw new Unreadable(file, null);
            }
            return read(folder, json);
        } catch (JacksonException | DateTimeException broken) {
            throw new Unreadable(file, broken);
        }
    }

    private static StoredDelivery read(Path folder, JsonNode json) {
        SortedMap<String, StoredDelivery.StoredFile> files = new TreeMap<>();
        json.path("files").properties().forEach(entry -> files.put(entry.getKey(), file(entry.getValue())));
        SortedMap<String, StoredDelivery.RowCounts> counts = new TreeMap<>();
        json.path("delivered")
                .properties()
                .forEach(entry -> counts.put(
                        entry.getKey(),
                        new StoredDelivery.RowCounts(
                                entry.getValue().path("rows").longValue(),
                                entry.getValue().path("rejected").longValue())));
        List<String> municipalities = new ArrayList<>();
        json.path("unit_municipalities").forEach(code -> municipalities.add(code.stringValue()));
        List<Integer> shares = new ArrayList<>();
        json.path("shares_visits_with").forEach(sequence -> shares.add(sequence.intValue()));
        JsonNode replaces = json.path("replaces");
        return new StoredDelivery(
                folder,
                json.path("sequence").intValue(),
                json.path("key").longValue(),
                json.path("sender").stringValue(),
                json.path("sender_name").stringValue(),
                json.path("id").stringValue(),
                replaces.isString() ? replaces.stringValue() : null,
                json.path("municipality").stringValue(),
                LocalDate.parse(json.path("from").stringValue()),
                LocalDate.parse(json.path("to").stringValue()),
                json.path("created").stringValue(),
                json.path("taken_at").stringValue(),
                json.path("taken_by").stringValue(),
                json.path("content_sha256").stringValue(),
                List.copyOf(municipalities),
                List.copyOf(shares),
                files,
                file(json.path("identities")),
                counts,
                json.path("notices").longValue());
    }
}
