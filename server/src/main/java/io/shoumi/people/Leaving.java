package io.shoumi.people;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.identity.AccountRole;
import io.shoumi.identity.ClosingAccounts;
import io.shoumi.identity.RoleGrants;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody leaves: from that moment they open nothing and are nothing here, and what they still hold is listed as to be handed back.
 * An administrator is replaced first, by two.
 */
@Component
public class Leaving {
    private static final int REASON_CHARS_MAX = 200;

    private final PersonStore people;
    private final LeftStore left;
    private final EndingPosts posts;
    private final RoleGrants roles;
    private final ClosingAccounts closing;
    private final Ledger ledger;
    private final Clock clock;

    Leaving(
            PersonStore people,
            LeftStore left,
            EndingPosts posts,
            RoleGrants roles,
            ClosingAccounts closing,
            Ledger ledger,
            Clock clock) {
        this.people = people;
        this.left = left;
        this.posts = posts;
        this.roles = roles;
        this.closing = closing;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void leave(Caller by, PersonId person, String reason) {
        if (by.person().equals(person)) {
            throw new ActRefused("people.left.self", List.of());
        }
        if (roles.of(person).stream().anyMatch(AccountRole::administers)) {
            throw new ActRefused("people.left.administrator", List.of());
        }
        if (!Named.well(reason.strip(), REASON_CHARS_MAX)) {
            throw new BadInput("reason", "people.reason-missing", REASON_CHARS_MAX);
        }
        if (!people.leave(person, by.person(), reason.strip(), clock.instant())) {
            throw new NotFound();
        }
        var ended = posts.endAllOf(person);
        var closed = closing.close(person, by.person());
        ledger.stage(Act.done(ActKind.PERSON_LEFT, by.person(), "person:" + person)
                .with("reason", reason.strip())
                .with("posts-ended", ended)
                .with("roles-ended", closed.roles())
                .with("tokens-revoked", closed.tokens())
                .with("copies-held", left.heldBy(person).size()));
    }
}
