package se.stadig.app.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.access.Engagement;
import se.stadig.app.platform.Ids;
import se.stadig.app.platform.Text;

/** Requests in the database, whose row-level security shows them to the board that asked and the provider that is asked. */
@Component
class RequestStore {
    private final JdbcClient sql;
    private final Ids ids;

    RequestStore(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Those that whoever asks may see: the unanswered first, then the latest. */
    List<DataRequest> all() {
        return sql.sql("""
                        select r.*, p.name as provider_name, asked.display_name as asked_name, answered.display_name as answered_name
                        from data_request r join provider p on p.id = r.provider
                            join engagement ae on ae.id = r.asked_by join account asked on asked.id = ae.account
                            left join engagement be on be.id = r.answered_by left join account answered on answered.id = be.account
                        order by r.outcome is not null, r.asked_at desc, r.id
                        """).query((row, _) -> request(row)).list();
    }

    private static DataRequest request(ResultSet row) throws SQLException {
        return new DataRequest(
                row.getObject("id", UUID.class),
                row.getString("provider_name"),
                DataRequest.Purpose.valueOf(row.getString("purpose")),
                row.getString("what"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("asked_name"),
                row.getTimestamp("asked_at").toInstant(),
                answer(row));
    }

    private static Optional<DataRequest.Answer> answer(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("answered_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new DataRequest.Answer(
                        DataRequest.Outcome.valueOf(row.getString("outcome")),
                        row.getString("answer"),
                        row.getString("answered_name"),
                        at.toInstant()));
    }

    /** The private providers that have a unit in the municipality, to choose among. */
    Map<String, Text> providers(String municipality) {
        Map<String, Text> providers = new LinkedHashMap<>();
        sql.sql("""
                        select distinct p.id, p.name from provider p join unit u on u.provider = p.id
                        where u.municipality = :municipality and p.form = 'PRIVATE' order by p.name
                        """).param("municipality", municipality).query(row -> {
            providers.put(row.getString("id"), Text.of("{0}", row.getString("name")));
        });
        return providers;
    }

    void ask(Engagement work, UUID provider, DataRequest.Purpose purpose, String what, LocalDate from, LocalDate to) {
        sql.sql("""
                        insert into data_request (id, municipality, provider, purpose, what, first_day, last_day, asked_by, asked_at)
                        values (:id, :municipality, :provider, :purpose, :what, :from, :to, :work, stadig_now())
                        """)
                .param("id", ids.next())
                .param("municipality", work.municipality())
                .param("provider", provider)
                .param("purpose", purpose.name())
                .param("what", what)
                .param("from", from)
                .param("to", to)
                .param("work", work.id())
                .update();
    }

    /** Whether it was written; not if the request has an answer or is not the provider's to answer. */
    boolean answer(UUID request, Engagement work, DataRequest.Outcome outcome, String answer) {
        return sql.sql("""
                                update data_request set outcome = :outcome, answer = :answer, answered_by = :work, answered_at = stadig_now()
                                where id = :request and outcome is null
                                """)
                        .param("outcome", outcome.name())
                        .param("answer", answer)
                        .param("work", work.id())
                        .param("request", request)
                        .update()
                == 1;
    }
}
