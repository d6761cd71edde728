package se.stadig.register.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import se.stadig.register.door.Staging;

/** Compares one file with what the manifest tells of it: size, digest, rows. */
final class FileCheck {
    private final Connection engine;

    FileCheck(Connection engine) {
        this.engine = engine;
    }

    /** What is wrong, in one Swedish sentence, or empty. */
    Optional<String> against(Path file, StoredDelivery.StoredFile told) {
        if (!Files.isRegularFile(file)) {
            return Optional.of("Filen saknas.");
        }
        try {
            if (Files.size(file) != told.bytes()) {
                return Optional.of("Filen är %d byte men ska vara %d.".formatted(Files.size(file), told.bytes()));
            }
            if (!Disk.sha256(file).equals(told.sha256())) {
                return Optional.of("Filens innehåll har ändrats: kontrollsumman stämmer inte.");
            }
            long rows = rowsOf(file);
            return rows == told.rows()
                    ? Optional.empty()
                    : Optional.of("Filen har %d rader men ska ha %d.".formatted(rows, told.rows()));
        } catch (IOException | SQLException unreadable) {
            return Optional.of("Filen kan inte läsas: " + unreadable.getMessage());
        }
    }

    private long rowsOf(Path file) throws SQLException {
        try (Statement statement = engine.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT num_rows FROM parquet_file_metadata(" + Staging.quoted(file.toString()) + ")")) {
            result.next();
            return result.getLong(1);
        }
    }
}
