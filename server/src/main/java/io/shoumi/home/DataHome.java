package io.shoumi.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a home and the lock on it. Directories are 0700, files that hold a credential 0600.
 *
 * <pre>
 * home.properties  the version, the database's port, when the demo was filled, how far the machine's clock is off
 * database/        the embedded PostgreSQL's data, where there is no external one
 * database.properties  the database's credentials, and the external one's address
 * log/             the evidence log: tiles, checkpoint, vkey
 * keys/            the key store, apart from the database
 * vault/           sealed objects
 * tls/             the certificate and its key
 * regulations/     later versions of policies that the organisation installed; need not exist
 * </pre>
 */
public final class DataHome implements AutoCloseable {
    /** Raised when the layout changes in a way that an older program must not touch. */
    public static final String VERSION = "1";

    /** Where a demo's home keeps its generated passphrase (0600), so that it can unseal itself. */
    public static final String DEMO_PASSPHRASE = "demo-passphrase";

    private final Path root;
    private final @Nullable FileChannel channel;
    private final @Nullable FileLock lock;

    private DataHome(Path root, @Nullable FileChannel channel, @Nullable FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens or makes a home and locks it until {@link #close}. */
    public static DataHome open(Path directory) {
        return open(directory, false);
    }

    /** Opens a home that other nodes on the same external database may have open the same way; nobody opens it alone meanwhile. */
    static DataHome share(Path directory) {
        return open(directory, true);
    }

    private static DataHome open(Path directory, boolean shared) {
        try {
            var root = privateDirectory(directory.toAbsolutePath().normalize());
            var channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(channel, shared);
            if (lock == null) {
                channel.close();
                throw new HomeUnusable("home.in-use", root);
            }
            var home = new DataHome(root, channel, lock);
            home.checkVersion();
            return home;
        } catch (IOException e) {
            throw new HomeUnusable("home.unusable", directory, String.valueOf(e.getMessage()));
        }
    }

    /** Looks at a home without locking it: for a verifier beside a running server. */
    public static DataHome inspect(Path directory) {
        var root = directory.toAbsolutePath().normalize();
        if (!Files.isRegularFile(root.resolve("home.properties"))) {
            throw new HomeUnusable("home.absent", root);
        }
        var home = new DataHome(root, null, null);
        home.checkVersion();
        return home;
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private void checkVersion() {
        var found = get("version");
        if (found == null) {
            var entries = root.toFile().list((dir, name) -> !name.equals("lock"));
            if (entries != null && entries.length > 0) {
                throw new HomeUnusable("home.not-a-home", root);
            }
            put("version", VERSION);
        } else if (!found.equals(VERSION)) {
            throw new HomeUnusable("home.other-version", root, found, VERSION);
        }
    }

    /** Whether the server that owns this home runs now, in whatever process. */
    public boolean inUse() {
        if (lock != null) {
            return true;
        }
        try (var probe = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var mine = tryLock(probe, false);
            if (mine == null) {
                return true;
            }
            mine.release();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key under which {@link #put} keeps what is so on this machine only, where several share the home. */
    public String ownKey(String key) {
        try {
            return shared() ? key + "." + InetAddress.getLocalHost().getHostName() : key;
        } catch (UnknownHostException e) {
            return key;
        }
    }

    /** Whether other nodes may work on it at the same time. */
    boolean shared() {
        return lock != null && lock.isShared();
    }

    /** Whether this is a demo's home, which keeps its passphrase beside its data. */
    public boolean unsealsItself() {
        return Files.exists(root.resolve(DEMO_PASSPHRASE));
    }

    /** Where later versions of policies are installed: {@code coal/2027-07-01/rules.cedar}. */
    Path regulations() {
        return root.resolve("regulations");
    }

    public Path root() {
        return root;
    }

    public Path log() {
        return directory("log");
    }

    public Path keys() {
        return directory("keys");
    }

    public Path objects() {
        return directory("vault");
    }

    public Path tls() {
        return directory("tls");
    }

    public Path database() {
        return directory("database");
    }

    private Path directory(String name) {
        try {
            return privateDirectory(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public @Nullable String get(String key) {
        return load("home.properties").getProperty(key);
    }

    public void put(String key, String value) {
        var all = load("home.properties");
        all.setProperty(key, value);
        save("home.properties", all);
    }

    /** A properties file of the home; empty when absent. */
    public Properties load(String name) {
        var found = new Properties();
        var file = root.resolve(name);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                found.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Writes a properties file whole, readable by its owner only. */
    public void save(String name, Properties all) {
        try {
            var fresh = root.resolve(name + ".new");
            writePrivate(fresh, toText(all));
            Files.move(
                    fresh,
                    root.resolve(name),
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String toText(Properties all) throws IOException {
        var text = new java.io.StringWriter();
        all.store(text, null);
        return text.toString();
    }

    /** Writes a file that only its owner can read. */
    public static void writePrivate(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static Path privateDirectory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        return path;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
