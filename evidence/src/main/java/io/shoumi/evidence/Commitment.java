package io.shoumi.evidence;

import io.shoumi.evidence.json.JsonValue;
import io.shoumi.evidence.merkle.Hash;
import io.shoumi.evidence.merkle.Rfc6962;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What the log holds in place of an act: it binds the act's canonical JSON and tells nothing of it. */
public record Commitment(Hash hash) {
    private static final byte[] DOMAIN = "shoumi-evidence-v1\0".getBytes(StandardCharsets.US_ASCII);

    public static Commitment of(Salt salt, JsonValue act) {
        return of(salt, act.canonical());
    }

    /** SHA-256 over domain, zero byte, salt and the UTF-8 bytes of {@code canonicalJson}, taken as they stand. */
    public static Commitment of(Salt salt, String canonicalJson) {
        MessageDigest digest = Rfc6962.sha256();
        digest.update(DOMAIN);
        digest.update(salt.bytes());
        return new Commitment(Hash.of(digest.digest(canonicalJson.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public String toString() {
        return hash.hex();
    }
}
