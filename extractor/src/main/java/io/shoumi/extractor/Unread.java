package io.shoumi.extractor;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not read.
 *
 * @param inner as in {@link Part#inner()}; null for the file itself
 */
public record Unread(@Nullable String inner, Reason reason) {}
