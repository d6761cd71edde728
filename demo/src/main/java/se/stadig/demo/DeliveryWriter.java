package se.stadig.demo;

import static se.stadig.demo.DeliveryFile.ABSENCES;
import static se.stadig.demo.DeliveryFile.CONTACT_EVENTS;
import static se.stadig.demo.DeliveryFile.DECISIONS;
import static se.stadig.demo.DeliveryFile.RECIPIENTS;
import static se.stadig.demo.DeliveryFile.SHIFTS;
import static se.stadig.demo.DeliveryFile.STAFF;
import static se.stadig.demo.DeliveryFile.UNITS;
import static se.stadig.demo.DeliveryFile.VISITS;
import static se.stadig.demo.DeliveryFile.VISIT_STAFF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import se.stadig.terms.TitleEvidence;

/** Skriver en leverans, unit by unit and day by day, so that memory holds one unit. What is not known on the last day of the period is not told. */
final class DeliveryWriter implements AutoCloseable {
    private final Delivery delivery;
    private final Town town;
    private final Path folder;
    private final int first;
    private final int last;
    private final Map<DeliveryFile, CsvWriter> files = new EnumMap<>(DeliveryFile.class);
    private final DayVisits visits = new DayVisits();
    private final Dirt dirt;

    DeliveryWriter(Delivery delivery, Path folder, double wrongShare) throws IOException {
        this.delivery = delivery;
        this.town = delivery.town();
        this.folder = folder;
        this.first = delivery.period().firstDay();
        this.last = delivery.period().lastDay();
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(Manifest.FILE));
        Files.deleteIfExists(folder.resolve(ExpectedFindings.FILE));
        for (DeliveryFile file : DeliveryFile.values()) {
            files.put(file, new CsvWriter(Files.newOutputStream(folder.resolve(file.fileName())), file.header()));
        }
        this.dirt = new Dirt(wrongShare, delivery, files);
    }

    Counts write() throws IOException {
        for (UnitProfile unit : town.unitsOf(delivery.sender())) {
            UnitWorld world = town.world(unit, delivery.period());
            var day = new UnitDay(world, visits, file(VISITS), file(VISIT_STAFF), file(SHIFTS));
            dirt.nextUnit(world, day);
            writeRegisters(world);
            for (int date = first; date <= last; date++) {
                day.write(date);
            }
        }
        dirt.finish();
        close();
        if (dirt.isWanted()) {
            dirt.findings().write(folder);
        }
        Manifest.write(delivery, folder);
        return counts();
    }

    private void writeRegisters(UnitWorld world) throws IOException {
        UnitProfile unit = world.unit();
        writeUnit(unit);
        var named = new BitSet();
        for (UnitWorld.Resident resident : world.residents()) {
            writeRecipient(resident.recipient());
            for (Decision decision : resident.decisions()) {
                writeDecision(decision, resident.recipient(), unit);
            }
            for (Absence absence : resident.absences()) {
                writeAbsence(absence, resident.recipient());
            }
            for (ContactEvent event : resident.events()) {
                writeEvent(event, resident.recipient(), world, named);
            }
        }
        boolean alreadyTold = !world.guests().isEmpty() && town.isHomeOfSameSender(unit);
        for (UnitWorld.Guest guest : world.guests()) {
            writeDecision(guest.decision(), guest.recipient(), unit);
            if (!alreadyTold) {
                writeRecipient(guest.recipient());
                for (Absence absence : guest.absences()) {
                    writeAbsence(absence, guest.recipient());
                }
            }
        }
        writeStaff(world, named);
    }

    private void writeUnit(UnitProfile unit) throws IOException {
        Routine routine = Routine.of(unit, last);
        boolean decided = routine.decidedOn() != Routine.NONE;
        CsvWriter out = file(UNITS);
        out.text(unit.id()).next().text(unit.name()).next();
        out.text(unit.sender().organisationNumber())
                .next()
                .text(unit.sender().name())
                .next();
        out.text(unit.sender().form().name()).next().text(town.code()).next();
        if (decided) {
            out.date(routine.decidedOn());
        }
        out.next().text(decided ? flag(routine.byManagement()) : "").end();
    }

    private void writeRecipient(Recipient recipient) throws IOException {
        CsvWriter out = file(RECIPIENTS);
        out.text(recipient.id()).next().text(recipient.identityType().name()).next();
        out.text(recipient.identity())
                .next()
                .date(recipient.birth())
                .next()
                .text(recipient.sex().name())
                .next();
        out.text(town.code()).next().text(recipient.housing().name()).next();
        out.text(flag(recipient.protectedIdentity())).end();
    }

    private void writeDecision(Decision decision, Recipient recipient, UnitProfile unit) throws IOException {
        if (decision.from() > last) {
            return;
        }
        CsvWriter out = file(DECISIONS);
        out.text(decision.id(recipient.life())).next();
        out.text(recipient.id())
                .next()
                .text(unit.id())
                .next()
                .text(decision.kind().name())
                .next();
        out.date(decision.from()).next().dateIfKnown(decision.to(), last).next();
        out.text(decision.hours()).next().text(flag(decision.needsTested())).end();
    }

    private void writeAbsence(Absence absence, Recipient recipient) throws IOException {
        CsvWriter out = file(ABSENCES);
        out.text(recipient.id()).next().date(absence.from()).next();
        out.dateIfKnown(absence.to(), last).next().text(absence.reason()).end();
    }

    private void writeEvent(ContactEvent event, Recipient recipient, UnitWorld world, BitSet named) throws IOException {
        CsvWriter out = file(CONTACT_EVENTS);
        out.text(recipient.id())
                .next()
                .text(world.unit().id())
                .next()
                .date(event.day())
                .next();
        out.text(event.kind().name()).next();
        if (event.staff() != ContactEvent.NOBODY) {
            named.set(event.staff());
            out.text(world.staffing().employment(event.staff()).id());
        }
        out.next().text(event.reason()).end();
    }

    /** Those employed some day of the period, the evening before it included, and those whom an event names. */
    private void writeStaff(UnitWorld world, BitSet named) throws IOException {
        CsvWriter out = file(STAFF);
        for (int index = 0; index < world.staffing().size(); index++) {
            Employment employment = world.staffing().employment(index);
            boolean present = employment.from() <= last && employment.to() >= first - 1;
            if (!present && !named.get(index)) {
                continue;
            }
            TitleEvidence evidence = employment.evidenceOn(last);
            out.text(employment.id()).next().text(world.unit().id()).next();
            out.text(employment.role().name()).next().text(evidence.name()).next();
            if (evidence == TitleEvidence.CERTIFICATE) {
                out.date(employment.certificateFrom());
            }
            out.next()
                    .date(employment.from())
                    .next()
                    .dateIfKnown(employment.to(), last)
                    .end();
        }
    }

    private Counts counts() {
        long bytes = 0;
        for (CsvWriter file : files.values()) {
            bytes += file.written();
        }
        return new Counts(
                file(VISITS).rows(),
                file(VISIT_STAFF).rows(),
                file(SHIFTS).rows(),
                file(RECIPIENTS).rows(),
                file(STAFF).rows(),
                file(UNITS).rows()
                        + file(DECISIONS).rows()
                        + file(ABSENCES).rows()
                        + file(CONTACT_EVENTS).rows(),
                bytes,
                dirt.findings().count());
    }

    private CsvWriter file(DeliveryFile file) {
        return Objects.requireNonNull(files.get(file));
    }

    private static String flag(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    public void close() throws IOException {
        for (CsvWriter file : files.values()) {
            file.close();
        }
    }
}
