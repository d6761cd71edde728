package se.stadig.indicators;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.ContactEventKind;

/** One step of a person's story with the fast omsorgskontakt at one unit. */
public record ContactEvent(
        LocalDate date, ContactEventKind kind, @Nullable StaffMember staff) {}
