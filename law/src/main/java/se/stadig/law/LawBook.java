package se.stadig.law;

import java.util.List;

/** Lagboken: every rule, under one municipality's settings. */
public record LawBook(Switches switches) {
    /** The law with the settings of a municipality that has decided nothing. */
    public static LawBook standard() {
        return new LawBook(Switches.standard());
    }

    public MustBeOffered mustBeOffered() {
        return new MustBeOffered(switches);
    }

    public MayBeAppointed mayBeAppointed() {
        return new MayBeAppointed(switches);
    }

    public MayBeDeputy mayBeDeputy() {
        return new MayBeDeputy(switches);
    }

    public MustBeOfferedSupportContact mustBeOfferedSupportContact() {
        return new MustBeOfferedSupportContact(switches);
    }

    public MustBeDocumented mustBeDocumented() {
        return new MustBeDocumented();
    }

    /** All rules, in the order of their ids. */
    public List<Rule<?>> rules() {
        return List.of(
                mustBeOffered(), mayBeAppointed(), mayBeDeputy(), mustBeOfferedSupportContact(), mustBeDocumented());
    }
}
