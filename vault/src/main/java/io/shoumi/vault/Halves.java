package io.shoumi.vault;

import java.util.Arrays;

/** A passphrase of which two people know a half each. */
public final class Halves {
    private static final char MARK = '\0';

    private Halves() {}

    /**
     * The one passphrase that two halves make, whichever comes first; no other pair makes the same, and nobody can type it.
     * Each half goes in with its length, the smaller one first; for the caller to wipe, like the halves.
     */
    public static char[] joined(char[] one, char[] other) {
        boolean inOrder = Arrays.compare(one, other) <= 0;
        char[] first = inOrder ? one : other;
        char[] second = inOrder ? other : one;
        char[] lengthOfFirst = (first.length + ":").toCharArray();
        char[] lengthOfSecond = (second.length + ":").toCharArray();
        char[] all = new char[1 + lengthOfFirst.length + first.length + lengthOfSecond.length + second.length];
        all[0] = MARK;
        int at = put(all, 1, lengthOfFirst);
        at = put(all, at, first);
        at = put(all, at, lengthOfSecond);
        put(all, at, second);
        return all;
    }

    private static int put(char[] all, int at, char[] part) {
        System.arraycopy(part, 0, all, at, part.length);
        return at + part.length;
    }
}
