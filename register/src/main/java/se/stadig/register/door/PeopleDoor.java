package se.stadig.register.door;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import se.stadig.register.EngineFailure;
import se.stadig.register.Pseudonyms;

/** Reads a delivery for somebody who wants its rows and not the register's figures; keeps nothing of it. */
public final class PeopleDoor {
    private static final int MEMORY_MEGABYTES = 200;

    private PeopleDoor() {}

    /** Checks the files as the register does, and hands their right rows on; those about visits, shifts and events may be missing. */
    public static Checked read(Path delivery, GoodRows people) throws IOException {
        Path scratch = Files.createTempDirectory("stadig-people");
        try (DeliverySource source = DeliverySource.of(delivery);
                Staging staging = new Staging(scratch, MEMORY_MEGABYTES)) {
            return new Door(source, Pseudonyms.forNow(), staging, Progress.SILENT).checkPeople(BigDecimal.ONE, people);
        } catch (DeliverySource.NotADelivery none) {
            return Checked.notADelivery(DeliverySource.nameOf(delivery), String.valueOf(none.getMessage()));
        } catch (SQLException broken) {
            throw new EngineFailure(broken);
        } finally {
            delete(scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
