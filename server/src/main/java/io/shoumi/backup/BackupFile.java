package io.shoumi.backup;

import io.shoumi.home.HomeUnusable;
import io.shoumi.vault.ObjectId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.SealedObject;
import io.shoumi.vault.SystemKey;
import io.shoumi.vault.VaultException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The bytes of a backup: a magic and the sealed object's name in clear, then a ZIP sealed by the system's own key. */
final class BackupFile {
    private static final byte[] MAGIC = "SHOUMIB1".getBytes(StandardCharsets.US_ASCII);
    private static final int FASTEST = 1;

    private BackupFile() {}

    interface Writing {
        void to(ZipOutputStream zip) throws IOException;
    }

    interface Reading {
        void from(ZipInputStream zip) throws IOException;
    }

    /** Appears under its name whole and durable, or not at all; never over a file that is there. */
    static void write(Path file, SystemKey key, Writing content) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        var object = new SealedObject(ObjectId.random(), OwnerId.SYSTEM, Purpose.BACKUP);
        Files.deleteIfExists(part);
        try {
            try (var channel = FileChannel.open(
                    part,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                out.write(MAGIC);
                out.write(name(object));
                piped(sink -> zip(sink, content), plain -> key.seal(object, plain, out));
                out.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void zip(OutputStream sink, Writing content) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(sink, 1 << 16))) {
            zip.setLevel(FASTEST);
            content.to(zip);
        }
    }

    /**
     * Reads it through to its end, which only then is known to be whole and true.
     *
     * @throws HomeUnusable where it is no backup, was changed or cut, or was sealed with other keys
     */
    static void read(Path file, SystemKey key, Reading content) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new HomeUnusable("backup.not-one", file);
            }
            var object = new SealedObject(name(in.readNBytes(16), file), OwnerId.SYSTEM, Purpose.BACKUP);
            piped(sink -> key.open(object, in, sink), plain -> unzip(plain, content));
        } catch (VaultException.Tampered | VaultException.UnsupportedSuite altered) {
            throw new HomeUnusable("backup.damaged", file);
        }
    }

    private static void unzip(InputStream plain, Reading content) throws IOException {
        var zip = new ZipInputStream(new BufferedInputStream(plain, 1 << 16));
        content.from(zip);
        // what follows the last entry is authenticated too
        plain.transferTo(OutputStream.nullOutputStream());
    }

    private static byte[] name(SealedObject object) {
        var id = object.id().value();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static ObjectId name(byte[] bytes, Path file) {
        if (bytes.length < 16) {
            throw new HomeUnusable("backup.damaged", file);
        }
        var both = ByteBuffer.wrap(bytes);
        return new ObjectId(new UUID(both.getLong(), both.getLong()));
    }

    private interface Source {
        void to(OutputStream sink) throws IOException;
    }

    private interface Drain {
        void from(InputStream source) throws IOException;
    }

    /** Runs both ends at once; the writer's fault comes first, for it is the cause of the reader's. */
    private static void piped(Source source, Drain drain) throws IOException {
        var pipe = Pipe.open();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            var writing = threads.submit(() -> {
                try (var sink = Channels.newOutputStream(pipe.sink())) {
                    source.to(sink);
                }
                return null;
            });
            try (var plain = Channels.newInputStream(pipe.source())) {
                drain.from(plain);
            } catch (IOException | RuntimeException consequence) {
                await(writing);
                throw consequence;
            }
            await(writing);
        }
    }

    private static void await(Future<?> writing) throws IOException {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException fault -> throw fault;
                case null, default -> throw new IOException(e);
            }
        }
    }
}
