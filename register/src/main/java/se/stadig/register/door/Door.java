package se.stadig.register.door;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import se.stadig.register.Pseudonyms;
import se.stadig.register.door.Checked.Counts;
import se.stadig.register.door.Checked.Refusal;

/** Reads one delivery and checks it; what is right lies in the staging afterwards. One door, one delivery. */
public final class Door {
    private static final Days DAYS = new Days();

    private final DeliverySource source;
    private final Pseudonyms pseudonyms;
    private final Staging staging;
    private final Findings rejections = new Findings();
    private final Findings notices = new Findings();
    private final Map<Table, Counts> counts = new EnumMap<>(Table.class);
    private final Map<Table, String> digests = new EnumMap<>(Table.class);
    private final Pace pace;
    private GoodRows goodRows = GoodRows.UNWANTED;

    public Door(DeliverySource source, Pseudonyms pseudonyms, Staging staging, Progress progress) {
        this.source = source;
        this.pseudonyms = pseudonyms;
        this.staging = staging;
        this.pace = new Pace(progress);
    }

    /** Checks everything; refuses the delivery when a larger share of a file than this is rejected. */
    public Checked check(BigDecimal mostRejected) throws IOException, SQLException {
        return check(mostRejected, this::readAll);
    }

    /**
     * Checks the files about units, people, decisions and absences, and hands their right rows on; so too the shifts, the visits and the events, which may be
     * missing. Rows that only all visits together show to be doubles are handed on and counted as rejected.
     */
    public Checked checkPeople(BigDecimal mostRejected, GoodRows people) throws IOException, SQLException {
        goodRows = people;
        return check(mostRejected, this::readPeople);
    }

    /** Reads files; tells why the delivery is refused, or null. */
    private interface Reading {
        @Nullable
        Refusal of(Intake intake) throws IOException, SQLException;
    }

    private Checked check(BigDecimal mostRejected, Reading reading) throws IOException, SQLException {
        Manifest manifest = null;
        Intake intake = null;
        try {
            Optional<InputStream> json = source.open(DeliverySource.MANIFEST);
            if (json.isEmpty()) {
                return refusedManifest("delivery.json", "saknas");
            }
            try (InputStream in = json.get()) {
                switch (ManifestReader.read(in)) {
                    case ManifestReader.Read.Bad bad -> {
                        return refusedManifest(bad.field(), bad.value());
                    }
                    case ManifestReader.Read.Good good -> manifest = good.manifest();
                }
            }
            for (Table table : Table.values()) {
                pace.expect(source.size(table.file()));
            }
            intake = new Intake(manifest, pseudonyms, staging, rejections, notices, DAYS);
            goodRows.manifest(manifest);
            Refusal refusal = reading.of(intake);
            if (refusal == null) {
                refusal = tooManyRejected(mostRejected);
            }
            return checked(refusal, manifest, intake, "");
        } catch (DeliverySource.NotADelivery broken) {
            rejections.add(new Finding(source.name(), 0, "", "", Rule.ARCHIVE, null));
            return checked(Refusal.ARCHIVE, manifest, intake, String.valueOf(broken.getMessage()));
        }
    }

    private Checked refusedManifest(String field, String value) {
        rejections.add(new Finding(DeliverySource.MANIFEST, 1, field, value, Rule.MANIFEST, null));
        return checked(Refusal.MANIFEST, null, null, "");
    }

    private Checked checked(
            @Nullable Refusal refusal, @Nullable Manifest manifest, @Nullable Intake intake, String detail) {
        ContentHash content = new ContentHash();
        if (manifest != null) {
            content.field(manifest.canonical());
        }
        digests.forEach((table, digest) -> content.field(digest));
        return new Checked(
                source.name(),
                refusal,
                manifest,
                new EnumMap<>(counts),
                rejections,
                notices,
                intake == null ? new HashSet<>() : intake.unitMunicipalities,
                content.hex(),
                detail);
    }

    /** Files in an order in which references point backwards; visits and their performers, the two large ones, at the same time. */
    private @Nullable Refusal readAll(Intake intake) throws IOException, SQLException {
        try {
            read(Table.UNITS, new UnitRows(intake));
            read(Table.RECIPIENTS, new RecipientRows(intake));
            read(Table.DECISIONS, new DecisionRows(intake));
            read(Table.STAFF, new EmploymentRows(intake));
            read(Table.SHIFTS, new ShiftRows(intake));
            readVisits(intake);
            read(Table.ABSENCES, new AbsenceRows(intake));
            EventRows events = new EventRows(intake);
            read(Table.CONTACT_EVENTS, events);
            events.noticeOrder();
            VisitNotices visitNotices = new VisitNotices(staging, notices);
            visitNotices.noticeUnknownPerformers();
            visitNotices.noticeOverlaps();
            return null;
        } catch (CsvRows.Unreadable unreadable) {
            return Refusal.valueOf(unreadable.rule().name());
        }
    }

    private @Nullable Refusal readPeople(Intake intake) throws IOException, SQLException {
        try {
            read(Table.UNITS, new UnitRows(intake));
            read(Table.RECIPIENTS, new RecipientRows(intake));
            read(Table.DECISIONS, new DecisionRows(intake));
            read(Table.STAFF, new EmploymentRows(intake));
            if (isThere(Table.SHIFTS)) {
                read(Table.SHIFTS, new ShiftRows(intake));
            }
            if (isThere(Table.VISITS)) {
                read(Table.VISITS, new VisitRows(intake));
                read(Table.VISIT_STAFF, new VisitStaffRows(intake));
                rejectDoubles();
            }
            read(Table.ABSENCES, new AbsenceRows(intake));
            if (isThere(Table.CONTACT_EVENTS)) {
                read(Table.CONTACT_EVENTS, new EventRows(intake));
            }
            return null;
        } catch (CsvRows.Unreadable unreadable) {
            return Refusal.valueOf(unreadable.rule().name());
        }
    }

    private boolean isThere(Table table) throws IOException {
        Optional<InputStream> file = source.open(table.file());
        if (file.isPresent()) {
            file.get().close();
        }
        return file.isPresent();
    }

    private void readVisits(Intake intake) throws IOException, SQLException, CsvRows.Unreadable {
        VisitRows visits = new VisitRows(intake);
        // Told after the visits, and not at all if they cannot be read: the report does not depend on who was first.
        Findings ofPairs = new Findings();
        Findings noticesOfPairs = new Findings();
        CompletableFuture<TableReading.Read> pairs = CompletableFuture.supplyAsync(() -> {
            try {
                return read(Table.VISIT_STAFF, new VisitStaffRows(intake), ofPairs, noticesOfPairs);
            } catch (IOException | SQLException | CsvRows.Unreadable broken) {
                throw new CompletionException(broken);
            }
        });
        try {
            read(Table.VISITS, visits);
        } finally {
            pairs.handle((done, broken) -> done).join();
        }
        rejections.addAll(ofPairs);
        notices.addAll(noticesOfPairs);
        counted(Table.VISIT_STAFF, resultOf(pairs));
        rejectDoubles();
    }

    private void rejectDoubles() throws IOException, SQLException, CsvRows.Unreadable {
        VisitDoubles doubles = new VisitDoubles(staging, rejections);
        addRejected(Table.VISITS, doubles.rejectDoubleVisits());
        addRejected(Table.VISIT_STAFF, doubles.rejectPairs(this::visitIds));
    }

    private Map<Long, String> visitIds(Set<Long> lines) throws IOException, CsvRows.Unreadable {
        Map<Long, String> ids = new TreeMap<>();
        try (InputStream file = source.open(Table.VISIT_STAFF.file()).orElseThrow()) {
            new CsvRows(Table.VISIT_STAFF, new Findings(), new Findings(), _ -> {}).read(file, row -> {
                if (lines.contains(row.line())) {
                    ids.put(row.line(), row.get(0));
                }
            });
        }
        return ids;
    }

    private static TableReading.Read resultOf(CompletableFuture<TableReading.Read> reading)
            throws IOException, SQLException, CsvRows.Unreadable {
        try {
            return reading.join();
        } catch (CompletionException broken) {
            switch (broken.getCause()) {
                case IOException io -> throw io;
                case SQLException sql -> throw sql;
                case CsvRows.Unreadable unreadable -> throw unreadable;
                case null, default -> throw broken;
            }
        }
    }

    private void addRejected(Table table, long rejected) {
        counts.computeIfPresent(table, (_, counted) -> new Counts(counted.rows(), counted.rejected() + rejected));
    }

    private void counted(Table table, TableReading.Read read) {
        counts.put(table, read.counts());
        digests.put(table, read.digest());
    }

    private void read(Table table, RowCheck check) throws IOException, SQLException, CsvRows.Unreadable {
        counted(table, read(table, check, rejections, notices));
    }

    private TableReading.Read read(Table table, RowCheck check, Findings wrong, Findings noticed)
            throws IOException, SQLException, CsvRows.Unreadable {
        try (check) {
            Optional<InputStream> file = source.open(table.file());
            if (file.isEmpty()) {
                wrong.add(Finding.of(table, 0, "", "", Rule.FILE_MISSING));
                throw new CsvRows.Unreadable(Rule.FILE_MISSING);
            }
            TableReading reading = new TableReading(table, check, wrong, goodRows, pace);
            new CsvRows(table, wrong, noticed, pace::bytes).read(file.get(), reading::row);
            return reading.finish();
        } catch (TableReading.Failed failed) {
            throw failed.cause();
        }
    }

    private @Nullable Refusal tooManyRejected(BigDecimal mostRejected) {
        boolean tooMany = counts.values().stream()
                .anyMatch(counted -> BigDecimal.valueOf(counted.rejected())
                                .compareTo(mostRejected.multiply(BigDecimal.valueOf(counted.rows())))
                        > 0);
        return tooMany ? Refusal.TOO_MANY_REJECTED : null;
    }
}
