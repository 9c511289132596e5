package io.shoumi.evidence.merkle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The audit path of RFC 6962 section 2.1.1: that one leaf stands at {@code index} of a tree of {@code size} leaves. */
public record InclusionProof(long index, long size, List<Hash> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    public static InclusionProof of(Nodes nodes, long index, long size) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index " + index + " is outside a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        collect(nodes, index, new long[] {0, size}, path);
        return new InclusionProof(index, size, path);
    }

    private static void collect(Nodes nodes, long index, long[] range, List<Hash> path) throws IOException {
        long from = range[0];
        long to = range[1];
        if (to - from == 1) {
            return;
        }
        long middle = from + Rfc6962.split(to - from);
        if (index < middle) {
            collect(nodes, index, new long[] {from, middle}, path);
            path.add(Rfc6962.range(nodes, middle, to));
        } else {
            collect(nodes, index, new long[] {middle, to}, path);
            path.add(Rfc6962.range(nodes, from, middle));
        }
    }

    /** Whether the path leads from {@code leaf} to {@code root} (RFC 9162 section 2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        Hash hash = leaf;
        long node = index;
        long last = size - 1;
        for (Hash sibling : hashes) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Rfc6962.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Rfc6962.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
