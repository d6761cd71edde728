package se.stadig.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.CannotStart;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through the whole access log and computes each hash anew, not with the database's function but here, so that a changed function is seen too.
 * That rows at the end were cut off is not seen by the chain alone: the last number and hash are told, to be kept somewhere else and expected later.
 */
public final class AccessLogChainStore {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final int ROWS_AT_A_TIME = 10_000;

    private final JsonMapper json = new JsonMapper();
    private final MessageDigest digest = sha256();

    /**
     * What the log looks like.
     *
     * @param rows how many are as they were written, from the first on
     * @param broken the first number that is not as it was written or is missing; 0 where all are right
     * @param end the last row that is right
     * @param keptFound whether the row that was kept elsewhere is among them, with its hash; true where none was
     */
    public record Verdict(long rows, long broken, LogEnd end, boolean keptFound) {
        public boolean isUntouched() {
            return broken == 0 && keptFound;
        }
    }

    /**
     * Reads all rows, as the owner of the tables.
     *
     * @param kept a row's number and hash that were kept somewhere else
     */
    public Verdict verify(String url, String owner, String password, Optional<LogEnd> kept) {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            return verify(connection, kept);
        } catch (SQLException unusable) {
            throw new CannotStart("Databasen går inte att använda: " + unusable.getMessage(), unusable);
        }
    }

    private Verdict verify(Connection owner, Optional<LogEnd> kept) throws SQLException {
        owner.setAutoCommit(false); // a cursor, so that a log of any length is read in little memory
        try (Statement ask = owner.createStatement()) {
            ask.execute(
                    "set row_security = off"); // who is not let see every row is told so, and not that there are none
            ask.setFetchSize(ROWS_AT_A_TIME);
            ResultSet row = ask.executeQuery(
                    "select number, at, engagement, action, granted, relation, subject, what, address, hash, subjects from access_log order by number");
            long rows = 0;
            String before = "";
            boolean keptFound = kept.isEmpty();
            while (row.next()) {
                String hash = hash(before, row);
                if (row.getLong("number") != rows + 1 || !hash.equals(row.getString("hash"))) {
                    return new Verdict(rows, rows + 1, new LogEnd(rows, before), keptFound);
                }
                before = hash;
                rows++;
                keptFound |= kept.equals(Optional.of(new LogEnd(rows, hash)));
            }
            return new Verdict(rows, 0, new LogEnd(rows, before), keptFound);
        }
    }

    private String hash(String before, ResultSet row) throws SQLException {
        String text = Stream.of(
                        json(before),
                        String.valueOf(row.getLong("number")),
                        json(AT.format(row.getTimestamp("at").toInstant())),
                        json(row.getString("engagement")),
                        json(row.getString("action")),
                        String.valueOf(row.getBoolean("granted")),
                        json(row.getString("relation")),
                        json(row.getString("subject")),
                        json(row.getString("what")),
                        json(row.getString("address")),
                        shown(row.getArray("subjects")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", "[", "]"));
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The persons of a list; nothing at all in a row that has none, as in those from before there were any. */
    private String shown(@Nullable Array persons) throws SQLException {
        return persons == null
                ? ""
                : Arrays.stream((Object[]) persons.getArray())
                        .map(person -> json(person.toString()))
                        .collect(Collectors.joining(", ", "[", "]"));
    }

    private String json(@Nullable String value) {
        return json.writeValueAsString(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
