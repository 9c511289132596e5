package io.shoumi.backup;

import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.SecretId;
import io.shoumi.vault.OpenVault;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the log of a restore, once the vault is open: which origin it goes on from, and at which size; then of each secret that the
 * backup has and whose key was destroyed after the backup was made.
 */
@Component
class TellingRestorations implements HomeVault.WhenOpened {
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TellingRestorations(JdbcClient jdbc, Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Restoration(
            UUID id, String madeAt, String fromOrigin, long fromSize, String fromRoot, String toOrigin) {}

    @Override
    public void vaultOpened(OpenVault vault) {
        transaction.executeWithoutResult(status -> {
            var untold = jdbc.sql("""
                            select id, to_json(made_at) #>> '{}' as made_at, from_origin, from_size, from_root, to_origin from restoration
                            where recorded_at is null for update""").query(Restoration.class).list();
            untold.forEach(this::tell);
            if (!untold.isEmpty()) {
                vault.destroyed()
                        .forEach(key ->
                                tellWithoutKey(key.owner().value(), key.at().toString()));
            }
        });
    }

    private void tell(Restoration one) {
        jdbc.sql("update restoration set recorded_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), one.id())
                .update();
        ledger.stage(Act.done(ActKind.RESTORED, null, "server")
                .with("backup", one.madeAt())
                .with("fromOrigin", one.fromOrigin())
                .with("fromSize", one.fromSize())
                .with("fromRoot", one.fromRoot())
                .with("toOrigin", one.toOrigin()));
    }

    private void tellWithoutKey(UUID owner, String destroyedAt) {
        var alive = jdbc.sql("select exists (select 1 from secret where id = ? and state <> 'destroyed')")
                .param(owner)
                .query(Boolean.class)
                .single();
        if (alive) {
            ledger.stage(Act.done(ActKind.RESTORED_WITHOUT_KEY, null, "secret:" + owner)
                    .about(new SecretId(owner))
                    .with("destroyed", destroyedAt));
        }
    }
}
