package io.shoumi.carry;

import io.shoumi.gate.BadInput;
import org.jspecify.annotations.Nullable;

/** What the clerk sees when a copy comes back: all of it, its seal intact, and what is to be said besides. */
public record ReturnCheck(
        boolean complete, boolean sealedIntact, @Nullable String remarks) {
    private static final int REMARKS_MAX = 500;

    /** @throws BadInput where something is wrong and the remarks do not say what */
    public static ReturnCheck of(boolean complete, boolean sealedIntact, String typed) {
        var remarks = typed.strip();
        if (remarks.length() > REMARKS_MAX || remarks.isEmpty() && !(complete && sealedIntact)) {
            throw new BadInput("remarks", "carry.remarks-wrong", REMARKS_MAX);
        }
        return new ReturnCheck(complete, sealedIntact, remarks.isEmpty() ? null : remarks);
    }

    boolean sound() {
        return complete && sealedIntact;
    }
}
