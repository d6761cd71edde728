package se.stadig.indicators;

/** Visits and seconds by own contact and deputy, added up, with the persons visited. */
final class OwnTally {
    private long persons;
    private long visits;
    private long seconds;
    private long visitsByContact;
    private long secondsByContact;
    private long visitsByDeputy;
    private long secondsByDeputy;
    private long visitsWithContact;

    void add(OwnContact one) {
        add(1, one);
    }

    private void add(long people, OwnContact all) {
        persons += people;
        visits += all.visits();
        seconds += all.seconds();
        visitsByContact += all.visitsByContact();
        secondsByContact += all.secondsByContact();
        visitsByDeputy += all.visitsByDeputy();
        secondsByDeputy += all.secondsByDeputy();
        visitsWithContact += all.visitsWithContact();
    }

    void add(OwnTally other) {
        add(other.persons, other.sum());
    }

    long persons() {
        return persons;
    }

    /** Of everybody together. */
    OwnContact sum() {
        return new OwnContact(
                visits, seconds, visitsByContact, secondsByContact, visitsByDeputy, secondsByDeputy, visitsWithContact);
    }
}
