/**
 * Uppföljning: the figures of the register as the municipality reads them – each indicator with its definition, its
 * trend, its units side by side and who was left out. Reads from the register's store; nobody depends on it.
 */
@NullMarked
package se.stadig.app.followup;

import org.jspecify.annotations.NullMarked;
