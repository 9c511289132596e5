package io.shoumi.reading;

import io.shoumi.custody.CarrierId;
import io.shoumi.incident.FoundListener;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The loan of a copy that was lost and turned up is over: the copy lies in its place and can be lent again. */
@Component
class LoanOfFound implements FoundListener {
    private final LoanStore loans;
    private final Clock clock;

    LoanOfFound(LoanStore loans, Clock clock) {
        this.loans = loans;
        this.clock = clock;
    }

    @Override
    public void found(CarrierId carrier) {
        loans.open(carrier).stream()
                .filter(Loan::lent)
                .forEach(loan -> loans.returned(loan.id(), null, clock.instant()));
    }
}
