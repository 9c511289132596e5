package io.shoumi.detector.copy;

import java.util.List;

/**
 * A place where a text and a registered document agree.
 *
 * @param start first character in the text that was given
 * @param end exclusive
 * @param sourceStart first character in the registered document
 * @param sourceEnd exclusive
 * @param copied folded characters from start to end
 */
record CopyPassage(int start, int end, int sourceStart, int sourceEnd, int copied, List<Quote> quotes) {
    CopyPassage {
        quotes = List.copyOf(quotes);
    }
}
