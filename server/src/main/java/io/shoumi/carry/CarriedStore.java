package io.shoumi.carry;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the copies of carry-outs. */
@Repository
class CarriedStore {
    private final JdbcClient jdbc;

    CarriedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A copy that time has something to do with. */
    record Stale(UUID id, CarryOutId carryOut) {}

    private record Row(UUID carryOut, Carried copy) {}

    void insert(CarryOutId carryOut, CarrierId carrier) {
        jdbc.sql("insert into carry_out_copy (id, carry_out_id, carrier_id) values (?, ?, ?)")
                .params(UUID.randomUUID(), carryOut.value(), carrier.value())
                .update();
    }

    Map<UUID, List<Carried>> of(UUID[] carryOuts) {
        return jdbc
                .sql("""
                        select y.*, c.copy_number, c.label, c.kind, c.frozen_at is not null as frozen, k.state as custody, p.code as place,
                          g.name as giver, t.name as taker
                        from carry_out_copy y join carrier c on c.id = y.carrier_id
                        join custody k on k.carrier_id = c.id and upper_inf(k.during) left join place p on p.id = k.place_id
                        left join person g on g.id = y.given_by left join person t on t.id = y.taken_by
                        where y.carry_out_id = any (?) order by c.copy_number""")
                .param(carryOuts)
                .query((row, n) -> new Row(row.getObject("carry_out_id", UUID.class), carried(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::carryOut, Collectors.mapping(Row::copy, Collectors.toList())));
    }

    private static Carried carried(ResultSet row) throws SQLException {
        return new Carried(
                row.getObject("id", UUID.class),
                new CarrierId(row.getObject("carrier_id", UUID.class)),
                row.getInt("copy_number"),
                row.getString("label"),
                row.getString("kind"),
                row.getString("custody"),
                row.getString("place"),
                row.getBoolean("frozen"),
                new Carried.Times(
                        at(row, "given_at"),
                        at(row, "received_at"),
                        at(row, "declared_at"),
                        at(row, "returned_at"),
                        at(row, "lapsed_at"),
                        at(row, "escalated_at")),
                new Carried.Return(
                        row.getString("giver"),
                        row.getString("taker"),
                        row.getObject("complete", Boolean.class),
                        row.getObject("sealed_intact", Boolean.class),
                        row.getString("remarks")));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    void given(Carried copy, PersonId clerk, Instant at) {
        jdbc.sql("update carry_out_copy set given_at = ?, given_by = ? where id = ?")
                .params(Timestamp.from(at), clerk.value(), copy.id())
                .update();
    }

    /** The clerk has it back before it was ever confirmed: as if it had not been handed over. */
    void recalled(Carried copy) {
        jdbc.sql(
                        "update carry_out_copy set given_at = null, given_by = null, reminded_at = null, escalated_at = null where id = ?")
                .param(copy.id())
                .update();
    }

    void received(Carried copy, Instant at) {
        set("received_at", copy.id(), at);
    }

    void declared(Carried copy, Instant at) {
        set("declared_at", copy.id(), at);
    }

    /** The clerk says that it never came back. */
    void notReturned(Carried copy) {
        jdbc.sql("update carry_out_copy set declared_at = null where id = ?")
                .param(copy.id())
                .update();
    }

    void returned(Carried copy, PersonId clerk, ReturnCheck check, Instant at) {
        jdbc.sql("""
                        update carry_out_copy set returned_at = :at, taken_by = :clerk, complete = :complete, sealed_intact = :sealed,
                          remarks = :remarks where id = :id""")
                .param("at", Timestamp.from(at))
                .param("clerk", clerk.value())
                .param("complete", check.complete())
                .param("sealed", check.sealedIntact())
                .param("remarks", check.remarks())
                .param("id", copy.id())
                .update();
    }

    /** It turned up elsewhere: nobody checked it. */
    void turnedUp(Carried copy, Instant at) {
        set("returned_at", copy.id(), at);
    }

    void lapsed(UUID id, Instant at) {
        set("lapsed_at", id, at);
    }

    void warned(UUID id, Instant at) {
        set("warned_at", id, at);
    }

    void reminded(UUID id, Instant at) {
        set("reminded_at", id, at);
    }

    void escalated(UUID id, Instant at) {
        set("escalated_at", id, at);
    }

    private void set(String column, UUID id, Instant at) {
        jdbc.sql("update carry_out_copy set " + column + " = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** Approved copies that nobody fetched in time. */
    List<Stale> ranOut(Instant now) {
        return stale("y.given_at is null and y.lapsed_at is null and o.due_at <= :now", now, now);
    }

    /** Out, due within a day or the second half of their time, and never warned. */
    List<Stale> toWarn(Instant now) {
        return stale(
                "y.received_at is not null and y.returned_at is null and y.warned_at is null and o.due_at > :now"
                        + " and o.due_at - least(interval '1 day', (o.due_at - y.received_at) / 2) <= :now",
                now,
                now);
    }

    /** Late, unless the copy is lost, and not reminded for a day. */
    List<Stale> toRemind(Instant now, Duration every) {
        return stale(
                LATE + " and o.due_at <= :now and (y.reminded_at is null or y.reminded_at <= :since)",
                now,
                now.minus(every));
    }

    List<Stale> toEscalate(Instant now, Duration after) {
        return stale(LATE + " and y.escalated_at is null and o.due_at <= :since", now, now.minus(after));
    }

    private static final String LATE = """
            y.given_at is not null and y.returned_at is null and not exists (select 1 from custody k where k.carrier_id = y.carrier_id
              and upper_inf(k.during) and k.state = 'lost')""";

    private List<Stale> stale(String which, Instant now, Instant since) {
        return jdbc.sql(
                        "select y.id, y.carry_out_id from carry_out_copy y join carry_out o on o.id = y.carry_out_id where "
                                + which + " and :since::timestamptz <= :now::timestamptz order by o.due_at limit 1000")
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Stale(
                        row.getObject("id", UUID.class), new CarryOutId(row.getObject("carry_out_id", UUID.class))))
                .list();
    }
}
