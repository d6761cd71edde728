package se.stadig.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.access.Action;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.PersonDoor;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Destination;
import se.stadig.app.platform.Ids;
import se.stadig.app.platform.Text;

/** Import for the system administrator: hand a file in, see what would happen, carry it out or leave it; and the imports before. */
@Controller
class ImportPages {
    private static final String IMPORT = "/import";

    private final Import imports;
    private final ImportRunStore runs;
    private final Waiting waiting;
    private final ImportSettings settings;
    private final PersonDoor door;
    private final Ids ids;

    ImportPages(
            Import imports, ImportRunStore runs, Waiting waiting, ImportSettings settings, PersonDoor door, Ids ids) {
        this.imports = imports;
        this.runs = runs;
        this.waiting = waiting;
        this.settings = settings;
        this.door = door;
        this.ids = ids;
    }

    @Bean
    @Order(10)
    static Destination destination() {
        return new Destination(
                IMPORT,
                "Import",
                "Hämta in enheter, medarbetare, omsorgstagare och beslut från ett annat system.",
                Right.IMPORT.name());
    }

    @GetMapping(IMPORT)
    ModelAndView start(@RequestParam(required = false) String avbruten) {
        return page(
                avbruten != null
                        ? Text.of("Importen är avbruten. Filen är borttagen och ingenting är ändrat.")
                        : Text.NONE,
                Text.NONE,
                Preference.OURS);
    }

    @PostMapping(IMPORT)
    Object attempt(
            @RequestParam(required = false) @Nullable MultipartFile fil,
            @RequestParam(defaultValue = "OURS") String krock)
            throws IOException {
        Preference preference = krock.equals(Preference.THEIRS.name()) ? Preference.THEIRS : Preference.OURS;
        if (fil == null || fil.isEmpty()) {
            return wrong(Text.of("Välj en fil som inte är tom."), preference);
        }
        if (fil.getSize() > settings.largest().toBytes()) {
            return wrong(Text.of(Expected.TOO_LARGE.sentence()), preference);
        }
        Engagement work = door.work();
        UUID id = ids.next();
        door.noteNobody(Action.READ, "provkörning av import " + id);
        String name = Optional.ofNullable(fil.getOriginalFilename()).orElse("");
        Waiting.Parked parked;
        try (InputStream content = fil.getInputStream()) {
            parked = waiting.park(id, content, name, work.id(), preference);
        }
        ImportRun ran = run(id, parked, null, false, work);
        if (ran.status() != ImportRun.Status.TRIED) {
            waiting.forget(id);
        }
        return "redirect:" + IMPORT + "/" + id;
    }

    @GetMapping(IMPORT + "/{id}")
    ModelAndView show(@PathVariable String id, @RequestParam(required = false) String andrat) {
        return shown(find(id), andrat != null, Text.NONE);
    }

    private ModelAndView shown(ImportRun run, boolean differs, Text fault) {
        boolean waits = run.status() == ImportRun.Status.TRIED
                && waiting.find(run.id(), door.work().id()).isPresent();
        ModelAndView page = new ModelAndView("exchange/run");
        page.addObject("run", run);
        page.addObject("waits", waits);
        page.addObject("differs", differs);
        page.addObject("fault", fault);
        if (!fault.isEmpty()) {
            page.setStatus(HttpStatusCode.valueOf(422));
        }
        return page;
    }

    @PostMapping(IMPORT + "/{id}/genomfor")
    Object carryOut(@PathVariable String id, @RequestParam(required = false) @Nullable String aterkalla)
            throws IOException {
        ImportRun tried = find(id);
        Engagement work = door.work();
        Waiting.Parked parked = waiting.find(tried.id(), work.id()).orElse(null);
        if (parked == null || tried.status() != ImportRun.Status.TRIED) {
            return wrong(
                    Text.of(
                            "Filen finns inte kvar. Den tas bort efter en halvtimme, eller när importen är klar. Lämna den igen."),
                    Preference.OURS);
        }
        if (tried.report().asks() && aterkalla == null) {
            return shown(tried, false, Text.of("Kryssa i att det är meningen att raderna återkallas, eller avbryt."));
        }
        UUID real = ids.next();
        door.noteNobody(Action.WRITE, "import " + real);
        ImportRun ran = run(real, parked, tried.fingerprint(), aterkalla != null, work);
        if (ran.status() == ImportRun.Status.TRIED) {
            waiting.rename(tried.id(), ran.id());
            return "redirect:" + IMPORT + "/" + ran.id() + "?andrat";
        }
        boolean again = ran.report().stopped().equals(Expected.BUSY.sentence());
        if (!again) {
            waiting.forget(tried.id());
        }
        return "redirect:" + IMPORT + "/" + ran.id();
    }

    @PostMapping(IMPORT + "/{id}/avbryt")
    String leave(@PathVariable String id) {
        ImportRun tried = find(id);
        if (waiting.find(tried.id(), door.work().id()).isPresent()) {
            waiting.forget(tried.id());
        }
        return "redirect:" + IMPORT + "?avbruten";
    }

    private ImportRun run(
            UUID id, Waiting.Parked parked, @Nullable String expected, boolean withdrawsMany, Engagement work)
            throws IOException {
        return imports.run(
                new Import.Order(
                        id,
                        parked.file(),
                        parked.name(),
                        expected != null,
                        parked.preference(),
                        expected,
                        withdrawsMany),
                work,
                persons -> door.note(Action.WRITE, "import", persons));
    }

    private ImportRun find(String id) {
        try {
            return runs.find(UUID.fromString(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private ModelAndView wrong(Text fault, Preference preference) {
        ModelAndView page = page(Text.NONE, fault, preference);
        page.setStatus(HttpStatusCode.valueOf(422));
        return page;
    }

    private ModelAndView page(Text notice, Text fault, Preference preference) {
        ModelAndView page = new ModelAndView("exchange/start");
        page.addObject("runs", runs.latest(door.work().municipality()));
        page.addObject("largest", settings.largest().toMegabytes());
        page.addObject("known", imports.known());
        page.addObject("preference", preference);
        page.addObject("notice", notice);
        page.addObject("fault", fault);
        return page;
    }
}
