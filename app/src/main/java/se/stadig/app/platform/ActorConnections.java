package se.stadig.app.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the database, on each connection before anybody gets it, in which engagement and on which day it is used; row-level security decides by
 * that. A connection that nobody is logged in on sees nothing about any person.
 */
final class ActorConnections extends DelegatingDataSource {
    private static final String TELL =
            "select set_config('stadig.engagement', ?, false), set_config('stadig.today', ?, false), set_config('stadig.now', ?, false), set_config('stadig.purpose', '', false)";

    private final Clock clock;

    ActorConnections(DataSource connections, Clock clock) {
        super(connections);
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, engagement());
            tell.setString(2, LocalDate.now(clock).toString());
            tell.setString(3, clock.instant().toString());
            tell.execute();
            return connection;
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    private static String engagement() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof SignedIn person
                ? person.engagement().toString()
                : "";
    }
}
