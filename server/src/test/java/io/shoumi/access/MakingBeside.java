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

/** What an owner has to do with besides: offices, tokens, matters for two. */
final class MakingBeside extends Making {
    MakingBeside(TestHouse house, UUID unit, Things.Crowd crowd, SampleSecret secret) {
        super(house, unit, crowd, secret);
    }

    Map<String, UUID> all() {
        var other = somebody("旁人");
        var trip = trip();
        return Map.ofEntries(
                Map.entry("place", house.place("cabinet", unit, owner())),
                Map.entry("person", me()),
                Map.entry("deputy", deputy(other)),
                Map.entry("deputy proposal", proposal(other)),
                Map.entry("designation", designation()),
                Map.entry("post", post(other)),
                Map.entry("joint", joint(other)),
                Map.entry("token", token()),
                Map.entry("passkey", passkey()),
                Map.entry("emergency", emergency(other)),
                Map.entry("trip", trip),
                Map.entry("trip_paper", tripPaper(trip)));
    }

    private UUID deputy(Person other) {
        return row(
                "insert into deputy (id, leader_id, deputy_id, during, decided_by) values (?, ?, ?, tstzrange('2026-01-01', '2027-01-01'), ?)",
                me(),
                other.id().value(),
                me());
    }

    /** By somebody else than whoever may agree. */
    private UUID proposal(Person other) {
        return row(
                "insert into deputy_proposal (id, leader_id, deputy_id, first_day, last_day, proposed_by, proposed_at) values (?, ?, ?, '2026-01-01', '2036-01-01', ?, now())",
                me(),
                other.id().value(),
                somebody("提议").id().value());
    }

    private UUID trip() {
        return row(
                "insert into trip (id, number, traveller_id, unit_id, meeting, destination, back_at, opened_at, due_at) values (?, ?, ?, ?, '年会', '省城', ?, ?, ?)",
                number(),
                me(),
                unit,
                now(),
                now(),
                soon());
    }

    private UUID tripPaper(UUID trip) {
        return row("insert into trip_paper (id, trip_id, position, title) values (?, ?, 1, '红叶')", trip);
    }

    /** An appointment that nobody can join without the document's number. */
    private UUID joint(Person other) {
        return row(
                "insert into joint_matter (id, kind, person_id, role, reason, asked_by, asked_as, asked_at, until) values (?, 'appointment', ?, 'auditor', '接替', ?, 'officer', ?, ?)",
                other.id().value(),
                me(),
                now(),
                soon());
    }

    /** Over and reviewed, so that its alarm troubles no other test. */
    private UUID emergency(Person other) {
        var another = somebody("旁证").id().value();
        var reviewer = somebody("复核").id().value();
        var matter = row(
                "insert into joint_matter (id, kind, person_id, secret_id, room_id, hours, reason, asked_by, asked_as, asked_at, until, joined_by, joined_as, joined_at, state) values (?, 'emergency', ?, ?, ?, 1, '抢险', ?, 'officer', ?, ?, ?, 'system-admin', ?, 'done')",
                me(),
                secret.id().value(),
                house.place("reading-room", unit, owner()),
                other.id().value(),
                now(),
                now(),
                another,
                now());
        house.jdbc()
                .sql(
                        "insert into emergency (id, number, person_id, secret_id, loan_number, asked_by, joined_by, opened_at, until, review_due_at, reviewed_by, reviewed_at, justified, review_sealed) values (?, ?, ?, ?, 'JY', ?, ?, ?, ?, ?, ?, ?, true, ?)")
                .params(
                        matter,
                        number(),
                        me(),
                        secret.id().value(),
                        other.id().value(),
                        another,
                        now(),
                        now(),
                        soon(),
                        reviewer,
                        now(),
                        review(matter))
                .update();
        return matter;
    }

    private byte[] review(UUID emergency) {
        return house.bean(HomeVault.class)
                .open()
                .sealSmall(
                        OwnerId.SYSTEM,
                        Purpose.REPORT,
                        ContextId.of("emergency.review", emergency),
                        "属实".getBytes(StandardCharsets.UTF_8));
    }

    private UUID designation() {
        var clerk = somebody("专人");
        return row(
                "insert into designation (id, person_id, unit_id, acts, during, designator_id) values (?, ?, ?, '{keep}', tstzrange('2026-01-01', '2027-01-01'), ?)",
                clerk.id().value(),
                unit,
                me());
    }

    private UUID post(Person other) {
        return row(
                "insert into post_holding (id, person_id, post, unit_id, during, granted_by, granted_at) values (?, ?, 'staff', ?, tstzrange('2026-01-01', null), ?, ?)",
                me(),
                unit,
                other.id().value(),
                now());
    }

    private UUID token() {
        return row(
                "insert into api_token (id, person_id, name, token_hash, bond, rights, created_at, expires_at) values (?, ?, '文件服务器', ?, ?, '{report-findings}', ?, ?)",
                me(),
                UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII),
                new byte[32],
                now(),
                soon());
    }

    private UUID passkey() {
        return row(
                "insert into passkey (id, person_id, credential_id, sealed, name, added_at) values (?, ?, ?, ?, '办公手机', ?)",
                me(),
                UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII),
                new byte[32],
                now());
    }
}
