package io.shoumi.approval;

import io.shoumi.ledger.PersonId;
import io.shoumi.regulations.Role;
import java.util.Optional;

/**
 * That somebody may meet a need: they hold the post in the nearest unit, or are the deputy in force of one who does.
 *
 * @param onBehalfOf the leader, when it is the deputy who decides
 */
public record Authority(PersonId person, Role role, Optional<PersonId> onBehalfOf) {
    boolean touches(PersonId requester) {
        return person.equals(requester) || onBehalfOf.filter(requester::equals).isPresent();
    }
}
