package io.shoumi.vault;

import io.shoumi.vault.VaultException.KeysInUse;
import io.shoumi.vault.VaultException.KeysUnusable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** One open vault to a key directory: a second one would not notice that the first destroyed a key. */
final class KeysLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private KeysLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static KeysLock take(Path keysDir) {
        Path file = keysDir.resolve("lock");
        try {
            DurableFiles.createDirectories(keysDir);
            FileChannel channel = DurableFiles.openPrivate(file);
            if (!locked(channel)) {
                channel.close();
                throw new KeysInUse(keysDir);
            }
            return new KeysLock(file, channel);
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }
}
