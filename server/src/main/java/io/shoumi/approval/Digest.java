package io.shoumi.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a request's canonical content, in hexadecimal: what an approver signs. */
public record Digest(String hex) {

    public static Digest of(String canonical) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return new Digest(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Digest of(byte[] hash) {
        return new Digest(HexFormat.of().formatHex(hash));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** {@code 7f3a·91c2}: enough to compare by eye. */
    public String brief() {
        return hex.substring(0, 4) + "·" + hex.substring(4, 8);
    }
}
