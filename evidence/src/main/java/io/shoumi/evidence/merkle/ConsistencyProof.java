package io.shoumi.evidence.merkle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The proof of RFC 6962 section 2.1.2: that the tree of {@code newSize} leaves only added to that of {@code oldSize}. */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    public static ConsistencyProof of(Nodes nodes, long oldSize, long newSize) throws IOException {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException("no proof from size " + oldSize + " to " + newSize);
        }
        List<Hash> hashes = new ArrayList<>();
        if (oldSize > 0 && oldSize < newSize) {
            collect(nodes, oldSize, new long[] {0, newSize}, hashes);
        }
        return new ConsistencyProof(oldSize, newSize, hashes);
    }

    /** SUBPROOF of the RFC; a range that ends where the old tree ends is known to the verifier if it is the whole. */
    private static void collect(Nodes nodes, long oldSize, long[] range, List<Hash> hashes) throws IOException {
        long from = range[0];
        long to = range[1];
        if (oldSize == to) {
            if (from != 0) {
                hashes.add(Rfc6962.range(nodes, from, to));
            }
            return;
        }
        long middle = from + Rfc6962.split(to - from);
        if (oldSize <= middle) {
            collect(nodes, oldSize, new long[] {from, middle}, hashes);
            hashes.add(Rfc6962.range(nodes, middle, to));
        } else {
            collect(nodes, oldSize, new long[] {middle, to}, hashes);
            hashes.add(Rfc6962.range(nodes, from, middle));
        }
    }

    /** Whether both roots follow from the hashes (RFC 9162 section 2.1.4.2). */
    public boolean proves(Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return hashes.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return hashes.isEmpty() && oldRoot.equals(Rfc6962.emptyRoot());
        }
        List<Hash> path = new ArrayList<>(hashes);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(oldRoot);
        }
        return !path.isEmpty() && climb(path, oldRoot, newRoot);
    }

    private boolean climb(List<Hash> path, Hash oldRoot, Hash newRoot) {
        int shared = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >> shared;
        long last = (newSize - 1) >> shared;
        Hash old = path.getFirst();
        Hash grown = old;
        for (Hash sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Rfc6962.node(sibling, old);
                grown = Rfc6962.node(sibling, grown);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                grown = Rfc6962.node(grown, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(oldRoot) && grown.equals(newRoot);
    }
}
