package io.shoumi.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of what an export held, cell by cell, so that a paper or a file found anywhere leads to its record in the log. */
final class Digest {
    private final MessageDigest sha256;

    Digest(String register) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        line(List.of(register));
    }

    void line(List<String> cells) {
        sha256.update((String.join("\u001f", cells) + "\u001e").getBytes(StandardCharsets.UTF_8));
    }

    /** Of all lines so far; none can follow. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
