package io.shoumi.destruction;

import io.shoumi.hold.Hold;
import io.shoumi.hold.HoldsInForce;
import io.shoumi.home.HomeVault;
import io.shoumi.secret.EndingSecrets;
import io.shoumi.secret.EndingSecrets.Ended;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.VaultException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes what a destroyed secret sealed unreadable: first its key, which is what counts, then the objects. Only after the
 * commit; doing it twice is harmless, and what a crash or a disk left over is done when the vault opens next, or within a minute.
 */
@Component
public class Shredding implements HomeVault.WhenOpened {
    private static final Logger LOG = LoggerFactory.getLogger(Shredding.class);

    private final EndingSecrets secrets;
    private final HoldsInForce holds;
    private final ObjectProvider<HomeVault> vault;
    /** Set when a disk refused; a retry clears it. */
    private volatile boolean leftOver;

    Shredding(EndingSecrets secrets, HoldsInForce holds, ObjectProvider<HomeVault> vault) {
        this.secrets = secrets;
        this.holds = holds;
        this.vault = vault;
    }

    /** Once the running transaction has committed; a sealed vault refuses the act before that. */
    void afterCommit(List<Ended> ended) {
        var opened = vault.getObject().open();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ended.forEach(one -> shred(opened, one));
            }
        });
    }

    @Override
    public void vaultOpened(OpenVault opened) {
        leftOver = false;
        var gone = opened.destroyed().stream().map(key -> key.owner().value()).collect(Collectors.toSet());
        secrets.all().stream()
                .filter(one ->
                        !gone.contains(one.secret().value()) || !one.objects().isEmpty())
                .forEach(one -> shred(opened, one));
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void again() {
        if (leftOver && vault.getObject().isOpen()) {
            vaultOpened(vault.getObject().open());
        }
    }

    /** A destroyed secret on hold is something that cannot be: its key is kept, loudly, until the hold is lifted. */
    private void shred(OpenVault opened, Ended ended) {
        var held = holds.of(ended.secret());
        if (!held.isEmpty()) {
            leftOver = true;
            var numbers = held.stream().map(Hold::number).toList();
            LOG.error("the key of secret {} is kept: holds {}", ended.secret(), numbers);
            return;
        }
        try {
            opened.destroy(new OwnerId(ended.secret().value()));
            for (var object : ended.objects()) {
                opened.delete(object);
            }
        } catch (IOException | VaultException e) {
            leftOver = true;
            LOG.error("what secret {} sealed is not removed in full yet; it is tried again", ended.secret(), e);
        }
    }
}
