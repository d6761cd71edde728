package se.stadig.app.decision;

import java.math.BigDecimal;
import java.util.HashMap;
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
import se.stadig.app.organisation.UnitStore;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.CaseNumbers;
import se.stadig.app.recipient.PersonNames;
import se.stadig.app.recipient.PersonRows;

/** Beslut: what the municipality has granted a person. */
@Controller
@RequestMapping("/person/{id}/beslut")
@Order(11)
class DecisionRows extends PersonRows<GrantedIntervention> {
    private static final Matter MATTER = new Matter(
            "beslut",
            "Beslut",
            "beslut",
            "Nytt beslut",
            "Det finns inget beslut.",
            "Ta bort ett beslut som har förts in av misstag. Ett beslut som har upphört ska i stället få en sista dag. Raden finns kvar under Tidigare uppgifter.",
            List.of("Insats", "Ärende", "Från", "Till", "Timmar per månad", "Utförs av"));

    private static final long MOST_HOURS = 744; // of a month; a register's hour value above says something else

    private final PersonDoor door;
    private final DecisionStore decisions;
    private final UnitStore units;

    DecisionRows(PersonDoor door, PersonNames names, RowStore rows, DecisionStore decisions, UnitStore units) {
        super(door, names, rows, Right.DECIDE, "decision");
        this.door = door;
        this.decisions = decisions;
        this.units = units;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    protected List<GrantedIntervention> stored(Permit permit) {
        return decisions.of(permit);
    }

    @Override
    protected List<Text> cells(GrantedIntervention one) {
        return List.of(
                one.name(),
                Text.of("{0}", one.caseNumber()),
                Text.of("{0}", one.firstDay()),
                one.lastDay().map(day -> Text.of("{0}", day)).orElse(Text.of("tills vidare")),
                one.hours(),
                Text.of("{0}", Optional.ofNullable(one.unitName()).orElse("–")));
    }

    @Override
    public Optional<Text> past(String column, String value) {
        return switch (column) {
            case "kind" -> Optional.ofNullable(GrantedIntervention.kinds().get(value));
            case "hours_per_month" -> Optional.of(hours(new BigDecimal(value)));
            case "unit" -> Optional.of(units.unitName(UUID.fromString(value)));
            case "team" -> Optional.of(units.teamName(UUID.fromString(value)));
            default -> Optional.empty();
        };
    }

    private static Text hours(BigDecimal hours) {
        return hours.compareTo(GrantedIntervention.ROUND_THE_CLOCK) == 0
                ? Text.of("dygnet runt")
                : Text.of(
                        "{0} timmar per månad",
                        hours.stripTrailingZeros().toPlainString().replace('.', ','));
    }

    @Override
    protected Form blank(Permit writing) {
        return Form.of(
                Field.line("arende", "Ärendenummer", CaseNumbers.LONGEST),
                Field.choice("insats", "Insats", GrantedIntervention.kinds()),
                Field.number("timmar", "Timmar per månad").optional(),
                Field.tick("dygnet", "Hjälp dygnet runt"),
                Field.choice(
                                "enhet",
                                "Enhet som utför",
                                units.choices(door.work().municipality()))
                        .optional()
                        .hint("Enheten ser personen först när du har gett den uppdraget, under Uppdrag."),
                Field.day("fran", "Gäller från och med"),
                Field.day("till", "Till och med").optional().hint("Lämna tomt om beslutet gäller tills vidare."),
                Field.tick("utan-provning", "Insatsen ges utan behovsprövning"));
    }

    @Override
    protected Map<String, String> shown(GrantedIntervention one) {
        return Map.of(
                "arende", one.caseNumber(),
                "insats", one.kind().name(),
                "timmar",
                        one.isRoundTheClock()
                                ? ""
                                : one.hoursPerMonth()
                                        .map(hours -> hours.stripTrailingZeros()
                                                .toPlainString()
                                                .replace('.', ','))
                                        .orElse(""),
                "dygnet", Boolean.toString(one.isRoundTheClock()),
                "enhet", one.unit() == null ? "" : one.unit().toString(),
                "fran", one.firstDay().toString(),
                "till", one.lastDay().map(Object::toString).orElse(""),
                "utan-provning", Boolean.toString(!one.needsTested()));
    }

    @Override
    protected Form judged(Permit writing, Optional<UUID> row, Form posted) {
        Form form = posted.inOrder("fran", "till").within("timmar", 0, MOST_HOURS);
        String number = form.text("arende");
        boolean stood = stored(writing).stream()
                .anyMatch(one -> row.equals(Optional.of(one.id()))
                        && one.caseNumber().equals(number)); // may come from another system, as it is there
        if (!number.isEmpty() && !stood && !CaseNumbers.isCaseNumber(number)) {
            form = form.wrong(
                    "arende",
                    Text.of(
                            "Skriv ärendenumret med bokstäver, siffror och streck utan mellanslag, med minst en siffra, till exempel HTJ-2026-123. Det får inte vara ett personnummer."));
        }
        boolean twice = stored(writing).stream()
                .anyMatch(one -> !row.equals(Optional.of(one.id()))
                        && one.caseNumber().equalsIgnoreCase(number)
                        && one.kind().name().equals(posted.text("insats"))
                        && one.firstDay().equals(posted.dayIfAny("fran").orElse(null)));
        if (twice) {
            form = form.wrong("arende", Text.of("Det beslutet är redan infört. Ändra den raden i stället."));
        }
        return form.isTicked("dygnet") && !form.text("timmar").isEmpty()
                ? form.wrong("timmar", Text.of("Skriv antingen timmar eller kryssa för dygnet runt."))
                : form;
    }

    @Override
    protected Map<String, Object> given(Permit writing) {
        return Map.of("municipality", door.work().municipality());
    }

    @Override
    protected Map<String, @Nullable Object> values(Permit writing, Form form) {
        BigDecimal hours = form.numberIfAny("timmar").orElse(null);
        String unit = form.text("enhet");
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("case_number", form.text("arende"));
        values.put("kind", form.text("insats"));
        values.put("hours_per_month", form.isTicked("dygnet") ? GrantedIntervention.ROUND_THE_CLOCK : hours);
        values.put("unit", unit.isEmpty() ? null : UUID.fromString(unit));
        values.put("first_day", form.day("fran"));
        values.put("last_day", form.dayIfAny("till").orElse(null));
        values.put("needs_tested", !form.isTicked("utan-provning"));
        return values;
    }
}
