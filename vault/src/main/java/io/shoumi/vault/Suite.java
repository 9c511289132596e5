package io.shoumi.vault;

import io.shoumi.vault.VaultException.UnsupportedSuite;

/** The set of algorithms a header names. One that this build cannot do is refused by its name, never guessed at. */
enum Suite {
    /** AES-256-GCM, HMAC-SHA-256, HKDF-SHA-256. */
    INTERNATIONAL(1),
    /** SM4-GCM, HMAC-SM3. */
    NATIONAL(2);

    private final byte code;

    Suite(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    /** Passes only for the suite that is implemented. */
    static void requireSupported(byte code) {
        for (Suite suite : values()) {
            if (suite.code == code) {
                suite.requireSupported();
                return;
            }
        }
        throw new UnsupportedSuite("number " + Byte.toUnsignedInt(code));
    }

    private void requireSupported() {
        switch (this) {
            case INTERNATIONAL -> {}
            case NATIONAL -> throw new UnsupportedSuite(name());
        }
    }
}
