package io.shoumi.secret;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A proposer gives up: an uploaded file is discarded, or a refused proposal withdrawn. What they sealed is erased for good. */
@Component
public class GivingUp {
    private final RefusedStore refused;
    private final IntakeStore intakes;
    private final Erasing erasing;
    private final Ledger ledger;
    private final Clock clock;

    GivingUp(RefusedStore refused, IntakeStore intakes, Erasing erasing, Ledger ledger, Clock clock) {
        this.refused = refused;
        this.intakes = intakes;
        this.erasing = erasing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The record of what was proposed and why it was refused stays. */
    @Transactional
    public void withdraw(SecretId id, PersonId proposer) {
        if (refused.lock(id, proposer).isEmpty()) {
            throw new NotFound();
        }
        refused.withdraw(id);
        erasing.afterCommit(id);
        ledger.stage(Act.done(ActKind.CLASSIFICATION_WITHDRAWN, proposer, "secret:" + id)
                .about(id));
    }

    @Transactional
    public void discard(SecretId intake, PersonId clerk) {
        if (!intakes.discard(intake, clerk, clock.instant())) {
            throw new NotFound();
        }
        erasing.afterCommit(intake);
        ledger.stage(Act.done(ActKind.FILE_DISCARDED, clerk, "intake:" + intake).about(intake));
    }
}
