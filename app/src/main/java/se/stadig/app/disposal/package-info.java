/**
 * Gallring: which persons' files are to be taken away, on which ground and until when (SoL 16:1, 17:2), what is preserved (16:4, 17:5), and the step in
 * which one proposes and another decides. The database judges and takes away; the pages show and ask. Used by unit managers and care managers.
 */
@NullMarked
package se.stadig.app.disposal;

import org.jspecify.annotations.NullMarked;
