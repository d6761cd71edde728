package se.stadig.indicators;

/** Persons at each step of the contact's chain, and the different contacts of those who have accepted. */
final class ChainTally {
    private long population;
    private long offered;
    private long accepted;
    private long changed;
    private long declined;
    private long closedContacts;
    private final Contacts contacts = new Contacts();

    void add(ContactChain chain) {
        population++;
        offered += chain.offered() ? 1 : 0;
        accepted += chain.accepted() ? 1 : 0;
        changed += chain.changed() ? 1 : 0;
        declined += chain.declined() ? 1 : 0;
        for (StaffMember contact : chain.contacts()) {
            contacts.add(contact);
        }
    }

    void add(ChainTally other) {
        population += other.population;
        offered += other.offered;
        accepted += other.accepted;
        changed += other.changed;
        declined += other.declined;
        closedContacts += other.closedContacts;
        contacts.addAll(other.contacts);
    }

    /** The same numbers without the people: contacts of different municipalities are different contacts. */
    ChainTally closed() {
        ChainTally closed = new ChainTally();
        closed.add(this);
        closed.closedContacts = contacts();
        closed.contacts.clear();
        return closed;
    }

    long population() {
        return population;
    }

    long offered() {
        return offered;
    }

    long accepted() {
        return accepted;
    }

    long changed() {
        return changed;
    }

    long declined() {
        return declined;
    }

    long contacts() {
        return closedContacts + contacts.size();
    }
}
