package io.shoumi.approval;

import java.time.Instant;

/** A decision by one with authority: what they signed, what they said, and when. */
public record Signature(Authority authority, Digest signed, String opinion, Instant at) {}
