/** The command line of the register. */
@NullMarked
package se.stadig.register.command;

import org.jspecify.annotations.NullMarked;
