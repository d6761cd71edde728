/** Gathers cases from the store and has them counted by the measures. */
@NullMarked
package se.stadig.register.figures;

import org.jspecify.annotations.NullMarked;
