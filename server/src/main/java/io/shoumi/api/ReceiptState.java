package io.shoumi.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a received document stands.
 *
 * @param state waiting (a file without its proposal), proposed, active, refused, withdrawn, …
 * @param number of the secret, once another person has approved
 * @param opinion what was said in deciding
 */
record ReceiptState(
        UUID id,
        String state,
        @Nullable String number,
        @Nullable String documentNumber,
        @Nullable String opinion) {}
