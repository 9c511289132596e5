package io.shoumi.detector.text;

import org.jspecify.annotations.Nullable;

/**
 * A text and its foldings, one for each kind of disguise.
 *
 * @param source the text as it was decoded
 * @param base folded, with spaces and punctuation
 * @param compact folded, letters and digits only
 * @param joined {@code compact} with torn characters put together, null if there are none
 */
public record Layers(
        CharSequence source,
        FoldedText base,
        FoldedText compact,
        @Nullable FoldedText joined) {

    public static Layers of(CharSequence source) {
        FoldedText base = Folding.base(source);
        FoldedText compact = Folding.compact(base);
        return new Layers(source, base, compact, Folding.joined(compact));
    }

    /** The layer that copies are compared in: torn characters joined, then replaced by their sound. */
    public FoldedText sounded() {
        return Folding.sounded(joined == null ? compact : joined);
    }
}
