package se.stadig.app.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What rows said before they were changed, kept by the database's triggers; whoever sees what stands now sees what stood. */
@Component
public class PastStore {
    private static final int MOST = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;

    PastStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * About one person.
     *
     * @param keys the tables, each with the column of its key
     */
    public List<PastRow> ofRecipient(UUID recipient, Map<String, String> keys) {
        return past("recipient = :about", recipient, keys);
    }

    /** About one of the staff; the same shape. */
    public List<PastRow> ofStaff(UUID member, Map<String, String> keys) {
        return past("staff = :about", member, keys);
    }

    /** About a municipality's units, their areas and teams, and its providers; the same shape. */
    public List<PastRow> ofMunicipality(String code, Map<String, String> keys) {
        return past("""
                recipient is null and staff is null and case relation
                    when 'unit' then content ->> 'municipality' = :about
                    when 'guideline' then content ->> 'municipality' = :about
                    when 'provider' then exists (select 1 from unit u where u.provider::text = content ->> 'id' and u.municipality = :about)
                    else exists (select 1 from unit u where u.id::text = content ->> 'unit' and u.municipality = :about) end""", code, keys);
    }

    /** The latest first, at most so many. What a row said next is in the row after it, or in its table. */
    private List<PastRow> past(String which, Object about, Map<String, String> keys) {
        String now = keys.entrySet().stream()
                .map(table -> "when '%1$s' then (select to_jsonb(t) from %1$s t where t.%2$s = p.row)"
                        .formatted(table.getKey(), table.getValue()))
                .collect(Collectors.joining("\n"));
        return sql.sql("""
                        with past as (
                            select id, relation, row_id::uuid as row, content, until, changed_by,
                                lead(content) over (partition by relation, row_id order by id) as after
                            from past_row where %s)
                        select p.relation, p.content::text as content, p.until, a.display_name,
                            coalesce(p.after, case p.relation %s end, '{"withdrawn_at": ""}')::text as after
                        from past p left join engagement e on e.id = p.changed_by left join account a on a.id = e.account
                        order by p.id desc limit %d
                        """.formatted(which, now, MOST))
                .param("about", about)
                .query((row, _) -> new PastRow(
                        row.getString("relation"),
                        content(row.getString("content")),
                        content(row.getString("after")),
                        row.getTimestamp("until").toInstant(),
                        Optional.ofNullable(row.getString("display_name")).orElse("")))
                .list();
    }

    private static Map<String, String> content(String json) {
        Map<String, String> content = new LinkedHashMap<>();
        JSON.readTree(json).properties().stream()
                .filter(column -> !column.getValue().isNull())
                .forEach(
                        column -> content.put(column.getKey(), column.getValue().asString()));
        return content;
    }
}
