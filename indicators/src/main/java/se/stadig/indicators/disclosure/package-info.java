/**
 * Röjandekontroll: which figures may be published so that nobody can find out what the members of a small group answered or got,
 * not even by subtracting figures from each other (docs/adr/0008). Values are never changed here; a figure is shown whole or withheld whole.
 */
@NullMarked
package se.stadig.indicators.disclosure;

import org.jspecify.annotations.NullMarked;
