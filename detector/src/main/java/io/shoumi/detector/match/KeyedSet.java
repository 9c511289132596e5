package io.shoumi.detector.match;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;

/**
 * Answers whether a number is on a list, from keyed hashes only. Bare hashes of phone numbers could be reversed by trying
 * all of them; these cannot without the key, which is drawn anew for each set and never leaves it. A number that is not on
 * the list passes with a chance of about one in 2^40 for lists of ten million.
 */
public final class KeyedSet {
    private final long key0;
    private final long key1;
    private final long[] hashes;

    public KeyedSet(Collection<String> members) {
        var random = new SecureRandom();
        key0 = random.nextLong();
        key1 = random.nextLong();
        hashes = members.stream().mapToLong(this::hash).sorted().distinct().toArray();
    }

    public boolean contains(String member) {
        return Arrays.binarySearch(hashes, hash(member)) >= 0;
    }

    public int size() {
        return hashes.length;
    }

    private long hash(String text) {
        return SipHash.hash(key0, key1, text);
    }
}
