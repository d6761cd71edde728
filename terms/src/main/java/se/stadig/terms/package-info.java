/** The words: value types that every part of Stadig shares. One Swedish term has one English name (docs/begrepp.md). */
@NullMarked
package se.stadig.terms;

import org.jspecify.annotations.NullMarked;
