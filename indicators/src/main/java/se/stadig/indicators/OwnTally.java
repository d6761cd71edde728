package se.stadig.indicators;

/** Visits and seconds by own contact and deputy, added up, with the persons visited. */
final class OwnTally {
    static final OwnContact NONE = new OwnContact(0, 0, 0, 0, 0, 0, 0);

    private long persons;
    private OwnContact sum = NONE;

    void add(OwnContact one) {
        persons++;
        sum = together(sum, one);
    }

    OwnTally plus(OwnTally other) {
        OwnTally total = new OwnTally();
        total.persons = persons + other.persons;
        total.sum = together(sum, other.sum);
        return total;
    }

    long persons() {
        return persons;
    }

    OwnContact sum() {
        return sum;
    }

    private static OwnContact together(OwnContact one, OwnContact other) {
        return new OwnContact(
                one.visits() + other.visits(),
                one.seconds() + other.seconds(),
                one.visitsByContact() + other.visitsByContact(),
                one.secondsByContact() + other.secondsByContact(),
                one.visitsByDeputy() + other.visitsByDeputy(),
                one.secondsByDeputy() + other.secondsByDeputy(),
                one.visitsWithContact() + other.visitsWithContact());
    }
}
