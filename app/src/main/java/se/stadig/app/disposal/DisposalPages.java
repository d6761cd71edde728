package se.stadig.app.disposal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Field;
import se.stadig.app.entry.Form;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Text;

/** What is to be disposed of and what is preserved, the proposals, and what is left of those who are gone. */
@Controller
class DisposalPages {
    private static final String DISPOSAL = "/gallring";
    private static final int MOST_SHOWN = 200;
    private static final String APPROVE = "GALLRA";
    private static final String REFUSE = "AVSLA";

    private final PersonDoor door;
    private final DisposalStore disposals;
    private final DisposedList list;
    private final HttpServletRequest request;

    DisposalPages(PersonDoor door, DisposalStore disposals, DisposedList list, HttpServletRequest request) {
        this.door = door;
        this.disposals = disposals;
        this.list = list;
        this.request = request;
    }

    @Bean
    @Order(10)
    static Destination disposal() {
        return new Destination(
                DISPOSAL,
                "Gallring",
                "Personer vilkas uppgifter ska tas bort, vad som bevaras, och förslag som väntar på beslut.",
                Right.DISPOSE.name());
    }

    @GetMapping(DISPOSAL)
    ModelAndView all(@RequestParam(required = false) String overlamnad) {
        return all(overlamnad == null ? Text.NONE : Text.of("Överlämnandet är antecknat."), Text.NONE, List.of(), 200);
    }

    @PostMapping(DISPOSAL)
    Object propose(@RequestParam(defaultValue = "") List<String> person) {
        List<UUID> chosen = new ArrayList<>();
        for (String id : person) {
            try {
                chosen.add(UUID.fromString(id));
            } catch (IllegalArgumentException nobody) {
                return changed(person);
            }
        }
        if (chosen.isEmpty()) {
            return all(Text.NONE, Text.of("Välj minst en person att föreslå."), person, 422);
        }
        Optional<UUID> proposal =
                chosen.size() > MOST_SHOWN ? Optional.empty() : disposals.propose(chosen, request.getRemoteAddr());
        return proposal.isPresent() ? "redirect:" + DISPOSAL + "/" + proposal.get() : changed(person);
    }

    /** The same for somebody who came back and somebody who was never the reader's. */
    private ModelAndView changed(List<String> person) {
        door.noteRefused(Action.WRITE, "gallringsförslag");
        return all(
                Text.NONE,
                Text.of("Inget är föreslaget: listan har ändrats sedan du läste den. Läs den igen och välj på nytt."),
                person,
                409);
    }

    @PostMapping(DISPOSAL + "/{id}/overlamnad")
    String handOver(@PathVariable String id) {
        Optional<UUID> person = id(id);
        if (person.isEmpty() || !disposals.handOver(person.get(), request.getRemoteAddr())) {
            door.noteRefused(Action.WRITE, "överlämnande till nämnden");
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + DISPOSAL + "?overlamnad";
    }

    @GetMapping(DISPOSAL + "/{id}")
    ModelAndView one(@PathVariable String id) {
        Proposal proposal = proposal(id);
        return one(proposal, form(proposal), Text.NONE, 200);
    }

    @PostMapping(DISPOSAL + "/{id}")
    Object decide(@PathVariable String id, @RequestParam Map<String, String> values) {
        Proposal proposal = proposal(id);
        Form form = form(proposal).posted(values);
        Optional<String> choice = form.chosenIfAny("beslut");
        if (choice.filter(APPROVE::equals).isPresent() && !form.isTicked("vet")) {
            form = form.wrong("vet", Text.of("Kryssa i rutan om du vill gallra. Det går inte att ångra."));
        }
        if (!form.isRight() || choice.isEmpty()) {
            return one(proposal, form, Text.NONE, 422);
        }
        boolean approved = choice.get().equals(APPROVE);
        DisposalStore.Answer answer = disposals.decide(proposal.id(), approved, request.getRemoteAddr());
        if (answer != DisposalStore.Answer.DONE) {
            door.noteRefused(Action.WRITE, "gallringsbeslut");
        }
        return switch (answer) {
            case DONE -> {
                list.write();
                yield "redirect:" + DISPOSAL + "/" + proposal.id();
            }
            case NOT_FOUND -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case SAME_ACCOUNT ->
                one(proposal, form, Text.of("Du har själv lagt förslaget. Någon annan måste besluta om det."), 409);
            case DECIDED ->
                one(proposal(id), form, Text.of("Förslaget är redan avgjort. Här nedanför ser du hur."), 409);
        };
    }

    private Proposal proposal(String id) {
        return id(id).flatMap(disposals::proposal).orElseThrow(() -> {
            door.noteRefused(Action.READ, "gallringsförslag");
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    private static Optional<UUID> id(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whoever proposed can only take it back. */
    private static Form form(Proposal proposal) {
        Map<String, Text> choices = new LinkedHashMap<>();
        if (!proposal.own()) {
            choices.put(APPROVE, Text.of("gallra personerna"));
        }
        choices.put(REFUSE, proposal.own() ? Text.of("ta tillbaka förslaget") : Text.of("avslå förslaget"));
        Field decision = Field.choice("beslut", "Beslut", choices);
        return proposal.own()
                ? Form.of(decision)
                : Form.of(decision, Field.tick("vet", "Jag vet att det som gallras är borta för alltid"));
    }

    private ModelAndView one(Proposal proposal, Form form, Text fault, int status) {
        List<Proposed> persons = disposals.persons(proposal.id());
        door.note(
                Action.LIST,
                "gallringsförslag",
                persons.stream().map(Proposed::id).toList());
        return new ModelAndView("disposal/proposal", HttpStatusCode.valueOf(status))
                .addObject("proposal", proposal)
                .addObject("persons", persons)
                .addObject("form", form)
                .addObject("fault", fault);
    }

    private ModelAndView all(Text notice, Text fault, List<String> chosen, int status) {
        List<PersonFile> files = disposals.files();
        door.note(Action.LIST, "gallring", files.stream().map(PersonFile::id).toList());
        return new ModelAndView("disposal/list", HttpStatusCode.valueOf(status))
                .addObject("due", some(files, PersonFile.State.DUE))
                .addObject("more", Math.max(0, count(files, PersonFile.State.DUE) - MOST_SHOWN))
                .addObject("handOver", some(files, PersonFile.State.HAND_OVER))
                .addObject("preserved", some(files, PersonFile.State.PRESERVED))
                .addObject("unknown", some(files, PersonFile.State.UNKNOWN))
                .addObject("handovers", disposals.handovers())
                .addObject("proposals", disposals.proposals())
                .addObject("figures", disposals.figures())
                .addObject("joint", disposals.jointFileFollowsTheBoard())
                .addObject("chosen", chosen)
                .addObject("notice", notice)
                .addObject("fault", fault);
    }

    private static long count(List<PersonFile> files, PersonFile.State state) {
        return files.stream().filter(file -> file.state() == state).count();
    }

    private static List<PersonFile> some(List<PersonFile> files, PersonFile.State state) {
        return files.stream()
                .filter(file -> file.state() == state)
                .limit(MOST_SHOWN)
                .toList();
    }
}
