package se.stadig.app.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import se.stadig.app.access.LoginSettings.GroupWork;
import se.stadig.app.platform.CannotStart;
import se.stadig.app.platform.Settings;

/**
 * Writes at every start, as the owner of the tables, which municipalities are served and which engagement each group gives. The system's own login cannot: whatever it is made to do, it gives
 * nobody an engagement that the operator has not set.
 */
@Component
class LoginGroupStore implements FlywayMigrationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(LoginGroupStore.class);

    private final LoginSettings settings;

    LoginGroupStore(LoginSettings settings, Settings installation) {
        this.settings = settings;
        if (!installation.demo()) {
            LoginProvider.check(settings);
        }
    }

    @Override
    public void migrate(Flyway flyway) {
        flyway.migrate();
        try (Connection owner = flyway.getConfiguration().getDataSource().getConnection()) {
            owner.setAutoCommit(false);
            write(owner);
            owner.commit();
        } catch (SQLException broken) {
            throw new CannotStart("Inloggningens grupper kunde inte sparas: " + broken.getMessage(), broken);
        }
    }

    private void write(Connection owner) throws SQLException {
        try (Statement clear = owner.createStatement();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into login_group values (?, ?, ?, ?, ?) on conflict do nothing")) {
            write(owner, settings.municipalities());
            clear.execute("delete from login_group");
            for (GroupWork one : settings.groups()) {
                insert.setString(1, one.group());
                insert.setString(2, one.role());
                insert.setString(3, one.municipality());
                insert.setString(4, one.unit() == null || one.unit().isBlank() ? null : one.unit());
                insert.setString(5, one.providerDigits());
                insert.executeUpdate();
            }
            warn(clear);
        }
    }

    /** What is not named stays: a municipality that is no longer served still has its people. */
    private static void write(Connection owner, Map<String, String> municipalities) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into municipality (code, name) values (?, ?) on conflict (code) do update set name = excluded.name")) {
            for (Map.Entry<String, String> one : municipalities.entrySet()) {
                insert.setString(1, one.getKey());
                insert.setString(2, one.getValue());
                insert.executeUpdate();
            }
        }
    }

    /** A group that leads to what is not here is no fault of the start: units and providers come and go. */
    private static void warn(Statement ask) throws SQLException {
        ResultSet lost = ask.executeQuery("""
                select g.name, g.municipality, g.unit, g.provider from login_group g
                where not exists (select 1 from municipality m where m.code = g.municipality)
                   or (g.unit is not null and not exists (select 1 from unit u where u.municipality = g.municipality and u.code = g.unit))
                   or (g.provider is not null and not exists (select 1 from unit u join provider p on p.id = u.provider
                           where u.municipality = g.municipality and p.organisation_number = g.provider and p.form = 'PRIVATE'))
                """);
        while (lost.next()) {
            LOG.warn(
                    "stadig.login.groups: {} leads to municipality {}, unit {}, private provider {}, which is not here",
                    lost.getString(1),
                    lost.getString(2),
                    lost.getString(3),
                    lost.getString(4));
        }
    }
}
