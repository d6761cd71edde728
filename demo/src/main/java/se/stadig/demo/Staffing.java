package se.stadig.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.StaffRole;

/**
 * Enhetens bemanning: who has each post on each day, from 2016 until the end of the world. Posts 0 to regulars − 1 are the ring; then come
 * substitutes, those of the summer, nights, nurses, a student, an administrator and the manager.
 */
final class Staffing {
    private static final long STAFFING = 21;
    private static final int BEGINNING = 16_801; // 2016-01-01
    private static final int END = 24_472; // 2037-01-01
    private static final int FIRST_SUMMER = 2022;
    private static final int LAST_SUMMER = 2036;
    private static final int SUBSTITUTE_DAYS = 330;
    private static final int STUDENT_DAYS = 120;

    private final UnitProfile unit;
    private final List<Employment> all = new ArrayList<>();
    private final List<List<Employment>> byPost = new ArrayList<>();

    Staffing(UnitProfile unit) {
        this.unit = unit;
        for (int post = 0; post < posts(); post++) {
            byPost.add(isOfSummer(post) ? fillSummers(post) : fill(post));
        }
    }

    int posts() {
        return unit.regulars() + unit.calledIn() + unit.nights() + unit.nurses() + 3;
    }

    int firstSubstitute() {
        return unit.regulars();
    }

    int firstNight() {
        return unit.regulars() + unit.calledIn();
    }

    int firstNurse() {
        return firstNight() + unit.nights();
    }

    int student() {
        return firstNurse() + unit.nurses();
    }

    Employment employment(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    List<Employment> atPost(int post) {
        return byPost.get(post);
    }

    /** Who has the post on the day, or null when it is vacant. */
    @Nullable
    Employment at(int post, int day) {
        for (Employment employment : byPost.get(post)) {
            if (employment.to() >= day) {
                return employment.from() <= day ? employment : null;
            }
        }
        return null;
    }

    /** Whether the employment is until further notice, which those of substitutes, of the summer and of students are not. */
    boolean isPermanent(Employment employment) {
        return !isCalledIn(employment.post()) && employment.post() != student();
    }

    private boolean isCalledIn(int post) {
        return post >= firstSubstitute() && post < firstNight();
    }

    private boolean isOfSummer(int post) {
        return post >= unit.regulars() + unit.substitutes() && post < firstNight();
    }

    /** A new person each summer. */
    private List<Employment> fillSummers(int post) {
        List<Employment> found = new ArrayList<>();
        long postKey = Chance.key(unit.key(), STAFFING, post);
        for (int year = FIRST_SUMMER; year <= LAST_SUMMER; year++) {
            Chance chance = new Chance(postKey, year);
            int from = (int) LocalDate.of(year, 6, 1).toEpochDay() + chance.below(8);
            int to = (int) LocalDate.of(year, 8, 31).toEpochDay() - chance.below(8);
            Employment employment = employ(post, year - FIRST_SUMMER + 1, from, to, chance.next());
            all.add(employment);
            found.add(employment);
        }
        return found;
    }

    private List<Employment> fill(int post) {
        List<Employment> found = new ArrayList<>();
        long postKey = Chance.key(unit.key(), STAFFING, post);
        Chance chance = new Chance(postKey);
        double tenure = tenure(post);
        int from = BEGINNING - chance.waiting(tenure);
        for (int generation = 1; from < END; generation++) {
            int to = from + 45 + chance.waiting(tenure);
            if (to >= BEGINNING) {
                Employment employment = employ(post, generation, from, to, Chance.key(postKey, generation));
                all.add(employment);
                found.add(employment);
            }
            from = to + 1 + chance.below(25);
        }
        return found;
    }

    private double tenure(int post) {
        if (isCalledIn(post)) {
            return SUBSTITUTE_DAYS;
        }
        return post == student() ? STUDENT_DAYS : unit.tenure();
    }

    private Employment employ(int post, int generation, int from, int to, long key) {
        String id =
                "S" + UnitProfile.digits(unit.number()) + "-" + (post < 9 ? "0" : "") + (post + 1) + "-" + generation;
        StaffRole role = roleOf(post);
        int certificateFrom = Employment.NEVER;
        boolean transition = false;
        if (role == StaffRole.CARE) {
            Chance chance = new Chance(key);
            boolean substitute = isCalledIn(post);
            boolean early = from < Employment.TITLE_LAW;
            if (chance.within(substitute ? 0.35 : unit.certified())) {
                certificateFrom = certificateDay(chance, from);
            }
            transition = early && !substitute && certificateFrom == Employment.NEVER && chance.within(0.5);
        }
        return new Employment(all.size(), post, role, id, from, to, certificateFrom, transition, key);
    }

    /** Certificates are issued from 1 July 2023; most apply in the first years, newcomers mostly bring theirs. */
    private static int certificateDay(Chance chance, int from) {
        if (from < Employment.TITLE_LAW) {
            return Employment.TITLE_LAW + (chance.within(0.75) ? chance.below(540) : 540 + chance.below(600));
        }
        return chance.within(0.8) ? Math.max(Employment.TITLE_LAW, from - chance.below(700)) : from + chance.below(500);
    }

    private StaffRole roleOf(int post) {
        if (post < firstNurse()) {
            return StaffRole.CARE;
        }
        if (post < student()) {
            return StaffRole.HOME_NURSING;
        }
        return post == student() ? StaffRole.STUDENT : post == student() + 1 ? StaffRole.ADMIN : StaffRole.MANAGER;
    }
}
