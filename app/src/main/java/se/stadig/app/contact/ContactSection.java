package se.stadig.app.contact;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.app.entry.Line;
import se.stadig.app.entry.Matter;
import se.stadig.app.platform.Text;
import se.stadig.app.recipient.PersonSection;

/** Referenspersonerna: who is contact, deputy or kontaktman, for everybody who may see the person. */
@Component
@Order(0)
class ContactSection implements PersonSection {
    private static final Matter MATTER = new Matter(
            "fok",
            "Fast omsorgskontakt",
            "fast omsorgskontakt",
            "",
            "Ingen är utsedd.",
            "",
            List.of("Uppgift", "Namn", "Telefon", "Enhet", "Sedan"));

    private final StoryStore stories;

    ContactSection(StoryStore stories) {
        this.stories = stories;
    }

    @Override
    public Matter matter() {
        return MATTER;
    }

    @Override
    public List<Line> lines(Permit reading) {
        return stories.contacts(reading).stream()
                .map(one -> new Line(
                        one.staff().id(),
                        List.of(
                                one.text(),
                                Text.of("{0}", one.staff().name()),
                                Text.of(
                                        "{0}",
                                        one.staff().phone().isEmpty()
                                                ? "–"
                                                : one.staff().phone()),
                                Text.of("{0}", one.unitName()),
                                Text.of("{0}", one.since()))))
                .toList();
    }

    @Override
    public boolean mayWrite(Permit reading) {
        return reading.wouldAllow(Right.READ_JOURNAL);
    }
}
