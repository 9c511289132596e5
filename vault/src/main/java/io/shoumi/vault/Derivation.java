package io.shoumi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Keys that an owner key is split into, one per use, so that no key serves two algorithms or two purposes: HKDF-Expand with
 * SHA-256 (RFC 5869; the extract step is left out since an owner key is uniformly random, section 3.3).
 */
final class Derivation {
    private static final String PREFIX = "shoumi/1/";

    private Derivation() {}

    static KeyBytes wrapping(KeyBytes ownerKey) {
        return expand(ownerKey, PREFIX + "wrap");
    }

    static KeyBytes smallValues(KeyBytes ownerKey, Purpose purpose) {
        return expand(ownerKey, PREFIX + "small/" + purpose.code());
    }

    static KeyBytes keyedHash(KeyBytes ownerKey, Purpose purpose) {
        return expand(ownerKey, PREFIX + "mac/" + purpose.code());
    }

    private static KeyBytes expand(KeyBytes key, String info) {
        try {
            var parameters =
                    HKDFParameterSpec.expandOnly(key, info.getBytes(StandardCharsets.US_ASCII), KeyBytes.BYTES);
            return new KeyBytes(KDF.getInstance("HKDF-SHA256").deriveData(parameters));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
