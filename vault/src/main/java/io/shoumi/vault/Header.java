package io.shoumi.vault;

import io.shoumi.vault.VaultException.Tampered;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * The first bytes of a sealed object: magic with the format's version, suite, object, owner, purpose, wrapped data key.
 * Everything before the wrapped key is bound to the wrapped key, and the whole header to every chunk.
 */
record Header(SealedObject object, byte[] wrappedKey) {
    static final byte[] MAGIC = "SHOUMI1".getBytes(StandardCharsets.US_ASCII);
    static final int BINDING_BYTES = MAGIC.length + 1 + 16 + 16 + 1;
    static final int WRAPPED_KEY_BYTES = KeyBytes.BYTES + Aead.OVERHEAD_BYTES;
    static final int BYTES = BINDING_BYTES + WRAPPED_KEY_BYTES;

    /** What the wrapped data key is bound to. */
    static byte[] binding(SealedObject object) {
        return ByteBuffer.allocate(BINDING_BYTES)
                .put(MAGIC)
                .put(Suite.INTERNATIONAL.code())
                .put(Bytes.of(object.id().value()))
                .put(Bytes.of(object.owner().value()))
                .put(object.purpose().code())
                .array();
    }

    byte[] encoded() {
        return Bytes.concat(binding(object), wrappedKey);
    }

    /** The header of exactly the object that the caller expects; anything else is refused. */
    static Header decode(byte[] encoded, SealedObject expected) {
        if (encoded.length != BYTES || !Arrays.equals(encoded, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Tampered("object " + expected.id() + " has no header of a sealed object");
        }
        Suite.requireSupported(encoded[MAGIC.length]);
        byte[] binding = Arrays.copyOf(encoded, BINDING_BYTES);
        if (!Arrays.equals(binding, binding(expected))) {
            throw new Tampered("object " + expected.id() + " was expected, found " + named(binding));
        }
        return new Header(expected, Arrays.copyOfRange(encoded, BINDING_BYTES, BYTES));
    }

    private static String named(byte[] binding) {
        ByteBuffer ids = ByteBuffer.wrap(binding, MAGIC.length + 1, 33);
        UUID object = new UUID(ids.getLong(), ids.getLong());
        UUID owner = new UUID(ids.getLong(), ids.getLong());
        String purpose = Purpose.ofCode(ids.get()).map(Enum::name).orElse("an unknown purpose");
        return "object " + object + " of owner " + owner + " for " + purpose;
    }
}
