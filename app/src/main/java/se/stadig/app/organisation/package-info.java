/** Kommun, utförare, enheter, områden och arbetslag. */
@NullMarked
package se.stadig.app.organisation;

import org.jspecify.annotations.NullMarked;
