package io.shoumi.vault;

import io.shoumi.vault.VaultException.KeysExist;
import io.shoumi.vault.VaultException.KeysUnusable;
import io.shoumi.vault.VaultException.NoKeys;
import io.shoumi.vault.VaultException.Tampered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

/** A vault without its keys: it can do nothing but become an {@link OpenVault}. Passphrases are left for the caller to wipe. */
public final class SealedVault implements Vault {
    final Path keysDir;
    final ObjectStore objects;
    final Clock clock;
    private final boolean shared;
    private final RootKeyStore rootStore;

    SealedVault(Path keysDir, ObjectStore objects, Clock clock, boolean shared) {
        this.keysDir = keysDir;
        this.objects = objects;
        this.clock = clock;
        this.shared = shared;
        this.rootStore = new RootKeyStore(keysDir);
    }

    /** Whether there is a key store to unseal. */
    public boolean exists() {
        return rootStore.exists();
    }

    /** Whether the passphrase is made of two halves, each with a holder of its own; see {@link Halves}. */
    public boolean inHalves() {
        return rootStore.inHalves();
    }

    /** Makes the root key and the system's own key; never over keys that are there already. */
    public OpenVault create(char[] passphrase) {
        return create(passphrase, Argon2Cost.DEFAULT);
    }

    OpenVault create(char[] passphrase, Argon2Cost cost) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("the passphrase is empty");
        }
        KeysLock lock = KeysLock.take(keysDir, shared);
        try {
            requireNoKeys();
            RootKeys roots = new RootKeys(RootKey.random(), null);
            return opened(roots, rootStore.create(roots, passphrase, PassphraseKdf.fresh(cost, false)), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Takes the time that Argon2id takes. */
    public OpenVault unseal(char[] passphrase) {
        if (!exists()) {
            throw new NoKeys(keysDir);
        }
        KeysLock lock = KeysLock.take(keysDir, shared);
        try {
            rootStore.settle();
            StorePassword password = rootStore.derive(passphrase);
            return opened(rootStore.read(password), password, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The system's own key and nothing else, also beside a vault that is open. Takes the time that Argon2id takes. */
    public SystemKey systemKey(char[] passphrase) {
        if (!exists()) {
            throw new NoKeys(keysDir);
        }
        try (StorePassword password = rootStore.derive(passphrase)) {
            try {
                return systemKey(password);
            } catch (Tampered beforeOrAfter) {
                // an open vault may have changed the root key between the two files
                return systemKey(password);
            }
        }
    }

    private SystemKey systemKey(StorePassword password) {
        try (RootKeys roots = rootStore.read(password)) {
            return new SystemKey(OwnerKeys.readFile(keysDir, roots, OwnerId.SYSTEM));
        }
    }

    private OpenVault opened(RootKeys roots, StorePassword password, KeysLock lock) {
        OwnerKeys keys = new OwnerKeys(keysDir, roots);
        keys.create(OwnerId.SYSTEM);
        return new OpenVault(this, keys, new RootKeeping(rootStore, keys, password, lock), lock);
    }

    private void requireNoKeys() {
        Path owners = keysDir.resolve("owners");
        if (exists() || Files.exists(owners) && !empty(owners)) {
            throw new KeysExist(keysDir);
        }
    }

    private static boolean empty(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new KeysUnusable(directory, e);
        }
    }
}
