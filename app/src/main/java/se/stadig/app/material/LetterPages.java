package se.stadig.app.material;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Permit;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonNames;

/** The letters to a person: chosen, read and printed as a page, or fetched as a PDF. Whoever prints or fetches one is in the log. */
@Controller
class LetterPages {
    private static final String PATH = "/person/{id}/brev";
    private static final String OFFER = PATH + "/erbjudande";
    private static final String CONTACT = PATH + "/kontakt";

    private final PersonDoor door;
    private final PersonNames names;
    private final FactStore facts;
    private final Letters letters;
    private final LetterPdf pdf;
    private final Clock clock;

    LetterPages(PersonDoor door, PersonNames names, FactStore facts, Letters letters, LetterPdf pdf, Clock clock) {
        this.door = door;
        this.names = names;
        this.facts = facts;
        this.letters = letters;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView choose(@PathVariable String id) {
        return chooser(permit(id, Action.READ, "breven"), Text.NONE);
    }

    @GetMapping(OFFER)
    ModelAndView offer(@PathVariable String id, @RequestParam(defaultValue = "") String sprak) {
        return printed(id, LetterKind.OFFER, sprak);
    }

    @GetMapping(CONTACT)
    ModelAndView contact(@PathVariable String id, @RequestParam(defaultValue = "") String sprak) {
        return printed(id, LetterKind.CONTACT, sprak);
    }

    @PostMapping(OFFER)
    Object offerAsPdf(@PathVariable String id, @RequestParam(defaultValue = "") String sprak) {
        return fetched(id, LetterKind.OFFER, sprak);
    }

    @PostMapping(CONTACT)
    Object contactAsPdf(@PathVariable String id, @RequestParam(defaultValue = "") String sprak) {
        return fetched(id, LetterKind.CONTACT, sprak);
    }

    private Permit permit(String id, Action action, String what) {
        return door.permit(id, Right.SEND_LETTER, action, what);
    }

    private ModelAndView printed(String id, LetterKind kind, String language) {
        Permit permit = permit(id, Action.PRINT, "brev: " + kind.path());
        Text fault = fault(permit, kind, language);
        return fault.isEmpty()
                ? new ModelAndView("material/letter")
                        .addObject("person", permit.recipient().toString())
                        .addObject("letter", letter(permit, kind, language))
                : refused(permit, fault);
    }

    private Object fetched(String id, LetterKind kind, String language) {
        Permit permit = permit(id, Action.EXPORT, "brev som PDF: " + kind.path());
        Text fault = fault(permit, kind, language);
        if (!fault.isEmpty()) {
            return refused(permit, fault);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("brev-" + kind.path() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(letter(permit, kind, language)));
    }

    /** Why no letter is made. */
    private Text fault(Permit permit, LetterKind kind, String language) {
        if (facts.addressee(permit).isEmpty()) {
            return hidden();
        }
        if (!language.isEmpty() && letters.in(language).isEmpty()) {
            return Text.of("Brevet finns inte på det språket. Välj ett språk i listan.");
        }
        return facts.of(permit, unit()).missing(kind).isEmpty()
                ? Text.NONE
                : Text.of("Brevet går inte att göra än. Det som saknas står nedan.");
    }

    private static Text hidden() {
        return Text.of(
                "Personen har skyddade personuppgifter. Brevet kan bara göras av den som enhetschefen har gett rätt att se vem det är.");
    }

    private Letter letter(Permit permit, LetterKind kind, String language) {
        return Letter.of(
                letters.in(language.isEmpty() ? suggested(permit) : language).orElseThrow(),
                kind,
                LocalDate.now(clock),
                facts.addressee(permit).orElseThrow(),
                facts.of(permit, unit()));
    }

    /** The person's own language where there are letters in it. */
    private String suggested(Permit permit) {
        return Optional.of(facts.language(permit))
                .filter(code -> letters.in(code).isPresent())
                .orElse(Letters.ORIGINAL);
    }

    private ModelAndView refused(Permit permit, Text fault) {
        ModelAndView page = chooser(permit, fault);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView chooser(Permit permit, Text fault) {
        Facts filled = facts.of(permit, unit());
        Map<LetterKind, List<Text>> missing = new EnumMap<>(LetterKind.class);
        for (LetterKind kind : LetterKind.values()) {
            missing.put(kind, filled.missing(kind));
        }
        boolean hidden = facts.addressee(permit).isEmpty();
        return new ModelAndView("material/choose")
                .addObject("person", permit.recipient().toString())
                .addObject("name", names.of(permit))
                .addObject("hidden", hidden && fault.isEmpty() ? hidden() : Text.NONE)
                .addObject("open", !hidden)
                .addObject("missing", missing)
                .addObject("hasDeputy", !filled.deputies().isEmpty())
                .addObject("languages", letters.all())
                .addObject("suggested", suggested(permit))
                .addObject("fault", fault);
    }

    private UUID unit() {
        UUID unit = door.work().unit();
        if (unit == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return unit;
    }
}
