package se.stadig.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.stadig.terms.Sex;

/** Närstående: most recipients have one or two whom the unit may call. The young have parents, the old may have children and grandchildren. */
final class Kin {
    private static final long KIN = 46;
    private static final int OLD = 60 * 365;
    private static final String[] YOUNGER_WOMEN = {
        "Annelie",
        "Cecilia",
        "Christina",
        "Emelie",
        "Gabriella",
        "Jessica",
        "Johanna",
        "Kristina",
        "Lotta",
        "Petra",
        "Sandra",
        "Therese",
        "Veronica",
        "Ylva"
    };
    private static final String[] YOUNGER_MEN = {
        "Andreas",
        "Björn",
        "Christer",
        "David",
        "Fredrik",
        "Håkan",
        "Henrik",
        "Joakim",
        "Magnus",
        "Martin",
        "Mattias",
        "Patrik",
        "Stefan",
        "Tobias"
    };

    private enum Relation {
        WIFE("maka", Sex.K, true, 0.85),
        HUSBAND("make", Sex.M, true, 0.85),
        DAUGHTER("dotter", Sex.K, false, 0.5),
        SON("son", Sex.M, false, 0.75),
        GRANDDAUGHTER("barnbarn", Sex.K, false, 0.3),
        GRANDSON("barnbarn", Sex.M, false, 0.4),
        SISTER("syster", Sex.K, true, 0.4),
        BROTHER("bror", Sex.M, true, 0.7),
        MOTHER("mor", Sex.K, true, 0.8),
        FATHER("far", Sex.M, true, 0.8);

        private final String swedish;
        private final Sex sex;
        private final boolean older;
        private final double sameFamilyName;

        Relation(String swedish, Sex sex, boolean older, double sameFamilyName) {
            this.swedish = swedish;
            this.sex = sex;
            this.older = older;
            this.sameFamilyName = sameFamilyName;
        }
    }

    private static final List<Relation> OF_THE_YOUNG =
            List.of(Relation.MOTHER, Relation.FATHER, Relation.SISTER, Relation.BROTHER);
    private static final List<Relation> OF_THE_OLD = List.of(
            Relation.DAUGHTER, Relation.DAUGHTER, Relation.SON, Relation.SON, Relation.SISTER, Relation.BROTHER);
    private static final List<Relation> BESIDE =
            List.of(Relation.DAUGHTER, Relation.SON, Relation.GRANDDAUGHTER, Relation.GRANDSON);

    private final Person person;
    private final Chance chance;
    private final Set<String> taken = new HashSet<>();

    private Kin(Recipient recipient, Person person) {
        this.person = person;
        this.chance = new Chance(recipient.life().key(), KIN);
        taken.add(person.givenName());
    }

    static List<KinRow> of(Recipient recipient, Person person) {
        return new Kin(recipient, person).found(recipient);
    }

    private List<KinRow> found(Recipient recipient) {
        List<KinRow> kin = new ArrayList<>();
        if (!chance.within(0.7)) {
            return kin;
        }
        boolean old = recipient.life().from() - recipient.birth() >= OLD;
        boolean woman = recipient.sex() == Sex.K;
        if (old && chance.within(woman ? 0.2 : 0.45)) {
            kin.add(row(woman ? Relation.HUSBAND : Relation.WIFE));
        } else {
            kin.add(row(pick(old ? OF_THE_OLD : OF_THE_YOUNG)));
        }
        if (old && chance.within(0.5)) {
            kin.add(row(pick(BESIDE)));
        }
        return kin;
    }

    private Relation pick(List<Relation> relations) {
        return relations.get(chance.below(relations.size()));
    }

    private KinRow row(Relation relation) {
        String family = chance.within(relation.sameFamilyName) ? person.familyName() : Names.family(chance);
        String name = given(relation) + " " + family;
        return new KinRow(
                name,
                relation.swedish,
                chance.within(0.2) ? PhoneNumbers.landline(chance) : PhoneNumbers.mobile(chance));
    }

    /** A name that nobody else of the family has. */
    private String given(Relation relation) {
        String given;
        do {
            given = relation.older
                    ? Names.older(relation.sex, chance)
                    : chance.pick(relation.sex == Sex.K ? YOUNGER_WOMEN : YOUNGER_MEN);
        } while (!taken.add(given));
        return given;
    }
}
