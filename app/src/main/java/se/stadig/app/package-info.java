/** The running system and its command line. */
@NullMarked
package se.stadig.app;

import org.jspecify.annotations.NullMarked;
