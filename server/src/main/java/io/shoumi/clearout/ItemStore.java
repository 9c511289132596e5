package io.shoumi.clearout;

import io.shoumi.clearout.ClearOutItem.State;
import io.shoumi.custody.CarrierId;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.people.UnitId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of items and of what is decided of them. */
@Repository
class ItemStore {
    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One item as it stands; {@code decision} is null until it is decided. */
    record Row(
            UUID id,
            CarrierId carrier,
            SecretId secret,
            UnitId unit,
            State state,
            @Nullable UUID decision,
            @Nullable ClearingWay way,
            boolean issuedHere) {}

    Optional<Row> ofCarrier(ClearOutId clearOut, CarrierId carrier) {
        return row(clearOut, "i.carrier_id", carrier.value());
    }

    /** Locked, so that nobody decides of it at the same time. */
    Optional<Row> lock(ClearOutId clearOut, UUID item) {
        jdbc.sql("select id from clear_out_item where id = ? for update")
                .param(item)
                .query(UUID.class)
                .optional();
        return row(clearOut, "i.id", item);
    }

    private Optional<Row> row(ClearOutId clearOut, String by, UUID which) {
        return jdbc.sql("""
                        select i.id, i.carrier_id, c.secret_id, i.unit_id, clear_out_state(i) as state, d.id as decision, d.way,
                          issued_here(s.issuing_body) as issued_here
                        from clear_out_item i join carrier c on c.id = i.carrier_id join secret s on s.id = c.secret_id
                        left join clear_out_decision d on d.item_id = i.id and d.undone_at is null
                        where i.clear_out_id = :clearOut and\s""" + by + " = :which")
                .param("clearOut", clearOut.value())
                .param("which", which)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        new CarrierId(row.getObject("carrier_id", UUID.class)),
                        new SecretId(row.getObject("secret_id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        State.of(row.getString("state")),
                        row.getObject("decision", UUID.class),
                        way(row.getString("way")),
                        row.getBoolean("issued_here")))
                .optional();
    }

    static @Nullable ClearingWay way(@Nullable String code) {
        return code == null ? null : ClearingWay.of(code).orElseThrow();
    }

    UnitId unitOf(SecretId secret) {
        return jdbc.sql("select unit_id from secret where id = ?")
                .param(secret.value())
                .query((row, n) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .single();
    }

    /** Scanned in by a clerk; empty where somebody else has just done it. */
    Optional<UUID> add(ClearOutId clearOut, UnitId unit, CarrierId carrier, PersonId clerk, Instant at) {
        return jdbc.sql("""
                        insert into clear_out_item (id, clear_out_id, unit_id, carrier_id, reason, added_by, added_at)
                        values (gen_random_uuid(), :clearOut, :unit, :carrier, 'scanned', :clerk, :at)
                        on conflict do nothing returning id""")
                .param("clearOut", clearOut.value())
                .param("unit", unit.value())
                .param("carrier", carrier.value())
                .param("clerk", clerk.value())
                .param("at", Timestamp.from(at))
                .query(UUID.class)
                .optional();
    }

    /** What is decided. */
    record Decided(
            ClearingWay way,
            @Nullable PersonId receiver,
            @Nullable String note,
            PersonId by,
            Instant at) {}

    UUID decide(UUID item, Decided decided) {
        var id = UUID.randomUUID();
        var receiver = decided.receiver();
        jdbc.sql("""
                        insert into clear_out_decision (id, item_id, way, receiver_id, note, decided_by, decided_at)
                        values (:id, :item, :way, :receiver, :note, :by, :at)""")
                .param("id", id)
                .param("item", item)
                .param("way", decided.way().code())
                .param("receiver", receiver == null ? null : receiver.value(), java.sql.Types.OTHER)
                .param("note", decided.note())
                .param("by", decided.by().value())
                .param("at", Timestamp.from(decided.at()))
                .update();
        return id;
    }

    void undo(UUID decision, PersonId by, Instant at) {
        jdbc.sql("update clear_out_decision set undone_at = ?, undone_by = ? where id = ?")
                .params(Timestamp.from(at), by.value(), decision)
                .update();
    }

    void received(UUID decision, Instant at) {
        jdbc.sql("update clear_out_decision set received_at = ? where id = ?")
                .params(Timestamp.from(at), decision)
                .update();
    }

    boolean takesIn(PersonId person, Instant at) {
        return jdbc.sql("select takes_in(?, ?)")
                .params(person.value(), Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** The campaign of a decision that waits for its receiver; empty for any other. */
    Optional<ClearOutId> awaiting(UUID decision, PersonId receiver) {
        return jdbc.sql("""
                        select i.clear_out_id from clear_out_decision d join clear_out_item i on i.id = d.item_id
                        where d.id = ? and d.receiver_id = ? and d.received_at is null and d.undone_at is null for update of d""")
                .params(decision, receiver.value())
                .query(UUID.class)
                .optional()
                .map(ClearOutId::new);
    }
}
