package io.shoumi.custody;

import java.util.UUID;

/** Why a copy changes hands for a time: a loan, a turn in a circulation, a new copy that becomes its holder's, a dispatch, being carried out, or being cleared out. */
public sealed interface Errand {
    UUID id();

    record OfLoan(UUID id) implements Errand {}

    record OfTurn(UUID id) implements Errand {}

    record OfShare(UUID id) implements Errand {}

    record OfDispatch(UUID id) implements Errand {}

    record OfCarryOut(UUID id) implements Errand {}

    record OfClearOut(UUID id) implements Errand {}
}
