package io.shoumi.secret;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that is kept of a file marked above the ceiling, for the person who sent it. */
public record NotKept(
        String sha256, Instant at, String marking, @Nullable String incident) {}
