package io.shoumi.reclassification;

import io.shoumi.approval.ApprovalListener;
import io.shoumi.approval.Request;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import io.shoumi.secret.ChangingSecrets;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The end of the secrecy, once it is approved. Copies stay on the ledger: who holds them answers for them as before. */
@Component
class Declassifying implements ApprovalListener {
    private final ChangingSecrets changing;

    Declassifying(ChangingSecrets changing) {
        this.changing = changing;
    }

    @Override
    public Action act() {
        return Action.DECLASSIFY;
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        Reclassifying.require(changing, request);
        changing.declassify(Objects.requireNonNull(request.secret()), Signed.decision(request, lastApprover));
        return Map.of("was", Signed.of(request).facts().getOrDefault("wasLevel", ""));
    }
}
