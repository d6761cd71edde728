/** VÄLKOMSTSAMTALET: the first talk with a person, its checklist signed row by row, and what it gives rise to: consents and how one comes in. */
@NullMarked
package se.stadig.app.welcome;

import org.jspecify.annotations.NullMarked;
