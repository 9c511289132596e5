package io.shoumi.desk;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The evidence log as the top bar names it.
 *
 * @param lastWitnessedLocal when an outside witness last cosigned, in the organisation's zone; null shows 未见证 in amber,
 *     because what no witness has seen could still be rewritten by whoever owns the host
 */
public record LogState(long size, @Nullable LocalDateTime lastWitnessedLocal) {}
