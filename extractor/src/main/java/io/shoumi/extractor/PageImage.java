package io.shoumi.extractor;

/**
 * One page.
 *
 * @param number from 1
 * @param png a PNG whose header was checked to be within {@link Limits#PAGE_PIXELS_MAX}; still an untrusted file
 */
@SuppressWarnings("ArrayRecordComponent")
public record PageImage(int number, byte[] png) {}
