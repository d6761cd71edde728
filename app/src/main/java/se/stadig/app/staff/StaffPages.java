package se.stadig.app.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.access.StaffDoor;
import se.stadig.app.access.StaffPermit;
import se.stadig.app.entry.Conflict;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.entry.Part;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Ids;
import se.stadig.app.platform.Languages;
import se.stadig.app.platform.Text;

/** The own unit's staff, one of them, what is noted about that one, and somebody new. */
@Controller
class StaffPages {
    private static final String NEW = "/ny-medarbetare";
    private static final int LONGEST_SKILL = 60;

    private final PersonDoor door;
    private final StaffDoor staffDoor;
    private final StaffStore staff;
    private final List<StaffRows<?>> parts;
    private final Ids ids;
    private final Clock clock;

    StaffPages(
            PersonDoor door,
            StaffDoor staffDoor,
            StaffStore staff,
            ObjectProvider<StaffRows<?>> parts,
            Ids ids,
            Clock clock) {
        this.door = door;
        this.staffDoor = staffDoor;
        this.staff = staff;
        this.parts = parts.orderedStream().toList();
        this.ids = ids;
        this.clock = clock;
    }

    @Bean
    @Order(4)
    static Destination ownStaff() {
        return new Destination(
                StaffRows.STAFF,
                "Medarbetare",
                "Enhetens medarbetare: anställning, titelbevis, kompetens, språk och delegeringar.",
                Right.SEE_STAFF.name());
    }

    @GetMapping(StaffRows.STAFF)
    ModelAndView list() {
        Engagement work = door.work();
        door.noteNobody(Action.LIST, "enhetens medarbetare");
        return new ModelAndView("staff/list")
                .addObject("unit", Optional.ofNullable(work.unitName()).orElse(""))
                .addObject("staff", staff.atUnit(unit(), LocalDate.now(clock)))
                .addObject("mayEmploy", work.role().rights().contains(Right.EMPLOY));
    }

    @GetMapping(StaffRows.STAFF + "/{id}")
    ModelAndView one(@PathVariable String id, @RequestParam(required = false) String sparat) {
        StaffPermit permit = staffDoor.permit(id, Right.SEE_STAFF, Action.READ, "medarbetarens sida");
        return new ModelAndView("staff/one")
                .addObject("member", staff.member(permit))
                .addObject("languages", Languages.all())
                .addObject("mayKeep", permit.wouldAllow(Right.KEEP_STAFF))
                .addObject("notice", sparat != null ? Text.of("Det är sparat.") : Text.NONE)
                .addObject(
                        "parts",
                        parts.stream()
                                .map(part -> new Part(part.matter(), part.lines(permit), part.mayWrite(permit)))
                                .toList());
    }

    @GetMapping(StaffRows.STAFF + "/{id}/uppgifter")
    ModelAndView details(@PathVariable String id) {
        StaffPermit permit = staffDoor.permit(id, Right.KEEP_STAFF, Action.READ, "medarbetares uppgifter");
        return details(permit, standing(staff.member(permit)), Text.NONE);
    }

    @PostMapping(StaffRows.STAFF + "/{id}/uppgifter")
    Object change(@PathVariable String id, @RequestParam Map<String, String> typed) {
        StaffPermit permit = staffDoor.permit(id, Right.KEEP_STAFF, Action.WRITE, "medarbetares uppgifter");
        Form form = judged(blank().posted(typed));
        if (!form.isRight()) {
            ModelAndView page = details(permit, form, Text.NONE);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (staff.write(permit, member(permit.staff(), form))) {
            return "redirect:" + StaffRows.STAFF + "/" + permit.staff() + "?sparat";
        }
        StaffMember now = staff.member(permit);
        List<Field> told = standing(now).fields().stream()
                .filter(field -> !field.typed().isEmpty())
                .toList();
        return Conflict.told(details(permit, form.at(now.version()), Conflict.FAULT), told);
    }

    @Bean
    @Order(5)
    static Destination somebodyNew() {
        return new Destination(NEW, "Ny medarbetare", "För in en ny medarbetare vid din enhet.", Right.EMPLOY.name());
    }

    @GetMapping(NEW)
    ModelAndView ask() {
        return new ModelAndView("staff/new").addObject("form", newcomer());
    }

    @PostMapping(NEW)
    Object enter(@RequestParam Map<String, String> typed) {
        Form form = newcomer().posted(typed).inOrder("fran", "till");
        if (form.isRight()) {
            UUID entering = ids.next();
            door.noteAbout(entering, Action.WRITE, true, "ny medarbetare"); // on disk before anything is entered
            try {
                staff.enter(
                        entering,
                        door.work(),
                        unit(),
                        form.text("fornamn"),
                        form.text("efternamn"),
                        form.text("telefon"),
                        EmploymentRows.values(form));
                return "redirect:" + StaffRows.STAFF + "/" + entering + "?sparat";
            } catch (DuplicateKeyException taken) {
                form = form.wrong(
                        "nummer",
                        Text.of("Enheten har redan en anställning med det numret, den rollen och den första dagen."));
            }
        }
        ModelAndView page = new ModelAndView("staff/new").addObject("form", form);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private UUID unit() {
        UUID unit = door.work().unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return unit;
    }

    private static List<Field> names() {
        return List.of(
                Field.line("fornamn", "Förnamn", 60),
                Field.line("efternamn", "Efternamn", 60),
                Field.phone("telefon", "Telefon i arbetet").optional());
    }

    private static Form newcomer() {
        List<Field> fields = new ArrayList<>(names());
        fields.addAll(EmploymentRows.fields());
        return new Form(fields, 0);
    }

    private static Form blank() {
        List<Field> fields = new ArrayList<>(names());
        fields.add(Field.lines("kompetenser", "Kompetenser", 1000)
                .optional()
                .hint("En på varje rad, till exempel: demens, palliativ vård, sondmatning."));
        Languages.all().forEach((code, name) -> fields.add(Field.tick("sprak-" + code, "talar " + name)));
        return new Form(fields, 0);
    }

    private static Form judged(Form posted) {
        boolean tooLong = skills(posted).stream().anyMatch(skill -> skill.length() > LONGEST_SKILL);
        return tooLong
                ? posted.wrong(
                        "kompetenser",
                        Text.of("Skriv varje kompetens med högst {0} tecken, en på varje rad.", LONGEST_SKILL))
                : posted;
    }

    private static List<String> skills(Form form) {
        return Arrays.stream(form.text("kompetenser").split("\\R|,"))
                .map(skill -> skill.strip().toLowerCase(Locale.ROOT))
                .filter(skill -> !skill.isEmpty())
                .distinct()
                .toList();
    }

    private static StaffMember member(UUID id, Form form) {
        return new StaffMember(
                id,
                form.text("fornamn"),
                form.text("efternamn"),
                form.text("telefon"),
                skills(form),
                Languages.all().keySet().stream()
                        .filter(code -> form.isTicked("sprak-" + code))
                        .toList(),
                form.version());
    }

    private static Form standing(StaffMember member) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("fornamn", member.givenName());
        shown.put("efternamn", member.familyName());
        shown.put("telefon", member.phone());
        shown.put("kompetenser", String.join("\n", member.skills()));
        member.languages().forEach(code -> shown.put("sprak-" + code, "true"));
        return blank().showing(shown, member.version());
    }

    private ModelAndView details(StaffPermit permit, Form form, Text fault) {
        return new ModelAndView("staff/change")
                .addObject("id", permit.staff().toString())
                .addObject("name", staff.member(permit).name())
                .addObject("form", form)
                .addObject("fault", fault)
                .addObject("now", List.<Field>of());
    }
}
