package io.shoumi.vault;

import io.shoumi.vault.VaultException.VaultSealed;
import io.shoumi.vault.VaultException.WrongPassphrase;
import java.util.List;
import java.util.UUID;

/**
 * The root key of an open vault, and the passphrase that opens it. Both can be changed while people work, the root key by one node alone; whatever is killed in
 * between is finished by doing it again after unsealing.
 */
public final class RootKeeping {
    private final RootKeyStore store;
    private final OwnerKeys keys;
    private final KeysLock lock;
    private final Object turn = new Object();
    private StorePassword password;
    private volatile Progress progress = new Progress(0, 0);
    private boolean closed;

    /** Takes over {@code password}. */
    RootKeeping(RootKeyStore store, OwnerKeys keys, StorePassword password, KeysLock lock) {
        this.lock = lock;
        this.store = store;
        this.keys = keys;
        this.password = password;
    }

    /** How many owners' keys are under the new root key already. */
    public record Progress(int done, int of) {}

    /** The name of the root key under which keys are wrapped. */
    public UUID id() {
        return keys.roots().current().id();
    }

    /** Whether an earlier root key is still kept, since some keys may be under it. */
    public boolean changing() {
        return keys.roots().old() != null;
    }

    public Progress progress() {
        return progress;
    }

    /** Makes a new root key beside the present one: on disk when this returns. Nothing while a change is under way. */
    public void beginChange() {
        synchronized (turn) {
            requireOpen();
            RootKeys now = keys.roots();
            if (now.old() == null) {
                lock.beAlone();
                RootKeys next = new RootKeys(RootKey.random(), now.current());
                keys.become(next, () -> store.replace(next, password));
                store.settle();
            }
        }
    }

    /**
     * Wraps every key by the new root key, one at a time, then erases the old root key. Nothing when no change is under way. A key
     * file that does not open ends it: the old root key is kept then, and so is everything that opens.
     */
    public void finishChange() {
        synchronized (turn) {
            requireOpen();
            RootKeys now = keys.roots();
            RootKey old = now.old();
            if (old == null) {
                store.settle();
                return;
            }
            lock.beAlone();
            wrapAll();
            RootKeys alone = new RootKeys(now.current(), null);
            keys.become(alone, () -> store.replace(alone, password));
            old.key().close();
            store.settle();
            lock.shareAgain();
        }
    }

    private void wrapAll() {
        List<OwnerId> owners = keys.owners();
        int done = 0;
        progress = new Progress(done, owners.size());
        for (OwnerId owner : owners) {
            keys.wrapAnew(owner);
            progress = new Progress(++done, owners.size());
        }
    }

    /** Whether the passphrase is made of two halves. */
    public boolean inHalves() {
        return store.inHalves();
    }

    /**
     * Puts another passphrase in the place of the present one; takes the time that Argon2id takes twice. Passphrases are left for the
     * caller to wipe.
     *
     * @param halves whether the new one was joined of two, see {@link Halves}
     * @throws WrongPassphrase when {@code present} is not the present one; nothing is changed then
     */
    public void changePassphrase(char[] present, char[] next, boolean halves) {
        changePassphrase(present, next, PassphraseKdf.fresh(Argon2Cost.DEFAULT, halves));
    }

    void changePassphrase(char[] present, char[] next, PassphraseKdf derivation) {
        if (next.length == 0) {
            throw new IllegalArgumentException("the passphrase is empty");
        }
        synchronized (turn) {
            requireOpen();
            requirePresent(present);
            keys.alone(() -> {
                StorePassword changed = store.change(keys.roots(), next, derivation);
                password.close();
                password = changed;
                store.settle();
            });
        }
    }

    /** @throws WrongPassphrase where it is not the present one */
    public void require(char[] typed) {
        synchronized (turn) {
            requireOpen();
            requirePresent(typed);
        }
    }

    private void requirePresent(char[] typed) {
        try (StorePassword derived = store.derive(typed)) {
            if (!derived.equalTo(password)) {
                throw new WrongPassphrase();
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new VaultSealed();
        }
    }

    /** All keys as they lie now; a change of the root key that is under way lets it in between two keys. */
    public KeyCopy copy() {
        return keys.copy();
    }

    /** Waits until a change that is under way has come to its next key, which is refused then, and wipes. */
    void close() {
        synchronized (turn) {
            closed = true;
            password.close();
        }
    }
}
