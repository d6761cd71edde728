package se.stadig.app.access;

import java.time.Instant;
import java.util.UUID;

/**
 * Nödåtkomst that waits for its review.
 *
 * @param who the name of whoever opened
 */
public record EmergencyAccess(UUID id, UUID recipient, String who, Instant openedAt, Instant endsAt, String reason) {}
