package io.shoumi.vault;

import io.shoumi.vault.VaultException.Tampered;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** One owner's key as it lies on disk, wrapped by the root key and bound to the owner and to that root key. */
record OwnerKeyFile(RootKey root, OwnerId owner) {
    private static final byte[] MAGIC = "SHOUMIK1".getBytes(StandardCharsets.US_ASCII);
    private static final int BINDING_BYTES = MAGIC.length + 1 + 16 + 16;

    byte[] seal(KeyBytes ownerKey) {
        byte[] plain = ownerKey.getEncoded();
        try {
            return Bytes.concat(binding(), Aead.seal(root.key(), binding(), plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    KeyBytes open(byte[] file) {
        if (file.length < BINDING_BYTES || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw tampered();
        }
        Suite.requireSupported(file[MAGIC.length]);
        if (!Arrays.equals(file, 0, BINDING_BYTES, binding(), 0, BINDING_BYTES)) {
            throw tampered();
        }
        byte[] wrapped = Arrays.copyOfRange(file, BINDING_BYTES, file.length);
        return Aead.open(root.key(), binding(), wrapped).map(KeyBytes::new).orElseThrow(this::tampered);
    }

    /** The id of the root key that a file says it is under. */
    static UUID rootIdIn(byte[] file) {
        if (file.length < BINDING_BYTES) {
            return new UUID(0, 0);
        }
        ByteBuffer id = ByteBuffer.wrap(file, MAGIC.length + 1, 16);
        return new UUID(id.getLong(), id.getLong());
    }

    private byte[] binding() {
        return ByteBuffer.allocate(BINDING_BYTES)
                .put(MAGIC)
                .put(Suite.INTERNATIONAL.code())
                .put(Bytes.of(root.id()))
                .put(Bytes.of(owner.value()))
                .array();
    }

    private Tampered tampered() {
        return new Tampered("the key file of owner " + owner + " is not authentic");
    }
}
