package io.shoumi.detector.copy;

import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Layers;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What an index keeps of one registered document: fingerprints and positions, no text.
 *
 * @param length folded characters
 * @param hashes keyed fingerprints that were kept, in the order of the text
 * @param positions of each, in folded characters
 * @param sources of each, in characters of the text that was registered
 * @param traits of each: public wording, first of a paragraph, last of one
 */
record RegisteredText(String id, int length, long[] hashes, int[] positions, int[] sources, byte[] traits) {
    private static final int PUBLIC = 1;
    private static final int OPENS = 2;
    private static final int CLOSES = 4;

    static RegisteredText of(String id, String text, FingerprintKey key, int window) {
        FoldedText folded = Layers.of(text).sounded();
        long[] all = Fingerprints.of(folded, key);
        int[] kept = Fingerprints.winnow(all, window);
        boolean[] open = PublicPhrases.shipped().within(folded);
        var breaks = new Breaks(text, folded);
        long[] hashes = new long[kept.length];
        int[] sources = new int[kept.length];
        byte[] traits = new byte[kept.length];
        for (int i = 0; i < kept.length; i++) {
            int at = kept[i];
            hashes[i] = all[at];
            sources[i] = folded.sourceStart(at);
            traits[i] = (byte) ((open[at] ? PUBLIC : 0)
                    | (breaks.before(at) ? OPENS : 0)
                    | (breaks.before(at + Fingerprints.RUN) ? CLOSES : 0));
        }
        return new RegisteredText(id, folded.length(), hashes, kept, sources, traits);
    }

    boolean publicAt(int fingerprint) {
        return (traits[fingerprint] & PUBLIC) != 0;
    }

    boolean opensParagraph(int fingerprint) {
        return (traits[fingerprint] & OPENS) != 0;
    }

    boolean closesParagraph(int fingerprint) {
        return (traits[fingerprint] & CLOSES) != 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(id);
        out.writeInt(length);
        out.writeInt(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeLong(hashes[i]);
            out.writeInt(positions[i]);
            out.writeInt(sources[i]);
            out.writeByte(traits[i]);
        }
    }

    static RegisteredText read(DataInput in) throws IOException {
        String id = in.readUTF();
        int length = in.readInt();
        int count = in.readInt();
        long[] hashes = new long[count];
        int[] positions = new int[count];
        int[] sources = new int[count];
        byte[] traits = new byte[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = in.readLong();
            positions[i] = in.readInt();
            sources[i] = in.readInt();
            traits[i] = in.readByte();
        }
        return new RegisteredText(id, length, hashes, positions, sources, traits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegisteredText that && id.equals(that.id) && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
