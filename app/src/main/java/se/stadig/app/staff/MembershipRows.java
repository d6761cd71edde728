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
import se.stadig.app.organisation.UnitStore;
import se.stadig.app.platform.Text;

/** Vilket arbetslag någon hör till. */
@Controller
@RequestMapping(StaffRows.STAFF + "/{id}/arbetslag")
@Order(4)
class MembershipRows extends StaffRows<Membership> {
    private static final Matter MATTER = new Matter(
            "arbetslag",
            "Arbetslag",
            "arbetslag",
            "Nytt arbetslag",
            "Inget arbetslag är antecknat.",
            "Ta bort det som har antecknats av misstag. Den som har bytt arbetslag ska i stället få en sista dag här.",
            List.of("Arbetslag", "Från", "Till"));

    private final UnitStore units;

    MembershipRows(StaffDoor door, StaffStore staff, RowStore rows, UnitStore units) {
        super(door, staff, rows, Right.KEEP_STAFF, "team_member");
        this.units = units;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<Membership> stored(StaffPermit permit) {
        return staff.memberships(permit);
    }

    @Override
    protected List<Text> cells(Membership one) {
        return List.of(
                Text.of("{0}", one.teamName()),
                Text.of("{0}", one.firstDay()),
                one.lastDay().map(day -> Text.of("{0}", day)).orElse(Text.of("tills vidare")));
    }

    @Override
    protected Form blank(StaffPermit writing) {
        return Form.of(
                Field.choice("lag", "Arbetslag", units.teamChoices(unit())),
                Field.day("fran", "Från och med"),
                Field.day("till", "Till och med").optional());
    }

    @Override
    protected Map<String, String> shown(Membership one) {
        return Map.of(
                "lag", one.team().toString(),
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
        values.put("team", UUID.fromString(form.text("lag")));
        values.put("first_day", form.day("fran"));
        values.put("last_day", form.dayIfAny("till").orElse(null));
        return values;
    }
}
