package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Circumstances;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the modules whose act was decided. */
@Component
class Listeners {
    private final ObjectProvider<ApprovalListener> all;

    Listeners(ObjectProvider<ApprovalListener> all) {
        this.all = all;
    }

    /** As the module says whose act it is. */
    Circumstances circumstances(Request request) {
        return concerned(request).stream()
                .findFirst()
                .map(listener -> listener.circumstances(request))
                .orElseGet(Circumstances::plain);
    }

    void approving(Request request) {
        concerned(request).forEach(listener -> listener.approving(request));
    }

    Map<String, Object> approved(Request request, PersonId approver) {
        return collect(request, listener -> listener.approved(request, approver));
    }

    Map<String, Object> closed(Request request) {
        return collect(request, listener -> listener.closed(request));
    }

    private Map<String, Object> collect(Request request, Function<ApprovalListener, Map<String, Object>> call) {
        var facts = new TreeMap<String, Object>();
        concerned(request).forEach(listener -> facts.putAll(call.apply(listener)));
        return facts;
    }

    private List<ApprovalListener> concerned(Request request) {
        return all.orderedStream()
                .filter(listener -> listener.act() == request.act())
                .toList();
    }
}
