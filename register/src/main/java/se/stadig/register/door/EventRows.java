package se.stadig.register.door;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.law.AppointmentCheck;
import se.stadig.law.Provision;
import se.stadig.law.TitleRow;
import se.stadig.terms.ContactEventKind;
import se.stadig.terms.ContactState;

/** contact_events.csv, with the notices about their order and about appointments that the law of the day does not allow. */
final class EventRows implements RowCheck {
    private static final Map<String, ContactEventKind> KINDS = Columns.codes(ContactEventKind.class);

    private final Intake intake;
    private final Append events;
    private final Map<Case, List<Told>> cases = new LinkedHashMap<>();

    EventRows(Intake intake) throws SQLException {
        this.intake = intake;
        this.events = intake.staging.append("events");
    }

    /** One person at one unit, by the sender's ids. */
    private record Case(String recipient, String unit) {}

    private record Told(long line, int day, ContactEventKind kind, String staffId) {}

    @Override
    public void check(Row row) throws SQLException {
        ContactEventKind kind = Columns.code(row, 3, KINDS);
        int day = Columns.day(row, 2);
        Long person = Intake.person(Columns.reference(row, 0, intake.recipients));
        Long unit = Columns.reference(row, 1, intake.units);
        Intake.StaffRows staff = Columns.reference(row, 4, intake.staff);
        if (kind != null && kind.namesStaff() && row.isEmpty(4)) {
            row.wrong(4, Rule.REQUIRED);
        }
        if (!row.isGood() || kind == null) {
            return;
        }
        cases.computeIfAbsent(new Case(row.get(0), row.get(1)), _ -> new ArrayList<>())
                .add(new Told(row.line(), day, kind, row.get(4)));
        events.row()
                .number((int) row.line())
                .number(person)
                .number(unit)
                .day(day)
                .code(kind)
                .number(staff == null ? null : Long.valueOf(staff.key))
                .text(Shown.withoutNumbers(row.get(5)))
                .number(sameEvent(row, person, unit, staff))
                .end();
        checkAppointment(row, kind, day, staff);
    }

    private long sameEvent(Row row, @Nullable Long person, @Nullable Long unit, Intake.@Nullable StaffRows staff) {
        return intake.pseudonyms.of(
                "event",
                String.valueOf(person),
                String.valueOf(unit),
                row.get(2),
                row.get(3),
                staff == null ? "" : String.valueOf(staff.key),
                row.get(5));
    }

    private void checkAppointment(Row row, ContactEventKind kind, int day, Intake.@Nullable StaffRows staff) {
        boolean appoints = kind == ContactEventKind.APPOINTED
                || kind == ContactEventKind.CHANGED
                || kind == ContactEventKind.DEPUTY_APPOINTED;
        if (!appoints || staff == null) {
            return;
        }
        List<TitleRow> titles = staff.titles.stream()
                .map(title -> new TitleRow(
                        title.evidence(),
                        title.certificateFrom() == Texts.WRONG ? null : Intake.date(title.certificateFrom())))
                .toList();
        Optional<Provision> broken = AppointmentCheck.forbiddenBy(titles, Intake.date(day));
        broken.ifPresent(provision -> intake.notices.add(new Finding(
                Table.CONTACT_EVENTS.file(),
                row.line(),
                "staff_id",
                row.get(4),
                Rule.APPOINTMENT_NOT_ALLOWED,
                provision.citation())));
    }

    /** Walks each case by date and notes the events that the model of the story does not expect. */
    void noticeOrder() {
        for (List<Told> events : cases.values()) {
            events.sort(Comparator.comparingInt(Told::day));
            ContactState state = ContactState.NOT_HANDLED;
            for (Told event : events) {
                if (!state.expects(event.kind())) {
                    intake.notices.add(Finding.of(
                            Table.CONTACT_EVENTS,
                            event.line(),
                            "event",
                            event.kind().name(),
                            Rule.EVENT_ORDER));
                }
                state = state.after(event.kind());
            }
        }
        cases.clear();
    }

    @Override
    public void close() throws SQLException {
        events.close();
    }
}
