package io.shoumi.detector.match;

/** SipHash-2-4 (Aumasson and Bernstein 2012) over the low bytes of a Latin-1 text. */
final class SipHash {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private SipHash(long key0, long key1) {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    static long hash(long key0, long key1, String text) {
        var state = new SipHash(key0, key1);
        int whole = text.length() & ~7;
        for (int i = 0; i < whole; i += 8) {
            state.word(bytes(text, i, i + 8));
        }
        state.word(bytes(text, whole, text.length()) | (long) text.length() << 56);
        return state.finish();
    }

    private static long bytes(String text, int start, int end) {
        long word = 0;
        for (int i = start; i < end; i++) {
            word |= (text.charAt(i) & 0xFFL) << 8 * (i - start);
        }
        return word;
    }

    private void word(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private long finish() {
        v2 ^= 0xff;
        for (int i = 0; i < 4; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
