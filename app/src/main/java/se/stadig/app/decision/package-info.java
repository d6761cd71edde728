/** Beslut och insatser: what the municipality has granted a person, and which unit is to carry it out. */
@NullMarked
package se.stadig.app.decision;

import org.jspecify.annotations.NullMarked;
