/**
 * Partial copies of registered documents, found by fingerprints of short runs of folded text (winnowing: Schleimer,
 * Wilkerson, Aiken 2003), from an index that does not hold the text.
 *
 * <p>The server and the command line build a {@link io.shoumi.detector.copy.RegisteredIndex}; the rest is for the
 * detector. Invariants: an index never changes, adding gives another; fingerprints are keyed, so without the key nobody
 * can test whether a sentence is in it. Start at {@link io.shoumi.detector.copy.CopyFinder}.
 */
@NullMarked
package io.shoumi.detector.copy;

import org.jspecify.annotations.NullMarked;
