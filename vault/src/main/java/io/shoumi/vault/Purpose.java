package io.shoumi.vault;

import java.util.Arrays;
import java.util.Optional;

/** What a ciphertext or derived key is for. The code is part of the byte format: never change or reuse one. */
public enum Purpose {
    ORIGINAL(1),
    TEXT(2),
    PAGE(3),
    TITLE(4),
    QUOTE(5),
    TOTP(6),
    LOG_KEY(7),
    FINGERPRINT(8),
    CAMPAIGN_NUMBER(9),
    EVIDENCE(10),
    REPORT(11),
    ATTACHMENT(12),
    BACKUP(13),
    SESSION(14),
    TOKEN(15),
    INVITATION(16);

    private final byte code;

    Purpose(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static Optional<Purpose> ofCode(byte code) {
        return Arrays.stream(values()).filter(purpose -> purpose.code == code).findFirst();
    }
}
