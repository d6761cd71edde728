/**
 * Mätningar: `./stadig bench …`. Makes its own data, compares with something independent in the same run, and tells ratios; nothing else in the
 * program knows it.
 */
@NullMarked
package se.stadig.app.bench;

import org.jspecify.annotations.NullMarked;
