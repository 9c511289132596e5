package io.shoumi.detector.copy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the paragraphs of a registered text begin, in folded characters, and which part of each is known public wording.
 */
record Paragraphs(int[] starts, float[] publicShares, long[] signs) {

    static Paragraphs of(int length, Breaks breaks, long[] hashes, boolean[] open) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (breaks.before(i)) {
                starts.add(i);
            }
        }
        int count = starts.size();
        int[] at = starts.stream().mapToInt(Integer::intValue).toArray();
        float[] shares = new float[count];
        long[] signs = new long[count];
        for (int p = 0; p < count; p++) {
            int end = p + 1 < count ? at[p + 1] : length;
            shares[p] = share(open, at[p], end - Fingerprints.RUN + 1);
            signs[p] = at[p] + Fingerprints.RUN <= end ? hashes[at[p]] : 0;
        }
        return new Paragraphs(at, shares, signs);
    }

    private static float share(boolean[] open, int from, int to) {
        int known = 0;
        for (int i = from; i < Math.min(to, open.length); i++) {
            known += open[i] ? 1 : 0;
        }
        return to <= from ? 0 : (float) known / (to - from);
    }

    /** The paragraph that holds the folded character. */
    int at(int position) {
        int found = Arrays.binarySearch(starts, position);
        return found >= 0 ? found : -found - 2;
    }

    int start(int paragraph) {
        return starts[paragraph];
    }

    int end(int paragraph, int length) {
        return paragraph + 1 < starts.length ? starts[paragraph + 1] : length;
    }

    /** A sign for each paragraph by which it is known again, 0 for very short ones. */
    List<Long> list() {
        return Arrays.stream(signs).boxed().toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(starts.length);
        for (int p = 0; p < starts.length; p++) {
            out.writeInt(starts[p]);
            out.writeFloat(publicShares[p]);
            out.writeLong(signs[p]);
        }
    }

    static Paragraphs read(DataInput in) throws IOException {
        int count = in.readInt();
        var paragraphs = new Paragraphs(new int[count], new float[count], new long[count]);
        for (int p = 0; p < count; p++) {
            paragraphs.starts[p] = in.readInt();
            paragraphs.publicShares[p] = in.readFloat();
            paragraphs.signs[p] = in.readLong();
        }
        return paragraphs;
    }
}
