package se.stadig.indicators;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one person adds to one area: computed once and added to every tally that the person belongs to. */
final class PersonCount {
    private final StaffContinuity.@Nullable Outcome continuity;
    private final OwnContact own;
    private final Optional<ContactChain> indicator;
    private final Optional<ContactChain> law;
    private final GrantedCare granted;
    private final List<Part> windowParts;
    private final List<Part> referenceParts;
    private final List<Part> monthParts;

    PersonCount(PersonCase one, Question question) {
        List<CountedVisit> counted = CountedVisit.of(one, question);
        continuity = counted.isEmpty() ? null : StaffContinuity.of(one, counted, question);
        own = OwnContact.of(counted);
        indicator = ContactChain.of(one, ContactChain.Residents.INDICATOR, question.reference());
        law = ContactChain.of(one, ContactChain.Residents.LAW, question.reference());
        granted = GrantedCare.of(one, question.monthEnd());
        windowParts = continuity == null ? List.of() : Breakdown.partsOf(one, question.window());
        referenceParts = law.isEmpty() ? List.of() : Breakdown.partsOf(one, question.reference());
        monthParts = granted.resident() ? Breakdown.partsOf(one, question.monthEnd()) : List.of();
    }

    /** Adds the person to every part that the area is broken down by. */
    void addTo(AreaTally area) {
        each(windowParts, area, this::addWindow);
        each(referenceParts, area, this::addChain);
        each(monthParts, area, cell -> cell.granted().add(granted));
    }

    private static void each(List<Part> parts, AreaTally area, Consumer<CellTally> add) {
        for (Part part : parts) {
            if (area.isTold(part)) {
                add.accept(area.cell(part));
            }
        }
    }

    private void addWindow(CellTally cell) {
        if (continuity != null) {
            cell.continuity().add(continuity);
            cell.own().add(own);
        }
    }

    private void addChain(CellTally cell) {
        indicator.ifPresent(cell.chain(ContactChain.Residents.INDICATOR)::add);
        law.ifPresent(cell.chain(ContactChain.Residents.LAW)::add);
    }
}
