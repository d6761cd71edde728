@NullMarked
package se.stadig.law;

import org.jspecify.annotations.NullMarked;
