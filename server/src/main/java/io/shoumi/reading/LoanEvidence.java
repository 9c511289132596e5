package io.shoumi.reading;

import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.PersonId;
import org.jspecify.annotations.Nullable;

/** What every entry about a loan holds. */
final class LoanEvidence {
    private LoanEvidence() {}

    static Act of(ActKind kind, @Nullable PersonId actor, Loan loan) {
        return Act.done(kind, actor, "carrier:" + loan.carrier())
                .about(loan.secret())
                .with("loan", loan.number())
                .with("label", loan.names().label())
                .with("copy", loan.copyNumber());
    }
}
