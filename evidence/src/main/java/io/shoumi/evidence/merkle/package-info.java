/**
 * The RFC 6962 Merkle tree over SHA-256: hashes, roots, inclusion and consistency proofs.
 *
 * <p>Pure functions; where the hashes are kept is the business of whoever implements
 * {@link io.shoumi.evidence.merkle.Nodes}. Proofs are made by the recursive definition of RFC 6962 section 2.1 and
 * checked by the iterative one of RFC 9162, so that neither can excuse a fault of the other. Start reading at
 * {@code Rfc6962}.
 */
@NullMarked
package io.shoumi.evidence.merkle;

import org.jspecify.annotations.NullMarked;
