package se.stadig.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sagoby: the invented municipality of demo, tests and pictures. No Swedish municipality has the code 9999. */
public final class Sagoby {
    public static final String CODE = "9999";
    public static final String NAME = "Sagoby (påhittad kommun)";
    /** Recipients on a usual day. */
    public static final int RECIPIENTS = 420;
    /** The seed of the Sagoby that documentation and pictures show. */
    public static final long SEED = 8;

    static final String[] UNIT_NAMES = {
        "Hemtjänsten Björkbacken",
        "Hemtjänsten Kvarnbyn",
        "Hemtjänsten Lillån",
        "Hemtjänsten Stationen",
        "Trygga Steg Sagoby",
        "Sagans Omsorg Sagoby"
    };
    static final double[] UNIT_WEIGHTS = {78, 72, 66, 74, 70, 60};
    static final String[] PROVIDERS = {"Trygga Steg i Sagoby AB (påhittat)", "Sagans Omsorg AB (påhittat)"};
    static final TownStyle STYLE = new TownStyle(14.5, 0.84, 0.61, 0.88);

    private Sagoby() {}

    /** Who runs the units of a kind: the last two kinds are private. */
    static Sender sender(int kind) {
        int provider = kind - (UNIT_NAMES.length - PROVIDERS.length);
        return provider < 0 ? Sender.of(CODE, 0, NAME) : Sender.of(CODE, provider + 1, PROVIDERS[provider]);
    }

    /**
     * Everybody who has home care or works in Sagoby on a day, unit by unit. Among them is the cast that tests and documentation speak of:
     * Asta, who gets much help, with her contact Eva and deputy Fatima; Bo, who gets help once or twice a week; Elsa, who said no; Märta,
     * who only has an alarm; Gunnar, who wanted another contact; Ali, who lacks the title; Karin, the manager; Per, who plans; and
     * Sofia, the nurse.
     */
    public static List<Person> people(Town sagoby, LocalDate day) {
        Cast cast = cast(sagoby);
        int date = (int) day.toEpochDay();
        List<Person> people = new ArrayList<>();
        for (UnitProfile unit : sagoby.units()) {
            UnitWorld world = sagoby.world(unit, new Period(day, day));
            for (UnitWorld.Resident resident : world.residents()) {
                people.add(cast.named(Names.of(world, resident.recipient())));
            }
            for (int index = 0; index < world.staffing().size(); index++) {
                Employment employment = world.staffing().employment(index);
                if (employment.covers(date)) {
                    people.add(cast.named(Names.of(world, employment)));
                }
            }
        }
        return people;
    }

    /** The cast of the one town whose people have names. */
    static Cast cast(Town sagoby) {
        if (!sagoby.code().equals(CODE)) {
            throw new IllegalArgumentException("Only Sagoby has people with names, not " + sagoby.name());
        }
        return Cast.of(sagoby);
    }
}
