package se.stadig.app.welcome;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which of those whom a unit has today have a welcome talk, and its day: what the lists of the unit ask. One statement each. */
@Component
class TalksAtUnit {
    private final TalkStore talks;

    TalksAtUnit(TalkStore talks) {
        this.talks = talks;
    }

    /** Whose talk is held, with the day on which it was. */
    Map<UUID, LocalDate> held(UUID unit) {
        return days(unit, kind -> kind == Booking.Kind.HELD);
    }

    /** Whose talk is booked and not held yet, with the day for which it is; a day that has been is still to be signed. */
    Map<UUID, LocalDate> booked(UUID unit) {
        return days(unit, kind -> kind != Booking.Kind.HELD && kind != Booking.Kind.CANCELLED);
    }

    private Map<UUID, LocalDate> days(UUID unit, Predicate<Booking.Kind> asked) {
        return talks.at(unit).entrySet().stream()
                .filter(one -> asked.test(one.getValue().kind()))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().day()));
    }
}
