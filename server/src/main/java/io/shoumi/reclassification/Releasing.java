package io.shoumi.reclassification;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.secret.ChangingSecrets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends "not to be spread" (R1.8): statistics are published, a matter is decided, a privacy no longer bars. By the person named for it. */
@Component
public class Releasing {
    private static final int REASON_CHARS_MAX = 200;

    private final Rulings rulings;
    private final ChangingSecrets changing;
    private final Ledger ledger;

    Releasing(Rulings rulings, ChangingSecrets changing, Ledger ledger) {
        this.rulings = rulings;
        this.changing = changing;
        this.ledger = ledger;
    }

    @Transactional
    public void release(SecretId id, PersonId by, String reason) {
        if (!rulings.maySee(by, id)) {
            throw new NotFound();
        }
        if (reason.isBlank() || reason.strip().length() > REASON_CHARS_MAX) {
            throw new BadInput("releaseReason", "people.reason-missing", REASON_CHARS_MAX);
        }
        var permitted = rulings.require(Action.RELEASE, by, id, Circumstances.plain());
        if (!changing.release(id)) {
            throw new ActRefused("reclassification.released-already", List.of());
        }
        ledger.stage(Act.done(ActKind.SECRET_RELEASED, by, "secret:" + id)
                .about(id)
                .by(permitted.clauses().stream().map(Object::toString).toList())
                .with("reason", reason.strip()));
    }
}
