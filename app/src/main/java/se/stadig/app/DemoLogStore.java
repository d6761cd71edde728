package se.stadig.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stadig.terms.SwedishTime;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A made-up month of the access log, so that there is something to review from the first day: ordinary work, and one of each that stands out. */
final class DemoLogStore {
    private static final int DAYS = 28;
    private static final int PERSONS_IN_A_BUSY_DAY = 30;

    private final Connection owner;
    private final YearMonth month;
    private final ArrayNode rows = new JsonMapper().createArrayNode();

    private DemoLogStore(Connection owner, YearMonth month) {
        this.owner = owner;
        this.month = month;
    }

    static void fill(Connection owner, YearMonth month) throws SQLException {
        DemoLogStore log = new DemoLogStore(owner, month);
        log.ordinaryWork();
        log.whatStandsOut();
        try (PreparedStatement append = owner.prepareStatement("select access_log_append(cast(? as jsonb))")) {
            append.setString(1, log.rows.toString());
            append.execute();
        }
    }

    private void ordinaryWork() throws SQLException {
        List<UUID> own = people("a.unit = ? and r.protection = 'NONE'", unitOf("underskoterska"));
        List<UUID> municipal = people("a.unit = ? and r.protection = 'NONE'", unitOf("enhetschef-kommun"));
        for (int day = 1; day <= DAYS; day++) {
            list("planerare", day, 7, own);
            read("underskoterska", day, 8, "UNIT", own.get(day % own.size()));
            read("underskoterska", day, 13, "UNIT", own.get((day * 7) % own.size()));
            if (day % 4 == 0) {
                read("enhetschef", day, 10, "UNIT", own.get((day * 3) % own.size()));
                read("handlaggare", day, 11, "MUNICIPALITY", own.get((day * 5) % own.size()));
                read("enhetschef-kommun", day, 9, "UNIT", municipal.get(day % municipal.size()));
            }
        }
        for (int number = 0; number < PERSONS_IN_A_BUSY_DAY && number < own.size(); number++) {
            read("planerare", 12, 15, "UNIT", own.get(number));
        }
        read("planerare", 3, 9, "UNIT", own.getFirst());
        read("planerare", 17, 9, "UNIT", own.getLast());
        read("planerare", 20, 9, "UNIT", own.getLast());
    }

    private void whatStandsOut() throws SQLException {
        for (UUID one : people("a.unit = ? and r.protection <> 'NONE'", unitOf("underskoterska"))) {
            read("underskoterska", 5, 8, "UNIT", one);
            read("underskoterska", 6, 8, "UNIT", one);
        }
        for (UUID one : people("a.unit = ? and i.family_name = 'Ahlström'", unitOf("underskoterska"))) {
            read("underskoterska", 9, 16, "UNIT", one);
        }
        UUID elsewhere = people("a.unit = ? and r.protection = 'NONE'", unitOf("enhetschef-kommun"))
                .getFirst();
        read("underskoterska", 14, 19, "EMERGENCY", elsewhere); // as if both were one provider's
        read("planerare", 15, 10, null, elsewhere);
        read("planerare", 16, 10, null, elsewhere);
    }

    private void list(String username, int day, int hour, List<UUID> shown) {
        ObjectNode row = row(username, day, hour, "LIST", "enhetens omsorgstagare");
        row.put("granted", true);
        ArrayNode persons = row.putArray("subjects");
        shown.forEach(person -> persons.add(person.toString()));
    }

    private void read(String username, int day, int hour, @Nullable String relation, UUID person) {
        ObjectNode row = row(username, day, hour, "READ", "omsorgstagarens sida");
        row.put("granted", relation != null);
        row.put("relation", relation);
        row.put("subject", person.toString());
    }

    /** At some minute of the hour that differs from row to row. */
    private ObjectNode row(String username, int day, int hour, String action, String what) {
        Instant at = month.atDay(day)
                .atTime(hour, (rows.size() * 7) % 60)
                .atZone(SwedishTime.ZONE)
                .toInstant();
        ObjectNode row = rows.addObject();
        row.put("at", at.toString());
        row.put("engagement", DemoPeopleStore.key("engagement", username).toString());
        row.put("action", action);
        row.put("what", what);
        row.put("address", "127.0.0.1");
        return row;
    }

    private UUID unitOf(String username) throws SQLException {
        try (PreparedStatement ask = owner.prepareStatement("select unit from engagement where id = ?")) {
            ask.setObject(1, DemoPeopleStore.key("engagement", username));
            ResultSet answer = ask.executeQuery();
            answer.next();
            return answer.getObject(1, UUID.class);
        }
    }

    private List<UUID> people(String which, UUID unit) throws SQLException {
        try (PreparedStatement ask = owner.prepareStatement(
                "select r.id from recipient r join assignment a on a.recipient = r.id join recipient_identity i on i.recipient = r.id where "
                        + which + " order by r.id")) {
            ask.setObject(1, unit);
            ResultSet row = ask.executeQuery();
            List<UUID> people = new ArrayList<>();
            while (row.next()) {
                people.add(row.getObject(1, UUID.class));
            }
            return people;
        }
    }
}
