package io.shoumi.extractor.worker;

import io.shoumi.extractor.Reason;

/** The whole request has cost too much: unlike any other {@link Unreadable} it ends the request, not one member. */
public final class BudgetSpent extends Unreadable {

    private static final long serialVersionUID = 1L;

    public BudgetSpent() {
        super(Reason.TOO_LARGE);
    }
}
