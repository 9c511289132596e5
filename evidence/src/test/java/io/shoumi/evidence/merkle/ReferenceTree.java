package io.shoumi.evidence.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A tree held as plain leaf hashes, and the root by the words of RFC 6962 section 2.1, without any sharing of code. */
final class ReferenceTree implements Nodes {
    final List<Hash> leaves;

    ReferenceTree(List<Hash> leaves) {
        this.leaves = leaves;
    }

    static ReferenceTree of(long size) {
        return new ReferenceTree(LongStream.range(0, size)
                .mapToObj(i -> Rfc6962.leaf(Long.toString(i).getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    @Override
    public Hash at(int level, long index) {
        int from = (int) (index << level);
        return mth(leaves.subList(from, from + (1 << level)));
    }

    Hash root(long size) {
        return mth(leaves.subList(0, (int) size));
    }

    private static Hash mth(List<Hash> d) {
        if (d.isEmpty()) {
            return Rfc6962.emptyRoot();
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = 1;
        while (k * 2 < d.size()) {
            k *= 2;
        }
        return Rfc6962.node(mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    static List<Hash> flipped(List<Hash> hashes, int which) {
        List<Hash> changed = new ArrayList<>(hashes);
        byte[] bytes = changed.get(which).bytes();
        bytes[which % bytes.length] ^= 8;
        changed.set(which, Hash.of(bytes));
        return changed;
    }
}
