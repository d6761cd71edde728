package se.stadig.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is none of the demo's people's business and is no person of {@link Neighbours}: accounts, requests, emergencies, imports, rows to be judged and
 * proposals of another unit, another provider and another municipality. Moved in by the owner of the tables, and out again.
 */
final class Foreigners implements AutoCloseable {
    private static final String FAR = "9998";
    private static final String MONTH = "2019-01-01";

    private final Connection owner;
    private final LongGone rows;
    private final Map<String, List<UUID>> ids = new HashMap<>();
    private final List<UUID> emergencies = new ArrayList<>();

    private Foreigners(Connection owner) {
        this.owner = owner;
        this.rows = new LongGone(owner);
    }

    static Foreigners movedIn(Neighbours people) throws SQLException {
        Foreigners all = new Foreigners(Neighbours.owner());
        UUID farUnit = DemoPeopleStore.key("unit", "test-far");
        UUID sister = DemoPeopleStore.key("unit", "test-sister");
        UUID privateUnit = UUID.fromString(Objects.requireNonNull(
                all.rows.ask("select unit from assignment where recipient = '%s'".formatted(people.atPrivateUnit()))));
        UUID otherProvider = UUID.fromString(Objects.requireNonNull(
                all.rows.ask("select provider from unit where id = '%s'".formatted(privateUnit))));
        UUID atSister = all.rows.engage("ASSISTANT_NURSE", "9999", sister);
        UUID atOther = all.rows.engage("ASSISTANT_NURSE", "9999", privateUnit);
        UUID far = all.rows.engage("ASSISTANT_NURSE", FAR, farUnit);
        UUID farAdministrator = all.rows.engage("SYSTEM_ADMINISTRATOR", FAR, null);
        UUID board = all.rows.engage("MUNICIPAL_FOLLOW_UP", "9999", null);
        all.ids.put("konton", List.of(all.account(farAdministrator), all.account(far)));
        all.ids.put(
                "nodatkomster",
                List.of(
                        all.emergency(people.own(), atSister),
                        all.emergency(people.own(), atOther),
                        all.emergency(people.inOtherMunicipality(), far),
                        all.emergency(
                                people.atPrivateUnit(),
                                all.rows.engage("UNIT_MANAGER", "9999", all.otherPrivate(people)))));
        all.ids.put(
                "begaran-att-besvara",
                List.of(
                        all.request("9999", otherProvider, board),
                        all.request(FAR, people.ownProvider(), board),
                        all.answered(all.request("9999", people.ownProvider(), board))));
        all.ids.put("import", List.of(all.importRun(farAdministrator)));
        all.ids.put(
                "logggranskning",
                List.of(
                        all.item("9999", sister, null),
                        all.item("9999", privateUnit, null),
                        all.item(FAR, null, null)));
        all.ids.put(
                "gallring",
                List.of(all.proposal(FAR, null, null, far), all.proposal("9999", otherProvider, privateUnit, atOther)));
        all.ids.put(
                "overlamnad",
                List.of(
                        all.rows.ofPrivate("9999", privateUnit, LocalDate.of(1930, 1, 5), LongGone.LAST),
                        all.rows.ofBoard(FAR, farUnit, LocalDate.of(1930, 1, 5), LongGone.LAST)));
        return all;
    }

    /** Those of this part of the site, as {@code konton}; empty where the part is about somebody or something else. */
    List<UUID> of(String family) {
        return ids.getOrDefault(family, List.of());
    }

    /** A unit of a private provider that is not the demo's. */
    private UUID otherPrivate(Neighbours people) throws SQLException {
        return UUID.fromString(Objects.requireNonNull(rows.ask(
                "select u.id from unit u join provider p on p.id = u.provider where p.form = 'PRIVATE' and p.id <> '%s' and u.municipality = '9999' order by u.code limit 1"
                        .formatted(people.ownProvider()))));
    }

    private UUID account(UUID engagement) throws SQLException {
        return UUID.fromString(Objects.requireNonNull(
                rows.ask("select account from engagement where id = '%s'".formatted(engagement))));
    }

    private UUID emergency(UUID person, UUID engagement) throws SQLException {
        UUID id = UUID.randomUUID();
        rows.run(
                "insert into emergency_access (id, recipient, engagement, opened_at, ends_at, reason) values (?, ?, ?, '2026-11-01T08:00Z', '2026-11-01T10:00Z', 'Larmet har gått.')",
                id,
                person,
                engagement);
        emergencies.add(id);
        return id;
    }

    private UUID request(String municipality, UUID provider, UUID by) throws SQLException {
        UUID id = UUID.randomUUID();
        rows.run(
                "insert into data_request (id, municipality, provider, purpose, what, first_day, last_day, asked_by, asked_at) values (?, ?, ?, 'FOLLOW_UP', 'Någon annans begäran', '2026-10-01', '2026-10-31', ?, now())",
                id,
                municipality,
                provider,
                by);
        return id;
    }

    private UUID answered(UUID request) throws SQLException {
        rows.run(
                "update data_request set outcome = 'REFUSED', answer = 'Redan besvarad', answered_by = asked_by, answered_at = now() where id = ?",
                request);
        return request;
    }

    private UUID importRun(UUID by) throws SQLException {
        UUID id = UUID.randomUUID();
        rows.run(
                "insert into import_run (id, municipality, engagement, at, status, content, fingerprint, report) select ?, ?, ?, now(), 'TRIED', 'x', 'x', '{}'",
                id,
                FAR,
                by);
        return id;
    }

    private UUID item(String municipality, @Nullable UUID unit, @Nullable UUID provider) throws SQLException {
        UUID review = UUID.randomUUID();
        rows.run(
                "insert into log_review (id, month, municipality, unit, provider, wanted, population, drawn_at, due) values (?, '"
                        + MONTH + "', ?, ?, ?, 1, 1, now(), '2019-02-28')",
                review,
                municipality,
                unit,
                provider);
        UUID id = UUID.randomUUID();
        rows.run(
                "insert into log_review_item (id, review, number, reasons, times) select ?, ?, min(number), '{SAMPLE}', 1 from access_log",
                id,
                review);
        return id;
    }

    private UUID proposal(String municipality, @Nullable UUID provider, @Nullable UUID unit, UUID by)
            throws SQLException {
        UUID id = UUID.randomUUID();
        rows.run(
                "insert into disposal_proposal (id, municipality, provider, unit, ground, persons, proposed_by, proposed_at) values (?, ?, ?, ?, ?, 1, ?, now())",
                id,
                municipality,
                provider,
                unit,
                provider == null ? "BOARD_FIVE_YEARS" : "PRIVATE_TWO_YEARS",
                by);
        return id;
    }

    @Override
    public void close() throws SQLException {
        rows.end();
        rows.run("delete from log_review_item where review in (select id from log_review where month = '" + MONTH
                + "')");
        rows.run("delete from log_review where month = '" + MONTH + "'");
        for (UUID emergency : emergencies) {
            rows.run("delete from emergency_access where id = ?", emergency);
        }
        for (UUID request : of("begaran-att-besvara")) {
            rows.run("delete from data_request where id = ?", request);
        }
        owner.close();
    }
}
