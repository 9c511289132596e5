package io.shoumi.carry;

import io.shoumi.desk.ScanTarget;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A scanned copy that is to be carried out offers its next step; a guard's scan leads to the gate; a printed form to its page. */
@Component
@Order(1)
class CarryScan implements ScanTarget {
    private final CarryOuts carryOuts;

    CarryScan(CarryOuts carryOuts) {
        this.carryOuts = carryOuts;
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        return caller.may(Permission.MEMBER) ? carryOuts.leads(scanned, caller.person()) : Optional.empty();
    }
}
