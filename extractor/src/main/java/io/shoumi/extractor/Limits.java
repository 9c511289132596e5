package io.shoumi.extractor;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param timeout from the first byte sent to the last received; then the worker is killed
 * @param fileBytesMax a larger file is {@link Reason#TOO_LARGE} without being sent
 * @param outputBytesMax of text (UTF-8) or images received for one request
 * @param requestsMax after so many requests a worker is replaced, so that nothing a file left in it lives long
 */
public record Limits(Duration timeout, long fileBytesMax, long outputBytesMax, int requestsMax) {

    /** Width times height of a page image; A4 at 150 dpi has 2.2 million. */
    public static final long PAGE_PIXELS_MAX = 16_000_000;

    public static final Limits STANDARD = new Limits(Duration.ofSeconds(60), 64L << 20, 96L << 20, 1000);

    public Limits withTimeout(Duration other) {
        return new Limits(other, fileBytesMax, outputBytesMax, requestsMax);
    }
}
