package io.shoumi.vault;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** A home with a vault whose passphrase costs little to try, and the sentences that tests say about it. */
record VaultHome(Path path) {
    static final char[] PASSPHRASE = "守密 correct horse battery".toCharArray();
    static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    Path keys() {
        return path.resolve("keys");
    }

    Path objects() {
        return path.resolve("vault/objects");
    }

    Path ownerFile(OwnerId owner) {
        return keys().resolve("owners").resolve(owner.toString());
    }

    Path objectFile(SealedObject object) {
        String name = object.id().toString();
        return objects()
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    SealedVault sealedVault() {
        try {
            return Vault.at(keys(), new FileObjectStore(objects()), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OpenVault create() {
        return sealedVault().create(PASSPHRASE, CHEAP);
    }

    OpenVault unseal() {
        return sealedVault().unseal(PASSPHRASE);
    }

    static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OwnerId newOwner(OpenVault vault) {
        OwnerId owner = new OwnerId(UUID.randomUUID());
        vault.createOwner(owner);
        return owner;
    }

    static byte[] plaintext(int sizeBytes) {
        byte[] bytes = new byte[sizeBytes];
        new Random(sizeBytes).nextBytes(bytes);
        return bytes;
    }

    /** A sealed object and its ciphertext. */
    record Ciphertext(SealedObject object, byte[] bytes) {
        byte[] openWhole(OpenVault vault) {
            return openWhole(vault, bytes);
        }

        byte[] openWhole(OpenVault vault, byte[] changed) {
            try {
                return vault.openWhole(object, new ByteArrayInputStream(changed));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Ciphertext seal(OpenVault vault, OwnerId owner, byte[] plain) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try {
            SealedObject object = vault.seal(owner, Purpose.ORIGINAL, new ByteArrayInputStream(plain), sealed);
            return new Ciphertext(object, sealed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
