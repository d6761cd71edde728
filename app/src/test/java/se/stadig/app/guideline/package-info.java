@NullMarked
package se.stadig.app.guideline;

import org.jspecify.annotations.NullMarked;
