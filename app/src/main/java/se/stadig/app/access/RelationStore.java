package se.stadig.app.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which relation whoever is logged in may see a person; the database's row-level security asks the same function. */
@Component
class RelationStore {
    private final JdbcClient sql;

    RelationStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Relation> to(UUID recipient) {
        return sql.sql("select relation_to(:recipient) where relation_to(:recipient) is not null")
                .param("recipient", recipient)
                .query(String.class)
                .optional()
                .map(Relation::valueOf);
    }

    /** Whether somebody of the staff has, has had or will have an employment at the unit. */
    boolean worksAt(UUID staff, UUID unit) {
        return sql.sql(
                        "select exists (select 1 from employment where staff = :staff and unit = :unit and withdrawn_at is null)")
                .param("staff", staff)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody of the staff has an employment at the unit that has not ended, and so may have things noted; as keeps_staff in the database. */
    boolean isEmployedAt(UUID staff, UUID unit) {
        return sql.sql("""
                        select exists (select 1 from employment where staff = :staff and unit = :unit and withdrawn_at is null
                            and stadig_today() <= coalesce(last_day, 'infinity'))""")
                .param("staff", staff)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }
}
