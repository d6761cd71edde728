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
}
