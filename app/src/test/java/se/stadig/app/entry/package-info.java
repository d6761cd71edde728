@NullMarked
package se.stadig.app.entry;

import org.jspecify.annotations.NullMarked;
