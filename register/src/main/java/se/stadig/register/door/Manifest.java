package se.stadig.register.door;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * delivery.json: who sends what for which days.
 *
 * @param created as written; text order is time order
 * @param replaces the id of the sender's delivery that this one corrects, or null
 * @param canonical the whole JSON with its keys in order, by which two manifests are the same
 */
public record Manifest(
        String id,
        @Nullable String replaces,
        String created,
        String sender,
        String senderName,
        String municipality,
        LocalDate from,
        LocalDate to,
        String canonical) {}
