package se.stadig.demo;

import java.io.IOException;
import java.nio.file.Path;

/** En leverans som kan skrivas: one sender, one period. */
public record Delivery(Town town, Sender sender, Period period) {

    /** The delivery's id among those of its sender, "2026-10-9999-A". */
    public String id() {
        return period.label() + "-" + town.code() + "-A";
    }

    /** Where it belongs under an output folder: municipality, period, sender. */
    public Path path() {
        return Path.of(town.code(), period.label(), sender.organisationNumber());
    }

    /** About how many visits it has, for showing progress. */
    public long expectedVisits() {
        double places =
                town.unitsOf(sender).stream().mapToInt(UnitProfile::capacity).sum() * Life.TAKEN;
        return Math.round(places * period.days() * Nation.VISITS_A_DAY);
    }

    /** Writes it into a folder, which is made if it is not there; the manifest comes last. */
    public Counts write(Path folder) throws IOException {
        return write(folder, 0);
    }

    /**
     * Writes it with this share of wrong rows in every file, and with a list of what a door check has to find
     * (expected_rejections.json). With the share 0 every row is right.
     */
    public Counts write(Path folder, double wrongShare) throws IOException {
        try (var writer = new DeliveryWriter(this, folder, wrongShare)) {
            return writer.write();
        }
    }
}
