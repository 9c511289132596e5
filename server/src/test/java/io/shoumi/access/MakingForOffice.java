package io.shoumi.access;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.hold.PlacingHolds;
import java.util.Map;
import java.util.UUID;

/** What happened to a secret and the confidentiality office sees of every one, and nobody else beyond its scope. */
final class MakingForOffice extends Making {
    MakingForOffice(TestHouse house, UUID unit, Things.Crowd crowd, SampleSecret secret) {
        super(house, unit, crowd, secret);
    }

    Map<String, UUID> all() {
        var stockTake = stockTake(somebody("同点"));
        return Map.of(
                "incident", incident(),
                "hold", hold(),
                "destruction", destruction(somebody("旁人")),
                "stock_take", stockTake,
                "stock_take_line", stockTakeLine(stockTake),
                "clear_out", clearOut(somebody("旁人")),
                "clear_out_unit", unit);
    }

    private UUID stockTake(Person second) {
        var id = row(
                "insert into stock_take (id, number, kind, place_id, below, unit_id, first_id, second_id, started_at) values (?, ?, 'spot', ?, false, ?, ?, ?, ?)",
                number(),
                place(),
                unit,
                me(),
                second.id().value(),
                now());
        house.jdbc()
                .sql("insert into stock_take_place (stock_take_id, place_id, custodian_id) values (?, ?, ?)")
                .params(id, place(), me())
                .update();
        return id;
    }

    /** Found, so that it can be signed. */
    private UUID stockTakeLine(UUID stockTake) {
        return row(
                "insert into stock_take_line (id, stock_take_id, carrier_id, label, expected_in, outcome, scanned_at, scanned_by, scanned_in) values (?, ?, ?, ?, ?, 'found', ?, ?, ?)",
                stockTake,
                secret.copy().id().value(),
                secret.label(),
                place(),
                now(),
                me(),
                place());
    }

    /** Opened by somebody else; of the second copy, of which nothing is decided. */
    private UUID clearOut(Person officer) {
        var id = row(
                "insert into clear_out (id, number, name, due_at, opened_by, opened_at) values (?, ?, '年度清退', ?, ?, ?)",
                number(),
                soon(),
                officer.id().value(),
                now());
        house.jdbc()
                .sql("insert into clear_out_unit (clear_out_id, unit_id) values (?, ?)")
                .params(id, unit)
                .update();
        row(
                "insert into clear_out_item (id, clear_out_id, unit_id, carrier_id, reason, added_at) values (?, ?, ?, ?, 'received', ?)",
                id,
                unit,
                secret.copies().get(1).id().value(),
                now());
        return id;
    }

    private UUID incident() {
        return row(
                "insert into incident (id, number, kind, secret_id, carrier_id, unit_id, opened_by, opened_at) values (?, ?, 'loss', ?, ?, ?, ?, ?)",
                number(),
                secret.id().value(),
                secret.copy().id().value(),
                unit,
                me(),
                now());
    }

    /** On a copy only, which is destroyed nowhere in the walk. */
    private UUID hold() {
        return house.bean(PlacingHolds.class)
                .place(secret.copy().label().text(), "案件需要", somebody("下令").id())
                .value();
    }

    private UUID destruction(Person other) {
        var id = row(
                "insert into destruction (id, number, unit_id, method, place, planned_at, handler_id, list_hash, state, created_at) values (?, ?, ?, 'shredding', '碎纸间', ?, ?, ?, 'submitted', ?)",
                number(),
                unit,
                soon(),
                me(),
                new byte[32],
                now());
        house.jdbc()
                .sql("insert into destruction_item (destruction_id, line, carrier_id) values (?, 1, ?)")
                .params(id, secret.copy().id().value())
                .update();
        witness(id, 1, other);
        witness(id, 2, somebody("监销"));
        return id;
    }

    private void witness(UUID destruction, int ordinal, Person person) {
        house.jdbc()
                .sql("insert into destruction_witness (destruction_id, ordinal, person_id) values (?, ?, ?)")
                .params(destruction, ordinal, person.id().value())
                .update();
    }
}
