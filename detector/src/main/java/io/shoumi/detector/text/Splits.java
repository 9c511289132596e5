package io.shoumi.detector.text;

import java.util.Arrays;

/** Characters torn into two components (拆字): 木几 stands for 机. An open hash table from pairs to characters. */
final class Splits {
    private static final int SIZE = 1 << 14;
    private static final int[] PAIRS = new int[SIZE];
    private static final char[] WHOLES = new char[SIZE];
    private static final boolean[] FIRST = new boolean[65536];

    static {
        Arrays.fill(PAIRS, -1);
        for (String triple : Tables.lines("splits.txt")) {
            put(pair(triple.charAt(0), triple.charAt(1)), triple.charAt(2));
            FIRST[triple.charAt(0)] = true;
        }
    }

    private Splits() {}

    private static int pair(char first, char second) {
        return first << 16 | second;
    }

    private static void put(int pair, char whole) {
        int slot = slot(pair);
        if (PAIRS[slot] == -1) {
            PAIRS[slot] = pair;
            WHOLES[slot] = whole;
        }
    }

    private static int slot(int pair) {
        int slot = pair * 0x9E3779B1 >>> 18;
        while (PAIRS[slot] != -1 && PAIRS[slot] != pair) {
            slot = slot + 1 & SIZE - 1;
        }
        return slot;
    }

    /** The character that the two make up, or 0. */
    static char whole(char first, char second) {
        if (!FIRST[first]) {
            return 0;
        }
        int slot = slot(pair(first, second));
        return PAIRS[slot] == -1 ? 0 : WHOLES[slot];
    }
}
