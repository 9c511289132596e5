package io.shoumi.evidence.merkle;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value: 32 bytes that never change. */
public final class Hash {
    public static final int SIZE_BYTES = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies its argument. */
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /** The hash that stands in {@code source} from {@code offset}; {@code length} must be 32. */
    static Hash at(byte[] source, int offset, int length) {
        if (length != SIZE_BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(source, offset, offset + length));
    }

    /** The {@code position}-th of a row of concatenated hashes. */
    public static Hash inRow(byte[] row, int position) {
        return at(row, position * SIZE_BYTES, SIZE_BYTES);
    }

    public static Hash fromHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** Takes what a digest just made, without a copy. */
    static Hash digested(MessageDigest digest) {
        return new Hash(digest.digest());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public void copyInto(byte[] row, int position) {
        System.arraycopy(bytes, 0, row, position * SIZE_BYTES, SIZE_BYTES);
    }

    void feed(MessageDigest digest) {
        digest.update(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
