package se.stadig.demo;

import static se.stadig.demo.DeliveryFile.RECIPIENTS;
import static se.stadig.demo.DeliveryFile.VISITS;
import static se.stadig.demo.DeliveryFile.VISIT_STAFF;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.StaffRole;

/**
 * Strör in felaktiga rader: after so many right rows of a file comes a wrong one, as long as rows are written; at the end come rows that are
 * taken in but have to be noticed. What the door check has to say is remembered.
 */
final class Dirt {
    private final Delivery delivery;
    private final Map<DeliveryFile, CsvWriter> files;
    private final boolean wanted;
    private final ExpectedFindings findings = new ExpectedFindings();
    private final Map<DeliveryFile, Integer> turns = new EnumMap<>(DeliveryFile.class);

    private @Nullable WrongRows rows;
    private @Nullable UnitDay day;
    private String firstRejected = "";
    private String unit = "";
    private String staff = "";
    private String staffWithoutTitle = "";
    private String recipient = "";
    private String otherRecipient = "";
    private String silent = "";
    private String otherSilent = "";

    Dirt(double share, Delivery delivery, Map<DeliveryFile, CsvWriter> files) {
        this.delivery = delivery;
        this.files = files;
        this.wanted = share > 0;
        if (wanted) {
            files.forEach((file, writer) -> writer.afterEvery(Math.round(1 / share), () -> insert(file)));
        }
    }

    boolean isWanted() {
        return wanted;
    }

    ExpectedFindings findings() {
        return findings;
    }

    /** The unit whose rows come now; wrong rows refer to people of the first. */
    void nextUnit(UnitWorld world, UnitDay unitDay) {
        day = unitDay;
        if (!wanted || rows != null || world.residents().size() < 2) {
            return;
        }
        unit = world.unit().id();
        recipient = world.residents().get(0).recipient().id();
        otherRecipient = world.residents().get(1).recipient().id();
        for (int index = 0; index < world.staffing().size(); index++) {
            takeStaff(world.staffing().employment(index));
        }
        for (UnitWorld.Resident resident : world.residents()) {
            if (resident.events().isEmpty()) {
                otherSilent = silent;
                silent = resident.recipient().id();
            }
        }
        rows = new WrongRows(delivery, unit, recipient, staff);
    }

    private void takeStaff(Employment employment) {
        int last = delivery.period().lastDay();
        if (employment.role() != StaffRole.CARE || !employment.covers(last)) {
            return;
        }
        staff = employment.id();
        if (!employment.mayBeContactOn(last)
                && !employment.mayBeContactOn(delivery.period().firstDay())) {
            staffWithoutTitle = employment.id();
        }
    }

    private void insert(DeliveryFile file) throws IOException {
        if (rows == null || day == null) {
            return;
        }
        int turn = turns.merge(file, 1, Integer::sum) - 1;
        WrongRow row = rows.inTurn(file, turn, day.lastVisitId());
        reject(row);
        if (file == RECIPIENTS && turn == 0) {
            firstRejected = row.value("recipient_id");
        }
    }

    private void reject(WrongRow row) throws IOException {
        findings.reject(write(row));
    }

    private ExpectedFindings.Finding write(WrongRow row) throws IOException {
        CsvWriter writer = Objects.requireNonNull(files.get(row.file()));
        writer.row(row.columns());
        return new ExpectedFindings.Finding(
                row.file().fileName(), writer.line(), row.column(), row.value(row.column()), row.rule());
    }

    /** The rows that belong at the end, and whether the delivery has to be refused. */
    void finish() throws IOException {
        for (CsvWriter writer : files.values()) {
            writer.afterEvery(Long.MAX_VALUE, () -> {});
        }
        if (rows == null) {
            return;
        }
        if (!firstRejected.isEmpty()) {
            reject(rows.decisionAbout(firstRejected));
        }
        if (findings.count(VISITS.fileName()) > 0) {
            writeNotices(rows);
        }
        files.forEach((file, writer) -> {
            if (findings.count(file.fileName()) * 50 > writer.rows()) {
                findings.refuse();
            }
        });
    }

    private void writeNotices(WrongRows made) throws IOException {
        findings.notice(
                write(made.visit("V-NOBODY-1", recipient, "T11:00", "T11:20").breaks("visit_id", "PERFORMER_UNKNOWN")));
        write(made.visit("V-OVERLAP-1", recipient, "T13:00", "T13:20"));
        findings.notice(write(
                made.visit("V-OVERLAP-2", otherRecipient, "T13:10", "T13:30").breaks("visit_id", "OVERLAP")));
        write(WrongRow.right(VISIT_STAFF, "visit_id", "V-OVERLAP-1", "staff_id", staff));
        write(WrongRow.right(VISIT_STAFF, "visit_id", "V-OVERLAP-2", "staff_id", staff));
        if (!silent.isEmpty()) {
            findings.notice(write(made.event(silent, unit, "KEPT", "").breaks("event", "EVENT_ORDER")));
        }
        if (!otherSilent.isEmpty() && !staffWithoutTitle.isEmpty()) {
            write(made.event(otherSilent, unit, "OFFERED", ""));
            write(made.event(otherSilent, unit, "ACCEPTED", ""));
            findings.notice(write(made.event(otherSilent, unit, "APPOINTED", staffWithoutTitle)
                    .breaks("staff_id", "APPOINTMENT_NOT_ALLOWED")));
        }
    }
}
