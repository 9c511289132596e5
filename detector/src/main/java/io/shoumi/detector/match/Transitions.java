package io.shoumi.detector.match;

import java.util.Arrays;

/** State and character to next state: an open hash table, at most half full. */
final class Transitions {
    private final long[] keys;
    private final int[] values;
    private final int mask;

    Transitions(int entriesMax) {
        int size = Math.max(16, Integer.highestOneBit(entriesMax) << 2);
        keys = new long[size];
        values = new int[size];
        mask = size - 1;
        Arrays.fill(keys, -1);
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[slot] != -1 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    int get(int state, char c) {
        int slot = slot((long) state << 16 | c);
        return keys[slot] == -1 ? -1 : values[slot];
    }

    void put(int state, char c, int next) {
        long key = (long) state << 16 | c;
        int slot = slot(key);
        keys[slot] = key;
        values[slot] = next;
    }
}
