/** Utlämnande: what a board asks a provider for (SoL 15:9), and what the provider answers. */
@NullMarked
package se.stadig.app.handover;

import org.jspecify.annotations.NullMarked;
