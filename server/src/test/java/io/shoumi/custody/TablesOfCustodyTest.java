package io.shoumi.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoumi.SampleSecret;
import io.shoumi.TestHouse;
import io.shoumi.TestHouse.Person;
import io.shoumi.clauses.Drives;
import io.shoumi.gate.ActRefused;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database itself guarantees about custody. */
class TablesOfCustodyTest {
    private final TestHouse house = TestHouse.house();
    private final UUID unit = house.unit("库房", house.group());
    private final Person clerk = house.person("保管员", unit);
    private final Person borrower = house.person("借阅人", unit);
    private final UUID safe = house.place("safe", unit, clerk);
    private final SampleSecret sample = SampleSecret.in(house, unit, clerk, safe, house.now(), 3);
    private final TransactionTemplate inTransaction =
            new TransactionTemplate(house.bean(PlatformTransactionManager.class));

    @Test
    void aSecondHolderAtTheSameTimeIsRejected() {
        assertThatThrownBy(() -> house.jdbc()
                        .sql("""
                                insert into custody (carrier_id, holder_id, state, during, event_id)
                                select carrier_id, ?, 'lent', tstzrange(lower(during) + interval '1 second', null), event_id
                                from custody where carrier_id = ?""")
                        .params(borrower.id().value(), sample.copy().id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("custody_carrier_id_during_excl");
    }

    @Test
    void anEventCanBeNeitherChangedNorDeleted() {
        for (var act : new String[] {"update custody_event set kind = 'moved'", "delete from custody_event"}) {
            assertThatThrownBy(() -> house.jdbc().sql(act).update()).hasStackTraceContaining("permission denied");
        }
    }

    @Test
    @Drives(value = "R2.15.2", kind = 'E')
    void aHistoryLeavesNoGapAndItsChainsHold() {
        var copy = sample.copy().id();
        var passing = house.bean(HandingOver.class);
        var out = inTransaction.execute(status ->
                passing.handOutWithoutEvidence(copy, clerk.id(), borrower.id(), new Errand.OfLoan(UUID.randomUUID())));
        inTransaction.execute(
                status -> passing.receiveWithoutEvidence(out.handOver().id(), borrower.id()));
        inTransaction.execute(status ->
                passing.takeBackWithoutEvidence(copy, clerk.id(), true, new Errand.OfLoan(UUID.randomUUID())));
        assertThat(house.bean(CheckingCustody.class).faults(sample.id())).isEmpty();
        var sum = house.bean(Copies.class).sumOf(sample.id());
        assertThat(sum.made()).isEqualTo(3);
        assertThat(sum.held()).isEqualTo(3);
        assertThat(house.bean(Copies.class).historyOf(sample.id(), 10))
                .extracting(PastEvent::kind)
                .containsExactly("taken-back", "received", "handed-out", "registered", "registered", "registered");
    }

    @Test
    @Drives(value = "R1.2", kind = 'E')
    void aFrozenCopyCanNeitherBeLentNorDestroyed() {
        var copy = sample.copy().id();
        var incident = UUID.randomUUID();
        inTransaction.execute(status -> house.bean(Freezing.class).freezeWithoutEvidence(copy, incident, clerk.id()));
        assertThatThrownBy(() -> inTransaction.execute(status -> house.bean(HandingOver.class)
                        .handOutWithoutEvidence(copy, clerk.id(), borrower.id(), new Errand.OfLoan(UUID.randomUUID()))))
                .isInstanceOf(ActRefused.class)
                .hasMessage("custody.frozen");
        assertThatThrownBy(() -> inTransaction.execute(status -> house.bean(EndingCopies.class)
                        .markDestroyedWithoutEvidence(
                                sample.copies().stream().map(NumberedCopy::id).toList(),
                                UUID.randomUUID(),
                                clerk.id())))
                .hasMessage("custody.frozen");
        assertThat(house.bean(Copies.class).sumOf(sample.id()).destroyed())
                .as("none of the list was destroyed")
                .isZero();
    }
}
