package se.stadig.app.welcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stadig.app.access.Permit;

/**
 * A person's latest talk at a unit, with the signatures of its rows by their keys.
 *
 * @param booking empty where none was ever booked
 */
public record Talk(
        Permit permit,
        UUID unit,
        Optional<Booking> booking,
        Checklist checklist,
        Map<String, List<Signature>> signatures) {
    public Talk {
        signatures = Map.copyOf(signatures);
    }

    /** How many events there are. */
    int seen() {
        return booking.map(Booking::seq).orElse(0);
    }

    public boolean isOpen() {
        return booking.filter(Booking::isOpen).isPresent();
    }

    /** Whether rows can be signed: of a held talk they can be corrected. */
    public boolean canBeSigned() {
        return booking.filter(one -> one.isOpen() || one.isHeld()).isPresent();
    }

    public List<Signature> of(Checklist.Item row) {
        return signatures.getOrDefault(row.key(), List.of());
    }

    Optional<Signature> last(Checklist.Item row) {
        List<Signature> all = of(row);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public boolean isSigned(Checklist.Item row) {
        return last(row).filter(one -> !one.isOpen()).isPresent();
    }

    public long signed() {
        return checklist.rows().stream().filter(this::isSigned).count();
    }

    /** Whether every row is signed once this one is. */
    boolean isWholeWith(Checklist.Item row) {
        return checklist.rows().stream().allMatch(one -> one.key().equals(row.key()) || isSigned(one));
    }
}
