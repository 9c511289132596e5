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
import java.util.UUID;

/**
 * The root key on disk: a PKCS#12 key store (RFC 7292) whose password Argon2id derives from the passphrase, since the
 * format itself knows no Argon2id. The alias of the one entry is the root key's id.
 */
final class RootKeyStore {
    private final Path store;
    private final Path kdf;

    RootKeyStore(Path keysDir) {
        this.store = keysDir.resolve("root.p12");
        this.kdf = keysDir.resolve("root.kdf");
    }

    boolean exists() {
        return Files.exists(store);
    }

    /** The key store comes last: without it the directory counts as empty. */
    void write(RootKey root, char[] passphrase, Argon2Cost cost) {
        PassphraseKdf derivation = PassphraseKdf.fresh(cost);
        char[] password = derivation.password(passphrase);
        try {
            KeyStore pkcs12 = KeyStore.getInstance("PKCS12");
            pkcs12.load(null, password);
            pkcs12.setKeyEntry(root.id().toString(), root.key(), password, null);
            DurableFiles.write(
                    kdf, out -> out.write((derivation.encoded() + "\n").getBytes(StandardCharsets.US_ASCII)));
            DurableFiles.write(store, out -> store(pkcs12, out, password));
        } catch (IOException e) {
            throw new KeysUnusable(store, e);
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

    /** Whatever goes wrong inside the key store is a wrong passphrase: telling more would tell it to a guesser too. */
    RootKey read(char[] passphrase) {
        byte[] encoded = bytes(store);
        char[] password = derivation().password(passphrase);
        try (InputStream in = new ByteArrayInputStream(encoded)) {
            KeyStore pkcs12 = KeyStore.getInstance("PKCS12");
            pkcs12.load(in, password);
            String alias = pkcs12.aliases().nextElement();
            Key key = pkcs12.getKey(alias, password);
            return new RootKey(UUID.fromString(alias), new KeyBytes(key.getEncoded()));
        } catch (UnrecoverableKeyException | IOException | RuntimeException e) {
            throw new WrongPassphrase();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private PassphraseKdf derivation() {
        String text = new String(bytes(kdf), StandardCharsets.US_ASCII);
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
