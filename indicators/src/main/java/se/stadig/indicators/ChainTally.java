package se.stadig.indicators;

import java.util.TreeSet;

/** Persons at each step of the contact's chain, and the different contacts of those who have accepted. */
final class ChainTally {
    private long population;
    private long offered;
    private long accepted;
    private long changed;
    private long declined;
    private long closedContacts;
    private final TreeSet<Long> contacts = new TreeSet<>();

    void add(ContactChain chain) {
        population++;
        offered += chain.offered() ? 1 : 0;
        accepted += chain.accepted() ? 1 : 0;
        changed += chain.changed() ? 1 : 0;
        declined += chain.declined() ? 1 : 0;
        chain.contacts().forEach(contact -> contacts.add(contact.key()));
    }

    ChainTally plus(ChainTally other) {
        ChainTally sum = new ChainTally();
        sum.population = population + other.population;
        sum.offered = offered + other.offered;
        sum.accepted = accepted + other.accepted;
        sum.changed = changed + other.changed;
        sum.declined = declined + other.declined;
        sum.closedContacts = closedContacts + other.closedContacts;
        sum.contacts.addAll(contacts);
        sum.contacts.addAll(other.contacts);
        return sum;
    }

    /** The same numbers without the keys: contacts of different municipalities are different contacts. */
    ChainTally closed() {
        ChainTally closed = plus(new ChainTally());
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
