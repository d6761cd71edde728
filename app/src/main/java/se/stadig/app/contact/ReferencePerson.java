package se.stadig.app.contact;

import java.time.LocalDate;
import se.stadig.app.platform.Text;

/** Referensperson: who has which part for a person, at which unit, since when. */
record ReferencePerson(Part part, Named staff, String unitName, LocalDate since) {
    /** The part. */
    enum Part {
        CONTACT,
        DEPUTY,
        KONTAKTMAN
    }

    Text text() {
        return Text.of(
                switch (part) {
                    case CONTACT -> "fast omsorgskontakt";
                    case DEPUTY -> "vice";
                    case KONTAKTMAN -> "kontaktman";
                });
    }
}
