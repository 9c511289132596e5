package io.shoumi.identity;

import io.shoumi.identity.Guesses.Door;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Log-in with password and one-time code, both wrong in the same words. Wrong tries lock the login that was typed, whether there
 * is such an account or not, for a quarter of an hour and then ever longer; and slow down the address they come from. An unknown
 * login costs the same time as a known one.
 */
@Component
public class LogIn {
    private final Accounts accounts;
    private final Factors factors;
    private final Guesses guesses;
    private final Ledger ledger;

    LogIn(Accounts accounts, Factors factors, Guesses guesses, Ledger ledger) {
        this.accounts = accounts;
        this.factors = factors;
        this.guesses = guesses;
        this.ledger = ledger;
    }

    /**
     * What somebody typed.
     *
     * @param address where it came from
     */
    public record Try(String login, String password, String code, String address) {
        /** Without what was typed. */
        @Override
        public String toString() {
            return "a try to log in";
        }
    }

    /** What came of a try; only a person who is let in is named. */
    public sealed interface Result {
        record Admitted(PersonId person) implements Result {}

        record Denied() implements Result {}

        record Locked(Duration stillFor) implements Result {}
    }

    @Transactional
    public Result tryLogIn(Try typed) {
        var account = accounts.byLogin(typed.login())
                .filter(found -> found.state() == Account.State.ACTIVE)
                .orElse(null);
        var slowed = guesses.stillFor(Door.ADDRESS, typed.address());
        if (slowed.isPositive()) {
            return refuse(account, "address", slowed);
        }
        var locked = guesses.stillFor(Door.LOGIN, typed.login());
        var right = factors.right(account, typed.password(), typed.code());
        if (locked.isPositive()) {
            return refuse(account, "locked", locked);
        }
        return right && account != null ? admit(account) : deny(account, typed);
    }

    private Result refuse(@Nullable Account account, String why, Duration wait) {
        ledger.stage(refused(ActKind.LOGGED_IN, account).with("why", why));
        return new Result.Locked(wait);
    }

    private Result admit(Account account) {
        guesses.forget(Door.LOGIN, account.login());
        ledger.stage(Act.done(ActKind.LOGGED_IN, account.person(), "account:" + account.person()));
        return new Result.Admitted(account.person());
    }

    private Result deny(@Nullable Account account, Try typed) {
        var ofAddress = guesses.countFailure(Door.ADDRESS, typed.address());
        var ofLogin = guesses.countFailure(Door.LOGIN, typed.login());
        var kind = ofLogin.blocked() || ofAddress.blocked() ? ActKind.LOCKED_OUT : ActKind.LOGGED_IN;
        ledger.stage(
                refused(kind, account).with("failures", ofLogin.failures()).with("of-address", ofAddress.failures()));
        return ofLogin.blocked() ? new Result.Locked(ofLogin.stillFor()) : new Result.Denied();
    }

    private static Act refused(ActKind kind, @Nullable Account account) {
        return account == null
                ? Act.refused(kind, null, "account:unknown")
                : Act.refused(kind, account.person(), "account:" + account.person());
    }
}
