package io.shoumi.vault;

import io.shoumi.vault.VaultException.KeyDestroyed;
import io.shoumi.vault.VaultException.KeyMissing;
import io.shoumi.vault.VaultException.KeysUnusable;
import io.shoumi.vault.VaultException.VaultSealed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The keys of all owners: one wrapped file each, and the list of the destroyed ones, which is written first and rules over
 * the files. Safe for many threads; every key handed out is a copy for the caller to wipe. Other vaults may work on the same
 * directory: what one of them destroyed is looked for before each use, and only one changes anything at a time.
 */
final class OwnerKeys implements AutoCloseable {
    private static final int CACHED_KEYS_MAX = 256;

    private final Path keysDir;
    private final Path directory;
    private final DestroyedKeys destroyed;
    private RootKeys roots;
    private final KeyCache cache = new KeyCache(CACHED_KEYS_MAX);
    private boolean closed;

    /** Finishes destructions that a crash cut short, and undoes restores of destroyed keys. Takes over {@code roots}. */
    OwnerKeys(Path keysDir, RootKeys roots) {
        this.keysDir = keysDir;
        this.directory = keysDir.resolve("owners");
        this.roots = roots;
        this.destroyed = new DestroyedKeys(keysDir.resolve("destroyed"));
        try (var _ = KeysTurn.take(keysDir)) {
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
        Path file = file(owner);
        try (var _ = turn();
                KeyBytes key = KeyBytes.random()) {
            requireUsable(owner);
            if (Files.exists(file)) {
                return;
            }
            write(owner, key);
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }

    private void write(OwnerId owner, KeyBytes key) throws IOException {
        byte[] sealed = new OwnerKeyFile(roots.current(), owner).seal(key);
        DurableFiles.write(file(owner), out -> out.write(sealed));
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
        try (var _ = turn()) {
            catchUp();
            destroyed.add(owner, at);
            erase(owner);
        } catch (IOException e) {
            throw new KeysUnusable(file(owner), e);
        }
    }

    synchronized List<DestroyedKey> destroyed() {
        catchUp();
        return destroyed.list();
    }

    /** All files of the keys but the lock's, as they lie now. */
    synchronized KeyCopy copy() {
        requireOpen();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("root.kdf", "root.p12", "destroyed")) {
                if (Files.exists(keysDir.resolve(name))) {
                    put(zip, name, keysDir.resolve(name));
                }
            }
            for (OwnerId owner : owners()) {
                put(zip, "owners/" + owner, file(owner));
            }
        } catch (IOException e) {
            throw new KeysUnusable(directory, e);
        }
        return new KeyCopy(
                bytes.toByteArray(), roots.current().id(), destroyed.list().size());
    }

    private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
    }

    private KeyBytes read(OwnerId owner) {
        return read(roots, owner, file(owner));
    }

    /** One owner's key straight from its file. */
    static KeyBytes readFile(Path keysDir, RootKeys roots, OwnerId owner) {
        return read(roots, owner, keysDir.resolve("owners").resolve(owner.toString()));
    }

    private static KeyBytes read(RootKeys roots, OwnerId owner, Path file) {
        try {
            byte[] sealed = Files.readAllBytes(file);
            return new OwnerKeyFile(roots.of(OwnerKeyFile.rootIdIn(sealed)), owner).open(sealed);
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

    synchronized RootKeys roots() {
        requireOpen();
        return roots;
    }

    /** Puts other root keys on disk, and uses them from here on; between the two nothing else happens to any key. */
    synchronized void become(RootKeys next, Runnable onDisk) {
        alone(onDisk);
        this.roots = next;
    }

    /** While {@code work} runs nothing else happens to any key. */
    synchronized void alone(Runnable work) {
        requireOpen();
        work.run();
    }

    /** Everybody who has a key file. */
    synchronized List<OwnerId> owners() {
        requireOpen();
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(DurableFiles.UNFINISHED))
                    .map(OwnerId::of)
                    .toList();
        } catch (IOException e) {
            throw new KeysUnusable(directory, e);
        }
    }

    /** Wraps one owner's key by the current root key, unless it is so already or was destroyed meanwhile; opens it in any case. */
    synchronized void wrapAnew(OwnerId owner) {
        requireOpen();
        Path file = file(owner);
        if (destroyed.contains(owner)) {
            return;
        }
        try (KeyBytes key = read(owner)) {
            if (!OwnerKeyFile.rootIdIn(Files.readAllBytes(file))
                    .equals(roots.current().id())) {
                write(owner, key);
            }
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }

    private void requireUsable(OwnerId owner) {
        requireOpen();
        catchUp();
        if (destroyed.contains(owner)) {
            throw new KeyDestroyed(owner);
        }
    }

    private void catchUp() {
        destroyed.catchUp().forEach(cache::wipe);
    }

    private KeysTurn turn() throws IOException {
        requireOpen();
        return KeysTurn.take(keysDir);
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
        roots.close();
    }
}
