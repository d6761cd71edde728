/** Inmatning: forms that keep what was typed and say what is wrong with it, and the pages of rows that are entered, changed and taken away. */
@NullMarked
package se.stadig.app.entry;

import org.jspecify.annotations.NullMarked;
