package io.shoumi.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stages entries in PostgreSQL: all of a transaction together, as its last statement before it commits. */
@Component
class PostgresLedger implements Ledger {
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Runnable wakeSequencer;
    private final TransactionTemplate apart;

    @Autowired
    PostgresLedger(JdbcTemplate jdbc, Clock clock, @Lazy Sequencer sequencer, PlatformTransactionManager transactions) {
        this(jdbc, clock, sequencer::wake, transactions);
    }

    PostgresLedger(JdbcTemplate jdbc, Clock clock, Runnable wakeSequencer, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.wakeSequencer = wakeSequencer;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public UUID stage(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("evidence is staged in the act's own transaction; there is none");
        }
        var entry = StagedEntry.of(RequestTrail.named(act), clock.instant().truncatedTo(ChronoUnit.MICROS));
        openBatch().add(entry);
        return entry.id().value();
    }

    private StagedBatch openBatch() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof StagedBatch batch && batch.isOpen()) {
                return batch;
            }
        }
        var batch = new StagedBatch(jdbc, wakeSequencer);
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch;
    }

    @Override
    public UUID stageApart(Act act) {
        try {
            var id = apart.execute(status -> stage(act));
            return java.util.Objects.requireNonNull(id);
        } catch (DataAccessException | org.springframework.transaction.TransactionException e) {
            throw new EvidenceUnavailable("an entry of kind " + act.kind().code() + " could not be staged", e);
        }
    }
}
