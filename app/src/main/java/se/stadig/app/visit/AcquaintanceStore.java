package se.stadig.app.visit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Permit;

/** Counts who has visited whom; the database answers those of the unit, and of that unit alone. */
@Component
public class AcquaintanceStore {
    private final JdbcClient sql;

    AcquaintanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How well each of the unit's staff knows the person; those who are missing have neither visited her nor worked when she was visited. */
    public Map<UUID, Acquaintance> of(Permit permit, UUID unit) {
        Map<UUID, Acquaintance> acquainted = new HashMap<>();
        sql.sql("select staff, visits, worked, days from acquainted(:recipient, :unit)")
                .param("recipient", permit.recipient())
                .param("unit", unit)
                .query(row -> {
                    acquainted.put(
                            row.getObject("staff", UUID.class),
                            new Acquaintance(row.getInt("visits"), row.getInt("worked"), row.getInt("days")));
                });
        return acquainted;
    }
}
