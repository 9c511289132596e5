package io.shoumi.destruction;

import io.shoumi.home.HomeVault;
import io.shoumi.ledger.SecretId;
import io.shoumi.vault.ObjectId;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.OwnerId;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes what a destroyed secret sealed unreadable: first its key, which is what counts, then the objects. Only after the
 * commit; doing it twice is harmless, and what a crash left over is done when the vault opens next.
 */
@Component
public class Shredding implements HomeVault.WhenOpened {
    private static final Logger LOG = LoggerFactory.getLogger(Shredding.class);

    private final DestructionStore store;
    private final org.springframework.beans.factory.ObjectProvider<HomeVault> vault;

    Shredding(DestructionStore store, org.springframework.beans.factory.ObjectProvider<HomeVault> vault) {
        this.store = store;
        this.vault = vault;
    }

    void afterCommit(List<SecretId> secrets) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                secrets.forEach(secret -> shred(vault.getObject().open(), secret));
            }
        });
    }

    @Override
    public void vaultOpened(OpenVault opened) {
        var gone = opened.destroyed().stream()
                .map(key -> key.owner().value())
                .collect(java.util.stream.Collectors.toSet());
        store.destroyedSecrets().stream()
                .filter(secret -> !gone.contains(secret.value())
                        || !store.objectsOf(secret).isEmpty())
                .forEach(secret -> shred(opened, secret));
    }

    private void shred(OpenVault opened, SecretId secret) {
        opened.destroy(new OwnerId(secret.value()));
        for (var object : store.objectsOf(secret)) {
            try {
                opened.delete(new ObjectId(object));
            } catch (IOException e) {
                LOG.warn(
                        "object {} of a destroyed secret could not be removed; its key is gone; next start tries again",
                        object,
                        e);
            }
        }
    }
}
