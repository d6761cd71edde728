@NullMarked
package se.stadig.indicators;

import org.jspecify.annotations.NullMarked;
