package se.stadig.demo;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import se.stadig.terms.SwedishTime;
import se.stadig.terms.VisitKind;

/** Ett dygn vid en enhet: its visits are given to people on duty and written as they are made. The same day comes out the same in every delivery. */
final class UnitDay {
    private static final long DAY = 24;
    private static final byte[][] PERFORMED = codes("PERFORMED");
    private static final byte[][] CANCELLED = codes("CANCELLED");
    private static final byte[][] MISSED = codes("MISSED");
    private static final byte[] NO_TIMES = ";;".getBytes(US_ASCII);
    private static final byte[] SHORTAGE = "STAFF_SHORTAGE".getBytes(US_ASCII);
    private static final byte[] DECLINED = "RECIPIENT_DECLINED".getBytes(US_ASCII);
    private static final byte[] ABSENT = "ABSENT".getBytes(US_ASCII);

    private final UnitProfile unit;
    private final Staffing staffing;
    private final List<Client> clients;
    private final byte[][] staffIds;
    private final CsvWriter visitFile;
    private final CsvWriter performerFile;
    private final CsvWriter shiftFile;
    private final DayVisits visits;
    private final Duty duty;
    private final Choice choice;

    private byte[] visitPrefix = {};
    private int visitNumber;
    private DayStamp stamp = new DayStamp(0, 0);
    private Chance chance = new Chance(0);

    UnitDay(UnitWorld world, DayVisits visits, CsvWriter visitFile, CsvWriter performerFile, CsvWriter shiftFile) {
        this.unit = world.unit();
        this.staffing = world.staffing();
        this.clients = world.clients();
        this.visits = visits;
        this.visitFile = visitFile;
        this.performerFile = performerFile;
        this.shiftFile = shiftFile;
        this.duty = new Duty(unit, staffing);
        this.choice = new Choice(unit, duty);
        this.staffIds = new byte[staffing.size()][];
        for (int index = 0; index < staffIds.length; index++) {
            staffIds[index] = staffing.employment(index).id().getBytes(US_ASCII);
        }
    }

    void write(int day) throws IOException {
        chance = new Chance(Chance.key(unit.key(), DAY, day));
        stamp = DayStamp.of(day);
        DayStamp tomorrow = DayStamp.of(day + 1);
        LocalDate date = LocalDate.ofEpochDay(day);
        boolean springNight = date.getMonthValue() == 3 && SwedishTime.isClockChange(date);
        visitPrefix = (unit.id() + "-" + date.toString().substring(2).replace("-", "") + "-").getBytes(US_ASCII);
        visitNumber = 0;
        visits.gather(clients, day, springNight, chance);
        duty.call(day, visits.neededByDay(), visits.neededInEvening());
        for (int turn = 0; turn < visits.size(); turn++) {
            visit(visits.inTurn(turn));
        }
        writeShifts(day, tomorrow);
    }

    /** The id of the visit written last. */
    String lastVisitId() {
        String number = Integer.toString(10_000 + visitNumber).substring(1);
        return new String(visitPrefix, US_ASCII) + number;
    }

    private void visit(int visit) throws IOException {
        Client client = visits.client(visit);
        VisitKind kind = visits.kind(visit);
        int flags = visits.flags(visit);
        int planned = visits.minute(visit);
        int length = visits.length(visit);
        if ((flags & VisitPlan.CANCELLED) != 0) {
            writeNotPerformed(client, CANCELLED[kind.ordinal()], planned, length, ABSENT);
            return;
        }
        boolean unplanned = (flags & VisitPlan.UNPLANNED) != 0;
        int luck = chance.below(100_000);
        if (luck < 350 && !unplanned) {
            boolean shortage = luck < 50;
            writeNotPerformed(
                    client,
                    (shortage ? MISSED : CANCELLED)[kind.ordinal()],
                    planned,
                    length,
                    shortage ? SHORTAGE : DECLINED);
            return;
        }
        int wanted = unplanned ? planned : Math.max(15, planned - 6 + chance.below(15));
        int took = Math.max(4, length - 6 + chance.below(13));
        int seat = choice.of(client, wanted, took, flags, chance);
        if (seat == Duty.NONE) {
            if (!unplanned) {
                writeNotPerformed(client, MISSED[kind.ordinal()], planned, length, SHORTAGE);
            }
            return;
        }
        int start = choice.start();
        duty.busy(seat, start + took + 2 + chance.below(7));
        writePerformed(client, kind, unplanned, planned, length, start, start + took);
        writePerformers(client, seat, flags, start, took, luck);
    }

    private void writePerformers(Client client, int seat, int flags, int start, int took, int luck) throws IOException {
        if ((flags & VisitPlan.DOUBLE) != 0) {
            int second = choice.second(client, seat, took, chance);
            if (second != Duty.NONE) {
                duty.busy(second, start + took + 2 + chance.below(7));
                writePerformer(second);
            }
        } else if (luck > 99_960) {
            return; // nobody was registered
        } else if (luck > 99_300 && duty.isOn(duty.student()) && duty.isFree(duty.student(), start, start + took)) {
            duty.busy(duty.student(), start + took);
            writePerformer(duty.student());
        }
        writePerformer(seat);
    }

    private void writePerformed(
            Client client, VisitKind kind, boolean unplanned, int planned, int length, int start, int end)
            throws IOException {
        startRow(client, PERFORMED[kind.ordinal()]);
        if (unplanned) {
            visitFile.bytes(NO_TIMES);
        } else {
            visitFile.time(stamp, planned).next().time(stamp, planned + length).next();
        }
        visitFile.time(stamp, start).next().time(stamp, end).next().end();
    }

    private void writeNotPerformed(Client client, byte[] codes, int planned, int length, byte[] reason)
            throws IOException {
        startRow(client, codes);
        visitFile.time(stamp, planned).next().time(stamp, planned + length).next();
        visitFile.bytes(NO_TIMES).bytes(reason).end();
    }

    private void startRow(Client client, byte[] codes) {
        visitNumber++;
        visitFile.bytes(visitPrefix).digits(visitNumber).bytes(client.middle).bytes(codes);
    }

    private void writePerformer(int seat) throws IOException {
        performerFile
                .bytes(visitPrefix)
                .digits(visitNumber)
                .next()
                .bytes(staffIds[duty.staff(seat)])
                .end();
    }

    private void writeShifts(int day, DayStamp tomorrow) throws IOException {
        for (int seat = 0; seat < duty.seats(); seat++) {
            if (duty.isOn(seat) && seat != duty.nightBefore() && seat != duty.tonight()) {
                writeShift(duty.staff(seat), duty.start(seat), stamp, duty.end(seat));
            }
        }
        if (duty.isOn(duty.tonight())) {
            writeShift(duty.staff(duty.tonight()), duty.start(duty.tonight()), tomorrow, Rota.NIGHT_ENDS);
        }
        for (int post = staffing.student() + 1; post < staffing.posts() && !Rota.isWeekend(day); post++) {
            Employment employment = staffing.at(post, day);
            if (employment != null) {
                writeShift(employment.index(), Rota.OFFICE_START, stamp, Rota.OFFICE_END);
            }
        }
    }

    private void writeShift(int staff, int start, DayStamp endDay, int end) throws IOException {
        shiftFile
                .bytes(staffIds[staff])
                .next()
                .time(stamp, start)
                .next()
                .time(endDay, end)
                .end();
    }

    /** "HOME_CARE;PERFORMED;" for each kind. */
    private static byte[][] codes(String status) {
        VisitKind[] kinds = VisitKind.values();
        byte[][] codes = new byte[kinds.length][];
        for (VisitKind kind : kinds) {
            codes[kind.ordinal()] = (kind + ";" + status + ";").getBytes(US_ASCII);
        }
        return codes;
    }
}
