package io.shoumi.evidence.merkle;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of RFC 6962 section 2.1, with SHA-256. Leaves and inner nodes are told apart by their first byte. */
public final class Rfc6962 {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final Hash EMPTY = Hash.digested(sha256());

    private Rfc6962() {}

    /** A fresh SHA-256; every Java platform has one. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Hash emptyRoot() {
        return EMPTY;
    }

    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(entry);
        return Hash.digested(digest);
    }

    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        left.feed(digest);
        right.feed(digest);
        return Hash.digested(digest);
    }

    /** The root over a row of equally high subtrees, of which only the last may be lower. */
    public static Hash root(List<Hash> row) {
        return switch (row.size()) {
            case 0 -> EMPTY;
            case 1 -> row.getFirst();
            default -> {
                int split = (int) split(row.size());
                yield node(root(row.subList(0, split)), root(row.subList(split, row.size())));
            }
        };
    }

    /** The tree hash of the leaves {@code from} (inclusive) to {@code to} (exclusive), a range the RFC's recursion meets. */
    public static Hash range(Nodes nodes, long from, long to) throws IOException {
        long size = to - from;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.at(level, from >> level);
        }
        long middle = from + split(size);
        return node(range(nodes, from, middle), range(nodes, middle, to));
    }

    public static Hash root(Nodes nodes, long size) throws IOException {
        return size == 0 ? EMPTY : range(nodes, 0, size);
    }

    /** The largest power of two smaller than {@code size}, which is at least 2. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
