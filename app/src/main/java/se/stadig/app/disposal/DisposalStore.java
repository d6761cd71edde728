package se.stadig.app.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.stadig.app.platform.PersonTable;
import se.stadig.app.platform.Text;

/** Disposal in the database, which judges each file, asks for two accounts and writes what was done in the access log. */
@Component
class DisposalStore {
    private final JdbcClient sql;
    private final Map<String, String> tables = new LinkedHashMap<>();

    DisposalStore(JdbcClient sql, ObjectProvider<PersonTable> tables) {
        this.sql = sql;
        tables.orderedStream().forEach(table -> this.tables.put(table.relation(), table.swedish()));
    }

    /** The files whose time is out, of those whom the reader may dispose of and has not proposed yet; the earliest deadline first. */
    List<PersonFile> files() {
        return sql.sql("""
                        select f.*, f.deadline < stadig_today() as late, coalesce(u.name, '') as unit_name, i.given_name || ' ' || i.family_name as name
                        from disposal_list() f left join unit u on u.id = f.unit left join recipient_identity i on i.recipient = f.recipient
                        where not exists (
                            select 1 from disposal_proposed x join disposal_proposal p on p.id = x.proposal where x.recipient = f.recipient and p.outcome is null)
                        order by f.deadline nulls last, f.recipient
                        """).query((row, _) -> file(row)).list();
    }

    private PersonFile file(ResultSet row) throws SQLException {
        return new PersonFile(
                row.getObject("recipient", UUID.class),
                Optional.ofNullable(row.getString("name")),
                row.getString("unit_name"),
                Ground.valueOf(row.getString("ground")),
                Optional.ofNullable(row.getObject("last_note", LocalDate.class)),
                Text.of(tables.getOrDefault(
                        Optional.ofNullable(row.getString("last_relation")).orElse(""), "–")),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                row.getBoolean("late"),
                PersonFile.State.valueOf(row.getString("state")),
                Arrays.stream((String[]) row.getArray("why").getArray())
                        .map(Reason::valueOf)
                        .toList());
    }

    /** The proposal; empty where somebody of them is not, or no longer, the reader's to dispose of. */
    Optional<UUID> propose(List<UUID> persons, String address) {
        return sql.sql(
                        "select proposal from disposal_propose(cast(string_to_array(:persons, ',') as uuid[]), :address) proposal where proposal is not null")
                .param("persons", persons.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("address", address)
                .query(UUID.class)
                .optional();
    }

    /** How a decision was taken. */
    enum Answer {
        DONE,
        NOT_FOUND,
        SAME_ACCOUNT,
        DECIDED
    }

    Answer decide(UUID proposal, boolean approved, String address) {
        return Answer.valueOf(sql.sql("select disposal_decide(:proposal, :approved, :address)")
                .param("proposal", proposal)
                .param("approved", approved)
                .param("address", address)
                .query(String.class)
                .single());
    }

    /** Whether the person was there to be handed over. */
    boolean handOver(UUID person, String address) {
        return sql.sql("select disposal_hand_over(:person, :address)")
                .param("person", person)
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /** Those that wait first, then the latest. */
    List<Proposal> proposals() {
        return proposals("true", new UUID(0, 0));
    }

    Optional<Proposal> proposal(UUID id) {
        return proposals("p.id = :id", id).stream().findFirst();
    }

    private List<Proposal> proposals(String which, UUID id) {
        return sql.sql("""
                        select p.*, a.display_name as proposer, b.display_name as decider, a.id = (select account from acting()) as own,
                            may_decide_disposal(p.municipality, p.provider) as may_decide
                        from disposal_proposal p join engagement e on e.id = p.proposed_by join account a on a.id = e.account
                            left join engagement d on d.id = p.decided_by left join account b on b.id = d.account
                        where %s order by p.outcome is not null, p.proposed_at desc, p.id limit 100
                        """.formatted(which))
                .param("id", id)
                .query((row, _) -> new Proposal(
                        row.getObject("id", UUID.class),
                        Ground.valueOf(row.getString("ground")),
                        row.getInt("persons"),
                        row.getString("proposer"),
                        row.getTimestamp("proposed_at").toInstant(),
                        decided(row),
                        row.getBoolean("own"),
                        row.getBoolean("may_decide")))
                .list();
    }

    private static Optional<Proposal.Decided> decided(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? Optional.empty()
                : Optional.of(new Proposal.Decided(
                        Proposal.Outcome.valueOf(outcome),
                        row.getString("decider"),
                        row.getTimestamp("decided_at").toInstant()));
    }

    /** The persons of a proposal who are still here. */
    List<Proposed> persons(UUID proposal) {
        return sql.sql("""
                        select x.recipient, x.last_note, x.left_out, i.given_name || ' ' || i.family_name as name
                        from disposal_proposed x left join recipient_identity i on i.recipient = x.recipient
                        where x.proposal = :proposal order by x.last_note, x.recipient
                        """)
                .param("proposal", proposal)
                .query((row, _) -> new Proposed(
                        row.getObject("recipient", UUID.class),
                        Optional.ofNullable(row.getString("name")),
                        row.getObject("last_note", LocalDate.class),
                        Optional.ofNullable(row.getString("left_out"))
                                .map(Proposed.LeftOut::valueOf)
                                .orElse(null)))
                .list();
    }

    List<Handover> handovers() {
        return sql.sql("""
                        select h.recipient, p.name as provider, a.display_name, h.handed_at
                        from disposal_handover h join provider p on p.id = h.provider join engagement e on e.id = h.handed_by join account a on a.id = e.account
                        order by h.handed_at desc, h.recipient limit 200
                        """)
                .query((row, _) -> new Handover(
                        row.getObject("recipient", UUID.class),
                        row.getString("provider"),
                        row.getString("display_name"),
                        row.getTimestamp("handed_at").toInstant()))
                .list();
    }

    /** By year, unit and ground, the latest year first. */
    List<DisposalFigure> figures() {
        return sql.sql("""
                        select extract(year from d.decided_on)::int as year, coalesce(u.name, '') as unit, d.ground, sum(d.persons) as persons
                        from disposal d left join unit u on u.id = d.unit
                        group by 1, u.id, 2, 3 order by 1 desc, 2, 3
                        """)
                .query((row, _) -> new DisposalFigure(
                        row.getInt("year"),
                        row.getString("unit"),
                        Ground.valueOf(row.getString("ground")),
                        row.getLong("persons")))
                .list();
    }

    /** Whether a private provider's notes in the board's file follow the board's time. */
    boolean jointFileFollowsTheBoard() {
        return sql.sql("select \"on\" from disposal_switch where name = 'JOINT_FILE_FOLLOWS_THE_BOARD'")
                .query(Boolean.class)
                .single();
    }

    /** How many of those whose digests are given are here, although they were disposed of: a backup from before was restored. */
    int restored(List<String> digests) {
        return sql.sql("select disposal_restored(string_to_array(:marks, ','))")
                .param("marks", String.join(",", digests))
                .query(Integer.class)
                .single();
    }

    /** A line for each designation that was disposed of here: the digest, municipality, unit, ground and day. */
    List<String> marks() {
        return sql.sql(
                        "select mark, municipality, unit, ground, decided_on from disposed_mark order by decided_on, mark")
                .query((row, _) -> String.join(
                        ";",
                        row.getString("mark"),
                        row.getString("municipality"),
                        Optional.ofNullable(row.getString("unit")).orElse(""),
                        row.getString("ground"),
                        row.getObject("decided_on", LocalDate.class).toString()))
                .list();
    }
}
