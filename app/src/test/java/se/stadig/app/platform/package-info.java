@NullMarked
package se.stadig.app.platform;

import org.jspecify.annotations.NullMarked;
