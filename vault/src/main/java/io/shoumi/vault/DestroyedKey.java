package io.shoumi.vault;

import java.time.Instant;

/** One line of the list of destroyed keys. */
public record DestroyedKey(OwnerId owner, Instant at) {}
