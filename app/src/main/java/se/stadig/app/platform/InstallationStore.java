package se.stadig.app.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this database is used for. The first start says it; a later start with another use is refused. */
@Component
class InstallationStore {
    InstallationStore(JdbcClient sql, Clock clock, Settings settings) {
        String kind = settings.demo() ? "demo" : "production";
        sql.sql("insert into installation (kind, since) values (:kind, :since) on conflict do nothing")
                .param("kind", kind)
                .param("since", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        String before =
                sql.sql("select kind from installation").query(String.class).single();
        if (!before.equals(kind)) {
            throw new CannotStart(
                    settings.demo()
                            ? "Databasen är en riktig installations. Demon, där vem som helst får logga in, startas inte på den."
                            : "Databasen är en demo. Ange en annan databas i konfigurationen.");
        }
    }
}
