package io.shoumi.identity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * One-time codes by RFC 6238: HMAC-SHA-1 (what authenticator programs support everywhere), steps of 30 s, six digits. One step
 * before and after is accepted; a step is never accepted twice.
 */
public final class Totp {
    private static final long STEP_SECONDS = 30;

    private Totp() {}

    /** The code that is shown at a time. */
    public static String code(byte[] seed, Instant at) {
        return codeOfStep(seed, Math.floorDiv(at.getEpochSecond(), STEP_SECONDS), 6);
    }

    /** The step that a typed code belongs to, if it is right now and later than the last step used. */
    static OptionalLong step(byte[] seed, String typed, Instant at, long lastStep) {
        var now = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
        for (var step = now - 1; step <= now + 1; step++) {
            if (step > lastStep && equal(codeOfStep(seed, step, 6), typed)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean equal(String expected, String typed) {
        return MessageDigest.isEqual(
                expected.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static String codeOfStep(byte[] seed, long step, int digits) {
        var mac = new HMac(new SHA1Digest());
        mac.init(new KeyParameter(seed));
        mac.update(ByteBuffer.allocate(8).putLong(step).array(), 0, 8);
        var out = new byte[20];
        mac.doFinal(out, 0);
        var offset = out[19] & 0xf;
        var number = ByteBuffer.wrap(out, offset, 4).getInt() & 0x7fffffff;
        var modulus = (int) Math.pow(10, digits);
        return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
    }

    /** The seed as authenticator programs take it: base 32 without padding. */
    public static String base32(byte[] seed) {
        return new Base32().encodeToString(seed).replace("=", "");
    }

    /** The inverse of {@link #base32}. */
    public static byte[] seed(String base32) {
        return new Base32().decode(base32);
    }

    static String uri(String issuer, String login, byte[] seed) {
        var enc = java.nio.charset.StandardCharsets.UTF_8;
        return "otpauth://totp/"
                + java.net.URLEncoder.encode(issuer + ":" + login, enc).replace("+", "%20") + "?secret=" + base32(seed)
                + "&issuer=" + java.net.URLEncoder.encode(issuer, enc).replace("+", "%20");
    }
}
