package io.shoumi.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Proofs of trees of any size up to 700: true ones hold, and no small change to one does. */
class ProofPropertiesTest {
    private static final ReferenceTree TREE = ReferenceTree.of(700);

    @Property(tries = 300)
    void everyLeafIsProvenAndNoOther(
            @ForAll @IntRange(min = 1, max = 700) int size, @ForAll @IntRange(max = 699) int pick) throws IOException {
        int index = pick % size;
        Hash root = TREE.root(size);
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        assertThat(proof.proves(TREE.leaves.get(index), root)).isTrue();
        assertThat(proof.proves(TREE.leaves.get((index + 1) % 700), root)).isFalse();
        assertThat(new InclusionProof(index + 1, size, proof.hashes()).proves(TREE.leaves.get(index), root))
                .isFalse();
        assertThat(proof.proves(TREE.leaves.get(index), Rfc6962.emptyRoot())).isFalse();
        assertThat(new InclusionProof(index, size * 2L, proof.hashes()).proves(TREE.leaves.get(index), root))
                .isFalse();
    }

    @Property(tries = 300)
    void aChangedInclusionProofFails(
            @ForAll @IntRange(min = 2, max = 700) int size,
            @ForAll @IntRange(max = 699) int pick,
            @ForAll @IntRange(max = 20) int which)
            throws IOException {
        int index = pick % size;
        Hash leaf = TREE.leaves.get(index);
        InclusionProof proof = InclusionProof.of(TREE, index, size);
        int at = which % proof.hashes().size();
        for (List<Hash> changed : changes(proof.hashes(), at)) {
            assertThat(new InclusionProof(index, size, changed).proves(leaf, TREE.root(size)))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void everyGrowthIsConsistent(@ForAll @IntRange(max = 700) int size, @ForAll @IntRange(max = 700) int pick)
            throws IOException {
        int old = size == 0 ? 0 : pick % (size + 1);
        ConsistencyProof proof = ConsistencyProof.of(TREE, old, size);
        assertThat(proof.proves(TREE.root(old), TREE.root(size))).isTrue();
        if (old != size) {
            assertThat(proof.proves(TREE.root(size), TREE.root(old))).isFalse();
        }
        if (old != 0) {
            assertThat(new ConsistencyProof(old, size * 2L, proof.hashes()).proves(TREE.root(old), TREE.root(size)))
                    .isFalse();
        }
    }

    @Property(tries = 300)
    void aRewrittenHistoryIsNotConsistent(
            @ForAll @IntRange(min = 2, max = 700) int size, @ForAll @IntRange(max = 698) int pick) throws IOException {
        int old = 1 + pick % (size - 1);
        List<Hash> leaves = new ArrayList<>(TREE.leaves);
        leaves.set(pick % old, Rfc6962.emptyRoot());
        ReferenceTree rewritten = new ReferenceTree(leaves);
        ConsistencyProof proof = ConsistencyProof.of(rewritten, old, size);
        assertThat(proof.proves(rewritten.root(old), rewritten.root(size))).isTrue();
        assertThat(proof.proves(TREE.root(old), rewritten.root(size))).isFalse();
    }

    @Property(tries = 300)
    void aChangedConsistencyProofFails(
            @ForAll @IntRange(min = 2, max = 700) int size,
            @ForAll @IntRange(max = 698) int pick,
            @ForAll @IntRange(max = 20) int which)
            throws IOException {
        int old = 1 + pick % (size - 1);
        ConsistencyProof proof = ConsistencyProof.of(TREE, old, size);
        for (List<Hash> changed : changes(proof.hashes(), which % proof.hashes().size())) {
            assertThat(new ConsistencyProof(old, size, changed).proves(TREE.root(old), TREE.root(size)))
                    .isFalse();
        }
    }

    /** One bit turned, one hash dropped, one too many at either end. */
    private static List<List<Hash>> changes(List<Hash> hashes, int at) {
        List<Hash> shorter = new ArrayList<>(hashes);
        shorter.remove(at);
        List<Hash> longer = new ArrayList<>(hashes);
        longer.add(Rfc6962.emptyRoot());
        List<Hash> preceded = new ArrayList<>(hashes);
        preceded.addFirst(hashes.getFirst());
        return List.of(ReferenceTree.flipped(hashes, at), shorter, longer, preceded);
    }
}
