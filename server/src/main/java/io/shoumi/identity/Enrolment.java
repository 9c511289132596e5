package io.shoumi.identity;

import io.shoumi.gate.BadInput;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
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
    private static final int PASSWORD_LENGTH_MIN = 12;

    private final Accounts accounts;
    private final HomeVault vault;
    private final Ledger ledger;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final SecureRandom random = new SecureRandom();

    Enrolment(Accounts accounts, HomeVault vault, Ledger ledger, Clock clock, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
        this.passwords = passwords;
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

    private String newCode() {
        var code = new StringBuilder();
        for (var i = 0; i < 16; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Who a login and its one-time code belong to; empty for a wrong, used or expired one, all alike. */
    public Optional<Enrolling> begin(String login, String code) {
        return accounts.byInvitation(login, hash(code), clock.instant())
                .map(person -> new Enrolling(person, login.strip().toLowerCase(Locale.ROOT), newSeed()));
    }

    private byte[] newSeed() {
        var seed = new byte[20];
        random.nextBytes(seed);
        return seed;
    }

    /** Finishes enrolment: the code must be used up, the password strong enough, the first TOTP code right. */
    @Transactional
    public void enrol(PersonId person, String password, byte[] seed, String totpCode) {
        checkPassword(person, password);
        if (Totp.step(seed, totpCode, clock.instant(), 0).isEmpty()) {
            throw new BadInput("code", "identity.totp-wrong");
        }
        var sealed = vault.open().sealSmall(OwnerId.SYSTEM, Purpose.TOTP, totpContext(person), seed);
        if (!accounts.enrol(person, passwords.encode(password), sealed)) {
            throw new BadInput("code", "identity.invitation-used");
        }
        ledger.stage(Act.done(ActKind.ENROLLED, person, "account:" + person));
    }

    private void checkPassword(PersonId person, String password) {
        var login = accounts.of(person).map(Account::login).orElse("");
        var kinds = password.chars().map(Enrolment::kindOf).distinct().count();
        if (password.length() < PASSWORD_LENGTH_MIN
                || kinds < 3
                || password.toLowerCase(Locale.ROOT).contains(login)) {
            throw new BadInput("password", "identity.password-weak", PASSWORD_LENGTH_MIN);
        }
    }

    private static int kindOf(int c) {
        return Character.isDigit(c) ? 0 : Character.isLowerCase(c) ? 1 : Character.isUpperCase(c) ? 2 : 3;
    }

    static ContextId totpContext(PersonId person) {
        return ContextId.of("account.totp", person);
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
