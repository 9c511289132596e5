package io.shoumi.access;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.hold.PlacingHolds;
import io.shoumi.home.HomeVault;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One of each thing that an address can name: a secret with a copy, and everything that happened to it, by one person of one
 * department.
 */
record Things(Map<String, UUID> ids) {
    /** Stands in no page beyond its secret's scope, and in no record of the log. */
    static final String TRUE_TITLE = "雁回岭采区真实标题";

    /** What the variable of an address stands for, by the words before it. */
    private static final List<Map.Entry<String, String>> NAMES = List.of(
            Map.entry("/secrets/new/refused/{id}", "refused_file"),
            Map.entry("/secrets/new/{id}", "intake"),
            Map.entry("/secrets/{id}", "secret"),
            Map.entry("/carriers/{id}", "carrier"),
            Map.entry("/requests/{id}", "request"),
            Map.entry("/loans/{id}", "loan"),
            Map.entry("/reading/{loan}", "loan"),
            Map.entry("/reading/{session}", "session"),
            Map.entry("/hand-overs/{id}", "hand_over"),
            Map.entry("/circulations/turns/{id}", "turn"),
            Map.entry("/circulations/{id}", "circulation"),
            Map.entry("/incidents/{id}", "incident"),
            Map.entry("/holds/{id}", "hold"),
            Map.entry("/destructions/{id}", "destruction"),
            Map.entry("/deputies/{id}", "deputy"),
            Map.entry("/designations/{id}", "designation"),
            Map.entry("/grants/{person}", "person"),
            Map.entry("/people/{id}", "person"),
            Map.entry("/posts/{id}", "post"),
            Map.entry("/joint/{id}", "joint"),
            Map.entry("/emergencies/{id}", "emergency"),
            Map.entry("/tokens/{id}", "token"),
            Map.entry("/account/passkeys/{id}", "passkey"));

    /** Things that lie in a secret's scope: beyond it they do not exist for anybody. */
    private static final List<String> SCOPED = List.of(
            "secret",
            "carrier",
            "request",
            "loan",
            "session",
            "hand_over",
            "circulation",
            "turn",
            "incident",
            "hold",
            "destruction",
            "intake",
            "refused_file");

    static boolean scoped(String pattern) {
        return SCOPED.contains(kind(pattern));
    }

    boolean names(String pattern) {
        return ids.containsKey(kind(pattern));
    }

    private static String kind(String pattern) {
        return NAMES.stream()
                .filter(name -> pattern.startsWith(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    String named(String pattern, String variable) {
        return switch (variable) {
            case "page" -> "1";
            case "index" -> "0";
            case "code" -> "numbers-print";
            case "name" -> "7/000";
            default -> pattern.startsWith("/regulations/") ? "R1.9" : id(pattern);
        };
    }

    private String id(String pattern) {
        var id = ids.get(kind(pattern));
        if (id == null) {
            throw new IllegalStateException("say in Things what " + pattern + " names");
        }
        return id.toString();
    }

    Things with(String kind, UUID id) {
        var all = new java.util.HashMap<>(ids);
        all.put(kind, id);
        return new Things(Map.copyOf(all));
    }

    /** None of them exists. */
    static Things none() {
        return new Things(NAMES.stream()
                .map(Map.Entry::getValue)
                .distinct()
                .collect(java.util.stream.Collectors.toMap(kind -> kind, kind -> UUID.randomUUID())));
    }

    /** Made anew: {@code owner}'s, in a department, open besides to {@code also}. */
    static Things of(TestHouse house, UUID unit, Person owner, List<Person> also) {
        var place = house.place("safe", unit, owner);
        var secret = SampleSecret.in(house, unit, owner, place, house.now(), 2);
        also.forEach(person -> scope(house, secret, person, owner));
        return new Making(house, unit, new Crowd(owner, name -> house.person(name, unit)), secret).all();
    }

    /** Only what lies in a secret's scope, made without anybody or any place that was not there before. */
    static Secluded inScope(TestHouse house, UUID unit, Crowd crowd, UUID place) {
        var secret = SampleSecret.in(house, unit, crowd.owner(), place, house.now(), 2);
        var making = new Making(house, unit, crowd, secret);
        return new Secluded(secret, making.scoped(), making::seenByTheOffice);
    }

    /**
     * A secret and what happened to it.
     *
     * @param office makes what the confidentiality office sees of it: an incident, a hold and a destruction list
     */
    record Secluded(SampleSecret secret, Things things, Runnable office) {}

    /**
     * Whose a thing is, and others who had to do with it.
     *
     * @param others somebody for a name
     */
    record Crowd(Person owner, Function<String, Person> others) {}

    private static void scope(TestHouse house, SampleSecret secret, Person person, Person by) {
        house.jdbc()
                .sql(
                        "insert into scope_entry (id, secret_id, person_id, during, decided_by) values (?, ?, ?, tstzrange('2020-01-01', null), ?)")
                .params(
                        UUID.randomUUID(),
                        secret.id().value(),
                        person.id().value(),
                        by.id().value())
                .update();
    }

    private record Making(TestHouse house, UUID unit, Crowd crowd, SampleSecret secret) {
        private Person owner() {
            return crowd.owner();
        }

        private Person somebody(String name) {
            return crowd.others().apply(name);
        }

        Things scoped() {
            var other = somebody("旁人");
            classification(other);
            trueTitle();
            var request = request();
            var loan = loan(request);
            var circulation = circulation(other);
            return new Things(Map.of(
                    "secret", secret.id().value(),
                    "carrier", secret.copy().id().value(),
                    "request", request,
                    "loan", loan,
                    "session", session(loan),
                    "hand_over", handOver(loan, other),
                    "circulation", circulation,
                    "turn", turn(circulation, other),
                    "intake", intake(),
                    "refused_file", refusedFile()));
        }

        /** What the confidentiality office sees of every secret, and nobody else beyond its scope. */
        void seenByTheOffice() {
            incident();
            hold();
            destruction(somebody("旁人"));
        }

        Things all() {
            var other = somebody("旁人");
            classification(other);
            trueTitle();
            var request = request();
            var loan = loan(request);
            var all = new java.util.HashMap<>(Map.<String, UUID>of(
                    "secret", secret.id().value(),
                    "carrier", secret.copy().id().value(),
                    "person", owner().id().value(),
                    "request", request,
                    "loan", loan,
                    "session", session(loan),
                    "hand_over", handOver(loan, other),
                    "incident", incident()));
            all.putAll(Map.of(
                    "hold", hold(),
                    "destruction", destruction(other),
                    "deputy", deputy(other),
                    "designation", designation(),
                    "post", post(other),
                    "intake", intake(),
                    "refused_file", refusedFile(),
                    "joint", joint(other)));
            var circulation = circulation(other);
            all.put("circulation", circulation);
            all.put("turn", turn(circulation, other));
            all.put("token", token());
            all.put("passkey", passkey());
            all.put("emergency", emergency(other));
            return new Things(Map.copyOf(all));
        }

        private UUID row(String sql, Object... rest) {
            var id = UUID.randomUUID();
            var all = new java.util.ArrayList<Object>();
            all.add(id);
            all.addAll(List.of(rest));
            house.jdbc().sql(sql).params(all).update();
            return id;
        }

        private UUID me() {
            return owner().id().value();
        }

        private Timestamp now() {
            return Timestamp.from(house.now());
        }

        private Timestamp soon() {
            return Timestamp.from(house.now().plus(Duration.ofDays(2)));
        }

        private String number() {
            return "A" + UUID.randomUUID().toString().substring(0, 12);
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
                    TRUE_TITLE.getBytes(StandardCharsets.UTF_8));
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

        private UUID deputy(Person other) {
            return row(
                    "insert into deputy (id, leader_id, deputy_id, during, decided_by) values (?, ?, ?, tstzrange('2026-01-01', '2027-01-01'), ?)",
                    me(),
                    other.id().value(),
                    me());
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

        private UUID refusedFile() {
            return row(
                    "insert into refused_file (id, sha256, person_id, at, marking) values (?, ?, ?, ?, '机密★')",
                    new byte[32],
                    me(),
                    now());
        }
    }
}
