package io.shoumi.destruction;

import io.shoumi.approval.ApprovalListener;
import io.shoumi.approval.Request;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Action;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an approval, or its refusal, does to the list. */
@Component
class DestructionApproval implements ApprovalListener {
    private final DestructionStore store;

    DestructionApproval(DestructionStore store) {
        this.store = store;
    }

    @Override
    public Action act() {
        return Action.DESTROY;
    }

    @Override
    public Map<String, Object> approved(Request request, PersonId lastApprover) {
        return become(request, "approved");
    }

    @Override
    public Map<String, Object> closed(Request request) {
        return become(request, "refused".equals(request.stateCode()) ? "refused" : "withdrawn");
    }

    private Map<String, Object> become(Request request, String state) {
        var id = store.ofRequest(request.id());
        id.ifPresent(found -> store.become(found, state));
        return id.<Map<String, Object>>map(found -> Map.of("destruction", found.toString()))
                .orElse(Map.of());
    }
}
