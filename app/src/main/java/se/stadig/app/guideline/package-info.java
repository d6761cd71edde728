/**
 * Lokal riktlinje och rutiner: what the law leaves to the municipality and its units, as dated data. The municipality's guideline is kept by whoever sets
 * up its units, a unit's own and the unit's routines by its manager.
 */
@NullMarked
package se.stadig.app.guideline;

import org.jspecify.annotations.NullMarked;
