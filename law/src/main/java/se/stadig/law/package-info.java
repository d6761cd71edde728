/**
 * The law: one class per legal question about the fast omsorgskontakt, quoted, dated and explained.
 *
 * <p>Pure Java on the words of {@code terms}: no files, no network, no clock. The day is always an argument, and old law stays beside new.
 * {@link se.stadig.law.LawBook} lists the rules; {@code docs/regelbok.approved.md} is the same in Swedish prose, for lawyers.
 */
@NullMarked
package se.stadig.law;

import org.jspecify.annotations.NullMarked;
