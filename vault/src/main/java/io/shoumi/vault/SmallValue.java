package io.shoumi.vault;

import io.shoumi.vault.VaultException.Tampered;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Where one value of a database column belongs, and how it is sealed to exactly that place. */
record SmallValue(OwnerId owner, Purpose purpose, ContextId context) {
    private static final byte[] MAGIC = "SHOUMIv1".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int PREFIX_BYTES = 2;

    byte[] seal(KeyBytes ownerKey, byte[] plain) {
        byte[] prefix = {VERSION, Suite.INTERNATIONAL.code()};
        try (KeyBytes key = Derivation.smallValues(ownerKey, purpose)) {
            return Bytes.concat(prefix, Aead.seal(key, binding(), plain));
        }
    }

    byte[] open(KeyBytes ownerKey, byte[] sealed) {
        if (sealed.length < PREFIX_BYTES || sealed[0] != VERSION) {
            throw tampered();
        }
        Suite.requireSupported(sealed[1]);
        byte[] body = Arrays.copyOfRange(sealed, PREFIX_BYTES, sealed.length);
        try (KeyBytes key = Derivation.smallValues(ownerKey, purpose)) {
            return Aead.open(key, binding(), body).orElseThrow(this::tampered);
        }
    }

    /** The context comes last and is the only part of varying length, so no two places have the same bytes. */
    private byte[] binding() {
        byte[] place = context.value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(MAGIC.length + 1 + 16 + 1 + place.length)
                .put(MAGIC)
                .put(Suite.INTERNATIONAL.code())
                .put(Bytes.of(owner.value()))
                .put(purpose.code())
                .put(place)
                .array();
    }

    private Tampered tampered() {
        return new Tampered("the " + purpose + " value at " + context.value() + " is not authentic");
    }
}
