package io.shoumi.dispatch;

import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of dispatches and their copies. */
@Repository
class DispatchWrites {
    private final JdbcClient jdbc;

    DispatchWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line about to be entered. */
    record NewLine(DispatchId id, SecretId secret, PersonId clerk, Instant at, Instant due) {}

    void insert(NewLine line, String number, Envelope envelope) {
        jdbc.sql("""
                        insert into dispatch (id, number, secret_id, organisation_id, way, envelope, reference, enclosures, clerk_id,
                          courier_id, sent_at, due_at) values (:id, :number, :secret, :organisation, :way, :envelope, :reference,
                          :enclosures, :clerk, :courier, :at, :due)""")
                .param("id", line.id().value())
                .param("number", number)
                .param("secret", line.secret().value())
                .param("organisation", envelope.organisation().id())
                .param("way", envelope.way().code())
                .param("envelope", envelope.number())
                .param("reference", envelope.papers().reference())
                .param("enclosures", envelope.papers().enclosures())
                .param("clerk", line.clerk().value())
                .param("courier", envelope.courier().map(PersonId::value).orElse(null))
                .param("at", Timestamp.from(line.at()))
                .param("due", Timestamp.from(line.due()))
                .update();
    }

    void add(DispatchId id, CarrierId carrier, Instant at) {
        jdbc.sql("insert into dispatch_copy (dispatch_id, carrier_id, added_at) values (?, ?, ?)")
                .params(id.value(), carrier.value(), Timestamp.from(at))
                .update();
    }

    /**
     * The line that the same clerk has just opened for the same envelope, which no courier has confirmed and which left the house on no
     * other day.
     */
    Optional<DispatchId> sameEnvelope(NewLine line, Envelope envelope, CarrierId copy) {
        return jdbc.sql("""
                        select d.id from dispatch d where d.secret_id = :secret and d.organisation_id = :organisation and d.way = :way
                          and d.envelope = :envelope and d.clerk_id = :clerk and d.courier_id is not distinct from :courier::uuid
                          and d.carried_at is null and d.receipt_at is null and d.struck_at is null
                          and (d.sent_at at time zone 'Asia/Shanghai')::date = (:at::timestamptz at time zone 'Asia/Shanghai')::date
                          and exists (select 1 from dispatch_copy k where k.dispatch_id = d.id and k.over_at is null)
                          and not exists (select 1 from dispatch_copy k where k.dispatch_id = d.id and k.carrier_id = :copy)
                        order by d.sent_at desc limit 1""")
                .param("secret", line.secret().value())
                .param("organisation", envelope.organisation().id())
                .param("way", envelope.way().code())
                .param("envelope", envelope.number())
                .param("clerk", line.clerk().value())
                .param("courier", envelope.courier().map(PersonId::value).orElse(null))
                .param("at", Timestamp.from(line.at()))
                .param("copy", copy.value())
                .query(UUID.class)
                .optional()
                .map(DispatchId::new);
    }

    void carried(DispatchId id, Instant at) {
        update("carried_at = ?", id, at);
    }

    void reminded(DispatchId id, Instant at) {
        update("reminded_at = ?", id, at);
    }

    void escalated(DispatchId id, Instant at) {
        update("escalated_at = ?", id, at);
    }

    private void update(String what, DispatchId id, Instant at) {
        jdbc.sql("update dispatch set " + what + " where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    void received(DispatchId id, Acknowledging.Slip slip, PersonId clerk, Instant at) {
        jdbc.sql("update dispatch set receiver = ?, received_at = ?, receipt_by = ?, receipt_at = ? where id = ?")
                .params(
                        slip.receiver(),
                        Timestamp.from(slip.receivedAt()),
                        clerk.value(),
                        Timestamp.from(at),
                        id.value())
                .update();
    }

    /** @param clerk who took it; nobody where it turned up by an incident */
    void back(DispatchId id, CarrierId carrier, @Nullable PersonId clerk, @Nullable Boolean intact, Instant at) {
        jdbc.sql("""
                        update dispatch_copy set over_at = :at, taken_by = :clerk, intact = :intact
                        where dispatch_id = :id and carrier_id = :carrier""")
                .param("at", Timestamp.from(at))
                .param("clerk", clerk == null ? null : clerk.value())
                .param("intact", intact)
                .param("id", id.value())
                .param("carrier", carrier.value())
                .update();
    }

    void strike(DispatchId id, PersonId clerk, String reason, Instant at) {
        jdbc.sql("update dispatch set struck_at = ?, struck_by = ?, strike_reason = ? where id = ?")
                .params(Timestamp.from(at), clerk.value(), reason, id.value())
                .update();
    }

    /** A line, and the one that says it right. */
    record Correction(DispatchId old, DispatchId line, String number) {}

    /** The same under another number, as it stands but for what the envelope says; the copies go over to it. */
    void correct(Correction correction, Envelope envelope, Instant at) {
        var old = correction.old();
        var line = correction.line();
        jdbc.sql("""
                        insert into dispatch (id, number, secret_id, organisation_id, way, envelope, reference, enclosures, clerk_id,
                          courier_id, sent_at, due_at, carried_at, receiver, received_at, receipt_by, receipt_at, reminded_at, escalated_at)
                        select :id, :number, secret_id, :organisation, way, :envelope, :reference, :enclosures, clerk_id,
                          courier_id, sent_at, due_at, carried_at, receiver, received_at, receipt_by, receipt_at, reminded_at, escalated_at
                        from dispatch where id = :old""")
                .param("id", line.value())
                .param("number", correction.number())
                .param("organisation", envelope.organisation().id())
                .param("envelope", envelope.number())
                .param("reference", envelope.papers().reference())
                .param("enclosures", envelope.papers().enclosures())
                .param("old", old.value())
                .update();
        jdbc.sql("update dispatch set corrected_by = ? where id = ?")
                .params(line.value(), old.value())
                .update();
        jdbc.sql("update dispatch_copy set over_at = ? where dispatch_id = ? and over_at is null")
                .params(Timestamp.from(at), old.value())
                .update();
        jdbc.sql("""
                        insert into dispatch_copy (dispatch_id, carrier_id, added_at, over_at, taken_by, intact)
                        select :id, carrier_id, :at::timestamptz, case when over_at < :at then over_at end, taken_by, intact from dispatch_copy
                        where dispatch_id = :old""")
                .param("id", line.value())
                .param("at", Timestamp.from(at))
                .param("old", old.value())
                .update();
    }
}
