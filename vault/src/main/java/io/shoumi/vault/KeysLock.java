package io.shoumi.vault;

import io.shoumi.vault.VaultException.KeysInUse;
import io.shoumi.vault.VaultException.KeysUnusable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One open vault to a key directory, or several that all came to share it. Whoever changes the root key is alone meanwhile: the others
 * would go on wrapping under the old one.
 */
final class KeysLock implements AutoCloseable {
    private final Path keysDir;
    private final FileChannel channel;
    private final boolean sharing;
    private FileLock held;

    private KeysLock(Path keysDir, FileChannel channel, FileLock held) {
        this.keysDir = keysDir;
        this.channel = channel;
        this.held = held;
        this.sharing = held.isShared();
    }

    static KeysLock take(Path keysDir, boolean shared) {
        Path file = keysDir.resolve("lock");
        try {
            DurableFiles.createDirectories(keysDir);
            FileChannel channel = DurableFiles.openPrivate(file);
            FileLock held = lock(channel, shared).orElse(null);
            if (held == null) {
                channel.close();
                throw new KeysInUse(keysDir);
            }
            return new KeysLock(keysDir, channel, held);
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel, boolean shared) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, shared));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /**
     * From now on nobody else opens a vault here, until {@link #shareAgain}.
     *
     * @throws KeysInUse while somebody has one open
     */
    synchronized void beAlone() {
        if (!held.isShared()) {
            return;
        }
        // in turn: of two who both let go, the second finds the first holding again
        try (var _ = KeysTurn.take(keysDir)) {
            held.release();
            Optional<FileLock> alone = lock(channel, false);
            held = alone.isPresent() ? alone.get() : channel.lock(0, Long.MAX_VALUE, true);
            if (alone.isEmpty()) {
                throw new KeysInUse(keysDir);
            }
        } catch (IOException e) {
            throw new KeysUnusable(keysDir, e);
        }
    }

    synchronized void shareAgain() {
        if (!sharing || held.isShared()) {
            return;
        }
        try {
            held.release();
            held = channel.lock(0, Long.MAX_VALUE, true);
        } catch (IOException e) {
            throw new KeysUnusable(keysDir, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new KeysUnusable(keysDir, e);
        }
    }
}
