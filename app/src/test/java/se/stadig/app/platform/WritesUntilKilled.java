package se.stadig.app.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A program that starts PostgreSQL on a folder and says a number only when that number is committed; it never stops by itself. */
public final class WritesUntilKilled {
    private WritesUntilKilled() {}

    public static void main(String[] arguments) throws SQLException {
        EmbeddedPostgres.Login login = EmbeddedPostgres.in(Path.of(arguments[0]), TestPostgres.programs())
                .start();
        try (Connection connection = DriverManager.getConnection(login.url(), login.owner(), login.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists told (number bigint primary key)");
            for (long number = 0; number < 1_000_000; number++) {
                statement.execute("insert into told values (" + number + ")");
                System.out.println(number);
            }
        }
    }
}
