@NullMarked
package se.stadig.app;

import org.jspecify.annotations.NullMarked;
