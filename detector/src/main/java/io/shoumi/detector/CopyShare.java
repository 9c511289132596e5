package io.shoumi.detector;

/**
 * Which passage of a registered document was found, and how much of each text it makes up.
 *
 * @param sourceStart first character in the registered text, as near as fingerprints tell
 * @param sourceEnd exclusive
 * @param ofSource part of the registered document found, 0 to 1
 * @param ofText part of the scanned text that is a copy, 0 to 1
 */
public record CopyShare(int sourceStart, int sourceEnd, double ofSource, double ofText) {}
