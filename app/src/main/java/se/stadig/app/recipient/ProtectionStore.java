package se.stadig.app.recipient;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Engagement;
import se.stadig.app.access.Permit;
import se.stadig.app.access.Right;
import se.stadig.app.platform.Ids;

/** Permits to see protected persons. */
@Component
class ProtectionStore {
    private final JdbcClient sql;
    private final Ids ids;

    ProtectionStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Those for a person as whoever works in the engagement may handle them, the latest first. */
    List<ProtectionPermit> of(Permit permit, Engagement work) {
        return sql.sql("""
                        select p.id, a.display_name as colleague, p.first_day, p.last_day, d.display_name as decided_by, p.reason,
                            (p.ended_at at time zone 'Europe/Stockholm')::date as ended_on, x.display_name as ended_by,
                            p.ended_at is null and p.last_day >= stadig_today()
                                and (e.unit = :unit or (e.role = 'CARE_MANAGER' and e.municipality = :municipality)) as may_be_ended
                        from protection_permit p join engagement e on e.id = p.engagement join account a on a.id = e.account
                            join engagement m on m.id = p.decided_by join account d on d.id = m.account
                            left join engagement n on n.id = p.ended_by left join account x on x.id = n.account
                        where p.recipient = :recipient order by p.first_day desc, a.display_name
                        """)
                .param("recipient", permit.recipientFor(Right.PERMIT_PROTECTED))
                .param("unit", work.unit())
                .param("municipality", work.municipality())
                .query((row, _) -> new ProtectionPermit(
                        row.getObject("id", UUID.class),
                        row.getString("colleague"),
                        row.getObject("first_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("ended_by")).orElse(""),
                        row.getBoolean("may_be_ended")))
                .list();
    }

    /** Engagements at the unit on the day, with their people's names in order. */
    Map<UUID, String> colleagues(UUID unit, LocalDate day) {
        Map<UUID, String> colleagues = new LinkedHashMap<>();
        sql.sql("""
                        select e.id, a.display_name from engagement e join account a on a.id = e.account
                        where (e.unit = :unit or (e.role = 'CARE_MANAGER' and e.municipality = municipality_of(:unit))) and a.closed_at is null and :day between e.first_day and coalesce(e.last_day, 'infinity')
                        order by a.display_name
                        """).param("unit", unit).param("day", day).query(row -> {
            colleagues.put(row.getObject("id", UUID.class), row.getString("display_name"));
        });
        return colleagues;
    }

    /** Whether it was ended; not if it has ended before, or is not for this engagement to end. */
    boolean end(Permit permit, UUID given, UUID endedBy) {
        return sql.sql("""
                                update protection_permit set ended_at = stadig_now(), ended_by = :endedBy
                                where id = :given and recipient = :recipient and ended_at is null
                                """)
                        .param("given", given)
                        .param("recipient", permit.recipientFor(Right.PERMIT_PROTECTED))
                        .param("endedBy", endedBy)
                        .update()
                == 1;
    }

    void permit(Permit permit, UUID colleague, LocalDate from, LocalDate to, UUID decidedBy, String reason) {
        sql.sql("""
                        insert into protection_permit (id, recipient, engagement, first_day, last_day, decided_by, reason)
                        values (:id, :recipient, :colleague, :from, :to, :decidedBy, :reason)
                        """)
                .param("id", ids.next())
                .param("recipient", permit.recipientFor(Right.PERMIT_PROTECTED))
                .param("colleague", colleague)
                .param("from", from)
                .param("to", to)
                .param("decidedBy", decidedBy)
                .param("reason", reason)
                .update();
    }
}
