package io.shoumi.vault;

import io.shoumi.vault.VaultException.KeysExist;
import io.shoumi.vault.VaultException.KeysUnusable;
import io.shoumi.vault.VaultException.NoKeys;
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
    private final RootKeyStore rootStore;

    SealedVault(Path keysDir, ObjectStore objects, Clock clock) {
        this.keysDir = keysDir;
        this.objects = objects;
        this.clock = clock;
        this.rootStore = new RootKeyStore(keysDir);
    }

    /** Whether there is a key store to unseal. */
    public boolean exists() {
        return rootStore.exists();
    }

    /** Makes the root key and the system's own key; never over keys that are there already. */
    public OpenVault create(char[] passphrase) {
        return create(passphrase, Argon2Cost.DEFAULT);
    }

    OpenVault create(char[] passphrase, Argon2Cost cost) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("the passphrase is empty");
        }
        KeysLock lock = KeysLock.take(keysDir);
        try {
            requireNoKeys();
            RootKey root = RootKey.random();
            rootStore.write(root, passphrase, cost);
            return opened(root, lock);
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
        KeysLock lock = KeysLock.take(keysDir);
        try {
            return opened(rootStore.read(passphrase), lock);
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
        RootKey root = rootStore.read(passphrase);
        try {
            return new SystemKey(OwnerKeys.readFile(keysDir, root, OwnerId.SYSTEM));
        } finally {
            root.key().close();
        }
    }

    private OpenVault opened(RootKey root, KeysLock lock) {
        OwnerKeys keys = new OwnerKeys(keysDir, root);
        keys.create(OwnerId.SYSTEM);
        return new OpenVault(this, keys, lock);
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
