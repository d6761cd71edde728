/** Writes figures for people and machines; here, and only here, disclosure control applies. */
@NullMarked
package se.stadig.register.publish;

import org.jspecify.annotations.NullMarked;
