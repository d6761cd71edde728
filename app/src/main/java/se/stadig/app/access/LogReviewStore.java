package se.stadig.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.Text;

/** The reviews of the access log; the database draws the rows, and shows each reviewer the own ones. */
@Component
class LogReviewStore {
    private static final int MOST_SHOWN = 200;

    private static final String ITEMS = """
            select i.id, r.month, i.reasons, i.times, i.persons, l.number, l.at, l.engagement, a.display_name, e.role, coalesce(u.name, p.name) as unit,
                l.action, l.granted, l.relation, l.what, l.subject, coalesce(cardinality(l.subjects), 0) as shown,
                j.judged_at, j.outcome, j.words, b.display_name as judged_by
            from log_review_item i join log_review r on r.id = i.review join access_log l on l.number = i.number
                join engagement e on e.id = l.engagement join account a on a.id = e.account
                left join unit u on u.id = e.unit left join provider p on p.id = e.provider
                left join log_review_judgement j on j.item = i.id
                left join engagement w on w.id = j.judged_by left join account b on b.id = w.account
            """;

    private final JdbcClient sql;
    private final LogSettings settings;

    LogReviewStore(JdbcClient sql, LogSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Draws the rows of a month that is over, for every reviewer who has not got theirs. */
    void draw(YearMonth month) {
        sql.sql("select log_review_draw(:month, :many, :due)")
                .param("month", month.atDay(1))
                .param("many", settings.sample())
                .param("due", month.atEndOfMonth().plusDays(settings.reviewDays()))
                .query((_, _) -> true)
                .single();
    }

    /** The reader's, the latest month first. */
    List<ReviewRound> rounds() {
        return sql.sql("""
                        select r.id, r.month, r.population, r.due, count(i.id) as items, count(j.item) as judged
                        from log_review r left join log_review_item i on i.review = r.id left join log_review_judgement j on j.item = i.id
                        group by r.id, r.month, r.population, r.due order by r.month desc
                        """)
                .query((row, _) -> new ReviewRound(
                        row.getObject("id", UUID.class),
                        month(row),
                        row.getLong("population"),
                        row.getObject("due", LocalDate.class),
                        row.getInt("items"),
                        row.getInt("judged")))
                .list();
    }

    /** Those that wait, the oldest month first and in it what stands out before what the lot fell on. */
    List<ReviewItem> waiting(int most) {
        return sql.sql(ITEMS + " where j.item is null order by r.month, i.reasons = '{SAMPLE}', l.number limit :most")
                .param("most", most)
                .query((row, _) -> item(row))
                .list();
    }

    Optional<ReviewItem> one(UUID id) {
        return sql.sql(ITEMS + " where i.id = :id")
                .param("id", id)
                .query((row, _) -> item(row))
                .optional();
    }

    /** What was judged, the latest first. */
    List<ReviewJudgement> judged() {
        return judged("where j.item is not null order by j.judged_at desc, l.number desc limit " + MOST_SHOWN, null);
    }

    Optional<ReviewJudgement> judgementOf(UUID item) {
        return judged("where j.item = :item", item).stream().findFirst();
    }

    private List<ReviewJudgement> judged(String which, @Nullable UUID item) {
        JdbcClient.StatementSpec statement = sql.sql(ITEMS + which);
        if (item != null) {
            statement = statement.param("item", item);
        }
        return statement
                .query((row, _) -> new ReviewJudgement(
                        item(row),
                        row.getString("judged_by"),
                        row.getTimestamp("judged_at").toInstant(),
                        ReviewOutcome.valueOf(row.getString("outcome")),
                        row.getString("words")))
                .list();
    }

    /** Whether it was written; not if somebody had judged the row already. */
    boolean judge(UUID item, UUID engagement, ReviewOutcome outcome, String words) {
        return sql.sql("""
                                insert into log_review_judgement (item, judged_by, judged_at, outcome, words)
                                values (:item, :by, stadig_now(), :outcome, :words) on conflict do nothing
                                """)
                        .param("item", item)
                        .param("by", engagement)
                        .param("outcome", outcome.name())
                        .param("words", words)
                        .update()
                == 1;
    }

    private static ReviewItem item(ResultSet row) throws SQLException {
        List<ReviewReason> all = Arrays.stream(
                        (String[]) row.getArray("reasons").getArray())
                .map(ReviewReason::valueOf)
                .toList();
        List<Text> reasons = new ArrayList<>();
        all.stream()
                .filter(reason -> reason != ReviewReason.SAMPLE || all.size() == 1)
                .map(ReviewReason::words)
                .forEach(reasons::add);
        int persons = row.getInt("persons");
        if (persons > 0) {
            reasons.add(Text.of("Den dagen: {0} olika personer.", persons));
        }
        return new ReviewItem(
                row.getObject("id", UUID.class),
                month(row),
                AccessLogStore.row(row),
                List.copyOf(reasons),
                row.getInt("times"));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }
}
