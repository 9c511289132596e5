package io.shoumi.approval;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.NotFound;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Approves several requests one after the other: each is ruled on, takes effect or is refused, and is recorded on its own. What
 * stands against one keeps none of the others back.
 */
@Component
public class DecidingMany {
    static final int MANY = 50;

    private final Deciding deciding;
    private final Requests requests;
    private final Ledger ledger;

    DecidingMany(Deciding deciding, Requests requests, Ledger ledger) {
        this.deciding = deciding;
        this.requests = requests;
        this.ledger = ledger;
    }

    /** @param signed the digest that the approver's page showed */
    public record Pick(RequestId request, Digest signed) {}

    /** What became of one of them. */
    public sealed interface Came {
        Pick pick();

        record Through(Pick pick) implements Came {}

        /** The approver had approved it before; nothing happened. */
        record Before(Pick pick) implements Came {}

        record Refused(Pick pick, ActRefused why) implements Came {}
    }

    /** Each pick once, in their order. */
    public List<Came> approve(List<Pick> picks, PersonId approver, String opinion) {
        if (picks.isEmpty() || picks.size() > MANY) {
            throw new BadInput("pick", "approval.many.some", MANY);
        }
        Deciding.requireShort(opinion);
        var each = new LinkedHashMap<RequestId, Pick>();
        picks.forEach(pick -> each.putIfAbsent(pick.request(), pick));
        return each.values().stream()
                .map(pick -> approve(pick, approver, opinion))
                .toList();
    }

    private Came approve(Pick pick, PersonId approver, String opinion) {
        if (requests.approvedBy(pick.request(), approver)) {
            refused(pick, approver, List.of());
            return new Came.Before(pick);
        }
        try {
            deciding.approve(pick.request(), approver, opinion, pick.signed());
            return new Came.Through(pick);
        } catch (ActRefused no) {
            refused(pick, approver, no.clauses());
            return new Came.Refused(pick, no);
        } catch (NotFound none) {
            refused(pick, approver, List.of());
            return new Came.Refused(pick, new ActRefused("approval.many.not-found", List.of()));
        }
    }

    private void refused(Pick pick, PersonId approver, List<String> clauses) {
        ledger.stageApart(Act.refused(ActKind.REQUEST_APPROVED, approver, "request:" + pick.request())
                .by(clauses)
                .with("digest", pick.signed().hex()));
    }
}
