package io.shoumi.keys;

import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.VaultException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was agreed: a new root key, every key wrapped by it, the old root key erased, the record. Each step may be the last before
 * a kill; whoever opens the vault next goes on from there, and a disk that refused is asked again within a minute.
 */
@Component
class RunningRootChange implements HomeVault.WhenOpened {
    private static final Logger LOG = LoggerFactory.getLogger(RunningRootChange.class);

    private final RootChangeStore store;
    private final ObjectProvider<HomeVault> vault;
    private final Ledger ledger;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean stopped;

    RunningRootChange(
            RootChangeStore store,
            ObjectProvider<HomeVault> vault,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.vault = vault;
        this.ledger = ledger;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether the last try ended with a fault; the old root key is kept meanwhile. */
    boolean stopped() {
        return stopped;
    }

    @Override
    public void vaultOpened(OpenVault opened) {
        Thread.ofVirtual().name("root-key").start(() -> run(opened));
    }

    void begin() {
        vaultOpened(vault.getObject().open());
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void again() {
        if (vault.getObject().isOpen()) {
            run(vault.getObject().open());
        }
    }

    /** Nothing while another thread is at it. */
    private void run(OpenVault opened) {
        if (!turn.tryLock()) {
            return;
        }
        try {
            var agreed = store.agreed().orElse(null);
            if (agreed != null && opened.root().id().equals(agreed.oldRoot())) {
                opened.root().beginChange();
            }
            opened.root().finishChange();
            if (agreed != null) {
                finish(agreed, opened);
            }
            stopped = false;
        } catch (VaultException.VaultSealed sealed) {
            // the server stops; it goes on when the vault opens next
        } catch (RuntimeException fault) {
            stopped = true;
            LOG.error("the root key is not changed in full yet, the old one is kept; it is tried again", fault);
        } finally {
            turn.unlock();
        }
    }

    private void finish(RootChange agreed, OpenVault opened) {
        var keys = opened.root().progress().of();
        transactions.executeWithoutResult(status -> {
            if (store.finish(agreed.id(), opened.root().id(), keys, clock.instant())) {
                ledger.stage(Act.done(ActKind.ROOT_KEY_CHANGED, null, "root-change:" + agreed.id())
                        .with("old", agreed.oldRoot().toString())
                        .with("new", opened.root().id().toString()));
            }
        });
    }
}
