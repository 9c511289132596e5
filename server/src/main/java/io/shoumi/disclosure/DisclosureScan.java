package io.shoumi.disclosure;

import io.shoumi.desk.ScanTarget;
import io.shoumi.gate.Caller;
import io.shoumi.gate.Permission;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A scanned copy that is to be given to an outsider leads its clerk to the disclosure; so does a printed sheet. */
@Component
@Order(1)
class DisclosureScan implements ScanTarget {
    private final Disclosures disclosures;

    DisclosureScan(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public Optional<String> find(Caller caller, String scanned) {
        return caller.may(Permission.MEMBER) ? disclosures.leads(scanned, caller.person()) : Optional.empty();
    }
}
