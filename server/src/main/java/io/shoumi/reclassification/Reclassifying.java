package io.shoumi.reclassification;

import io.shoumi.approval.ApprovalListener;
import io.shoumi.approval.Request;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import io.shoumi.secret.ChangingSecrets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Another level or term, once it is approved. */
@Component
class Reclassifying implements ApprovalListener {
    private final ChangingSecrets changing;

    Reclassifying(ChangingSecrets changing) {
        this.changing = changing;
    }

    @Override
    public Action act() {
        return Action.RECLASSIFY;
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        var secret = Objects.requireNonNull(request.secret());
        var content = Signed.of(request);
        require(changing, request);
        var until = changing.change(
                secret, Signed.level(content), Signed.years(content), Signed.decision(request, lastApprover));
        return Map.of(
                "was",
                        content.facts().getOrDefault("wasLevel", "") + " "
                                + content.facts().getOrDefault("wasTermYears", ""),
                "level", Signed.level(content).code(),
                "termUntil", until.toString());
    }

    /** Decided on what stood when it was asked; where that has changed since, it is to be asked anew. */
    static void require(ChangingSecrets changing, Request request) {
        var standing = changing.lock(Objects.requireNonNull(request.secret()));
        if (standing.isEmpty() || !Signed.stillAbout(Signed.of(request), standing.get())) {
            throw new ActRefused("reclassification.changed-meanwhile", List.of("R2.2"));
        }
    }
}
