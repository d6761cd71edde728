/** The door: reads a delivery and checks it by every rule of the delivery contract (MISSION H1). */
@NullMarked
package se.stadig.register.door;

import org.jspecify.annotations.NullMarked;
