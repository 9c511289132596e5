package io.shoumi.evidence.note;

import java.util.Base64;

/** Base64 of RFC 4648 section 4 in its one spelling: padded, and no stray bits in the last character. */
public final class CanonicalBase64 {
    private CanonicalBase64() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The decoder of the JDK forgives stray bits; a changed byte could hide there, so the text is encoded again. */
    public static byte[] decode(String text) throws MalformedNoteException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through: one error for both
        }
        throw new MalformedNoteException("not canonical base64");
    }
}
