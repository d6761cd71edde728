package se.stadig.indicators;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import se.stadig.indicators.LeftOut.Reason;
import se.stadig.terms.Birthdays;
import se.stadig.terms.Housing;

/**
 * Personalkontinuitet, version kkik-v1 (U21401, U21402, U21436): how many different care workers a person meets in 14 days.
 * Source: Socialstyrelsens uppföljning 2023 with the technical description of KKiK; readings R4–R6 of the delivery contract.
 */
final class StaffContinuity {
    private StaffContinuity() {}

    /** What the window says of one person: a number of staff, or the first reason why not. */
    sealed interface Outcome {
        record Staff(int different) implements Outcome {}

        record Out(Reason reason) implements Outcome {}
    }

    /** The outcome of somebody with at least one counted visit. */
    static Outcome of(PersonCase one, List<CountedVisit> counted, Question question) {
        Person person = one.person();
        if (person.birth() == null) {
            return new Outcome.Out(Reason.AGE_UNKNOWN);
        }
        if (Birthdays.age(person.birth(), question.window()) < 65) {
            return new Outcome.Out(Reason.UNDER_65);
        }
        if (person.housing() != Housing.ORDINARY) {
            return new Outcome.Out(Reason.NOT_ORDINARY_HOUSING);
        }
        LocalDate last = question.windowEnd();
        for (Absence absence : one.absences()) {
            if (absence.touches(question.window(), last)) {
                return new Outcome.Out(Reason.ABSENT);
            }
        }
        if (!twoVisitsEveryDay(counted, question)) {
            return new Outcome.Out(Reason.FEWER_THAN_TWO_VISITS);
        }
        OptionalInt different = differentStaff(counted);
        return different.isPresent()
                ? new Outcome.Staff(different.getAsInt())
                : new Outcome.Out(Reason.PERFORMER_UNKNOWN);
    }

    private static boolean twoVisitsEveryDay(List<CountedVisit> counted, Question question) {
        int first = (int) question.window().toEpochDay();
        int[] visits = new int[Question.WINDOW_DAYS];
        for (CountedVisit one : counted) {
            visits[one.visit().day() - first]++;
        }
        for (int day : visits) {
            if (day < 2) {
                return false;
            }
        }
        return true;
    }

    /** The number of different counted performers; empty if a counted visit has none (R5). */
    private static OptionalInt differentStaff(List<CountedVisit> counted) {
        Met met = new Met();
        for (CountedVisit one : counted) {
            boolean known = false;
            for (StaffMember staff : one.visit().performers()) {
                if (staff.isCareAt(one.unit(), one.visit())) {
                    known = true;
                    met.add(staff);
                }
            }
            if (!known) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(met.different);
    }

    /** The different people met: few enough to be looked through, and most often the latest ones again. */
    private static final class Met {
        private StaffMember[] staff = new StaffMember[16];
        private int different;

        void add(StaffMember one) {
            for (int place = different - 1; place >= 0; place--) {
                if (staff[place].equals(one)) {
                    return;
                }
            }
            if (different == staff.length) {
                staff = Arrays.copyOf(staff, 2 * different);
            }
            staff[different++] = one;
        }
    }
}
