package io.shoumi.copying;

import io.shoumi.desk.ScanTarget;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A scanned copy that waits for its holder, or to be copied, offers that; a copying's or printing number leads to its page. */
@Component
@Order(1)
class CopyingScan implements ScanTarget {
    private final Copyings copyings;

    CopyingScan(Copyings copyings) {
        this.copyings = copyings;
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        return caller.may(Permission.MEMBER) ? copyings.leads(scanned, caller.person()) : Optional.empty();
    }
}
