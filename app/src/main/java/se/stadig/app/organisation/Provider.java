package se.stadig.app.organisation;

import java.util.UUID;
import se.stadig.app.entry.Row;
import se.stadig.app.platform.Text;
import se.stadig.terms.OperatingForm;

/** Utförare: carries out home care; a private one is the controller of its own data. */
record Provider(UUID id, String organisationNumber, String name, OperatingForm form, int version) implements Row {
    static Text name(OperatingForm form) {
        return Text.of(form == OperatingForm.PRIVATE ? "enskild regi" : "egen regi");
    }
}
