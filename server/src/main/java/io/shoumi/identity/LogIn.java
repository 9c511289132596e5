package io.shoumi.identity;

import io.shoumi.home.HomeVault;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.Outcome;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Log-in with password and one-time code, both wrong in the same words. Five wrong tries lock the account for a quarter of an
 * hour; an unknown login costs the same time as a known one.
 */
@Component
public class LogIn {
    private static final int FAILURES_MAX = 5;
    private static final Duration LOCKED = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final HomeVault vault;
    private final Ledger ledger;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final String decoyHash;

    LogIn(Accounts accounts, HomeVault vault, Ledger ledger, Clock clock, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
        this.passwords = passwords;
        this.decoyHash = passwords.encode("no account has this password");
    }

    /** What came of a try; only a person who is let in is named. */
    public sealed interface Result {
        record Admitted(PersonId person) implements Result {}

        record Denied() implements Result {}

        record Locked(Duration stillFor) implements Result {}
    }

    @Transactional
    public Result tryLogIn(String login, String password, String code) {
        var found = accounts.byLogin(login).filter(account -> account.state() == Account.State.ACTIVE);
        var hash = found.map(Account::passwordHash).orElse(decoyHash);
        var passwordRight = passwords.matches(password, hash);
        if (found.isEmpty()) {
            ledger.stage(Act.refused(ActKind.LOGGED_IN, null, "account:unknown"));
            return new Result.Denied();
        }
        var account = found.get();
        var now = clock.instant();
        if (account.lockedAt(now)) {
            ledger.stage(Act.refused(ActKind.LOGGED_IN, account.person(), "account:" + account.person())
                    .with("why", "locked"));
            return new Result.Locked(Duration.between(now, account.lockedUntil()));
        }
        return passwordRight && codeRight(account, code) ? admit(account) : deny(account);
    }

    private boolean codeRight(Account account, String code) {
        var sealed = account.totpSealed();
        if (sealed == null) {
            return false;
        }
        var seed =
                vault.open().openSmall(OwnerId.SYSTEM, Purpose.TOTP, Enrolment.totpContext(account.person()), sealed);
        try {
            var step = Totp.step(seed, code.strip(), clock.instant(), account.totpLastStep());
            return step.isPresent() && accounts.takeStep(account.person(), step.getAsLong());
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    private Result admit(Account account) {
        ledger.stage(Act.done(ActKind.LOGGED_IN, account.person(), "account:" + account.person()));
        return new Result.Admitted(account.person());
    }

    private Result deny(Account account) {
        var until = clock.instant().plus(LOCKED);
        var failures = accounts.countFailure(account.person(), FAILURES_MAX, until);
        var locks = failures >= FAILURES_MAX;
        ledger.stage(new Act(
                locks ? ActKind.LOCKED_OUT : ActKind.LOGGED_IN,
                Outcome.REFUSED,
                account.person(),
                null,
                "account:" + account.person(),
                java.util.List.of(),
                java.util.Map.of("failures", failures)));
        return locks ? new Result.Locked(LOCKED) : new Result.Denied();
    }
}
