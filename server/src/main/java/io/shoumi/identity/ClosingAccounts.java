package io.shoumi.identity;

import io.shoumi.ledger.PersonId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shuts all that opens a door to a person who leaves: sessions, account, passkeys, roles, and the tokens that they answered for. */
@Component
public class ClosingAccounts {
    private final RoleGrants roles;
    private final Passkeys passkeys;
    private final ApiTokens tokens;
    private final Clock clock;

    ClosingAccounts(RoleGrants roles, Passkeys passkeys, ApiTokens tokens, Clock clock) {
        this.roles = roles;
        this.passkeys = passkeys;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** How much of each was still open. */
    public record Closed(int roles, int tokens) {}

    /** Without evidence of its own: the calling act records it. */
    @Transactional
    public Closed close(PersonId person, PersonId by) {
        roles.suspend(person);
        passkeys.endAllOf(person);
        return new Closed(roles.endAll(person).size(), tokens.revokeAllOf(person, by, clock.instant()));
    }
}
