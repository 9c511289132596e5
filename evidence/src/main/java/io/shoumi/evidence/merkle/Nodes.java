package io.shoumi.evidence.merkle;

import java.io.IOException;

/** Where the hashes of complete subtrees come from. */
@FunctionalInterface
public interface Nodes {
    /** The root of the complete subtree of {@code 2^level} leaves that begins at leaf {@code index * 2^level}. */
    Hash at(int level, long index) throws IOException;
}
