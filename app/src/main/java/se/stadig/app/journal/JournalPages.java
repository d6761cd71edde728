package se.stadig.app.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonNames;

/** A person's journal at the own unit, in the order of time. It is read, not searched: there is no search in anybody's journal. */
@Controller
@RequestMapping("/person/{id}/journal")
class JournalPages {
    private static final String LOGGED = "journalen";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final PersonDoor door;
    private final PersonNames names;
    private final JournalStore journal;
    private final Clock clock;

    JournalPages(PersonDoor door, PersonNames names, JournalStore journal, Clock clock) {
        this.door = door;
        this.names = names;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView read(
            @PathVariable String id,
            @RequestParam(required = false) String sparat,
            @RequestParam(defaultValue = "") String fore) {
        Permit permit = door.permit(id, Right.READ_JOURNAL, Action.READ, LOGGED);
        List<JournalNote> notes = journal.of(permit, id(fore));
        Form form = blank(notes).showing(Map.of("dag", LocalDate.now(clock).toString()), 0);
        return page(permit, fore, notes, form, sparat != null ? Text.of("Anteckningen är sparad.") : Text.NONE);
    }

    @PostMapping
    Object write(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String fore,
            @RequestParam Map<String, String> typed) {
        Permit permit = door.permit(id, Right.WRITE_JOURNAL, Action.WRITE, LOGGED);
        UUID unit = unit();
        Permit reading = door.permit(id, Right.READ_JOURNAL, Action.READ, LOGGED);
        List<JournalNote> notes = journal.of(reading, id(fore));
        Form form = judged(blank(notes).posted(typed));
        if (!form.isRight()) {
            ModelAndView page = page(reading, fore, notes, form, Text.NONE);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        journal.write(
                permit,
                unit,
                Keyword.valueOf(form.text("sokord")),
                form.day("dag"),
                form.text("anteckning"),
                id(form.text("rattar")));
        return "redirect:/person/" + permit.recipient() + "/journal?sparat";
    }

    private Form judged(Form posted) {
        Form form = posted.unnamed("anteckning");
        return form.dayIfAny("dag")
                        .filter(day -> day.isAfter(LocalDate.now(clock)))
                        .isPresent()
                ? form.wrong("dag", Text.of("Dagen har inte varit än. Skriv den dag då det hände."))
                : form;
    }

    private UUID unit() {
        UUID unit = door.work().unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return unit;
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static Form blank(List<JournalNote> notes) {
        Map<String, Text> earlier = new LinkedHashMap<>();
        notes.forEach(note -> earlier.put(
                note.id().toString(),
                Text.of(
                        "{0}, {1}, {2}",
                        note.writtenAt().format(MINUTE), note.keyword().text(), note.author())));
        return Form.of(
                Field.choice("sokord", "Sökord", Keyword.choices()),
                Field.day("dag", "Vilken dag det hände"),
                Field.lines("anteckning", "Anteckning", JournalStore.LONGEST)
                        .hint(
                                "Det som har betydelse för personen, sakligt och med respekt. Skriv inget personnummer. Har personen skyddade uppgifter: inga namn, adresser eller telefonnummer."),
                Field.choice("rattar", "Rättar en tidigare anteckning", earlier)
                        .optional()
                        .hint(
                                "Det som står kvar ändras aldrig. Är det fel skriver du en ny anteckning som säger vad som är rätt."));
    }

    private ModelAndView page(Permit permit, String from, List<JournalNote> notes, Form form, Text notice) {
        boolean more = JournalStore.hasMore(notes);
        List<JournalNote> shown = more ? notes.subList(0, notes.size() - 1) : notes;
        return new ModelAndView("journal/notes")
                .addObject("person", permit.recipient().toString())
                .addObject("name", names.of(permit))
                .addObject("notes", shown)
                .addObject("from", id(from) == null ? "" : from)
                .addObject("more", more ? shown.getLast().id().toString() : "")
                .addObject("mayWrite", permit.wouldAllow(Right.WRITE_JOURNAL))
                .addObject("form", form)
                .addObject("notice", notice);
    }
}
