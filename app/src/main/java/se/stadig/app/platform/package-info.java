/**
 * What every capability stands on: the embedded PostgreSQL, the folder of data, the clock, the frame of a page and the
 * pages for what went wrong. Knows no capability.
 */
@NullMarked
package se.stadig.app.platform;

import org.jspecify.annotations.NullMarked;
