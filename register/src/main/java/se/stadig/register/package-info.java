@NullMarked
package se.stadig.register;

import org.jspecify.annotations.NullMarked;
