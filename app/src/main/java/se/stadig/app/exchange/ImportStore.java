package se.stadig.app.exchange;

import java.sql.Connection;
import se.stadig.app.platform.Ids;

/**
 * The rows that an import compares with and writes.
 *
 * @param told what the sender has told before
 * @param standing what stands here
 * @param writing writes
 * @param stories the stories of the fixed care contact
 * @param visits who has visited whom
 */
record ImportStore(
        Sender sender,
        ToldStore told,
        StandingStore standing,
        WritingStore writing,
        EventStore stories,
        VisitDayStore visits) {
    static ImportStore on(Connection connection, Ids ids, Sender sender) {
        StatementStore sql = new StatementStore(connection);
        ToldStore told = new ToldStore(sql, sender);
        return new ImportStore(
                sender,
                told,
                new StandingStore(sql, sender, told),
                new WritingStore(sql, sender, ids),
                new EventStore(sql, ids),
                new VisitDayStore(sql));
    }
}
