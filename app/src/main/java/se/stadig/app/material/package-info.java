/** BREVEN: what is handed to a person on paper about the fixed care contact, in the languages that people read. */
@NullMarked
package se.stadig.app.material;

import org.jspecify.annotations.NullMarked;
