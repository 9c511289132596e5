package io.shoumi.joint;

import io.shoumi.custody.PlaceId;
import io.shoumi.emergency.BreakingGlass;
import io.shoumi.gate.ActRefused;
import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.AccountRole;
import io.shoumi.identity.Enrolment;
import io.shoumi.identity.RoleGrants;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import io.shoumi.people.Identities;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first of two: what is to be done, to whom, and why. Nothing happens to anybody until somebody else joins. */
@Component
public class Asking {
    static final Duration OPEN = Duration.ofHours(24);

    private static final int REASON_CHARS_MAX = 200;
    private static final int EMERGENCY_HOURS_MAX = 8;

    private final JointStore store;
    private final RoleGrants roles;
    private final Identities identities;
    private final Enrolment enrolment;
    private final BreakingGlass glass;
    private final HomeVault vault;
    private final Ledger ledger;
    private final Clock clock;

    Asking(
            JointStore store,
            RoleGrants roles,
            Identities identities,
            Enrolment enrolment,
            BreakingGlass glass,
            HomeVault vault,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.roles = roles;
        this.identities = identities;
        this.enrolment = enrolment;
        this.glass = glass;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param role the administrator to be appointed
     * @param secret what is read in an emergency, in which room, for how many hours
     * @param document the number on the identity document, as the asker read it; for an appointment
     */
    public record Wish(
            MatterKind kind,
            PersonId person,
            @Nullable AccountRole role,
            @Nullable PersonId inPlaceOf,
            @Nullable SecretId secret,
            @Nullable PlaceId room,
            int hours,
            String reason,
            String document) {
        public Wish {
            reason = reason.strip();
        }

        public static Wish reset(PersonId person, String reason) {
            return new Wish(MatterKind.RESET, person, null, null, null, null, 0, reason, "");
        }

        public static Wish emergency(PersonId reader, SecretId secret, PlaceId room, int hours, String reason) {
            return new Wish(MatterKind.EMERGENCY, reader, null, null, secret, room, hours, reason, "");
        }
    }

    /** @return for a reset the asker's half of the new one-time code, shown once */
    @Transactional
    public Optional<String> ask(Caller by, Wish wish) {
        var office = Office.of(by).orElseThrow(NotFound::new);
        var now = clock.instant();
        if (identities.onePerson(wish.person(), by.person())) {
            throw new ActRefused("joint.self", List.of());
        }
        if (wish.reason().isBlank() || wish.reason().length() > REASON_CHARS_MAX) {
            throw new BadInput("reason", "people.reason-missing", REASON_CHARS_MAX);
        }
        store.dropExpired(wish.person(), wish.kind(), now);
        if (store.hasOpen(wish.person(), wish.kind())) {
            throw new BadInput("number", "joint.open-already");
        }
        var id = UUID.randomUUID();
        openable(wish);
        var half = wish.kind() == MatterKind.RESET ? half(wish) : null;
        var identity = wish.kind() == MatterKind.APPOINTMENT ? appointable(wish) : null;
        var kept = new JointStore.Kept(half == null ? null : seal(id, half), identity);
        store.insert(id, wish, by.person(), office, now, now.plus(OPEN), kept);
        var act = Act.done(kindOf(wish.kind()), by.person(), "person:" + wish.person());
        ledger.stage((wish.secret() == null ? act : act.about(wish.secret()))
                .with("matter", id.toString())
                .with("as", office.code())
                .with("role", wish.role() == null ? "" : wish.role().code())
                .with("reason", wish.reason()));
        return Optional.ofNullable(half);
    }

    private static ActKind kindOf(MatterKind kind) {
        return switch (kind) {
            case RESET -> ActKind.RESET_ASKED;
            case APPOINTMENT -> ActKind.APPOINTMENT_ASKED;
            case EMERGENCY -> ActKind.EMERGENCY_ASKED;
        };
    }

    private void openable(Wish wish) {
        if (wish.kind() != MatterKind.EMERGENCY) {
            return;
        }
        if (wish.hours() < 1 || wish.hours() > EMERGENCY_HOURS_MAX) {
            throw new BadInput("hours", "joint.hours-wrong", EMERGENCY_HOURS_MAX);
        }
        if (roles.of(wish.person()).stream().anyMatch(AccountRole::administers)) {
            throw new BadInput("number", "joint.no-administrator-reads");
        }
        glass.requireOpenable(wish.person(), Objects.requireNonNull(wish.secret()));
    }

    private String half(Wish wish) {
        if (!enrolment.resettable(wish.person())) {
            throw new BadInput("number", "joint.not-enrolled");
        }
        return enrolment.newHalf();
    }

    private byte[] appointable(Wish wish) {
        var role = wish.role();
        if (role == null || !role.administers()) {
            throw new BadInput("role", "people.role-missing");
        }
        if (roles.of(wish.person()).stream().anyMatch(AccountRole::administers)) {
            throw new BadInput("number", "joint.administrator-already");
        }
        var replaced = wish.inPlaceOf();
        if (replaced != null && !roles.of(replaced).contains(role)) {
            throw new BadInput("place", "joint.not-in-that-role");
        }
        var digest = identities.digest(wish.document(), "identity");
        if (!identities.mayBe(wish.person(), digest)) {
            throw new BadInput("identity", "people.identity-taken");
        }
        return digest;
    }

    private byte[] seal(UUID id, String half) {
        return vault.open()
                .sealSmall(
                        OwnerId.SYSTEM,
                        Purpose.TOTP,
                        ContextId.of("joint_matter.half", id),
                        half.getBytes(StandardCharsets.UTF_8));
    }
}
