package io.shoumi.identity;

import io.shoumi.gate.BadInput;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
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
            Ledger ledger,
            Clock clock) {
        this.sessions = sessions;
        this.roles = roles;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.guesses = guesses;
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
        accounts.create(new Invitation(person, lower, hash(code), now.plus(VALID), by, now));
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
     * its own. Empty once the person has enrolled: nobody resets another's factors this way.
     */
    @Transactional
    public Optional<String> inviteAgain(PersonId person) {
        var code = newCode();
        return accounts.inviteAgain(person, hash(code), clock.instant().plus(VALID))
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Whether the account has factors that could be reset; one that is suspended or waits for its person has not. */
    public boolean enrolled(PersonId person) {
        return accounts.of(person)
                .filter(account -> account.state() == Account.State.ACTIVE || account.state() == Account.State.LOST)
                .isPresent();
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
        if (!accounts.reset(person, hash(half + otherHalf), clock.instant().plus(VALID))) {
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
        return accounts.byInvitation(login, hash(code), clock.instant())
                .map(person -> new Enrolling(person, login.strip().toLowerCase(Locale.ROOT), Factors.newSeed()));
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
        }
        return found;
    }

    /** Finishes enrolment: the code must be used up, the password strong enough, the first TOTP code right. */
    @Transactional
    public void enrol(PersonId person, String password, byte[] seed, String totpCode) {
        var hash = factors.hashOfNew(accounts.of(person).orElse(null), password);
        var step = factors.firstStep(seed, totpCode).orElseThrow(() -> new BadInput("code", "identity.totp-wrong"));
        if (!accounts.enrol(person, hash, factors.seal(person, seed), step)) {
            throw new BadInput("code", "identity.invitation-used");
        }
        ledger.stage(Act.done(ActKind.ENROLLED, person, "account:" + person));
    }

    private static byte[] hash(String code) {
        var plain = code.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
