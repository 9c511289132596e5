package io.shoumi.reading;

import java.util.UUID;

/** One loan of one copy to one person. */
public record LoanId(UUID value) {
    static LoanId random() {
        return new LoanId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
