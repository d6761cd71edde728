package se.stadig.app.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Matter;
import se.stadig.app.entry.RowStore;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonNames;
import se.stadig.app.recipient.PersonRows;

/** What the decisions of a person say is to be done, how often and how long. */
@Controller
@RequestMapping("/person/{id}/insatser")
@Order(12)
class ServiceRows extends PersonRows<GrantedTask> {
    private static final Matter MATTER = new Matter(
            "insatser",
            "Det som ska göras",
            "beviljade insatser",
            "Ny sak att göra",
            "Inget är angivet utöver besluten.",
            "Ta bort det som inte längre ska göras eller som blev fel. Raden finns kvar under Tidigare uppgifter.",
            List.of("Vad", "Gånger per vecka", "Minuter varje gång", "Personal samtidigt", "Ärende"));

    private static final List<String> USUAL = List.of(
            "dusch",
            "dubbelbemannad förflyttning",
            "hjälp att gå ut",
            "inköp",
            "måltid",
            "personlig hygien",
            "social samvaro",
            "städning",
            "tillsyn",
            "tvätt");

    private final DecisionStore decisions;

    ServiceRows(PersonDoor door, PersonNames names, RowStore rows, DecisionStore decisions) {
        super(door, names, rows, Right.DECIDE, "granted_service");
        this.decisions = decisions;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<GrantedTask> stored(Permit permit) {
        return decisions.services(permit);
    }

    @Override
    protected List<Text> cells(GrantedTask one) {
        return List.of(
                Text.of("{0}", one.name()),
                Text.of("{0}", one.perWeek().map(Object::toString).orElse("–")),
                Text.of("{0}", one.minutes().map(Object::toString).orElse("–")),
                Text.of("{0}", one.staffCount()),
                Text.of("{0}", one.caseNumber()));
    }

    @Override
    protected Form blank(Permit writing) {
        Map<String, Text> granted = new LinkedHashMap<>();
        decisions
                .of(writing)
                .forEach(one -> granted.put(
                        one.id().toString(),
                        Text.of("{0}, {1}, från {2}", one.name(), one.caseNumber(), one.firstDay())));
        Form form = Form.of(
                Field.choice("beslut", "Beslut som det hör till", granted),
                Field.line("vad", "Vad ska göras?", 100).suggesting(USUAL),
                Field.number("ganger", "Gånger per vecka").optional(),
                Field.number("minuter", "Minuter varje gång").optional(),
                Field.number("personal", "Personal samtidigt").hint("Oftast 1. Skriv 2 för dubbelbemanning."));
        String only = granted.size() == 1 ? granted.keySet().iterator().next() : "";
        return form.showing(Map.of("beslut", only, "personal", "1"), 0);
    }

    @Override
    protected Map<String, String> shown(GrantedTask one) {
        return Map.of(
                "beslut", one.decision().toString(),
                "vad", one.name(),
                "ganger", one.perWeek().map(Object::toString).orElse(""),
                "minuter", one.minutes().map(Object::toString).orElse(""),
                "personal", Integer.toString(one.staffCount()));
    }

    @Override
    protected Form judged(Permit writing, Optional<UUID> row, Form posted) {
        return posted.within("ganger", 1, 100)
                .within("minuter", 1, 1440)
                .within("personal", 1, 4)
                .whole("ganger")
                .whole("minuter")
                .whole("personal");
    }

    @Override
    protected Map<String, @Nullable Object> values(Permit writing, Form form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("decision", UUID.fromString(form.text("beslut")));
        values.put("name", form.text("vad"));
        values.put("per_week", form.wholeIfAny("ganger").orElse(null));
        values.put("minutes", form.wholeIfAny("minuter").orElse(null));
        values.put("staff_count", form.wholeIfAny("personal").orElse(1));
        return values;
    }
}
