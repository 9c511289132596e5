package io.shoumi.secret;

import org.jspecify.annotations.Nullable;

/**
 * A refused proposal in its proposer's hands.
 *
 * @param extraction how far its file could be read; null for paper
 */
record Refused(@Nullable String extraction) {
    boolean electronic() {
        return extraction != null;
    }
}
