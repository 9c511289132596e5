package io.shoumi.detector.copy;

import io.shoumi.detector.text.FoldedText;
import io.shoumi.detector.text.Layers;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What an index keeps of one registered document: fingerprints and positions, no text. */
final class RegisteredText {
    private final String id;

    /** Folded characters. */
    private final int length;

    private final long[] hashes;
    private final int[] positions;
    private final int[] sources;
    private final boolean[] open;
    private final Paragraphs paragraphs;

    private RegisteredText(String id, int length, int count, Paragraphs paragraphs) {
        this.id = id;
        this.length = length;
        this.paragraphs = paragraphs;
        hashes = new long[count];
        positions = new int[count];
        sources = new int[count];
        open = new boolean[count];
    }

    static RegisteredText of(String id, String text, FingerprintKey key, int window) {
        FoldedText folded = Layers.of(text).sounded();
        long[] all = Fingerprints.of(folded, key);
        int[] kept = Fingerprints.winnow(all, window);
        boolean[] known = PublicPhrases.shipped().within(folded);
        var paragraphs = Paragraphs.of(folded.length(), new Breaks(text, folded), all, known);
        var registered = new RegisteredText(id, folded.length(), kept.length, paragraphs);
        for (int i = 0; i < kept.length; i++) {
            registered.hashes[i] = all[kept[i]];
            registered.positions[i] = kept[i];
            registered.sources[i] = folded.sourceStart(kept[i]);
            registered.open[i] = known[kept[i]];
        }
        return registered;
    }

    String id() {
        return id;
    }

    int length() {
        return length;
    }

    /** How many fingerprints were kept. */
    int count() {
        return hashes.length;
    }

    long hash(int fingerprint) {
        return hashes[fingerprint];
    }

    /** Of its first character, in folded characters. */
    int position(int fingerprint) {
        return positions[fingerprint];
    }

    /** Of its first character, in characters of the text that was registered. */
    int source(int fingerprint) {
        return sources[fingerprint];
    }

    /** Known public wording. */
    boolean open(int fingerprint) {
        return open[fingerprint];
    }

    Paragraphs paragraphs() {
        return paragraphs;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(id);
        out.writeInt(length);
        out.writeInt(hashes.length);
        paragraphs.write(out);
        for (int i = 0; i < hashes.length; i++) {
            out.writeLong(hashes[i]);
            out.writeInt(positions[i]);
            out.writeInt(sources[i]);
            out.writeBoolean(open[i]);
        }
    }

    static RegisteredText read(DataInput in) throws IOException {
        String id = in.readUTF();
        int length = in.readInt();
        int count = in.readInt();
        var text = new RegisteredText(id, length, count, Paragraphs.read(in));
        for (int i = 0; i < count; i++) {
            text.hashes[i] = in.readLong();
            text.positions[i] = in.readInt();
            text.sources[i] = in.readInt();
            text.open[i] = in.readBoolean();
        }
        return text;
    }
}
