package io.shoumi.identity;

import io.shoumi.gate.BadInput;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a person comes to an account: somebody else makes it and hands over a one-time code; the person alone chooses the password
 * and enrols the second factor. Nobody ever knows another's secret.
 */
@Component
public class Enrolment {
    private static final Duration VALID = Duration.ofDays(14);
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final Accounts accounts;
    private final Factors factors;
    private final Passkeys passkeys;
    private final Guesses guesses;
    private final Sessions sessions;
    private final RoleGrants roles;
    private final HomeVault vault;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Enrolment(
            Accounts accounts,
            Factors factors,
            Passkeys passkeys,
            Guesses guesses,
            Sessions sessions,
            RoleGrants roles,
            HomeVault vault,
            Ledger ledger,
            Clock clock) {
        this.sessions = sessions;
        this.roles = roles;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.guesses = guesses;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Makes an account without evidence of its own: the calling act records it.
     *
     * @return the one-time code, shown once to whoever hands it over
     */
    @Transactional
    public String invite(PersonId person, String login, @Nullable PersonId by) {
        var lower = login.strip().toLowerCase(Locale.ROOT);
        faultOf(lower).ifPresent(fault -> {
            throw new BadInput(Map.of("login", fault));
        });
        var code = newCode();
        var now = clock.instant();
        var until = now.plus(VALID);
        accounts.create(new Invitation(person, lower, kept(person, code, until), until, by, now));
        return code;
    }

    /** What stands against a new login; empty when it can be given. */
    public Optional<BadInput.Fault> faultOf(String login) {
        var lower = login.strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(lower).matches()) {
            return Optional.of(new BadInput.Fault("identity.login-form"));
        }
        return accounts.byLogin(lower).map(taken -> new BadInput.Fault("identity.login-taken", lower));
    }

    /**
     * A fresh one-time code for somebody who has not enrolled yet, in place of one that was lost or ran out; without evidence of
     * its own. Empty once the person has enrolled, and after a reset by two, who give half of a code each: nobody resets another's
     * factors this way.
     */
    @Transactional
    public Optional<String> inviteAgain(PersonId person) {
        var code = newCode();
        var until = clock.instant().plus(VALID);
        return accounts.inviteAgain(person, kept(person, code, until), until) ? Optional.of(code) : Optional.empty();
    }

    /**
     * Whether two may reset the account: it has factors, or waits for its person since such a reset. One that is suspended or never
     * had any has not.
     */
    public boolean resettable(PersonId person) {
        return accounts.resettable(person);
    }

    /** Half a one-time code: worth nothing without the other half, which somebody else hands over. */
    public String newHalf() {
        return newCode(8);
    }

    /**
     * Takes both factors and every passkey away and makes the account wait for its person with the two halves of a code; ends every session and every
     * role, which are granted again by whoever grants. Without evidence of its own; empty where the account is not enrolled.
     */
    @Transactional
    public Optional<Set<AccountRole>> reset(PersonId person, String half, String otherHalf) {
        var until = clock.instant().plus(VALID);
        if (!accounts.reset(person, kept(person, half + otherHalf, until), until)) {
            return Optional.empty();
        }
        passkeys.endAllOf(person);
        sessions.endAllOf(person);
        return Optional.of(roles.endAll(person));
    }

    private String newCode() {
        return newCode(16);
    }

    private String newCode(int letters) {
        var code = new StringBuilder();
        for (var i = 0; i < letters; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Who a login and its one-time code belong to; empty for a wrong, used or expired one, all alike. */
    public Optional<Enrolling> begin(String login, String code) {
        var now = clock.instant();
        var lower = login.strip().toLowerCase(Locale.ROOT);
        var found = accounts.invited(lower, now).orElseGet(() -> Accounts.Invited.nobody(now));
        return MessageDigest.isEqual(kept(found.person(), code, found.until()), found.code())
                ? Optional.of(new Enrolling(
                        found.person(), lower, Factors.newSeed(), found.code(), now.plus(Enrolling.ENOUGH)))
                : Optional.empty();
    }

    /** As {@link #begin(String, String)}, from an address; wrong codes are counted, and empty too while one must wait. */
    @Transactional
    public Optional<Enrolling> begin(String login, String code, String address) {
        if (guesses.stillFor(Guesses.Door.ENROL, login).isPositive()
                || guesses.stillFor(Guesses.Door.ADDRESS, address).isPositive()) {
            return Optional.empty();
        }
        var found = begin(login, code);
        if (found.isEmpty()) {
            guesses.countFailure(Guesses.Door.ADDRESS, address);
            guesses.countFailure(Guesses.Door.ENROL, login);
        } else {
            guesses.forget(Guesses.Door.ENROL, login);
            var person = found.get().person();
            ledger.stage(Act.done(ActKind.ENROLLED, person, "account:" + person).with("step", "code"));
        }
        return found;
    }

    /** Finishes enrolment: the code must be in force still, the password strong enough, the first TOTP code right. */
    @Transactional
    public void enrol(Enrolling enrolling, String password, String totpCode) {
        var person = enrolling.person();
        var now = clock.instant();
        var hash = factors.hashOfNew(accounts.of(person).orElse(null), password);
        var step = factors.firstStep(enrolling.seed(), totpCode)
                .orElseThrow(() -> new BadInput("code", "identity.totp-wrong"));
        if (!now.isBefore(enrolling.until())) {
            throw new BadInput("code", "identity.enrolling-over");
        }
        var sealed = factors.seal(person, enrolling.seed());
        if (!accounts.enrol(enrolling, hash, sealed, step, now)) {
            throw new BadInput("code", "identity.invitation-used");
        }
        ledger.stage(Act.done(ActKind.ENROLLED, person, "account:" + person));
    }

    /**
     * What is kept of a code: bound by the vault's key to the person and the end, so that neither who writes to the database can
     * make one nor who reads it can try the letters.
     */
    private byte[] kept(PersonId person, String code, Instant until) {
        var plain = code.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        var bound = String.join(" ", person.toString(), plain, String.valueOf(until.toEpochMilli()));
        try (var hash = vault.open().keyedHash(OwnerId.SYSTEM, Purpose.INVITATION)) {
            return hash.of(bound.getBytes(StandardCharsets.UTF_8));
        }
    }
}
