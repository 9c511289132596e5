package io.shoumi.vault;

import io.shoumi.vault.VaultException.KeysUnusable;
import io.shoumi.vault.VaultException.WrongPassphrase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The root key on disk: a PKCS#12 key store (RFC 7292) whose password Argon2id derives from the passphrase, since the
 * format itself knows no Argon2id. The alias of the entry is the root key's id; while the root key is being changed there is
 * a second one, {@code old-} and its id.
 *
 * <p>Every change is one rename, of the store. {@link #settle} does what is left to do after it, and undoes what was only prepared.
 */
final class RootKeyStore {
    private static final String OLD = "old-";

    private final Path store;
    private final Path kdf;
    private final Path nextStore;
    private final Path nextKdf;

    RootKeyStore(Path keysDir) {
        this.store = keysDir.resolve("root.p12");
        this.kdf = keysDir.resolve("root.kdf");
        this.nextStore = keysDir.resolve("root.p12.next");
        this.nextKdf = keysDir.resolve("root.kdf.next");
    }

    boolean exists() {
        return Files.exists(store);
    }

    /** Whether the passphrase is made of two halves. */
    boolean inHalves() {
        return exists() && derivation().halves();
    }

    /** The key store comes last: without it the directory counts as empty. */
    StorePassword create(RootKeys keys, char[] passphrase, PassphraseKdf derivation) {
        StorePassword password = derivation.password(passphrase);
        try {
            writeText(kdf, derivation);
            writeStore(store, keys, password);
            return password;
        } catch (IOException e) {
            throw new KeysUnusable(store, e);
        }
    }

    /**
     * Other root keys under the same passphrase. Refused when it is not what opens the store on disk, as after an earlier change of
     * which nobody knows whether it reached the disk.
     */
    void replace(RootKeys keys, StorePassword password) {
        settle();
        read(password).close();
        try {
            writeStore(nextStore, keys, password);
            DurableFiles.replace(nextStore, store);
        } catch (IOException e) {
            throw new KeysUnusable(store, e);
        }
    }

    /**
     * The same root keys under another passphrase. Until the store is renamed the old passphrase holds, from then on the new one,
     * whose derivation lies ready.
     */
    StorePassword change(RootKeys keys, char[] passphrase, PassphraseKdf derivation) {
        settle();
        StorePassword password = derivation.password(passphrase);
        try {
            writeStore(nextStore, keys, password);
            writeText(nextKdf, derivation);
            DurableFiles.replace(nextStore, store);
            return password;
        } catch (IOException e) {
            password.close();
            throw new KeysUnusable(store, e);
        }
    }

    /** Finishes a change, or undoes it if it was cut short before its rename; what was replaced is erased. Only under the lock of the keys. */
    void settle() {
        try {
            if (Files.exists(nextStore)) {
                eraseIfThere(nextKdf);
                DurableFiles.erase(nextStore);
            } else if (Files.exists(nextKdf)) {
                DurableFiles.rename(nextKdf, kdf);
            }
            DurableFiles.eraseReplaced(store);
            eraseIfThere(DurableFiles.unfinished(nextStore));
            eraseIfThere(DurableFiles.unfinished(nextKdf));
        } catch (IOException e) {
            throw new KeysUnusable(store, e);
        }
    }

    private static void eraseIfThere(Path file) throws IOException {
        if (Files.exists(file)) {
            DurableFiles.erase(file);
        }
    }

    private static void writeText(Path file, PassphraseKdf derivation) throws IOException {
        DurableFiles.write(file, out -> out.write((derivation.encoded() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static void writeStore(Path file, RootKeys keys, StorePassword derived) throws IOException {
        char[] password = derived.copy();
        try {
            KeyStore pkcs12 = KeyStore.getInstance("PKCS12");
            pkcs12.load(null, password);
            pkcs12.setKeyEntry(keys.current().id().toString(), keys.current().key(), password, null);
            RootKey old = keys.old();
            if (old != null) {
                pkcs12.setKeyEntry(OLD + old.id(), old.key(), password, null);
            }
            DurableFiles.write(file, out -> store(pkcs12, out, password));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static void store(KeyStore pkcs12, OutputStream out, char[] password) throws IOException {
        try {
            pkcs12.store(out, password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the time that Argon2id takes. */
    StorePassword derive(char[] passphrase) {
        return derivation().password(passphrase);
    }

    /** Whatever goes wrong inside the key store is a wrong passphrase: telling more would tell it to a guesser too. */
    RootKeys read(StorePassword derived) {
        byte[] encoded = bytes(store);
        char[] password = derived.copy();
        try (InputStream in = new ByteArrayInputStream(encoded)) {
            KeyStore pkcs12 = KeyStore.getInstance("PKCS12");
            pkcs12.load(in, password);
            return keysIn(pkcs12, password);
        } catch (UnrecoverableKeyException | IOException | RuntimeException e) {
            throw new WrongPassphrase();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static RootKeys keysIn(KeyStore pkcs12, char[] password) throws GeneralSecurityException {
        @Nullable RootKey current = null;
        @Nullable RootKey old = null;
        for (String alias : Collections.list(pkcs12.aliases())) {
            Key key = pkcs12.getKey(alias, password);
            if (alias.startsWith(OLD)) {
                old = new RootKey(UUID.fromString(alias.substring(OLD.length())), new KeyBytes(key.getEncoded()));
            } else {
                current = new RootKey(UUID.fromString(alias), new KeyBytes(key.getEncoded()));
            }
        }
        if (current == null) {
            throw new UnrecoverableKeyException();
        }
        return new RootKeys(current, old);
    }

    /** The derivation that goes with the store: a new one lies beside it from the rename of the store until its own. */
    private PassphraseKdf derivation() {
        Path file = Files.exists(nextKdf) && !Files.exists(nextStore) ? nextKdf : kdf;
        String text = new String(bytes(file), StandardCharsets.US_ASCII);
        return PassphraseKdf.decode(text)
                .orElseThrow(() -> new KeysUnusable(kdf, "not Argon2id parameters within bounds"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KeysUnusable(file, e);
        }
    }
}
