package io.shoumi.vault;

import java.util.UUID;

/** Who a key belongs to: one secret, one campaign, or the system itself. Destroying the owner's key destroys what it owns. */
public record OwnerId(UUID value) {
    /** Owns what outlives every secret: TOTP seeds, the log's signing key. Its key cannot be destroyed. */
    public static final OwnerId SYSTEM = new OwnerId(new UUID(0, 1));

    public static OwnerId of(String uuid) {
        return new OwnerId(UUID.fromString(uuid));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
