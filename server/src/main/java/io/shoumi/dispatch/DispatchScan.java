package io.shoumi.dispatch;

import io.shoumi.desk.ScanTarget;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A scanned copy that is dispatched leads to its line, before anything else is made of it; so does a returned slip. */
@Component
@Order(0)
class DispatchScan implements ScanTarget {
    private final Dispatches dispatches;

    DispatchScan(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        return caller.may(Permission.MEMBER) ? dispatches.leads(scanned, caller.person()) : Optional.empty();
    }
}
