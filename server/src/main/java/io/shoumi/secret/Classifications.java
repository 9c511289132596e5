package io.shoumi.secret;

import io.shoumi.gate.NotFound;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Permitted;
import io.shoumi.regulations.Ruling;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a proposal to those in its scope, to who decided it, and, while it waits, to whoever may decide it. */
@Component
@Transactional(readOnly = true)
public class Classifications {
    private final Rulings rulings;
    private final SecretRecords records;
    private final RefusedStore refused;

    Classifications(Rulings rulings, SecretRecords records, RefusedStore refused) {
        this.rulings = rulings;
        this.records = records;
        this.refused = refused;
    }

    /** A round that ended in a refusal before the last one. */
    public record Round(
            String proposer, Instant proposedAt, String level, int termYears, String decider, String opinion) {}

    /**
     * A proposal as one viewer sees it.
     *
     * @param visible whether the viewer may open the record itself
     * @param own whether the viewer proposed it
     */
    public record Shown(SecretRecord record, Ruling deciding, boolean visible, boolean own, List<Round> earlier) {
        /** Refused and theirs: to be corrected or withdrawn. */
        public boolean mayCorrect() {
            return own && record.refused();
        }

        public boolean mayDecide() {
            return record.pending() && deciding instanceof Permitted;
        }
    }

    public Shown show(SecretId id, PersonId viewer) {
        var record = records.find(id).orElseThrow(NotFound::new);
        var deciding = rulings.ruleOn(Action.DECIDE_CLASSIFICATION, viewer, id, Circumstances.plain());
        var shown = new Shown(
                record, deciding, rulings.maySee(viewer, id), proposedBy(record, viewer), refused.earlier(id));
        if (shown.visible() || shown.own() || shown.mayDecide() || decidedBy(record, viewer)) {
            return shown;
        }
        throw new NotFound();
    }

    private static boolean proposedBy(SecretRecord record, PersonId viewer) {
        return record.classified().proposed().person().equals(viewer);
    }

    private static boolean decidedBy(SecretRecord record, PersonId viewer) {
        var decided = record.classified().decided();
        return decided != null && decided.person().equals(viewer);
    }
}
