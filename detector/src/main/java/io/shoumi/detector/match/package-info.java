/**
 * Matching many words in one pass, and finding members of a list without keeping the list.
 *
 * <p>For the detector's own packages. Invariant: everything here is fixed once built and safe to share between threads.
 * Start at {@link io.shoumi.detector.match.WordMatcher}.
 */
@NullMarked
package io.shoumi.detector.match;

import org.jspecify.annotations.NullMarked;
