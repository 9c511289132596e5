package io.shoumi.desk;

import org.jspecify.annotations.Nullable;

/**
 * One line of a history.
 *
 * @param at already formatted, as {@link Times#stamp} does
 * @param logIndex its number in the evidence log, shown right
 * @param witnessed whether an outside witness has seen that entry
 */
public record Moment(
        String at, String text, boolean bad, @Nullable Long logIndex, boolean witnessed) {}
