package io.shoumi.ledger;

import java.util.Locale;

/** How an act ended: done, refused by a rule or for want of a right, or failed for another reason. */
public enum Outcome {
    DONE,
    REFUSED,
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
