package se.stadig.app.contact;

import java.util.UUID;

/**
 * Somebody of the staff whom an event names.
 *
 * @param phone at work; may be empty
 */
public record Named(UUID id, String name, String phone) {}
