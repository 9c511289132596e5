package io.shoumi.custody;

import io.shoumi.ledger.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of hand-overs. */
@Repository
class HandOverStore {
    private final JdbcClient jdbc;

    HandOverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<HandOver> find(UUID id) {
        return query("where id = ? for update", id).stream().findFirst();
    }

    /** The one that still waits for its receiver; at most one a carrier, which the database enforces. */
    Optional<HandOver> open(CarrierId carrier) {
        return query(
                        "where carrier_id = ? and cancelled_at is null and receiver_confirmed_at is null for update",
                        carrier.value())
                .stream()
                .findFirst();
    }

    Optional<PersonId> lastGiver(CarrierId carrier) {
        return jdbc.sql("""
                        select giver_id from hand_over where carrier_id = ? and direction = 'out' and cancelled_at is null
                        order by giver_confirmed_at desc limit 1""").param(carrier.value()).query(UUID.class).optional().map(PersonId::new);
    }

    /** The last one of a turn, of a share, of a copy carried out or cleared out, that was not cancelled. */
    Optional<HandOver> lastOf(UUID errand) {
        return query(
                        "where ? in (turn_id, share_id, carried_id, cleared_id) and cancelled_at is null"
                                + " order by coalesce(giver_confirmed_at, receiver_confirmed_at) desc limit 1",
                        errand)
                .stream()
                .findFirst();
    }

    /** All of a dispatch that were not cancelled, the oldest first. */
    List<HandOver> ofDispatch(UUID dispatch) {
        return query(
                "where dispatch_id = ? and cancelled_at is null order by coalesce(giver_confirmed_at, receiver_confirmed_at), id",
                dispatch);
    }

    List<HandOver> waitingFor(PersonId person) {
        return jdbc.sql("""
                        select * from hand_over where cancelled_at is null and (
                          (giver_id = :person and giver_confirmed_at is null)
                          or (receiver_id = :person and receiver_confirmed_at is null))""")
                .param("person", person.value())
                .query((row, n) -> handOver(row))
                .list();
    }

    private List<HandOver> query(String where, UUID parameter) {
        return jdbc.sql("select * from hand_over " + where)
                .param(parameter)
                .query((row, n) -> handOver(row))
                .list();
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                new CarrierId(row.getObject("carrier_id", UUID.class)),
                "back".equals(row.getString("direction")),
                new PersonId(row.getObject("giver_id", UUID.class)),
                new PersonId(row.getObject("receiver_id", UUID.class)),
                errand(row),
                at(row, "giver_confirmed_at"),
                at(row, "receiver_confirmed_at"),
                at(row, "cancelled_at"));
    }

    private static @Nullable Errand errand(ResultSet row) throws SQLException {
        var loan = row.getObject("loan_id", UUID.class);
        var turn = row.getObject("turn_id", UUID.class);
        var share = row.getObject("share_id", UUID.class);
        var carried = row.getObject("carried_id", UUID.class);
        var dispatch = row.getObject("dispatch_id", UUID.class);
        var cleared = row.getObject("cleared_id", UUID.class);
        if (loan != null) {
            return new Errand.OfLoan(loan);
        }
        if (turn != null) {
            return new Errand.OfTurn(turn);
        }
        if (carried != null) {
            return new Errand.OfCarryOut(carried);
        }
        if (cleared != null) {
            return new Errand.OfClearOut(cleared);
        }
        return share != null ? new Errand.OfShare(share) : dispatch != null ? new Errand.OfDispatch(dispatch) : null;
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    void insert(HandOver h) {
        jdbc.sql("""
                        insert into hand_over (id, carrier_id, direction, giver_id, receiver_id, loan_id, turn_id, share_id, dispatch_id,
                          carried_id, cleared_id, giver_confirmed_at, receiver_confirmed_at) values (:id, :carrier, :direction,
                          :giver, :receiver, :loan, :turn, :share, :dispatch, :carried, :cleared, :given, :received)""")
                .param("id", h.id())
                .param("carrier", h.carrier().value())
                .param("direction", h.back() ? "back" : "out")
                .param("giver", h.giver().value())
                .param("receiver", h.receiver().value())
                .param("loan", h.loan())
                .param("turn", h.turn())
                .param("share", h.share())
                .param("dispatch", h.dispatch())
                .param("carried", h.carried())
                .param("cleared", h.cleared())
                .param("given", timestamp(h.giverConfirmedAt()))
                .param("received", timestamp(h.receiverConfirmedAt()))
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    void received(UUID id, PersonId by, Instant at) {
        jdbc.sql("update hand_over set receiver_confirmed_at = ?, receiver_id = ? where id = ?")
                .params(Timestamp.from(at), by.value(), id)
                .update();
    }

    void given(UUID id, Instant at) {
        jdbc.sql("update hand_over set giver_confirmed_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void cancel(UUID id, Instant at) {
        jdbc.sql("update hand_over set cancelled_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }
}
