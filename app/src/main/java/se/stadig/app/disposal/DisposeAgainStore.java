package se.stadig.app.disposal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.CannotStart;
import tools.jackson.databind.json.JsonMapper;

/** Disposes anew of those whom a restored backup brought back; as the owner of the tables, since nobody works in an engagement then. */
public final class DisposeAgainStore {
    /**
     * How it went.
     *
     * @param disposed how many are gone again
     * @param kept the digests of those who are here and cannot be disposed of, since the ground does not hold
     */
    public record Outcome(int disposed, List<String> kept) {
        public Outcome {
            kept = List.copyOf(kept);
        }
    }

    /** @param lines of the list, as it was written */
    public Outcome disposeAgain(String url, String owner, String password, List<String> lines) {
        String marks = new JsonMapper()
                .writeValueAsString(lines.stream().map(DisposeAgainStore::mark).collect(Collectors.toList()));
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                PreparedStatement again =
                        connection.prepareStatement("select disposed, kept from disposal_again(cast(? as jsonb))")) {
            again.setString(1, marks);
            try (ResultSet row = again.executeQuery()) {
                row.next();
                return new Outcome(
                        row.getInt(1), List.of((String[]) row.getArray(2).getArray()));
            }
        } catch (SQLException unusable) {
            throw new CannotStart("Databasen går inte att använda: " + unusable.getMessage(), unusable);
        }
    }

    private static Map<String, @Nullable String> mark(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != 5 || !cells[0].matches("[0-9a-f]{64}")) {
            throw new CannotStart("En rad i listan är inte som Stadig skrev den: " + line);
        }
        Map<String, @Nullable String> mark = new LinkedHashMap<>();
        mark.put("mark", cells[0]);
        mark.put("municipality", cells[1]);
        mark.put("unit", cells[2].isEmpty() ? null : cells[2]);
        mark.put("ground", cells[3]);
        mark.put("decided_on", cells[4]);
        return mark;
    }
}
