package io.shoumi.extractor.worker.text;

/**
 * Text out of bytes.
 *
 * @param intact false when some bytes were no characters of the encoding and stand as U+FFFD
 */
public record Decoded(String text, String encoding, boolean intact) {}
