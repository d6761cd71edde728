/**
 * Omsorgstagare: who they are, how one talks with them, and who stands near. What tells who and where somebody with protected identity is, is masked
 * everywhere for all but those whom a manager has permitted.
 */
@NullMarked
package se.stadig.app.recipient;

import org.jspecify.annotations.NullMarked;
