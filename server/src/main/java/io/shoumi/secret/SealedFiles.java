package io.shoumi.secret;

import io.shoumi.home.HomeVault;
import io.shoumi.ledger.SecretId;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.ObjectId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import io.shoumi.vault.SealedObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals and opens what belongs to one secret, each under its place. */
@Component
class SealedFiles {
    private final HomeVault vault;

    SealedFiles(HomeVault vault) {
        this.vault = vault;
    }

    SealedObject seal(SecretId id, byte[] bytes) {
        return store(id, Purpose.ORIGINAL, bytes);
    }

    SealedObject sealText(SecretId id, String text) {
        return store(id, Purpose.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private SealedObject store(SecretId id, Purpose purpose, byte[] bytes) {
        try {
            return vault.open().store(owner(id), purpose, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(SecretId id, Purpose purpose, UUID object) {
        try {
            return vault.open().readWhole(new SealedObject(new ObjectId(object), owner(id), purpose));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes, and the key they were sealed with. */
    void purge(SealedObject object) {
        try {
            vault.open().delete(object.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            vault.open().destroy(object.owner());
        }
    }

    /** Whatever was sealed for it is unreadable from now on. */
    void purge(SecretId id) {
        vault.open().destroy(owner(id));
    }

    byte[] sealSmall(SecretId id, Purpose purpose, ContextId place, String text) {
        return vault.open().sealSmall(owner(id), purpose, place, text.getBytes(StandardCharsets.UTF_8));
    }

    String openSmall(SecretId id, Purpose purpose, ContextId place, byte[] sealed) {
        return new String(vault.open().openSmall(owner(id), purpose, place, sealed), StandardCharsets.UTF_8);
    }

    static OwnerId owner(SecretId id) {
        return new OwnerId(id.value());
    }

    static ContextId fileName(UUID object) {
        return ContextId.of("sealed_object.name", object);
    }

    static ContextId trueTitle(SecretId id) {
        return ContextId.of("secret.true_title", id);
    }

    static ContextId suggestion(SecretId id) {
        return ContextId.of("intake.suggestion", id);
    }
}
