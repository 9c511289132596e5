package io.shoumi.home;

import io.shoumi.vault.FileObjectStore;
import io.shoumi.vault.OpenVault;
import io.shoumi.vault.SealedVault;
import io.shoumi.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The home's vault: sealed at start unless a passphrase file was given or the home is a demo's, which keeps a generated one.
 * Listeners run when it opens, before {@link #unseal} returns.
 */
@Component
public class HomeVault implements DisposableBean {
    private final Object turn = new Object();
    private final List<WhenOpened> listeners;
    private volatile Vault vault;

    /** Told once, when the vault has opened. */
    public interface WhenOpened {
        void vaultOpened(OpenVault vault);
    }

    HomeVault(DataHome home, Clock clock, List<WhenOpened> listeners) {
        try {
            var objects = new FileObjectStore(home.objects());
            this.vault =
                    home.shared() ? Vault.shared(home.keys(), objects, clock) : Vault.at(home.keys(), objects, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.listeners = List.copyOf(listeners);
    }

    /**
     * The vault, open.
     *
     * @throws VaultClosed while the server is sealed
     */
    public OpenVault open() {
        if (vault instanceof OpenVault open) {
            return open;
        }
        throw new VaultClosed();
    }

    public boolean isOpen() {
        return vault instanceof OpenVault;
    }

    /** Whether there is anything to unseal; a home that was never set up has no keys. */
    public boolean exists() {
        return !(vault instanceof SealedVault sealed) || sealed.exists();
    }

    /** Whether two people hold a half of the passphrase each; see {@link io.shoumi.vault.Halves}. */
    public boolean inHalves() {
        return switch (vault) {
            case SealedVault sealed -> sealed.inHalves();
            case OpenVault open -> open.root().inHalves();
        };
    }

    /** Makes the keys of a fresh home. The passphrase is wiped. */
    public void create(char[] passphrase) {
        become(passphrase, true);
    }

    /** Opens the vault; a wrong passphrase changes nothing. The passphrase is wiped. */
    public void unseal(char[] passphrase) {
        become(passphrase, false);
    }

    /** Opens the vault with the first line of a file, or with its first two where two people hold a half each. */
    public void unsealFrom(Path passphraseFile) {
        try {
            unseal(PassphraseFile.read(passphraseFile, inHalves()));
        } catch (IOException e) {
            throw new HomeUnusable("home.passphrase-file-unreadable", passphraseFile);
        }
    }

    private void become(char[] passphrase, boolean fresh) {
        synchronized (turn) {
            try {
                if (vault instanceof SealedVault sealed) {
                    var opened = fresh ? sealed.create(passphrase) : sealed.unseal(passphrase);
                    listeners.forEach(listener -> listener.vaultOpened(opened));
                    vault = opened;
                    forgetStart();
                }
            } finally {
                Arrays.fill(passphrase, '\0');
            }
        }
    }

    /**
     * The start and the key derivation (64 MiB) leave garbage that a serial collector would keep for days: collected here, the
     * server holds a third less memory, and the derivation's state does not linger.
     */
    private static void forgetStart() {
        System.gc();
    }

    @Override
    public void destroy() {
        if (vault instanceof OpenVault open) {
            vault = open.seal();
        }
    }
}
