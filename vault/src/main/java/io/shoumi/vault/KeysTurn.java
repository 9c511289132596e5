package io.shoumi.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** The turn to change a key directory, which open vaults of several processes may share; it goes with its process. */
final class KeysTurn implements AutoCloseable {
    private static final long BREATH_MILLIS = 2;

    private final FileChannel channel;

    private KeysTurn(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else has it. */
    static KeysTurn take(Path keysDir) throws IOException {
        FileChannel channel = DurableFiles.openPrivate(keysDir.resolve("turn"));
        try {
            while (!held(channel)) {
                Thread.sleep(BREATH_MILLIS);
            }
            return new KeysTurn(channel);
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the keys", e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Waits for other processes; within this one the answer is no. */
    private static boolean held(FileChannel channel) throws IOException {
        try {
            return channel.lock().isValid();
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
