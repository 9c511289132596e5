package io.shoumi.detector.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Runs of characters that occur in published law, as a Bloom filter (1 in 100 runs passes by mistake). Sharing such a run
 * with a registered document is no sign of a copy.
 */
public final class PublicPhrases {

    /** Public wording is public: its fingerprints need no secret key. */
    private static final FingerprintKey OPEN = new FingerprintKey(0x2545F4914F6CDD1DL, 0);

    private static final int BITS_PER_RUN = 10;
    private static final int PROBES = 6;
    private static final PublicPhrases SHIPPED = load();

    private final long[] bits;

    private PublicPhrases(long[] bits) {
        this.bits = bits;
    }

    /** The wording of Chinese laws that comes with the program. */
    public static PublicPhrases shipped() {
        return SHIPPED;
    }

    /** An empty filter with room for so many runs. */
    public static PublicPhrases withRoomFor(long runs) {
        return new PublicPhrases(new long[(int) (runs * BITS_PER_RUN / 64 + 1)]);
    }

    /** For building only: adds every run of a {@link io.shoumi.detector.text.Layers#sounded sounded} text. */
    public void add(CharSequence sounded) {
        for (long hash : Fingerprints.of(sounded, OPEN)) {
            for (int probe = 0; probe < PROBES; probe++) {
                int bit = bit(hash, probe);
                bits[bit >>> 6] |= 1L << bit;
            }
        }
    }

    /** For each run of the text, whether it is public. */
    boolean[] within(CharSequence sounded) {
        long[] hashes = Fingerprints.of(sounded, OPEN);
        boolean[] within = new boolean[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            within[i] = contains(hashes[i]);
        }
        return within;
    }

    private boolean contains(long hash) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(hash, probe);
            if ((bits[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private int bit(long hash, int probe) {
        long mixed = hash + probe * (hash >>> 32 | 1);
        return (int) Long.remainderUnsigned(mixed, 64L * bits.length);
    }

    public void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(bits.length);
        for (long word : bits) {
            data.writeLong(word);
        }
        data.flush();
    }

    private static PublicPhrases load() {
        try (InputStream in = PublicPhrases.class.getResourceAsStream("public-phrases.bin")) {
            if (in == null) {
                return withRoomFor(0);
            }
            var data = new DataInputStream(new java.io.BufferedInputStream(in));
            long[] bits = new long[data.readInt()];
            for (int i = 0; i < bits.length; i++) {
                bits[i] = data.readLong();
            }
            return new PublicPhrases(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
