package io.shoumi.secret;

import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.util.Map;
import java.util.UUID;

/** A paper that another module expects to be registered: what its form begins with, and who is told once it is. */
public interface ComingPaper {
    /**
     * What stands in the form at first, by the names of its fields.
     *
     * @throws io.shoumi.gate.ActRefused when this clerk may not take it in
     */
    Map<String, String> typed(UUID paper, PersonId clerk);

    /** It is registered; called in the registration's transaction, and stages nothing: the facts go into its one entry. */
    Map<String, Object> registered(UUID paper, SecretId as, PersonId clerk);
}
