/**
 * Import: rows from other systems fill the municipality's units, staff, persons, decisions, assignments and absences. Two kinds of source are read, register
 * deliveries and rows in the shape of a vendor's interface; both become {@link se.stadig.app.exchange.Incoming} rows, which are judged against what the
 * sender said before and what stands here ({@link se.stadig.app.exchange.Judge}), and written for that one purpose only
 * ({@link se.stadig.app.exchange.ImportStore}). Used by the system administrator, who sees counts and lines and never a person (SoL 15:1, OSL 26:1).
 */
@NullMarked
package se.stadig.app.exchange;

import org.jspecify.annotations.NullMarked;
