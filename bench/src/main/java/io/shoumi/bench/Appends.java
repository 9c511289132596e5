package io.shoumi.bench;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts of evidence, staged as every use case stages them; the sequencer integrates them meanwhile. */
final class Appends {
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Appends(HouseInProcess house) {
        this.ledger = house.bean(Ledger.class);
        this.jdbc = house.bean(JdbcClient.class);
        this.transaction = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
    }

    /** One transaction of that many acts. */
    void append(int batch, int together) {
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < together; i++) {
                ledger.stage(act(batch));
            }
        });
    }

    private static Act act(int number) {
        return Act.done(ActKind.CARRIER_VIEWED, new PersonId(new UUID(0, number)), "carrier:" + new UUID(1, number))
                .with("bench", "append");
    }

    /** Until the log holds what was staged, so that one measurement does not run into the next. */
    void awaitIntegrated() {
        while (jdbc.sql("select exists (select 1 from evidence_queue)")
                .query(Boolean.class)
                .single()) {
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }
}
