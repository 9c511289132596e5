/**
 * Folds text so that the same words look the same however they are written: width, letter case, traditional characters,
 * zero-width characters, inserted punctuation, characters torn into their components, characters of equal sound, base64
 * and mojibake.
 *
 * <p>For the detector's own packages. Invariant: every folded character knows the range of source characters it stands
 * for, and these ranges ascend. Start at {@link io.shoumi.detector.text.Layers}; the tables under resources come from
 * {@code detector/src/tables/GenerateTables.java}.
 */
@NullMarked
package io.shoumi.detector.text;

import org.jspecify.annotations.NullMarked;
