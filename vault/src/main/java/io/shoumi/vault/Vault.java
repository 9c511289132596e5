package io.shoumi.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The vault is either sealed, and knows only where its files are, or open, and holds the root key. Its keys and its
 * objects lie in two directories, so that they can be backed up, and destroyed, apart.
 */
public sealed interface Vault permits SealedVault, OpenVault {
    /** A vault that may or may not exist yet. */
    static SealedVault at(Path keysDir, ObjectStore objects, Clock clock) {
        return new SealedVault(keysDir, objects, clock, false);
    }

    /** As {@link #at(Path, ObjectStore, Clock)}, on a key directory that other processes may have open the same way. */
    static SealedVault shared(Path keysDir, ObjectStore objects, Clock clock) {
        return new SealedVault(keysDir, objects, clock, true);
    }

    /** A vault whose objects are files. */
    static SealedVault at(Path keysDir, Path objectsDir) throws IOException {
        return at(keysDir, new FileObjectStore(objectsDir), Clock.systemUTC());
    }

    /** Whether the passphrase of these keys is in two halves; false where there are none. */
    static boolean inHalves(Path keysDir) {
        return new RootKeyStore(keysDir).inHalves();
    }

    /** Makes a new vault, open. */
    static OpenVault create(Path keysDir, Path objectsDir, char[] passphrase) throws IOException {
        return at(keysDir, objectsDir).create(passphrase);
    }

    /** Opens an existing vault. */
    static OpenVault unseal(Path keysDir, Path objectsDir, char[] passphrase) throws IOException {
        return at(keysDir, objectsDir).unseal(passphrase);
    }
}
