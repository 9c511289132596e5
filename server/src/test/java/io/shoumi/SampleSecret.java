package io.shoumi;

import io.shoumi.custody.CarrierKind;
import io.shoumi.custody.NewCopies;
import io.shoumi.custody.NumberedCopy;
import io.shoumi.custody.Numbering;
import io.shoumi.custody.Origin;
import io.shoumi.custody.PlaceId;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.SecretId;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A decided secret with numbered paper copies in a place, for tests of what happens to copies afterwards. */
public record SampleSecret(SecretId id, String number, List<NumberedCopy> copies) {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public NumberedCopy copy() {
        return copies.getFirst();
    }

    public String label() {
        return copy().label().text();
    }

    /** Registers one on a running server. */
    public static SampleSecret in(
            TestHouse house, UUID unit, TestHouse.Person clerk, UUID place, java.time.Instant at, int count) {
        var wanted = new NewCopies(CarrierKind.PAPER, Origin.MADE, count, 12, new PlaceId(place));
        return in(house, unit, clerk, wanted, at);
    }

    /** With copies that came to be in another way. */
    public static SampleSecret in(
            TestHouse house, UUID unit, TestHouse.Person clerk, NewCopies wanted, java.time.Instant at) {
        var id = new SecretId(UUID.randomUUID());
        var number = "T" + NUMBERS.incrementAndGet() + "-" + id.toString().substring(0, 8);
        var jdbc = house.bean(JdbcClient.class);
        secret(jdbc, id, number, unit, clerk.id().value(), at);
        var copies = new TransactionTemplate(house.bean(PlatformTransactionManager.class)).execute(status -> {
            var numbered = house.bean(Numbering.class).numberWithoutEvidence(id, wanted, clerk.id());
            house.bean(Ledger.class)
                    .stage(Act.done(ActKind.CARRIER_NUMBERED, clerk.id(), "secret:" + id)
                            .about(id)
                            .with(
                                    "events",
                                    numbered.stream()
                                            .map(copy -> copy.event().toString())
                                            .toList()));
            return numbered;
        });
        return new SampleSecret(id, number, java.util.Objects.requireNonNull(copies));
    }

    /** Proposed by one and decided by another, as what has a page of its own is. */
    public void classified(TestHouse house, TestHouse.Person proposer, TestHouse.Person decider) {
        var at = Timestamp.from(house.now());
        house.jdbc()
                .sql("""
                        insert into classification (id, secret_id, basis, level, term_years, scope, proposer_id, proposed_at,
                          decider_id, decided_at, outcome) values (?, ?, '会议', 'ordinary', 3, '本部', ?, ?, ?, ?, 'approved')""")
                .params(
                        UUID.randomUUID(),
                        id.value(),
                        proposer.id().value(),
                        at,
                        decider.id().value(),
                        at)
                .update();
    }

    private static void secret(JdbcClient jdbc, SecretId id, String number, UUID unit, UUID by, java.time.Instant at) {
        jdbc.sql("""
                        insert into secret (id, number, cover_title, level, term_years, kind, unit_id, state, registered_by,
                          registered_at)
                        values (:id, :number, :title, 'ordinary', 3, 'R2.6.2', :unit, 'active', :by, :at)""")
                .param("id", id.value())
                .param("number", number)
                .param("title", "青石-" + number.substring(1, 3))
                .param("unit", unit)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                        insert into scope_entry (id, secret_id, person_id, during, decided_by)
                        values (?, ?, ?, tstzrange('2020-01-01', null), ?)""").params(UUID.randomUUID(), id.value(), by, by).update();
    }
}
