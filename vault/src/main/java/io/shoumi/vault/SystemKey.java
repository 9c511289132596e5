package io.shoumi.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The system's own key alone, to seal and open what belongs to the whole house, such as its backup. It changes nothing in the key
 * store, so it may be had beside an open vault; {@link #close} wipes it.
 */
public final class SystemKey implements AutoCloseable {
    private final KeyBytes key;

    SystemKey(KeyBytes key) {
        this.key = key;
    }

    /** As {@link OpenVault#seal}. */
    public void seal(SealedObject object, InputStream plain, OutputStream sealed) throws IOException {
        requireSystems(object);
        new Sealing(key).seal(object, plain, sealed);
    }

    /** As {@link OpenVault#open}: each chunk is written once it is authenticated, the end last. */
    public void open(SealedObject object, InputStream sealed, OutputStream plain) throws IOException {
        requireSystems(object);
        new Opening(key, object).stream(sealed, plain);
    }

    private static void requireSystems(SealedObject object) {
        if (!object.owner().equals(OwnerId.SYSTEM)) {
            throw new IllegalArgumentException("the system's key is for what the system owns");
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
