package se.stadig.app.welcome;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Text;

/** A talk is booked, moved and cancelled. */
@Controller
class BookingPages {
    private static final String BOOKING = TalkPages.PATH + "/bokning";
    private static final String CANCEL = TalkPages.PATH + "/stall-in";
    private static final LocalDate FIRST = LocalDate.of(2022, 7, 1);

    private final Hall hall;
    private final TalkStore talks;

    BookingPages(Hall hall, TalkStore talks) {
        this.hall = hall;
        this.talks = talks;
    }

    @GetMapping(BOOKING)
    ModelAndView booking(@PathVariable String id) {
        Permit permit = hall.permit(id, Right.HOLD_WELCOME, Action.READ);
        Talk talk = talks.of(permit, hall.unit());
        return page(talk, standing(talk), Text.NONE);
    }

    @PostMapping(BOOKING)
    Object book(@PathVariable String id, @RequestParam Map<String, String> typed) {
        Permit permit = hall.permit(id, Right.HOLD_WELCOME, Action.WRITE);
        Talk talk = talks.of(permit, hall.unit());
        Form form = judged(blank(talk).posted(typed));
        if (!form.isRight()) {
            return refused(page(talk, form, Text.NONE));
        }
        if (form.version() != talk.seen()) {
            return overtaken(talk, form);
        }
        Booking.Kind kind = talk.isOpen() ? Booking.Kind.MOVED : Booking.Kind.BOOKED;
        Booking next = new Booking(
                talk.seen(),
                talk.isOpen() ? talk.booking().orElseThrow().talk() : new UUID(0, 0),
                kind,
                talk.isOpen() ? talk.checklist().version() : talks.begins().version(),
                form.day("dag"),
                time(form).orElseThrow(),
                Booking.Place.valueOf(form.text("plats")),
                UUID.fromString(form.text("ledare")),
                talks.staff(talk.unit()).getOrDefault(UUID.fromString(form.text("ledare")), ""),
                "",
                "",
                LocalDateTime.MIN);
        try {
            talks.tell(talk, form.version(), kind, next, note(talk, next));
        } catch (DuplicateKeyException overtaken) {
            return overtaken(talks.of(permit, hall.unit()), form);
        }
        return "redirect:/person/" + permit.recipient() + "/valkomstsamtal?sparat#sparat";
    }

    @GetMapping(CANCEL)
    ModelAndView cancelling(@PathVariable String id) {
        Permit permit = hall.permit(id, Right.HOLD_WELCOME, Action.READ);
        Talk talk = talks.of(permit, hall.unit());
        ModelAndView page = cancelPage(talk, reason().at(talk.seen()), closed(talk));
        if (!talk.isOpen()) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    @PostMapping(CANCEL)
    Object cancel(@PathVariable String id, @RequestParam Map<String, String> typed) {
        Permit permit = hall.permit(id, Right.HOLD_WELCOME, Action.WRITE);
        Talk talk = talks.of(permit, hall.unit());
        Form form = reason().posted(typed).unnamed("skal");
        if (!talk.isOpen()) {
            return conflict(cancelPage(talk, form.at(talk.seen()), closed(talk)));
        }
        if (!form.isRight()) {
            return refused(cancelPage(talk, form, Text.NONE));
        }
        Booking now = talk.booking().orElseThrow();
        try {
            talks.tell(
                    talk,
                    form.version(),
                    Booking.Kind.CANCELLED,
                    now.because(form.text("skal")),
                    "Välkomstsamtalet %s ställdes in. %s".formatted(now.day(), form.text("skal")));
        } catch (DuplicateKeyException overtaken) {
            Talk again = talks.of(permit, hall.unit());
            return conflict(cancelPage(again, form.at(again.seen()), meanwhile(again)));
        }
        return "redirect:/person/" + permit.recipient() + "/valkomstsamtal?sparat#sparat";
    }

    private static Text closed(Talk talk) {
        return talk.isOpen() ? Text.NONE : Text.of("Det finns inget bokat samtal att ställa in.");
    }

    private static String note(Talk talk, Booking next) {
        return (talk.isOpen()
                        ? "Välkomstsamtalet är flyttat till %s klockan %s, %s. Leds av %s."
                        : "Välkomstsamtalet är bokat %s klockan %s, %s. Leds av %s.")
                .formatted(next.day(), next.clock(), next.place().text(), next.leaderName());
    }

    private static Form reason() {
        return Form.of(Field.lines("skal", "Varför samtalet ställs in", 1000)
                .hint("Skriv inte namn eller personnummer. Vill personen inte ha samtalet, skriv det."));
    }

    private Form blank(Talk talk) {
        Map<String, Text> staff = new LinkedHashMap<>();
        talks.staff(talk.unit()).forEach((one, name) -> staff.put(one.toString(), Text.of("{0}", name)));
        return Form.of(
                Field.day("dag", "Vilken dag"),
                Field.line("tid", "Klockan", 20).hint("Till exempel 13.30."),
                Field.choice("plats", "Var", Booking.Place.choices()),
                Field.choice("ledare", "Vem som leder samtalet", staff)
                        .hint("Helst den som är eller ska bli fast omsorgskontakt."));
    }

    private Form standing(Talk talk) {
        Map<String, String> shown = new HashMap<>();
        if (talk.isOpen()) {
            Booking now = talk.booking().orElseThrow();
            shown.put("dag", now.day().toString());
            shown.put("tid", now.clock());
            shown.put("plats", now.place().name());
            shown.put("ledare", now.leader().toString());
        } else {
            shown.put("plats", Booking.Place.HOME.name());
            talks.contact(talk.permit(), talk.unit()).ifPresent(one -> shown.put("ledare", one.toString()));
        }
        return blank(talk).showing(shown, talk.seen());
    }

    private Form judged(Form posted) {
        Form form = !posted.text("tid").isEmpty() && time(posted).isEmpty()
                ? posted.wrong("tid", Text.of("Skriv klockslaget med timmar och minuter, till exempel 13.30."))
                : posted;
        LocalDate latest = hall.today().plusYears(1);
        return form.dayIfAny("dag")
                        .filter(day -> day.isBefore(FIRST) || day.isAfter(latest))
                        .isPresent()
                ? form.wrong("dag", Text.of("Skriv en dag från {0} till {1}.", FIRST, latest))
                : form;
    }

    private static Optional<LocalTime> time(Form form) {
        String typed = form.text("tid").replace('.', ':');
        return typed.matches("([01]?[0-9]|2[0-3]):[0-5][0-9]")
                ? Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed))
                : Optional.empty();
    }

    private ModelAndView overtaken(Talk talk, Form form) {
        return conflict(page(talk, form.at(talk.seen()), meanwhile(talk)));
    }

    private static Text meanwhile(Talk talk) {
        return Text.of(
                "Någon annan hann före. Så här står det nu: {0} Antecknat av {1}. Det du skrev finns kvar nedan; spara igen om det ska gälla.",
                talk.booking().map(Booking::text).orElse(Text.of("Inget samtal är bokat.")),
                talk.booking().map(Booking::author).orElse("–"));
    }

    private static ModelAndView conflict(ModelAndView page) {
        page.setStatus(HttpStatusCode.valueOf(409));
        return page;
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Talk talk, Form form, Text fault) {
        String title = talk.isOpen() ? "Ändra välkomstsamtalet" : "Boka välkomstsamtalet";
        Text advice = talk.isOpen() || talks.contact(talk.permit(), talk.unit()).isPresent()
                ? Text.NONE
                : Text.of(
                        "Ingen är utsedd till fast omsorgskontakt än. Samtalet kan bokas ändå, men det är bäst om den som ska bli det leder det.");
        return form("bokning", title, "Spara bokningen", talk, form, fault).addObject("advice", advice);
    }

    private ModelAndView cancelPage(Talk talk, Form form, Text fault) {
        return form("stall-in", "Ställ in välkomstsamtalet", "Ställ in samtalet", talk, form, fault)
                .addObject("advice", talk.booking().map(Booking::text).orElse(Text.NONE));
    }

    private ModelAndView form(String path, String title, String button, Talk talk, Form form, Text fault) {
        return new ModelAndView("welcome/form")
                .addObject("person", talk.permit().recipient().toString())
                .addObject("name", hall.name(talk.permit()))
                .addObject("path", path)
                .addObject("title", Text.of(title))
                .addObject("button", Text.of(button))
                .addObject("form", form)
                .addObject("fault", fault);
    }
}
