package se.stadig.app.entry;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import se.stadig.app.platform.Text;

/** Two people changed the same: what stands there now is told to the one who was last, and what that one typed is kept. */
public final class Conflict {
    /** What the last one is told. */
    public static final Text FAULT = Text.of(
            "Någon annan ändrade uppgifterna medan du skrev. Nu står det så här. Det du skrev finns kvar nedan; spara igen om det ska gälla.");

    private Conflict() {}

    /**
     * The page that tells it, status 409.
     *
     * @param page with the form as it was typed, about the version that stands now
     * @param now the fields as they stand
     */
    public static ModelAndView told(ModelAndView page, List<Field> now) {
        page.addObject("now", now);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
