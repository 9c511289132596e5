package io.shoumi.ledger;

import io.shoumi.evidence.Commitment;
import io.shoumi.evidence.EntryId;
import io.shoumi.evidence.Salt;
import io.shoumi.evidence.json.JsonValue;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stages entries in PostgreSQL: the act's canonical JSON, its salt and the commitment that the log's leaf will carry. */
@Component
class PostgresLedger implements Ledger {
    private static final int FORMAT = 1;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sequencer sequencer;
    private final TransactionTemplate apart;

    PostgresLedger(JdbcClient jdbc, Clock clock, @Lazy Sequencer sequencer, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sequencer = sequencer;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public UUID stage(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("evidence is staged in the act's own transaction; there is none");
        }
        var id = EntryId.random();
        try {
            insert(id, act);
        } catch (DataAccessException e) {
            throw new EvidenceUnavailable("an entry of kind " + act.kind().code() + " could not be staged", e);
        }
        TransactionSynchronizationManager.registerSynchronization(
                new WhenCommitted(act.kind(), RequestTrail.current()));
        return id.value();
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

    private void insert(EntryId id, Act act) {
        var now = clock.instant();
        var content = content(id, act, now);
        var salt = Salt.random();
        jdbc.sql("""
                        with staged as (
                          insert into evidence_staged (entry_id, at, kind, outcome, actor_id, secret_id, subject, clauses,
                            content, salt, commitment)
                          values (:id, :at, :kind, :outcome, :actor, :secret, :subject, :clauses, :content, :salt, :commitment)
                          returning id)
                        insert into evidence_queue (staged_id) select id from staged""")
                .param("id", id.value())
                .param("at", Timestamp.from(now))
                .param("kind", act.kind().code())
                .param("outcome", act.outcome().code())
                .param("actor", act.actor() == null ? null : act.actor().value())
                .param("secret", act.secret() == null ? null : act.secret().value())
                .param("subject", act.subject())
                .param("clauses", act.clauses().toArray(String[]::new))
                .param("content", content)
                .param("salt", salt.bytes())
                .param("commitment", Commitment.of(salt, content).hash().bytes())
                .update();
    }

    private static String content(EntryId id, Act act, Instant at) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("v", FORMAT);
        all.put("id", id.toString());
        all.put("at", at.toString());
        all.put("kind", act.kind().code());
        all.put("outcome", act.outcome().code());
        all.put("actor", act.actor() == null ? null : act.actor().toString());
        all.put("secret", act.secret() == null ? null : act.secret().toString());
        all.put("subject", act.subject());
        all.put("clauses", act.clauses());
        all.put("facts", act.facts());
        return JsonValue.of(all).canonical();
    }

    /** Wakes the sequencer, and tells the request's trail, once the entry is durable. */
    private final class WhenCommitted implements TransactionSynchronization {
        private final ActKind kind;
        private final @Nullable RequestTrail trail;

        WhenCommitted(ActKind kind, @Nullable RequestTrail trail) {
            this.kind = kind;
            this.trail = trail;
        }

        @Override
        public void afterCommit() {
            if (trail != null) {
                trail.committed(kind);
            }
            sequencer.wake();
        }
    }
}
