package io.shoumi.evidence;

import io.shoumi.evidence.note.CanonicalBase64;
import io.shoumi.evidence.note.KeyName;
import io.shoumi.evidence.note.MalformedNoteException;
import io.shoumi.evidence.note.SignatureLine;
import io.shoumi.evidence.note.SignedNote;
import io.shoumi.evidence.note.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * The log's Ed25519 signing key and the origin it signs for. Whoever holds it can extend or rewrite what no witness has
 * seen; the caller keeps {@link #toBytes} sealed. Never printed: {@code toString} names the public half only.
 */
public final class LogKey {
    private static final int SEED_SIZE_BYTES = 32;
    private static final byte ED25519 = 1;
    private static final String SIGNER_PREFIX = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final byte[] seed;

    private LogKey(KeyName origin, byte[] seed) {
        this.seed = seed;
        this.verifier = new VerifierKey(
                origin,
                new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded());
    }

    /** A new key for {@code origin}, by custom a URL without scheme such as {@code archive.example/log}. */
    public static LogKey generate(String origin) {
        byte[] seed = new byte[SEED_SIZE_BYTES];
        new SecureRandom().nextBytes(seed);
        return new LogKey(new KeyName(origin), seed);
    }

    /** The signer-key text of the note packages, {@code PRIVATE+KEY+name+id+base64}, as bytes. */
    public byte[] toBytes() {
        byte[] typed =
                ByteBuffer.allocate(SEED_SIZE_BYTES + 1).put(ED25519).put(seed).array();
        String text = SIGNER_PREFIX + origin() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + CanonicalBase64.encode(typed);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static LogKey fromBytes(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(SIGNER_PREFIX)) {
            throw new IllegalArgumentException("not a log key");
        }
        String[] parts = text.substring(SIGNER_PREFIX.length()).split("\\+", 3);
        LogKey key = parts.length == 3 ? new LogKey(new KeyName(parts[0]), seed(parts[2])) : null;
        if (key == null || !Arrays.equals(key.toBytes(), bytes)) {
            throw new IllegalArgumentException("not a log key");
        }
        return key;
    }

    private static byte[] seed(String base64) {
        try {
            byte[] typed = CanonicalBase64.decode(base64);
            if (typed.length == SEED_SIZE_BYTES + 1) {
                return Arrays.copyOfRange(typed, 1, typed.length);
            }
        } catch (MalformedNoteException malformed) {
            // the same answer as for a wrong length
        }
        throw new IllegalArgumentException("not a log key");
    }

    public String origin() {
        return verifier.name().text();
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The verifier key as text, the content of the file {@code vkey} without its newline. */
    public String verifierText() {
        return verifier.format();
    }

    SignedNote sign(String text) {
        SignatureLine line =
                new SignatureLine(verifier.name(), verifier.id(), signature(text.getBytes(StandardCharsets.UTF_8)));
        return new SignedNote(text, List.of(line));
    }

    private byte[] signature(byte[] text) {
        Ed25519Signer ed25519 = new Ed25519Signer();
        ed25519.init(true, new Ed25519PrivateKeyParameters(seed));
        ed25519.update(text, 0, text.length);
        return ed25519.generateSignature();
    }

    @Override
    public String toString() {
        return "LogKey[" + verifier + "]";
    }
}
