package io.shoumi.access;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.home.HomeVault;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** What happened to a secret: beyond its scope nobody sees it, but for the confidentiality office. */
final class MakingScoped extends Making {
    MakingScoped(TestHouse house, UUID unit, Things.Crowd crowd, SampleSecret secret) {
        super(house, unit, crowd, secret);
    }

    Map<String, UUID> all() {
        var other = somebody("旁人");
        classification(other);
        trueTitle();
        var request = request();
        var loan = loan(request);
        var circulation = circulation(other);
        var copying = copying();
        return Map.ofEntries(
                Map.entry("secret", secret.id().value()),
                Map.entry("carrier", secret.copy().id().value()),
                Map.entry("request", request),
                Map.entry("loan", loan),
                Map.entry("session", session(loan)),
                Map.entry("hand_over", handOver(loan, other)),
                Map.entry("circulation", circulation),
                Map.entry("turn", turn(circulation, other)),
                Map.entry("copying", copying),
                Map.entry("share", share(copying)),
                Map.entry("dispatch", dispatch(other)),
                Map.entry("carry_out", carryOut(other)),
                Map.entry("disclosure", disclosure()),
                Map.entry("intake", intake()),
                Map.entry("refused_file", refusedFile()));
    }

    private void classification(Person decider) {
        row(
                "insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at, decider_id, decided_at, outcome) values (?, ?, '会议', 'ordinary', 3, '本部', ?, ?, ?, ?, 'approved')",
                secret.id().value(),
                me(),
                now(),
                decider.id().value(),
                now());
    }

    private void trueTitle() {
        var vault = house.bean(HomeVault.class).open();
        var id = secret.id().value();
        vault.createOwner(new OwnerId(id));
        var sealed = vault.sealSmall(
                new OwnerId(id),
                Purpose.TITLE,
                ContextId.of("secret.true_title", id),
                Things.TRUE_TITLE.getBytes(StandardCharsets.UTF_8));
        house.jdbc()
                .sql("update secret set true_title_sealed = ? where id = ?")
                .params(sealed, id)
                .update();
    }

    private UUID request() {
        var content = new io.shoumi.approval.Content(Map.of("purpose", "复核"));
        var id = row(
                "insert into request (id, number, act, requester_id, secret_id, carrier_id, unit_id, content, content_hash, state, submitted_at, expires_at) values (?, ?, 'Borrow', ?, ?, ?, ?, ?, ?, 'submitted', ?, ?)",
                number(),
                me(),
                secret.id().value(),
                secret.copy().id().value(),
                unit,
                content.canonical(),
                java.util.HexFormat.of().parseHex(content.digest().hex()),
                now(),
                soon());
        house.jdbc()
                .sql(
                        "insert into request_need (request_id, role, clauses, unit_id) values (?, 'supervisor', '{R1.9}', ?)")
                .params(id, unit)
                .update();
        return id;
    }

    private UUID loan(UUID request) {
        return row(
                "insert into loan (id, number, request_id, secret_id, carrier_id, borrower_id, purpose, mode, approved_at, due_at, lent_at, state) values (?, ?, ?, ?, ?, ?, '复核', 'electronic', ?, ?, ?, 'lent')",
                number(),
                request,
                secret.id().value(),
                secret.copy().id().value(),
                me(),
                now(),
                soon(),
                now());
    }

    /** Seen later than now, so that no clock ends it in the middle of the walk. */
    private UUID session(UUID loan) {
        return row(
                "insert into reading_session (id, loan_id, person_id, secret_id, carrier_id, terminal, started_at, last_seen_at) values (?, ?, ?, ?, ?, '阅览室', ?, ?)",
                loan,
                me(),
                secret.id().value(),
                secret.copy().id().value(),
                now(),
                soon());
    }

    private UUID handOver(UUID loan, Person other) {
        return row(
                "insert into hand_over (id, carrier_id, direction, giver_id, receiver_id, loan_id, giver_confirmed_at) values (?, ?, 'out', ?, ?, ?, ?)",
                secret.copy().id().value(),
                other.id().value(),
                me(),
                loan,
                now());
    }

    /** Of the second copy; the first is lent, held and listed. */
    private UUID circulation(Person clerk) {
        var id = row(
                "insert into circulation (id, number, secret_id, clerk_id, proposal, started_at) values (?, ?, ?, ?, '拟请传阅', ?)",
                number(),
                secret.id().value(),
                clerk.id().value(),
                now());
        house.jdbc()
                .sql("insert into circulation_copy (circulation_id, carrier_id) values (?, ?)")
                .params(id, secret.copies().get(1).id().value())
                .update();
        return id;
    }

    private UUID turn(UUID circulation, Person clerk) {
        return row(
                "insert into circulation_turn (id, circulation_id, position, reader_id, hours, added_by, added_at, carrier_id, given_at, given_by, due_at, received_at) values (?, ?, 1, ?, 48, ?, ?, ?, ?, ?, ?, ?)",
                circulation,
                me(),
                clerk.id().value(),
                now(),
                secret.copies().get(1).id().value(),
                now(),
                clerk.id().value(),
                soon(),
                now());
    }

    private UUID copying() {
        return row(
                "insert into copying (id, number, kind, secret_id, source_id, requester_id, onto, pages, page_count, purpose, approved_at, valid_until) values (?, ?, 'copy', ?, ?, ?, 'paper', '', 12, '会议用', ?, ?)",
                number(),
                secret.id().value(),
                secret.copies().get(1).id().value(),
                me(),
                now(),
                soon());
    }

    /** Not made yet. */
    private UUID share(UUID copying) {
        return row(
                "insert into copying_share (id, copying_id, position, holder_id) values (?, ?, 1, ?)", copying, me());
    }

    /** Of a fifth copy, approved; nothing is made ready. */
    private UUID disclosure() {
        var content = new io.shoumi.approval.Content(Map.of("purpose", "评审"));
        var copy = secret.copies().get(4).id().value();
        var request = row(
                "insert into request (id, number, act, requester_id, secret_id, carrier_id, unit_id, content, content_hash, state, submitted_at, expires_at, closed_at) values (?, ?, 'Disclose', ?, ?, ?, ?, ?, ?, 'approved', ?, ?, ?)",
                number(),
                me(),
                secret.id().value(),
                copy,
                unit,
                content.canonical(),
                java.util.HexFormat.of().parseHex(content.digest().hex()),
                now(),
                soon(),
                now());
        var organisation = row(
                "insert into outside_organisation (id, name, outsider, added_by, added_at) values (?, ?, true, ?, ?)",
                "院" + number(),
                me(),
                now());
        var id = row(
                "insert into disclosure (id, number, request_id, secret_id, organisation_id, requester_id, contact, purpose, recall_measure, agreement_number, agreement_on, approved_at, due_at) values (?, ?, ?, ?, ?, ?, '沈工', '评审', '派人取回', 'BM-1', '2026-01-01', ?, ?)",
                number(),
                request,
                secret.id().value(),
                organisation,
                me(),
                now(),
                soon());
        house.jdbc()
                .sql("insert into disclosure_copy (disclosure_id, carrier_id) values (?, ?)")
                .params(id, copy)
                .update();
        return id;
    }

    /** A fourth copy's, which is with the owner. */
    private UUID carryOut(Person clerk) {
        var id = row(
                "insert into carry_out (id, number, secret_id, bearer_id, destination, purpose, measures, pledged_at, approved_at, due_at) values (?, ?, ?, ?, '省城', 'business', '{locked-case}', ?, ?, ?)",
                number(),
                secret.id().value(),
                me(),
                now(),
                now(),
                soon());
        house.jdbc()
                .sql(
                        "insert into carry_out_copy (id, carry_out_id, carrier_id, given_at, given_by, received_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        id,
                        secret.copies().get(3).id().value(),
                        now(),
                        clerk.id().value(),
                        now())
                .update();
        return id;
    }

    /** Of a third copy, which the person carries; nobody has confirmed anything. */
    private UUID dispatch(Person clerk) {
        var organisation = row(
                "insert into outside_organisation (id, name, outsider, added_by, added_at) values (?, ?, false, ?, ?)",
                "局" + number(),
                clerk.id().value(),
                now());
        var id = row(
                "insert into dispatch (id, number, secret_id, organisation_id, way, envelope, clerk_id, courier_id, sent_at, due_at) values (?, ?, ?, ?, 'own-courier', 'F-1', ?, ?, ?, ?)",
                number(),
                secret.id().value(),
                organisation,
                clerk.id().value(),
                me(),
                now(),
                soon());
        var copy = secret.copies().get(2).id().value();
        house.jdbc()
                .sql("insert into dispatch_copy (dispatch_id, carrier_id, added_at) values (?, ?, ?)")
                .params(id, copy, now())
                .update();
        row(
                "insert into hand_over (id, carrier_id, direction, giver_id, receiver_id, dispatch_id, giver_confirmed_at) values (?, ?, 'out', ?, ?, ?, ?)",
                copy,
                clerk.id().value(),
                me(),
                id,
                now());
        return id;
    }

    private UUID intake() {
        return row(
                "insert into intake (id, unit_id, person_id, at, name_sealed, object_id, media_type, size_bytes, sha256, extraction) values (?, ?, ?, ?, ?, ?, 'text/plain', 5, ?, 'UNREAD')",
                unit,
                me(),
                now(),
                new byte[32],
                UUID.randomUUID(),
                new byte[32]);
    }

    private UUID refusedFile() {
        return row(
                "insert into refused_file (id, sha256, person_id, at, marking) values (?, ?, ?, ?, '机密★')",
                new byte[32],
                me(),
                now());
    }
}
