package io.shoumi.vault;

import io.shoumi.vault.VaultException.KeyDestroyed;
import io.shoumi.vault.VaultException.KeyMissing;
import io.shoumi.vault.VaultException.KeysUnusable;
import io.shoumi.vault.VaultException.VaultSealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The keys of all owners: one wrapped file each, and the list of the destroyed ones, which is written first and rules over
 * the files. Safe for many threads; every key handed out is a copy for the caller to wipe.
 */
final class OwnerKeys implements AutoCloseable {
    private static final int CACHED_KEYS_MAX = 256;

    private final Path directory;
    private final DestroyedKeys destroyed;
    private final RootKey root;
    private final KeyCache cache = new KeyCache(CACHED_KEYS_MAX);
    private boolean closed;

    /** Finishes destructions that a crash cut short, and undoes restores of destroyed keys. Takes over {@code root}. */
    OwnerKeys(Path keysDir, RootKey root) {
        this.directory = keysDir.resolve("owners");
        this.root = root;
        this.destroyed = new DestroyedKeys(keysDir.resolve("destroyed"));
        try {
            DurableFiles.createDirectories(directory);
            for (DestroyedKey key : destroyed.list()) {
                erase(key.owner());
            }
        } catch (IOException e) {
            throw new KeysUnusable(directory, e);
        }
    }

    /** Gives the owner a key unless it has one; never a second time after destruction. */
    synchronized void create(OwnerId owner) {
        requireUsable(owner);
        Path file = file(owner);
        if (Files.exists(file)) {
            return;
        }
        try (KeyBytes key = KeyBytes.random()) {
            byte[] sealed = new OwnerKeyFile(root, owner).seal(key);
            DurableFiles.write(file, out -> out.write(sealed));
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }

    synchronized KeyBytes copyOf(OwnerId owner) {
        requireUsable(owner);
        return cache.get(owner, this::read).copy();
    }

    /** Destroyed for good when this returns, and even if it is interrupted after the list was written. */
    synchronized void destroy(OwnerId owner, Instant at) {
        requireOpen();
        if (owner.equals(OwnerId.SYSTEM)) {
            throw new IllegalArgumentException("the system's own key cannot be destroyed");
        }
        cache.wipe(owner);
        try {
            destroyed.add(owner, at);
            erase(owner);
        } catch (IOException e) {
            throw new KeysUnusable(file(owner), e);
        }
    }

    synchronized List<DestroyedKey> destroyed() {
        return destroyed.list();
    }

    private KeyBytes read(OwnerId owner) {
        return read(root, owner, file(owner));
    }

    /** One owner's key straight from its file. */
    static KeyBytes readFile(Path keysDir, RootKey root, OwnerId owner) {
        return read(root, owner, keysDir.resolve("owners").resolve(owner.toString()));
    }

    private static KeyBytes read(RootKey root, OwnerId owner, Path file) {
        try {
            return new OwnerKeyFile(root, owner).open(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new KeyMissing(owner);
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }

    private void erase(OwnerId owner) throws IOException {
        if (Files.exists(file(owner))) {
            DurableFiles.erase(file(owner));
        }
    }

    private void requireUsable(OwnerId owner) {
        requireOpen();
        if (destroyed.contains(owner)) {
            throw new KeyDestroyed(owner);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new VaultSealed();
        }
    }

    private Path file(OwnerId owner) {
        return directory.resolve(owner.toString());
    }

    @Override
    public synchronized void close() {
        closed = true;
        cache.close();
        root.key().close();
    }
}
