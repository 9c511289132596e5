package io.shoumi.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The one-time code that starts set-up: 60 random bits, kept as a hash in memory only, gone with the process. */
@Component
public class SetUpCode {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CHARS = 12;
    private static final int GROUP = 4;
    private static final byte[] NONE = {};

    private volatile byte[] hash = NONE;
    private final SecureRandom random = new SecureRandom();

    /** Makes a code; an earlier one is worth nothing from now on. */
    public String issue() {
        var code = new StringBuilder();
        for (var i = 0; i < CHARS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        hash = hash(code.toString());
        return code.toString();
    }

    boolean accepts(String typed) {
        var expected = hash;
        return expected.length > 0 && MessageDigest.isEqual(expected, hash(typed));
    }

    void spend() {
        hash = NONE;
    }

    private static byte[] hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
