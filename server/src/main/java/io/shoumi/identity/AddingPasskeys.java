package io.shoumi.identity;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.gate.NotFound;
import io.shoumi.identity.ChangingFactors.Proof;
import io.shoumi.identity.ChangingFactors.Result;
import io.shoumi.identity.PasskeyCeremonies.Checked;
import io.shoumi.identity.PasskeySites.Site;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person adds passkeys to their account and removes them, each time after proving with password and code who they are. Password
 * and authenticator stay whatever happens to passkeys, so that an account never is without a second factor.
 */
@Component
public class AddingPasskeys {
    public static final int NAME_CHARS_MAX = 40;

    private static final int PASSKEYS_MAX = 10;
    private static final Duration PROVED_FOR = Duration.ofMinutes(10);

    private final ChangingFactors changing;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyCeremonies ceremonies;
    private final Sessions sessions;
    private final Ledger ledger;
    private final Clock clock;

    AddingPasskeys(
            ChangingFactors changing,
            Accounts accounts,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            PasskeyCeremonies ceremonies,
            Sessions sessions,
            Ledger ledger,
            Clock clock) {
        this.changing = changing;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.sessions = sessions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Somebody who has proved who they are and is about to add a passkey of this name. */
    public record Adding(PersonId person, String name, Instant until) implements Serializable {}

    /**
     * A passkey in its person's list.
     *
     * @param site the name it works under; null for one that opens nothing, because its row was tampered with
     */
    public record Held(
            UUID id,
            String name,
            Instant addedAt,
            @Nullable Instant usedAt,
            @Nullable String site,
            boolean syncable) {}

    public List<Held> of(Caller by) {
        return passkeys.of(by.person()).stream()
                .map(row -> new Held(
                        row.id(),
                        row.name(),
                        row.addedAt(),
                        row.usedAt(),
                        row.passkey().map(Passkey::site).orElse(null),
                        row.passkey().map(Passkey::syncable).orElse(false)))
                .toList();
    }

    public Held one(Caller by, UUID id) {
        return of(by).stream().filter(held -> held.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** @throws BadInput when the name is missing or too long, or there are passkeys enough; nothing was tried then */
    @Transactional
    public Result prove(Caller by, Proof proof, String name) {
        if (name.isBlank() || name.strip().length() > NAME_CHARS_MAX) {
            throw new BadInput("passkey", "identity.passkey.name-wrong", NAME_CHARS_MAX);
        }
        if (passkeys.of(by.person()).size() >= PASSKEYS_MAX) {
            throw new BadInput("passkey", "identity.passkey.enough", PASSKEYS_MAX);
        }
        return changing.prove(by, proof);
    }

    public Adding adding(Caller by, String name) {
        return new Adding(by.person(), name.strip(), clock.instant().plus(PROVED_FOR));
    }

    /** What the browser asks its authenticators to make. */
    public Map<String, Object> options(Caller by, Adding adding, Site site, byte[] browser) {
        require(by, adding);
        var login = accounts.of(by.person()).orElseThrow().login();
        return Map.of(
                "challenge",
                base64(challenges.fresh(PasskeyChallenges.Use.ADD, browser)),
                "rp",
                Map.of("id", site.name(), "name", "守密 Shoumi"),
                "user",
                Map.of("id", base64(PasskeyLogIn.handle(by.person())), "name", login, "displayName", by.name()),
                "pubKeyCredParams",
                PasskeyCeremonies.ALGORITHMS.stream()
                        .map(number -> Map.of("type", "public-key", "alg", number))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation",
                "none",
                "excludeCredentials",
                passkeys.of(by.person()).stream()
                        .flatMap(row -> row.passkey().stream())
                        .map(held -> Map.of("type", "public-key", "id", base64(held.credentialId())))
                        .toList(),
                "timeout",
                PasskeyChallenges.VALID.toMillis());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void require(Caller by, Adding adding) {
        if (!adding.person().equals(by.person()) || !clock.instant().isBefore(adding.until())) {
            throw new NotFound();
        }
    }

    /** Whether it was added; one that was refused has left its entry, and its challenge is used up. */
    @Transactional
    public boolean add(Caller by, Adding adding, PasskeyAnswer answer) {
        require(by, adding);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (check(by.person(), answer, now)) {
            case Checked.Right<Passkey>(var passkey)
            when passkeys.insert(passkey, adding.name()) -> {
                ledger.stage(Act.done(ActKind.PASSKEY_ADDED, by.person(), passkey.toString())
                        .with("site", passkey.site())
                        .with("syncable", passkey.syncable()));
                yield true;
            }
            case Checked.Right<Passkey> _ -> refuse(by, "known");
            case Checked.Wrong<Passkey>(var why) -> refuse(by, why);
        };
    }

    private boolean refuse(Caller by, String why) {
        ledger.stage(Act.refused(ActKind.PASSKEY_ADDED, by.person(), "account:" + by.person())
                .with("why", why));
        return false;
    }

    private Checked<Passkey> check(PersonId person, PasskeyAnswer answer, Instant now) {
        var read = ceremonies.readNew(answer.json());
        if (read.isEmpty()) {
            return new Checked.Wrong<>("unreadable");
        }
        var data = read.get();
        var challenge = Objects.requireNonNull(data.getCollectedClientData())
                .getChallenge()
                .getValue();
        return challenges
                .spend(PasskeyChallenges.Use.ADD, answer.browser(), challenge)
                .<Checked<Passkey>>map(Checked.Wrong::new)
                .orElseGet(() -> ceremonies.checkNew(data, answer.site(), person, now));
    }

    /** Removes a passkey and ends every session of its person, so that a lost device keeps none. */
    @Transactional
    public Result remove(Caller by, UUID id, Proof proof) {
        one(by, id);
        var proved = changing.prove(by, proof);
        if (proved instanceof Result.Done) {
            passkeys.remove(by.person(), id);
            var ended = sessions.endAllOf(by.person());
            ledger.stage(Act.done(ActKind.PASSKEY_REMOVED, by.person(), "passkey:" + id)
                    .with("sessions-ended", ended));
        }
        return proved;
    }
}
