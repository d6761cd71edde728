package se.stadig.app.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed in a form that was not taken, to be shown again.
 *
 * @param path where the form is sent, a page of ours
 * @param fields as they were sent, without the form's token
 * @param again whether it can be sent again as it is, or only be copied
 */
public record Unsent(String path, List<Typed> fields, boolean again) implements Serializable {
    private static final String ATTRIBUTE = Unsent.class.getName();

    /** One value of one field. */
    public record Typed(String name, String value) implements Serializable {
        /** Whether a person wrote it, and not the page: no version, id or empty field. */
        public boolean isText() {
            return !value.isBlank()
                    && !name.equals("version")
                    && !value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        }
    }

    public Unsent {
        fields = List.copyOf(fields);
    }

    /** What was typed, in the order of the form. */
    public List<String> texts() {
        return fields.stream().filter(Typed::isText).map(Typed::value).toList();
    }

    /** Lets the page that tells of the refusal show it. */
    public void showInAnswerTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<Unsent> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Unsent unsent ? Optional.of(unsent) : Optional.empty();
    }
}
