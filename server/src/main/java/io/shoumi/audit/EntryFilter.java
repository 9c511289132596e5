package io.shoumi.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the auditor looks for; null finds all. {@code person} is a staff number. */
public record EntryFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String kind,
        @Nullable String outcome,
        @Nullable String person,
        @Nullable String clause) {}
