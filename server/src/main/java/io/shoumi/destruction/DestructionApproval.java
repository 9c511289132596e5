package io.shoumi.destruction;

import io.shoumi.approval.ApprovalListener;
import io.shoumi.approval.Request;
import io.shoumi.ledger.PersonId;
import io.shoumi.regulation.Rulings;
import io.shoumi.regulations.Action;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Refused;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an approval, or its refusal, does to the list. */
@Component
class DestructionApproval implements ApprovalListener {
    private final DestructionStore store;
    private final Rulings rulings;

    DestructionApproval(DestructionStore store, Rulings rulings) {
        this.store = store;
        this.rulings = rulings;
    }

    @Override
    public Action act() {
        return Action.DESTROY;
    }

    /** What came under a hold, or an incident, since it was asked for is not approved. */
    @Override
    public void approving(Request request) {
        var list = store.ofRequest(request.id()).flatMap(store::find);
        list.ifPresent(found -> found.items().forEach(item -> requireDestroyable(found, item)));
    }

    private void requireDestroyable(Destruction list, Item item) {
        var circumstances = Circumstances.plain().with(list.ending());
        var ruling = rulings.ruleOnCarrier(
                Action.DESTROY, list.handler(), item.carrier().value(), circumstances);
        if (ruling instanceof Refused) {
            throw Barred.of(ruling).refusing(item);
        }
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
