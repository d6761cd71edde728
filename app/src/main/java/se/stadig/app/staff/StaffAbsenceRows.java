package se.stadig.app.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Right;
import se.stadig.app.access.StaffDoor;
import se.stadig.app.access.StaffPermit;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;

/** När en medarbetare är borta, so that a deputy steps in and everybody sees it. The reason is health data and is not asked for. */
@Controller
@RequestMapping(StaffRows.STAFF + "/{id}/franvaro")
@Order(5)
class StaffAbsenceRows extends StaffRows<StaffAbsence> {
    private static final Matter MATTER = new Matter(
            "franvaro",
            "Frånvaro",
            "frånvaro",
            "Ny frånvaro",
            "Ingen frånvaro är antecknad.",
            "Ta bort en frånvaro som har antecknats av misstag. Den som är tillbaka ska i stället få en sista dag.",
            List.of("Från", "Till"));

    StaffAbsenceRows(StaffDoor door, StaffStore staff, RowStore rows) {
        super(door, staff, rows, Right.KEEP_STAFF, "staff_absence");
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<StaffAbsence> stored(StaffPermit permit) {
        return staff.absences(permit);
    }

    @Override
    protected List<Text> cells(StaffAbsence one) {
        return List.of(
                Text.of("{0}", one.firstDay()),
                one.lastDay().map(day -> Text.of("{0}", day)).orElse(Text.of("tills vidare")));
    }

    @Override
    protected Form blank(StaffPermit writing) {
        return Form.of(
                Field.day("fran", "Borta från och med"),
                Field.day("till", "Till och med")
                        .optional()
                        .hint("Lämna tomt om du inte vet. Varför medarbetaren är borta ska inte antecknas här."));
    }

    @Override
    protected Map<String, String> shown(StaffAbsence one) {
        return Map.of(
                "fran", one.firstDay().toString(),
                "till", one.lastDay().map(Object::toString).orElse(""));
    }

    @Override
    protected Form judged(StaffPermit writing, Optional<UUID> row, Form posted) {
        return posted.inOrder("fran", "till");
    }

    @Override
    protected Map<String, @Nullable Object> values(StaffPermit writing, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("first_day", form.day("fran"));
        values.put("last_day", form.dayIfAny("till").orElse(null));
        return values;
    }
}
