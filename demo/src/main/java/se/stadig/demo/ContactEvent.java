package se.stadig.demo;

import se.stadig.terms.ContactEventKind;

/**
 * Händelse i den fasta omsorgskontaktens historia.
 *
 * @param day epoch day
 * @param staff index of the employment that the event names, or {@link #NOBODY}
 */
record ContactEvent(int day, ContactEventKind kind, int staff, String reason) {
    static final int NOBODY = -1;
}
