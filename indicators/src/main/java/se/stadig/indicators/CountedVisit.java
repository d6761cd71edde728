package se.stadig.indicators;

import java.util.ArrayList;
import java.util.List;

/** A counted visit and the unit that made it. */
record CountedVisit(AtUnit at, Visit visit) {

    Unit unit() {
        return at.unit();
    }

    static List<CountedVisit> of(PersonCase one, Question question) {
        List<CountedVisit> counted = new ArrayList<>();
        int first = (int) question.window().toEpochDay();
        for (AtUnit at : one.units()) {
            for (Visit visit : at.visits()) {
                if (visit.isCounted(first, question.digitalCounted())) {
                    counted.add(new CountedVisit(at, visit));
                }
            }
        }
        return counted;
    }
}
