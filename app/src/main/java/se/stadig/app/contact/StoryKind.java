package se.stadig.app.contact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.Text;
import se.stadig.law.MustBeDocumented.Happening;
import se.stadig.terms.ContactEventKind;

/** Vad som händer kring någons fasta omsorgskontakt: the register's events, and three that are the unit's own. */
public enum StoryKind {
    EXEMPTED(ContactEventKind.EXEMPTED, "Bedömd som uppenbart obehövlig", Happening.EXCEPTION),
    OFFERED(ContactEventKind.OFFERED, "Erbjuden", Happening.OFFER),
    ACCEPTED(ContactEventKind.ACCEPTED, "Tackade ja", Happening.ANSWER),
    DECLINED(ContactEventKind.DECLINED, "Tackade nej", Happening.ANSWER),
    APPOINTED(ContactEventKind.APPOINTED, "Fast omsorgskontakt utsedd", Happening.APPOINTMENT),
    DEPUTY_APPOINTED(ContactEventKind.DEPUTY_APPOINTED, "Vice utsedd", Happening.DEPUTY),
    DEPUTY_ENDED(ContactEventKind.DEPUTY_ENDED, "Vice avslutad", Happening.DEPUTY),
    CHANGE_REQUESTED(ContactEventKind.CHANGE_REQUESTED, "Byte önskas", Happening.CHANGE),
    CHANGED(ContactEventKind.CHANGED, "Ny fast omsorgskontakt", Happening.CHANGE),
    KEPT(ContactEventKind.KEPT, "Behålls efter dialog", Happening.CHANGE),
    ENDED(ContactEventKind.ENDED, "Avslutad", Happening.END),
    /** Asked, and no answer yet. */
    UNANSWERED(null, "Inget svar än", Happening.ANSWER),
    /** Somebody who has no fixed care contact has a kontaktman, of any role. */
    KONTAKTMAN_NAMED(null, "Kontaktman utsedd", Happening.OTHER),
    /** An earlier event was a slip. */
    UNDONE(null, "Ångrad", Happening.OTHER);

    private final @Nullable ContactEventKind event;
    private final String swedish;
    private final Happening happening;

    StoryKind(@Nullable ContactEventKind event, String swedish, Happening happening) {
        this.event = event;
        this.swedish = swedish;
        this.happening = happening;
    }

    public static StoryKind of(ContactEventKind event) {
        return valueOf(event.name());
    }

    /** What the register calls it; empty for what is not told to the register. */
    public Optional<ContactEventKind> event() {
        return Optional.ofNullable(event);
    }

    public Text text() {
        return Text.of(swedish);
    }

    /** What it is when one asks whether it must be documented. */
    public Happening happening() {
        return happening;
    }
}
