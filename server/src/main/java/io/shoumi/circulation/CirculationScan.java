package io.shoumi.circulation;

import io.shoumi.desk.ScanTarget;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A scanned copy that circulates offers its next step, before anything else is made of it; a printed sheet leads to its page. */
@Component
@Order(0)
class CirculationScan implements ScanTarget {
    private final Circulations circulations;

    CirculationScan(Circulations circulations) {
        this.circulations = circulations;
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        return caller.may(Permission.MEMBER) ? circulations.leads(scanned, caller.person()) : Optional.empty();
    }
}
