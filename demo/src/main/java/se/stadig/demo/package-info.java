/**
 * The town: Sagoby and a whole nation, wholly fictitious, as register deliveries. Everything follows from a seed: the same seed gives
 * the same bytes on every machine, and any municipality and month can be made alone. Nothing here is about real people.
 */
@NullMarked
package se.stadig.demo;

import org.jspecify.annotations.NullMarked;
