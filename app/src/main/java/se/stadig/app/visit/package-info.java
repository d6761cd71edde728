/**
 * Besök: who has visited whom, and who has worked, day by day and only as counts, the last eight weeks; filled by an import. It answers who knows a person
 * already, for {@code contact}.
 */
@NullMarked
package se.stadig.app.visit;

import org.jspecify.annotations.NullMarked;
