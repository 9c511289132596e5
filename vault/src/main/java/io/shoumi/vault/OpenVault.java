package io.shoumi.vault;

import io.shoumi.vault.VaultException.ObjectMissing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A vault with its keys: seals, opens, and destroys keys, until it is sealed again. Safe for many threads. What it throws
 * besides {@link IOException} of the caller's streams and the object store is a {@link VaultException}.
 */
public final class OpenVault implements Vault, AutoCloseable {
    private final SealedVault origin;
    private final OwnerKeys keys;
    private final RootKeeping root;
    private final KeysLock lock;

    OpenVault(SealedVault origin, OwnerKeys keys, RootKeeping root, KeysLock lock) {
        this.origin = origin;
        this.keys = keys;
        this.root = root;
        this.lock = lock;
    }

    /** The root key: its name, its change, its passphrase. */
    public RootKeeping root() {
        return root;
    }

    /** Gives the owner a key unless it has one; refused for ever once the owner's key was destroyed. */
    public void createOwner(OwnerId owner) {
        keys.create(owner);
    }

    /**
     * Destroys the owner's key, on disk when this returns: nothing it sealed opens again, not even with the key's file
     * copied back. Doing it again is harmless, and so is doing it for an owner that never had a key.
     */
    public void destroy(OwnerId owner) {
        keys.destroy(owner, origin.clock.instant());
    }

    /** All destroyed keys, oldest first. */
    public List<DestroyedKey> destroyed() {
        return keys.destroyed();
    }

    /** Seals a stream; reads and writes it once, a chunk at a time. What was written of a failed sealing does not open. */
    public SealedObject seal(OwnerId owner, Purpose purpose, InputStream plain, OutputStream sealed)
            throws IOException {
        SealedObject object = new SealedObject(ObjectId.random(), owner, purpose);
        seal(object, plain, sealed);
        return object;
    }

    private void seal(SealedObject object, InputStream plain, OutputStream sealed) throws IOException {
        try (KeyBytes key = keys.copyOf(object.owner())) {
            new Sealing(key).seal(object, plain, sealed);
        }
    }

    /**
     * Opens a stream. Each chunk is written once it is authenticated, so after a failure {@code plain} holds a true
     * beginning and nothing else; whoever must not act on a beginning uses {@link #openWhole}.
     */
    public void open(SealedObject object, InputStream sealed, OutputStream plain) throws IOException {
        try (KeyBytes key = keys.copyOf(object.owner())) {
            new Opening(key, object).stream(sealed, plain);
        }
    }

    /** Verifies everything, then returns the plaintext; of a cut or altered object not one byte. Up to 1 GiB. */
    public byte[] openWhole(SealedObject object, InputStream sealed) throws IOException {
        try (KeyBytes key = keys.copyOf(object.owner())) {
            return new Opening(key, object).whole(sealed);
        }
    }

    /** Seals a stream into the object store; durable when this returns. */
    public SealedObject store(OwnerId owner, Purpose purpose, InputStream plain) throws IOException {
        SealedObject object = new SealedObject(ObjectId.random(), owner, purpose);
        origin.objects.put(object.id(), out -> seal(object, plain, out));
        return object;
    }

    /** As {@link #open}, from the object store. */
    public void read(SealedObject object, OutputStream plain) throws IOException {
        try (InputStream sealed = stored(object.id())) {
            open(object, sealed, plain);
        }
    }

    /** As {@link #openWhole}, from the object store. */
    public byte[] readWhole(SealedObject object) throws IOException {
        try (InputStream sealed = stored(object.id())) {
            return openWhole(object, sealed);
        }
    }

    /** Deletes the ciphertext; false if there was none. Only {@link #destroy} makes copies of it useless. */
    public boolean delete(ObjectId object) throws IOException {
        return origin.objects.delete(object);
    }

    /**
     * Deletes stored objects that nothing refers to, and leftovers of interrupted writes; tells how many. The age must
     * exceed the longest transaction: an object is stored before the row that names it is committed.
     */
    public int sweepOrphans(Set<ObjectId> live, Duration ageMin) throws IOException {
        return origin.objects.sweep(live, Clock.systemUTC().instant().minus(ageMin));
    }

    /** Seals a value for one place of the database. */
    public byte[] sealSmall(OwnerId owner, Purpose purpose, ContextId context, byte[] plain) {
        try (KeyBytes key = keys.copyOf(owner)) {
            return new SmallValue(owner, purpose, context).seal(key, plain);
        }
    }

    /** Opens a value that was sealed for this very owner, purpose and place. */
    public byte[] openSmall(OwnerId owner, Purpose purpose, ContextId context, byte[] sealed) {
        try (KeyBytes key = keys.copyOf(owner)) {
            return new SmallValue(owner, purpose, context).open(key, sealed);
        }
    }

    /** Keyed hashes for this owner and purpose; other owners' and purposes' hashes of the same input differ. */
    public KeyedHash keyedHash(OwnerId owner, Purpose purpose) {
        try (KeyBytes key = keys.copyOf(owner);
                KeyBytes derived = Derivation.keyedHash(key, purpose)) {
            return new KeyedHash(derived);
        }
    }

    /** Wipes the keys; an operation that is under way finishes. */
    public SealedVault seal() {
        close();
        return origin;
    }

    @Override
    public void close() {
        keys.close();
        root.close();
        lock.close();
    }

    private InputStream stored(ObjectId object) throws IOException {
        return origin.objects.get(object).orElseThrow(() -> new ObjectMissing(object));
    }
}
