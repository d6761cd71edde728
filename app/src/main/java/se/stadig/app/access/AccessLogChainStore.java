package se.stadig.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.stadig.app.platform.CannotStart;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through the whole access log and computes each hash anew, not with the database's function but here, so that a changed function is seen too.
 * That rows at the end were cut off is not seen by the chain alone: the last number and hash are told, to be kept somewhere else and compared.
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
     * @param lastHash of the last row that is right
     */
    public record Verdict(long rows, long broken, String lastHash) {}

    /** Reads all rows, as the owner of the tables. */
    public Verdict verify(String url, String owner, String password) {
        try (Connection connection = DriverManager.getConnection(url, owner, password)) {
            return verify(connection);
        } catch (SQLException unusable) {
            throw new CannotStart("Databasen går inte att använda: " + unusable.getMessage(), unusable);
        }
    }

    private Verdict verify(Connection owner) throws SQLException {
        owner.setAutoCommit(false); // a cursor, so that a log of any length is read in little memory
        try (Statement ask = owner.createStatement()) {
            ask.execute(
                    "set row_security = off"); // who is not let see every row is told so, and not that there are none
            ask.setFetchSize(ROWS_AT_A_TIME);
            ResultSet row = ask.executeQuery(
                    "select number, at, engagement, action, granted, relation, subject, what, address, hash from access_log order by number");
            long rows = 0;
            String before = "";
            while (row.next()) {
                String hash = hash(before, row);
                if (row.getLong("number") != rows + 1 || !hash.equals(row.getString("hash"))) {
                    return new Verdict(rows, rows + 1, before);
                }
                before = hash;
                rows++;
            }
            return new Verdict(rows, 0, before);
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
                        json(row.getString("address")))
                .collect(Collectors.joining(", ", "[", "]"));
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
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
