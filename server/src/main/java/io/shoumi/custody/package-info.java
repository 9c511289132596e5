/**
 * The copy ledger: every numbered copy of every secret, where it is, who answers for it, and how it came there.
 *
 * <p>Changes come only as {@link io.shoumi.custody.Change}s: {@link io.shoumi.custody.Copy#after} says which are legal, the
 * database lets one holder be at a time, and each is an event with its number and its predecessor's hash for its secret and its
 * carrier. Methods that end in {@code WithoutEvidence} join the calling use case's transaction and return the events' hashes
 * for that use case's one evidence entry; other modules call those, {@link io.shoumi.custody.Numbering} and the queries of
 * {@link io.shoumi.custody.Copies}. Start reading at {@code Copy}, then {@code Chains}.
 */
@org.jspecify.annotations.NullMarked
package io.shoumi.custody;
