package io.shoumi.identity;

import io.shoumi.gate.BadInput;
import io.shoumi.home.HomeVault;
import io.shoumi.home.SetClock;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The two factors of an account: the password, kept as an Argon2id hash, and the seed of the one-time codes, sealed. */
@Component
class Factors {
    static final int PASSWORD_LENGTH_MIN = 12;

    private static final int SEED_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Accounts accounts;
    private final HomeVault vault;
    private final SetClock clock;
    private final PasswordEncoder passwords;
    private final String decoyHash;
    private final byte[] decoySeed = newSeed();

    Factors(Accounts accounts, HomeVault vault, SetClock clock, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
        this.passwords = passwords;
        this.decoyHash = passwords.encode("no account has this password");
    }

    /**
     * Whether both are right, at the same cost for an account that is there and one that is not. A right code is used up, unless
     * the password is wrong.
     */
    boolean right(@Nullable Account account, String password, String code) {
        var hash = account == null ? null : account.passwordHash();
        var passwordRight = passwords.matches(password, hash == null ? decoyHash : hash);
        var step = step(account, code);
        return passwordRight
                && account != null
                && step.isPresent()
                && accounts.takeStep(account.person(), step.getAsLong());
    }

    /** Whether the password alone is right, at the same cost for an account that is there and one that is not. */
    boolean passwordRight(@Nullable Account account, String password) {
        var hash = account == null ? null : account.passwordHash();
        return passwords.matches(password, hash == null ? decoyHash : hash) && hash != null;
    }

    private OptionalLong step(@Nullable Account account, String code) {
        var sealed = account == null ? null : account.totpSealed();
        var seed = sealed == null || account == null ? decoySeed.clone() : open(account.person(), sealed);
        try {
            var last = account == null ? 0 : account.totpLastStep();
            var step = stepNow(seed, code, last);
            return sealed == null ? OptionalLong.empty() : step;
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** By the house's time, or the machine's where the two are apart: a telephone keeps the one that is right. */
    private OptionalLong stepNow(byte[] seed, String code, long last) {
        var step = Totp.step(seed, code.strip(), clock.instant(), last);
        return step.isPresent() || clock.offset().isZero()
                ? step
                : Totp.step(seed, code.strip(), clock.machine(), last);
    }

    private byte[] open(PersonId person, byte[] sealed) {
        return vault.open().openSmall(OwnerId.SYSTEM, Purpose.TOTP, context(person), sealed);
    }

    byte[] seal(PersonId person, byte[] seed) {
        return vault.open().sealSmall(OwnerId.SYSTEM, Purpose.TOTP, context(person), seed);
    }

    private static ContextId context(PersonId person) {
        return ContextId.of("account.totp", person);
    }

    static byte[] newSeed() {
        var seed = new byte[SEED_BYTES];
        RANDOM.nextBytes(seed);
        return seed;
    }

    /** Whether a new authenticator shows the right code; its step counts as used from then on. */
    OptionalLong firstStep(byte[] seed, String code) {
        return stepNow(seed, code, 0);
    }

    /** The hash of a new password, which is not the old one and strong enough. */
    String hashOfNew(@Nullable Account account, String password) {
        var login = account == null ? "" : account.login();
        var kinds = password.chars().map(Factors::kindOf).distinct().count();
        if (password.length() < PASSWORD_LENGTH_MIN
                || kinds < 3
                || (!login.isEmpty() && password.toLowerCase(Locale.ROOT).contains(login))) {
            throw new BadInput("password", "identity.password-weak", PASSWORD_LENGTH_MIN);
        }
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    private static int kindOf(int c) {
        return Character.isDigit(c) ? 0 : Character.isLowerCase(c) ? 1 : Character.isUpperCase(c) ? 2 : 3;
    }
}
