package se.stadig.demo;

import java.util.List;

/** Det som följer med en person: help beside the hours, which stays through all stages. */
record Traits(
        boolean alarm,
        boolean meals,
        boolean escort,
        boolean respite,
        boolean digital,
        boolean nursing,
        boolean secondUnit,
        int minuteShift) {
    private static final long TRAITS = 15;

    static Traits of(Life life, List<CareStage> stages) {
        Chance chance = new Chance(life.key(), TRAITS);
        boolean onlyAlarmOnce = stages.stream().anyMatch(stage -> !stage.load().isHomeHelp());
        return new Traits(
                chance.within(0.47) || onlyAlarmOnce,
                chance.within(0.12),
                chance.within(0.035),
                chance.within(0.025),
                chance.within(0.06),
                chance.within(0.09),
                hasSecondUnit(life),
                chance.between(-20, 24));
    }

    /** Whether the person also has some service from the next unit of the municipality. */
    static boolean hasSecondUnit(Life life) {
        return Chance.within(Chance.key(life.key(), TRAITS, 2), 0.03);
    }
}
