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
        refuseMighty(sql);
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

    /** Row-level security does not hold whoever owns the tables or stands above it. */
    private static void refuseMighty(JdbcClient sql) {
        boolean mighty = sql.sql("""
                        select r.rolsuper or r.rolbypassrls or pg_has_role(c.relowner, 'MEMBER')
                        from pg_roles r, pg_class c where r.rolname = current_user and c.oid = 'recipient'::regclass
                        """).query(Boolean.class).single();
        if (mighty) {
            throw new CannotStart(
                    "Databasinloggningen i stadig.database.user äger tabellerna eller står över radskyddet. Ange en inloggning som inte gör det; se docs/stadig.example.yaml.");
        }
    }
}
