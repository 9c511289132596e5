package io.shoumi.detector.copy;

/**
 * A passage of a registered document in a text.
 *
 * @param document id of the registered document
 * @param start first character of the largest passage in the text that was given
 * @param end exclusive
 * @param sourceStart first character of it in the registered document
 * @param sourceEnd exclusive
 * @param ofSource part of the registered document that was found anywhere in the text
 * @param ofText part of the text that is a copy
 * @param paragraph if the passage is just one whole paragraph in both texts, a sign by which the same paragraph is
 *     recognised in other files; 0 otherwise
 */
public record CopyMatch(
        String document,
        int start,
        int end,
        int sourceStart,
        int sourceEnd,
        double ofSource,
        double ofText,
        long paragraph) {}
