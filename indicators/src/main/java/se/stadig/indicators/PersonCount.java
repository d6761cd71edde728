package se.stadig.indicators;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    PersonCount(PersonCase one, Question question, Set<Aspect> aspects) {
        List<CountedVisit> counted = aspects.contains(Aspect.VISITS) ? CountedVisit.of(one, question) : List.of();
        continuity = counted.isEmpty() ? null : StaffContinuity.of(one, counted, question);
        own = OwnContact.of(counted);
        windowParts = counted.isEmpty() ? List.of() : Breakdown.partsOf(one, question.window());
        boolean contact = aspects.contains(Aspect.CONTACT);
        indicator = contact ? chain(one, ContactChain.Residents.INDICATOR, question) : Optional.empty();
        law = contact ? chain(one, ContactChain.Residents.LAW, question) : Optional.empty();
        referenceParts = law.isEmpty() ? List.of() : Breakdown.partsOf(one, question.reference());
        granted = aspects.contains(Aspect.GRANTED) ? GrantedCare.of(one, question.monthEnd()) : GrantedCare.NONE;
        monthParts = granted.resident() ? Breakdown.partsOf(one, question.monthEnd()) : List.of();
    }

    private static Optional<ContactChain> chain(PersonCase one, ContactChain.Residents residents, Question question) {
        return ContactChain.of(one, residents, question.reference());
    }

    /** Adds the person to every part that the area is broken down by. */
    void addTo(AreaTally area) {
        each(windowParts, area, this::addWindow);
        each(referenceParts, area, this::addChain);
        each(monthParts, area, cell -> cell.add(granted));
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
            cell.add(continuity, own);
        }
    }

    private void addChain(CellTally cell) {
        indicator.ifPresent(chain -> cell.add(ContactChain.Residents.INDICATOR, chain));
        law.ifPresent(chain -> cell.add(ContactChain.Residents.LAW, chain));
    }
}
