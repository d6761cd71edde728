package se.stadig.demo;

import java.util.ArrayList;
import java.util.List;
import se.stadig.terms.InterventionKind;

/**
 * Biståndsbeslut. Days are epoch days.
 *
 * @param number 1 and up for a person
 * @param hours as the file has it: empty when no hours are given, "777" round the clock
 * @param to the last day, always known to the generator but told only when it has passed
 */
record Decision(int number, InterventionKind kind, int from, int to, String hours, boolean needsTested) {
    private static final long DECISIONS = 16;
    private static final int ROUND_THE_CLOCK = 777;
    /** The number of the decision of a second unit, beyond all others of a person. */
    static final int SECOND_UNIT = 900;

    static List<Decision> of(Life life, List<CareStage> stages, Traits traits) {
        List<Decision> found = new ArrayList<>();
        for (CareStage stage : stages) {
            if (stage.load().isHomeHelp()) {
                addHours(found, stage);
            }
        }
        if (traits.alarm()) {
            found.add(whole(found, InterventionKind.SAFETY_ALARM, life, ""));
        }
        if (traits.meals()) {
            found.add(whole(found, InterventionKind.MEAL_DELIVERY, life, ""));
        }
        if (traits.escort()) {
            found.add(whole(found, InterventionKind.ESCORT, life, "6"));
        }
        if (traits.respite()) {
            found.add(whole(found, InterventionKind.RESPITE, life, "12"));
        }
        return found;
    }

    /** What the next unit does for the person, from a month after the beginning. */
    static Decision ofSecondUnit(Life life) {
        Chance chance = new Chance(life.key(), DECISIONS);
        String hours = chance.pick(new String[] {"2", "3", "4.5"});
        return new Decision(SECOND_UNIT, InterventionKind.SERVICE, life.from() + 30, life.to(), hours, true);
    }

    /** The id of the decision of the person with this life. */
    String id(Life life) {
        return "D" + life.number() + "-" + number;
    }

    boolean covers(int day) {
        return from <= day && day <= to;
    }

    private static void addHours(List<Decision> found, CareStage stage) {
        Chance chance = new Chance(stage.key(), DECISIONS);
        double special = chance.share();
        boolean simplified = chance.within(0.05);
        boolean onlyService =
                chance.within(stage.load() == CareLoad.UP_TO_9 ? 0.8 : stage.load() == CareLoad.UP_TO_25 ? 0.3 : 0.03);
        if (special < 0.03) {
            String hours = special < 0.015 ? "" : special < 0.02 ? "0" : Integer.toString(ROUND_THE_CLOCK);
            found.add(staged(
                    found,
                    onlyService ? InterventionKind.SERVICE : InterventionKind.PERSONAL_CARE,
                    stage,
                    hours,
                    true));
        } else if (onlyService) {
            found.add(staged(found, InterventionKind.SERVICE, stage, hours(stage.halfHours()), !simplified));
        } else if (stage.halfHours() >= 8 && chance.within(0.5)) {
            int service = Math.max(1, stage.halfHours() / 5);
            found.add(staged(found, InterventionKind.SERVICE, stage, hours(service), true));
            found.add(staged(found, InterventionKind.PERSONAL_CARE, stage, hours(stage.halfHours() - service), true));
        } else {
            found.add(staged(found, InterventionKind.PERSONAL_CARE, stage, hours(stage.halfHours()), true));
        }
    }

    private static Decision staged(
            List<Decision> found, InterventionKind kind, CareStage stage, String hours, boolean needsTested) {
        return new Decision(found.size() + 1, kind, stage.from(), stage.to(), hours, needsTested);
    }

    private static Decision whole(List<Decision> found, InterventionKind kind, Life life, String hours) {
        return new Decision(found.size() + 1, kind, life.from(), life.to(), hours, true);
    }

    private static String hours(int halfHours) {
        return halfHours % 2 == 0 ? Integer.toString(halfHours / 2) : halfHours / 2 + ".5";
    }
}
