package io.shoumi.custody;

import java.util.UUID;

/** Why a copy changes hands for a time: a loan, one reader's turn in a circulation, a new copy that becomes its holder's, or a dispatch. */
public sealed interface Errand {
    UUID id();

    record OfLoan(UUID id) implements Errand {}

    record OfTurn(UUID id) implements Errand {}

    record OfShare(UUID id) implements Errand {}

    record OfDispatch(UUID id) implements Errand {}
}
