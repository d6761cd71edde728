package se.stadig.app.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Destination;

/** What waits to be done around the own unit's fixed care contacts, and how the work is shared among them. */
@Controller
class WorkPages {
    private static final String WORK = "/fok";
    private static final int MOST_EACH = 10;
    private static final int MOST_ALONE = 200;

    private final PersonDoor door;
    private final WorkDesk desk;

    WorkPages(PersonDoor door, WorkDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @Bean
    @Order(0)
    static Destination careContactWork() {
        return new Destination(
                WORK,
                "Att göra",
                "Vad som väntar kring enhetens fasta omsorgskontakter: erbjudanden, svar, byten och frånvaro.",
                Right.READ_JOURNAL.name());
    }

    /** @param lista one of the lists, to see more of it */
    @GetMapping(WORK)
    ModelAndView show(@RequestParam(defaultValue = "") String lista) {
        Engagement work = door.work();
        Optional<WorkKind> alone = Arrays.stream(WorkKind.values())
                .filter(kind -> kind.code().equals(lista))
                .findFirst();
        WorkDesk.Waiting waiting = desk.waiting(unit(work));
        List<WorkList> shown = Arrays.stream(WorkKind.values())
                .filter(kind -> alone.isEmpty() || alone.get() == kind)
                .map(kind -> shown(kind, waiting, alone.isPresent() ? MOST_ALONE : MOST_EACH, work))
                .toList();
        door.note(
                Action.LIST,
                "arbetslistor för fast omsorgskontakt",
                shown.stream()
                        .flatMap(list -> list.lines().stream())
                        .map(line -> line.item().person().person())
                        .toList());
        return new ModelAndView("contact/work")
                .addObject("unit", Optional.ofNullable(work.unitName()).orElse(""))
                .addObject("lists", shown)
                .addObject("alone", alone.isPresent())
                .addObject("welcome", waiting.welcome().isPresent())
                .addObject("mayShare", mayShare(work))
                .addObject("guideline", waiting.guideline());
    }

    private static WorkList shown(WorkKind kind, WorkDesk.Waiting waiting, int most, Engagement work) {
        List<WorkItem> items = waiting.lists().of(kind);
        boolean mayStep = work.role().rights().contains(kind.right());
        String step = kind == WorkKind.WELCOME
                ? waiting.welcome().map(path -> "/" + path).orElse("/fok")
                : kind.step();
        return new WorkList(
                kind,
                items.stream()
                        .limit(most)
                        .map(item -> new WorkList.Line(
                                item, "/person/" + item.person().person() + (mayStep ? step : "/fok"), mayStep))
                        .toList(),
                Math.max(0, items.size() - most),
                items.stream().filter(WorkItem::isOverdue).count());
    }

    @GetMapping(WORK + "/belastning")
    ModelAndView load() {
        Engagement work = door.work();
        UUID unit = unit(work);
        if (!mayShare(work)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        WorkDesk.Load load = desk.load(unit);
        door.noteNobody(Action.LIST, "fasta omsorgskontakters belastning"); // counts of persons, and none of them
        return new ModelAndView("contact/load")
                .addObject("unit", Optional.ofNullable(work.unitName()).orElse(""))
                .addObject("guideline", load.guideline())
                .addObject("today", load.today())
                .addObject("board", load.board());
    }

    /** Who shares the work among the contacts: who appoints them. */
    private static boolean mayShare(Engagement work) {
        return work.role().rights().contains(Right.APPOINT_CONTACT);
    }

    private static UUID unit(Engagement work) {
        UUID unit = work.unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return unit;
    }
}
