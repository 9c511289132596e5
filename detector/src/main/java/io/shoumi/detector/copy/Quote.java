package io.shoumi.detector.copy;

/**
 * A run of characters that a text shares with one paragraph of a registered document.
 *
 * @param paragraph the same number for the same paragraph wherever it is registered; 0 for a run that goes on into the
 *     next paragraph, which no quotation of public wording does
 * @param whole from the first to the last character of the paragraph
 * @param publicShare part of the paragraph that is known public wording
 * @param length in folded characters
 * @param worth how many of its fingerprints speak for the document
 * @param grams these fingerprints, for short runs
 */
record Quote(long paragraph, boolean whole, double publicShare, int length, int worth, long[] grams) {

    boolean brief() {
        return grams.length > 0;
    }
}
