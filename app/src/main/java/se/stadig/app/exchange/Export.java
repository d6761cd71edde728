package se.stadig.app.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.CommandDatabase;
import se.stadig.register.door.DeliverySource;
import se.stadig.register.door.Table;
import se.stadig.terms.SwedishTime;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what the system holds as a register delivery. Who performed which visits it does not hold, so those files have a header alone. Whom the delivery
 * tells of is in the access log before the first byte is written.
 */
public final class Export {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CommandDatabase database;
    private final Clock clock;

    public Export(CommandDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is to be written.
     *
     * @param unit the code of the only unit that is wanted; null for all
     * @param id the delivery's, among those of the municipality
     * @param replaces the id of the delivery that this one corrects; null where it is none
     * @param out a folder, or a zip where the name ends so; nothing stands there yet
     */
    public record Order(
            String municipality,
            @Nullable String unit,
            LocalDate from,
            LocalDate to,
            String id,
            @Nullable String replaces,
            Path out) {}

    /** Is told whose data are about to be written, some persons at a time. */
    public interface Noted {
        void told(List<UUID> persons);
    }

    /**
     * What came of it.
     *
     * @param rows of each file; empty where nothing was written
     * @param leftOut the private providers' units that are not in it
     */
    public record Outcome(Problem problem, Map<Table, Long> rows, List<String> leftOut) {
        public Outcome {
            rows = new EnumMap<>(rows.isEmpty() ? new EnumMap<Table, Long>(Table.class) : rows);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** Why nothing was written. */
    public enum Problem {
        NONE,
        /** The municipality has no unit of its own, so nobody to send in its name. */
        NO_SENDER,
        NO_SUCH_UNIT,
        /** The unit is a private provider's, which has handed over nothing for these days. */
        NOT_HANDED_OVER
    }

    /** Writes it. */
    public Outcome write(Order order, Noted noted) throws IOException {
        ExportStore.Asked asked = new ExportStore.Asked(order.municipality(), order.from(), order.to(), order.unit());
        try (ExportStore store = ExportStore.open(database, asked)) {
            return write(order, store, noted);
        }
    }

    private Outcome write(Order order, ExportStore store, Noted noted) throws IOException {
        ExportStore.Sending sending = store.sending().orElse(null);
        if (sending == null) {
            return new Outcome(Problem.NO_SENDER, Map.of(), List.of());
        }
        List<String> leftOut = store.unitsLeftOut();
        long[] units = {0};
        store.rows(Table.UNITS, _ -> units[0]++);
        if (units[0] == 0) {
            return new Outcome(leftOut.isEmpty() ? Problem.NO_SUCH_UNIT : Problem.NOT_HANDED_OVER, Map.of(), leftOut);
        }
        try (DeliveryFile file = DeliveryFile.at(order.out())) {
            store.persons(noted::told);
            Map<Table, Long> rows = new EnumMap<>(Table.class);
            for (Table table : Table.values()) {
                rows.put(table, write(table, store, file));
            }
            String manifest = manifest(order, sending);
            file.write(DeliverySource.MANIFEST, text -> text.append(manifest).append('\n'));
            file.finish();
            return new Outcome(Problem.NONE, rows, leftOut);
        }
    }

    private long write(Table table, ExportStore store, DeliveryFile file) throws IOException {
        long[] rows = {0};
        file.write(table.file(), text -> {
            DeliveryFile.row(text, table.columns());
            ExportStore.EachRow each = values -> {
                DeliveryFile.row(text, values);
                rows[0]++;
            };
            switch (table) {
                case UNITS, RECIPIENTS, DECISIONS, STAFF, ABSENCES, CONTACT_EVENTS -> store.rows(table, each);
                case SHIFTS, VISITS, VISIT_STAFF -> {} // they are in the system that plans the visits
            }
        });
        return rows[0];
    }

    private String manifest(Order order, ExportStore.Sending sending) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", "register-delivery/1");
        manifest.put("id", order.id());
        manifest.put("replaces", order.replaces());
        manifest.put(
                "created",
                LocalDateTime.ofInstant(clock.instant(), SwedishTime.ZONE)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss")));
        manifest.put("sender", Map.of("organisation_number", sending.organisationNumber(), "name", sending.name()));
        manifest.put("municipality_code", order.municipality());
        manifest.put(
                "period",
                Map.of("from", order.from().toString(), "to", order.to().toString()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(manifest);
    }
}
