package io.shoumi.approval;

import java.time.Instant;

/** A request that was just sent. */
public record Submission(RequestId id, String number, Digest digest, Instant expiresAt) {}
