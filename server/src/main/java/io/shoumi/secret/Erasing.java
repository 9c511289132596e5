package io.shoumi.secret;

import io.shoumi.home.HomeVault;
import io.shoumi.ledger.SecretId;
import io.shoumi.vault.ObjectId;
import io.shoumi.vault.OpenVault;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Erases what never became a secret: first the key, which is what counts, then the sealed bytes. Only after the commit; what a
 * crash left over is erased when the vault opens next.
 */
@Component
class Erasing implements HomeVault.WhenOpened {
    private static final Logger LOG = LoggerFactory.getLogger(Erasing.class);

    private final RefusedStore store;
    private final ObjectProvider<HomeVault> vault;

    Erasing(RefusedStore store, ObjectProvider<HomeVault> vault) {
        this.store = store;
        this.vault = vault;
    }

    /** Who sealed what. */
    record Erased(SecretId id, List<UUID> objects) {}

    /** Once the running transaction has committed; a sealed vault refuses the act before that. */
    void afterCommit(SecretId id) {
        var opened = vault.getObject().open();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                store.erased().stream().filter(one -> one.id().equals(id)).forEach(one -> erase(opened, one));
            }
        });
    }

    @Override
    public void vaultOpened(OpenVault opened) {
        var gone = opened.destroyed().stream().map(key -> key.owner().value()).collect(Collectors.toSet());
        store.erased().stream().filter(one -> !gone.contains(one.id().value())).forEach(one -> erase(opened, one));
    }

    private static void erase(OpenVault opened, Erased one) {
        try {
            opened.destroy(SealedFiles.owner(one.id()));
            for (var object : one.objects()) {
                opened.delete(new ObjectId(object));
            }
        } catch (IOException e) {
            LOG.error("sealed bytes of {} could not be deleted; without their key they are unreadable", one.id(), e);
        }
    }
}
