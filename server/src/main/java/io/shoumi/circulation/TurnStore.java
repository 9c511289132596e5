package io.shoumi.circulation;

import io.shoumi.custody.CarrierId;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of readers' turns. */
@Repository
class TurnStore {
    static final String TURN = """
            select t.*, r.name as reader, r.number as reader_number, c.copy_number, c.label, g.name as given_name,
              k.name as taken_name, x.name as struck_name
            from circulation_turn t join person r on r.id = t.reader_id left join carrier c on c.id = t.carrier_id
            left join person g on g.id = t.given_by left join person k on k.id = t.taken_by left join person x on x.id = t.struck_by
            """;

    private final JdbcClient jdbc;

    TurnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which request, by whom and when a reader was added; no request where none was needed, or where it was the circulation's. */
    record Added(@Nullable UUID request, PersonId by, Instant at) {}

    void insert(CirculationId circulation, int position, Plan.Reader reader, Added added) {
        jdbc.sql("""
                        insert into circulation_turn (id, circulation_id, position, reader_id, hours, request_id, added_by, added_at)
                        values (:id, :circulation, :position, :reader, :hours, :request, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("circulation", circulation.value())
                .param("position", position)
                .param("reader", reader.person().value())
                .param("hours", reader.hours())
                .param("request", added.request())
                .param("by", added.by().value())
                .param("at", Timestamp.from(added.at()))
                .update();
    }

    Map<CirculationId, List<Turn>> of(UUID[] circulations) {
        return jdbc
                .sql(TURN + "where t.circulation_id = any (?) order by t.circulation_id, t.position")
                .param(circulations)
                .query((row, n) -> turn(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Turn::circulation));
    }

    Optional<Turn> find(TurnId id) {
        return jdbc.sql(TURN + "where t.id = ?")
                .param(id.value())
                .query((row, n) -> turn(row))
                .optional();
    }

    Turn get(TurnId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    static Turn turn(ResultSet row) throws SQLException {
        var carrier = row.getObject("carrier_id", UUID.class);
        return new Turn(
                new TurnId(row.getObject("id", UUID.class)),
                new CirculationId(row.getObject("circulation_id", UUID.class)),
                row.getInt("position"),
                new PersonId(row.getObject("reader_id", UUID.class)),
                row.getInt("hours"),
                carrier == null ? null : new CarrierId(carrier),
                times(row),
                names(row));
    }

    private static Turn.Times times(ResultSet row) throws SQLException {
        return new Turn.Times(
                row.getTimestamp("added_at").toInstant(),
                at(row, "given_at"),
                at(row, "due_at"),
                at(row, "received_at"),
                at(row, "read_at"),
                at(row, "returned_at"),
                at(row, "struck_at"),
                at(row, "escalated_at"));
    }

    private static Turn.Names names(ResultSet row) throws SQLException {
        return new Turn.Names(
                row.getString("reader"),
                row.getString("reader_number"),
                row.getObject("copy_number", Integer.class),
                row.getString("label"),
                row.getString("note"),
                row.getString("given_name"),
                row.getString("taken_name"),
                row.getObject("intact", Boolean.class),
                row.getString("struck_name"),
                row.getString("strike_reason"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** The clerk has passed the copy on. */
    void given(TurnId id, CarrierId carrier, PersonId clerk, Instant at, Instant due) {
        jdbc.sql("update circulation_turn set carrier_id = ?, given_by = ?, given_at = ?, due_at = ? where id = ?")
                .params(carrier.value(), clerk.value(), Timestamp.from(at), Timestamp.from(due), id.value())
                .update();
    }

    /** The clerk has it back before the reader ever confirmed: as if it had not been passed on. */
    void recalled(TurnId id) {
        jdbc.sql("""
                        update circulation_turn set carrier_id = null, given_by = null, given_at = null, due_at = null,
                          reminded_at = null, escalated_at = null where id = ?""").param(id.value()).update();
    }

    void received(TurnId id, Instant at) {
        update("received_at = ?", Timestamp.from(at), id);
    }

    /** What the reader said; the first word stands. */
    void read(TurnId id, @Nullable String note, Instant at) {
        jdbc.sql(
                        "update circulation_turn set read_at = coalesce(read_at, :at), note = coalesce(note, :note) where id = :id")
                .param("at", Timestamp.from(at))
                .param("note", note)
                .param("id", id.value())
                .update();
    }

    /** The clerk says that it never came back. */
    void notReturned(TurnId id) {
        jdbc.sql("update circulation_turn set read_at = null where id = ?")
                .param(id.value())
                .update();
    }

    void returned(TurnId id, @Nullable PersonId clerk, @Nullable Boolean intact, Instant at) {
        jdbc.sql("update circulation_turn set returned_at = :at, taken_by = :clerk, intact = :intact where id = :id")
                .param("at", Timestamp.from(at))
                .param("clerk", clerk == null ? null : clerk.value())
                .param("intact", intact)
                .param("id", id.value())
                .update();
    }

    void strike(TurnId id, PersonId clerk, String reason, Instant at) {
        jdbc.sql("update circulation_turn set struck_at = ?, struck_by = ?, strike_reason = ? where id = ?")
                .params(Timestamp.from(at), clerk.value(), reason, id.value())
                .update();
    }

    void reminded(TurnId id, Instant at) {
        update("reminded_at = ?", Timestamp.from(at), id);
    }

    void escalated(TurnId id, Instant at) {
        update("escalated_at = ?", Timestamp.from(at), id);
    }

    private void update(String what, Timestamp at, TurnId id) {
        jdbc.sql("update circulation_turn set " + what + " where id = ?")
                .params(at, id.value())
                .update();
    }

    Optional<Turn> out(CarrierId carrier) {
        return jdbc.sql(TURN + "where t.carrier_id = ? and t.returned_at is null")
                .param(carrier.value())
                .query((row, n) -> turn(row))
                .optional();
    }

    /** Those who are late, unless the copy is lost, and were not reminded for a day. */
    List<Turn> toRemind(Instant now, Duration every) {
        return late("(t.reminded_at is null or t.reminded_at <= :since)", now, now.minus(every));
    }

    List<Turn> toEscalate(Instant now, Duration after) {
        return late("t.escalated_at is null and t.due_at <= :since", now, now.minus(after));
    }

    private List<Turn> late(String which, Instant now, Instant since) {
        return jdbc.sql(TURN + "where t.given_at is not null and t.returned_at is null and t.due_at <= :now"
                        + " and exists (select 1 from circulation o where o.id = t.circulation_id and o.closed_at is null)"
                        + " and not exists (select 1 from custody u where u.carrier_id = t.carrier_id and upper_inf(u.during)"
                        + " and u.state = 'lost') and "
                        + which
                        + " order by t.due_at limit 1000")
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .query((row, n) -> turn(row))
                .list();
    }
}
