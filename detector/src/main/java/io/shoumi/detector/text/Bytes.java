package io.shoumi.detector.text;

import java.util.Arrays;

/** Bytes that remember which source character they came from, decoded as UTF-8 with losses. */
final class Bytes {
    private final int[] values;
    private final int[] sources;
    private int length;

    Bytes(int lengthMax) {
        values = new int[lengthMax];
        sources = new int[lengthMax];
    }

    void add(int value, int source) {
        values[length] = value;
        sources[length++] = source;
    }

    /** Sequences of one to three bytes; every broken or incomplete one leaves a single {@link Mojibake#LOST}. */
    Decoded decode() {
        char[] text = new char[length];
        int[] starts = new int[length];
        int[] ends = new int[length];
        int out = 0;
        int i = 0;
        while (i < length) {
            int size = size(values[i]);
            int complete = 1;
            while (complete < size && i + complete < length && (values[i + complete] & 0xC0) == 0x80) {
                complete++;
            }
            text[out] = size == complete ? character(i, size) : Mojibake.LOST;
            starts[out] = sources[i];
            ends[out++] = sources[i + complete - 1] + 1;
            i += complete;
            while (text[out - 1] == Mojibake.LOST && complete < size && i < length && values[i] == 0xFF) {
                i++; // the place of a byte that this character misses
                complete++;
            }
        }
        return new Decoded(new String(text, 0, out), Arrays.copyOf(starts, out), Arrays.copyOf(ends, out));
    }

    private static int size(int lead) {
        return lead < 0xC2 || lead > 0xEF ? 1 : lead < 0xE0 ? 2 : 3;
    }

    private char character(int i, int size) {
        return switch (size) {
            case 1 -> values[i] < 128 ? (char) values[i] : Mojibake.LOST;
            case 2 -> (char) ((values[i] & 0x1F) << 6 | values[i + 1] & 0x3F);
            default -> (char) ((values[i] & 0x0F) << 12 | (values[i + 1] & 0x3F) << 6 | values[i + 2] & 0x3F);
        };
    }
}
