package io.shoumi.hold;

import io.shoumi.ledger.SecretId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is on hold now. Needs no open vault, so that the vault's own opening may ask. */
@Component
public class HoldsInForce {
    private final HoldStore store;

    HoldsInForce(HoldStore store) {
        this.store = store;
    }

    /** Those on a secret or any of its copies; not for a page of somebody who may not see the secret. */
    @Transactional(readOnly = true)
    public List<Hold> of(SecretId secret) {
        return store.inForce(secret);
    }
}
