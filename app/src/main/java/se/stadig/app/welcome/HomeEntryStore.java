package se.stadig.app.welcome;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;

/** How one comes in, in the database. */
@Component
class HomeEntryStore {
    private final JdbcClient sql;

    HomeEntryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What stands of a person, one row a unit. */
    List<HomeEntry> of(Permit permit) {
        return sql.sql("""
                        select id, way, what_to_do, entry_code, version from home_entry
                        where recipient = :recipient and withdrawn_at is null order by id limit 20
                        """)
                .param("recipient", permit.recipient())
                .query((row, _) -> new HomeEntry(
                        row.getObject("id", UUID.class),
                        HomeEntry.Way.valueOf(row.getString("way")),
                        row.getString("what_to_do"),
                        row.getString("entry_code"),
                        row.getInt("version")))
                .list();
    }
}
