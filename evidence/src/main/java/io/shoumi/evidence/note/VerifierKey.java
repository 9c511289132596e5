package io.shoumi.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * An Ed25519 verifier key of C2SP signed-note, written {@code name+id+base64(type || key)}. The id binds name, type and
 * key, so a changed character anywhere in the text is refused.
 */
public record VerifierKey(KeyName name, byte[] publicKey) {
    /** The signature type byte of Ed25519 in signed-note. */
    static final byte ED25519 = 1;

    private static final int KEY_SIZE_BYTES = 32;

    public VerifierKey {
        if (publicKey.length != KEY_SIZE_BYTES) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
        }
        publicKey = publicKey.clone();
    }

    public static VerifierKey parse(String text) throws MalformedNoteException {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNoteException("a verifier key has three parts");
        }
        byte[] typed = CanonicalBase64.decode(parts[2]);
        if (typed.length != KEY_SIZE_BYTES + 1 || typed[0] != ED25519) {
            throw new MalformedNoteException("not an Ed25519 verifier key");
        }
        VerifierKey key = new VerifierKey(KeyName.parse(parts[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.idHex().equals(parts[1])) {
            throw new MalformedNoteException("the key id does not belong to this name and key");
        }
        return key;
    }

    public String format() {
        return name.text() + "+" + idHex() + "+" + CanonicalBase64.encode(typed());
    }

    /** First four bytes of SHA-256(name, newline, type, key), big-endian. */
    public int id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name.text() + "\n").getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(typed())).getInt();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String idHex() {
        return HexFormat.of().toHexDigits(id());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(KEY_SIZE_BYTES + 1)
                .put(ED25519)
                .put(publicKey)
                .array();
    }

    boolean owns(SignatureLine line) {
        return line.name().equals(name) && line.keyId() == id();
    }

    /**
     * False for a wrong signature and for bytes that are no signature or no point of the curve. BouncyCastle, because it
     * verifies about five times as fast as the JDK's provider.
     */
    boolean verifies(byte[] text, SignatureLine line) {
        try {
            Ed25519Signer ed25519 = new Ed25519Signer();
            ed25519.init(false, new Ed25519PublicKeyParameters(publicKey));
            ed25519.update(text, 0, text.length);
            return ed25519.verifySignature(line.signature());
        } catch (IllegalArgumentException noPoint) {
            return false;
        }
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && name.equals(key.name) && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return id();
    }

    @Override
    public String toString() {
        return format();
    }
}
