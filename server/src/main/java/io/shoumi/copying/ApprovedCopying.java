package io.shoumi.copying;

import io.shoumi.approval.ApprovalListener;
import io.shoumi.approval.Request;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A request for copies was approved. */
@Component
class ApprovedCopying implements ApprovalListener {
    private final EnteringCopies entering;

    ApprovedCopying(EnteringCopies entering) {
        this.entering = entering;
    }

    @Override
    public Action act() {
        return CopyingKind.COPY.asking();
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        return entering.approved(CopyingKind.COPY, request);
    }
}
