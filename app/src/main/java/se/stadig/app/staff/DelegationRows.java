package se.stadig.app.staff;

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

/** Delegeringar: which health-care tasks somebody may carry out, by whom and how long. */
@Controller
@RequestMapping(StaffRows.STAFF + "/{id}/delegeringar")
@Order(3)
class DelegationRows extends StaffRows<Delegation> {
    private static final Matter MATTER = new Matter(
            "delegeringar",
            "Delegeringar",
            "delegeringar",
            "Ny delegering",
            "Ingen delegering är antecknad.",
            "Ta bort en delegering som har återkallats eller som blev fel. Raden finns kvar under Tidigare uppgifter.",
            List.of("Uppgift", "Delegerad av", "Från", "Till"));

    DelegationRows(StaffDoor door, StaffStore staff, RowStore rows) {
        super(door, staff, rows, Right.KEEP_STAFF, "delegation");
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<Delegation> stored(StaffPermit permit) {
        return staff.delegations(permit);
    }

    @Override
    protected List<Text> cells(Delegation one) {
        return List.of(
                Text.of("{0}", one.task()),
                Text.of("{0}", one.givenBy()),
                Text.of("{0}", one.firstDay()),
                Text.of("{0}", one.lastDay()));
    }

    @Override
    protected Form blank(StaffPermit writing) {
        return Form.of(
                Field.line("uppgift", "Uppgift", 200)
                        .suggesting(List.of("ge läkemedel ur dosett", "ge insulin", "ta blodsocker", "lägga om sår")),
                Field.line("av", "Delegerad av", 100).hint("Namn och yrke, till exempel: Anna Ek, sjuksköterska."),
                Field.day("fran", "Gäller från och med"),
                Field.day("till", "Till och med").hint("En delegering gäller oftast högst ett år."));
    }

    @Override
    protected Map<String, String> shown(Delegation one) {
        return Map.of(
                "uppgift", one.task(),
                "av", one.givenBy(),
                "fran", one.firstDay().toString(),
                "till", one.lastDay().toString());
    }

    @Override
    protected Form judged(StaffPermit writing, Optional<UUID> row, Form posted) {
        return posted.inOrder("fran", "till");
    }

    @Override
    protected Map<String, @Nullable Object> values(StaffPermit writing, Form form) {
        return Map.of(
                "task", form.text("uppgift"),
                "given_by", form.text("av"),
                "first_day", form.day("fran"),
                "last_day", form.day("till"));
    }
}
