package io.shoumi.joint;

import io.shoumi.emergency.BreakingGlass;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.AccountRole;
import io.shoumi.identity.Enrolment;
import io.shoumi.identity.RoleGrants;
import io.shoumi.identity.Sessions;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.people.EndingPosts;
import io.shoumi.people.Identities;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second of two, of another office: with this it is done. Or either side drops it, and nothing is. */
@Component
public class Joining {
    private final JointStore store;
    private final Enrolment enrolment;
    private final RoleGrants roles;
    private final Sessions sessions;
    private final EndingPosts posts;
    private final Identities identities;
    private final BreakingGlass glass;
    private final HomeVault vault;
    private final Ledger ledger;
    private final Clock clock;

    Joining(
            JointStore store,
            Enrolment enrolment,
            RoleGrants roles,
            Sessions sessions,
            EndingPosts posts,
            Identities identities,
            BreakingGlass glass,
            HomeVault vault,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.enrolment = enrolment;
        this.roles = roles;
        this.sessions = sessions;
        this.posts = posts;
        this.identities = identities;
        this.glass = glass;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Joins a matter.
     *
     * @param document the number on the identity document, as this one read it; for an appointment it must be what the other read
     * @return for a reset the second half of the new one-time code, shown once
     */
    @Transactional
    public Optional<String> join(Caller by, UUID id, String document) {
        var office = Office.of(by).orElseThrow(NotFound::new);
        var matter = open(id);
        if (identities.onePerson(matter.person().id(), by.person())) {
            throw new ActRefused("joint.self", List.of());
        }
        if (identities.onePerson(matter.asked().who().id(), by.person())
                || matter.asked().office().equals(office.code())) {
            throw new ActRefused("joint.another-office", List.of());
        }
        Office.requireStill(roles, matter.asked().who().id(), matter.asked().office());
        return switch (matter.kind()) {
            case RESET -> Optional.of(reset(by, office, matter));
            case APPOINTMENT -> {
                appoint(by, office, matter, document);
                yield Optional.empty();
            }
            case EMERGENCY -> {
                breakGlass(by, office, matter);
                yield Optional.empty();
            }
        };
    }

    private Matter open(UUID id) {
        var matter = store.lock(id).orElseThrow(NotFound::new);
        if (!matter.openAt(clock.instant())) {
            throw new ActRefused("joint.over", List.of());
        }
        return matter;
    }

    private String reset(Caller by, Office office, Matter matter) {
        var sealed = java.util.Objects.requireNonNull(store.kept(matter.id()).half());
        var context = ContextId.of("joint_matter.half", matter.id());
        var first = new String(
                vault.open().openSmall(OwnerId.SYSTEM, Purpose.TOTP, context, sealed), StandardCharsets.UTF_8);
        var second = enrolment.newHalf();
        var ended = enrolment
                .reset(matter.person().id(), first, second)
                .orElseThrow(() -> new ActRefused("joint.not-enrolled", List.of()));
        store.join(matter.id(), by.person(), office, clock.instant());
        ledger.stage(done(ActKind.FACTORS_RESET, by, office, matter)
                .with(
                        "roles-ended",
                        ended.stream().map(AccountRole::code).sorted().toList()));
        return second;
    }

    private void appoint(Caller by, Office office, Matter matter, String document) {
        var person = matter.person().id();
        var role = AccountRole.of(String.valueOf(matter.role())).orElseThrow();
        var digest = identities.digest(document, "identity");
        if (!MessageDigest.isEqual(digest, store.kept(matter.id()).identity())) {
            throw new BadInput("identity", "joint.identity-differs");
        }
        if (!identities.mayBe(person, digest)) {
            throw new BadInput("identity", "people.identity-taken");
        }
        identities.record(person, digest);
        posts.endAllOf(person);
        roles.endAll(person);
        var replaced = matter.inPlaceOf();
        if (replaced != null) {
            if (!roles.end(replaced.id(), role)) {
                throw new ActRefused("joint.not-in-that-role", List.of());
            }
            sessions.endAllOf(replaced.id());
        }
        roles.begin(person, role, by.person());
        sessions.endAllOf(person);
        store.join(matter.id(), by.person(), office, clock.instant());
        ledger.stage(done(ActKind.ADMINISTRATOR_APPOINTED, by, office, matter)
                .with("role", role.code())
                .with("in-place-of", replaced == null ? "" : replaced.id().toString()));
    }

    private void breakGlass(Caller by, Office office, Matter matter) {
        var wanted = java.util.Objects.requireNonNull(matter.glass());
        store.join(matter.id(), by.person(), office, clock.instant());
        var opened = glass.open(
                matter.id(),
                new BreakingGlass.Wish(
                        matter.person().id(),
                        wanted.secret(),
                        wanted.room(),
                        wanted.hours(),
                        matter.reason(),
                        matter.asked().who().id(),
                        by.person()));
        ledger.stage(done(ActKind.EMERGENCY_OPENED, by, office, matter)
                .about(wanted.secret())
                .by(opened.clauses())
                .with("number", opened.number())
                .with("loan", opened.loan())
                .with("until", opened.until().toString()));
    }

    private static Act done(ActKind kind, Caller by, Office office, Matter matter) {
        return Act.done(kind, by.person(), "person:" + matter.person().id())
                .with("matter", matter.id().toString())
                .with("as", office.code())
                .with("asked-by", matter.asked().who().id().toString())
                .with("asked-as", matter.asked().office());
    }

    /** Drops an open matter: by the one who asked, or by anybody who could join it. */
    @Transactional
    public void drop(Caller by, UUID id) {
        var office = Office.of(by).orElseThrow(NotFound::new);
        var matter = open(id);
        store.drop(id);
        ledger.stage(Act.done(
                        ActKind.JOINT_DROPPED,
                        by.person(),
                        "person:" + matter.person().id())
                .with("matter", id.toString())
                .with("as", office.code())
                .with("kind", matter.kind().code()));
    }
}
