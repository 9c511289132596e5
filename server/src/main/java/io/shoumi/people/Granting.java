package io.shoumi.people;

import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.identity.AccountRole;
import io.shoumi.identity.RoleGrants;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the security administrator grants and takes away: posts that the system administrator proposed, the roles of user and
 * officer, and the account as a whole. Never to oneself, and never to an administrator.
 */
@Component
public class Granting {
    private static final int REASON_CHARS_MAX = 200;

    private final PostStore posts;
    private final RoleGrants roles;
    private final Directory directory;
    private final Ledger ledger;
    private final Clock clock;

    Granting(PostStore posts, RoleGrants roles, Directory directory, Ledger ledger, Clock clock) {
        this.posts = posts;
        this.roles = roles;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What one form grants, whole or not at all.
     *
     * @param holdings proposed posts
     * @param users who becomes an ordinary user; who is one already stays one
     */
    public record Batch(Set<UUID> holdings, Set<PersonId> users) {
        public Batch {
            holdings = Set.copyOf(holdings);
            users = Set.copyOf(users);
        }
    }

    @Transactional
    public void grant(Caller by, Batch batch) {
        var now = clock.instant();
        var pending = posts.pending(batch.holdings(), now);
        if (pending.isEmpty() && batch.users().isEmpty()) {
            throw new BadInput("holding", "people.grant.nothing");
        }
        pending.forEach(one -> grantable(by, one.person()));
        batch.users().forEach(person -> grantable(by, person));
        posts.grant(pending.stream().map(PostStore.Pending::holding).toList(), by.person(), now);
        var fresh = batch.users().stream()
                .filter(person -> !roles.of(person).contains(AccountRole.USER))
                .toList();
        fresh.forEach(person -> roles.begin(person, AccountRole.USER, by.person()));
        ledger.stage(Act.done(ActKind.ROLE_GRANTED, by.person(), "grants")
                .with("role", AccountRole.USER.code())
                .with("persons", sorted(fresh.stream().map(PersonId::toString).collect(Collectors.toSet())))
                .with(
                        "posts",
                        sorted(pending.stream().map(p -> p.holding().toString()).collect(Collectors.toSet()))));
    }

    private static List<String> sorted(Set<String> ids) {
        return ids.stream().sorted().toList();
    }

    private void grantable(Caller by, PersonId person) {
        if (by.person().equals(person)) {
            throw new ActRefused("people.grant.self", List.of());
        }
        var known = directory.identityOf(person).orElseThrow(NotFound::new);
        if (roles.of(person).stream().anyMatch(AccountRole::administers)) {
            throw new ActRefused("people.grant.administrator", List.of(), known.name());
        }
    }

    /** Grants the role of user or officer to one person. */
    @Transactional
    public void grantRole(Caller by, PersonId person, AccountRole role) {
        grantable(by, person);
        if (role.administers()) {
            throw new ActRefused("people.grant.three", List.of());
        }
        if (roles.of(person).contains(role)) {
            throw new BadInput("role", "people.grant.held");
        }
        roles.begin(person, role, by.person());
        ledger.stage(
                Act.done(ActKind.ROLE_GRANTED, by.person(), "person:" + person).with("role", role.code()));
    }

    /** Ends a role now; its person loses it with the next request. */
    @Transactional
    public void endRole(Caller by, PersonId person, AccountRole role) {
        grantable(by, person);
        if (!roles.end(person, role)) {
            throw new NotFound();
        }
        ledger.stage(
                Act.done(ActKind.ROLE_ENDED, by.person(), "person:" + person).with("role", role.code()));
    }

    /** Shuts an account, or opens it again; the reason goes into the log. */
    @Transactional
    public void suspend(Caller by, PersonId person, boolean shut, String reason) {
        grantable(by, person);
        if (!Named.well(reason.strip(), REASON_CHARS_MAX)) {
            throw new BadInput("reason", "people.reason-missing", REASON_CHARS_MAX);
        }
        if (!(shut ? roles.suspend(person) : roles.resume(person))) {
            throw new NotFound();
        }
        ledger.stage(Act.done(ActKind.ACCOUNT_SUSPENDED, by.person(), "account:" + person)
                .with("suspended", shut)
                .with("reason", reason.strip()));
    }
}
