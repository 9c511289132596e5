package io.shoumi.identity;

import io.shoumi.identity.Guesses.Door;
import io.shoumi.identity.LogIn.Result;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person reports that the phone with their second factor is lost, by login and password: from that moment neither the factor nor
 * any passkey or session is worth anything, whoever has the phone. Back in comes only who was reset by two others. Wrong passwords count as
 * wrong log-ins do.
 */
@Component
public class LostPhone {
    private final Accounts accounts;
    private final Factors factors;
    private final Passkeys passkeys;
    private final Guesses guesses;
    private final Sessions sessions;
    private final Ledger ledger;

    LostPhone(
            Accounts accounts, Factors factors, Passkeys passkeys, Guesses guesses, Sessions sessions, Ledger ledger) {
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.guesses = guesses;
        this.sessions = sessions;
        this.ledger = ledger;
    }

    /** Somebody whose account waits to be reset. */
    @Transactional(readOnly = true)
    public List<PersonId> waiting() {
        return accounts.lost();
    }

    @Transactional
    public Result report(String login, String password, String address) {
        var account = accounts.byLogin(login)
                .filter(found -> found.state() == Account.State.ACTIVE)
                .orElse(null);
        var wait = guesses.stillFor(Door.ADDRESS, address);
        var locked = wait.isPositive() ? wait : guesses.stillFor(Door.LOGIN, login);
        var right = factors.passwordRight(account, password);
        if (locked.isPositive() || account == null || !right) {
            return refuse(account, login, address, locked);
        }
        accounts.loseFactor(account.person());
        var passkeysEnded = passkeys.endAllOf(account.person());
        var ended = sessions.endAllOf(account.person());
        guesses.forget(Door.LOGIN, login);
        ledger.stage(Act.done(ActKind.FACTOR_LOST, account.person(), "account:" + account.person())
                .with("sessions-ended", ended)
                .with("passkeys-ended", passkeysEnded));
        return new Result.Admitted(account.person());
    }

    private Result refuse(
            @org.jspecify.annotations.Nullable Account account,
            String login,
            String address,
            java.time.Duration locked) {
        var subject = account == null ? "account:unknown" : "account:" + account.person();
        ledger.stage(Act.refused(ActKind.FACTOR_LOST, account == null ? null : account.person(), subject));
        if (locked.isPositive()) {
            return new Result.Locked(locked);
        }
        guesses.countFailure(Door.ADDRESS, address);
        var count = guesses.countFailure(Door.LOGIN, login);
        return count.blocked() ? new Result.Locked(count.stillFor()) : new Result.Denied();
    }
}
