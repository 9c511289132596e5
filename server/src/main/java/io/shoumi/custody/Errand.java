package io.shoumi.custody;

import java.util.UUID;

/** Why a copy changes hands for a time: a loan, or one reader's turn in a circulation. */
public sealed interface Errand {
    UUID id();

    record OfLoan(UUID id) implements Errand {}

    record OfTurn(UUID id) implements Errand {}
}
