/**
 * The measures: every indicator defined once, as a definition and a tally that adds up in any order (MISSION H2–H6).
 * Pure Java: no framework, no files, no clock. The register gathers the cases, whoever publishes does the rounding and the disclosure control.
 */
@NullMarked
package se.stadig.indicators;

import org.jspecify.annotations.NullMarked;
