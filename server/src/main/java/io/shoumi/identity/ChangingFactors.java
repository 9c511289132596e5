package io.shoumi.identity;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.identity.Guesses.Door;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person changes their own password or authenticator, after proving with both old ones who they are; every session of theirs
 * ends with it, on every server, the one that asked too.
 */
@Component
public class ChangingFactors {
    private final Accounts accounts;
    private final Factors factors;
    private final Guesses guesses;
    private final Sessions sessions;
    private final Ledger ledger;
    private final Clock clock;

    ChangingFactors(
            Accounts accounts, Factors factors, Guesses guesses, Sessions sessions, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.guesses = guesses;
        this.sessions = sessions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The factors in force, as typed. */
    public record Proof(String password, String code) {
        /** Without what was typed. */
        @Override
        public String toString() {
            return "a proof";
        }
    }

    /** What came of it. */
    public sealed interface Result {
        record Done() implements Result {}

        record Wrong() implements Result {}

        record Locked(Duration stillFor) implements Result {}
    }

    /** @throws BadInput when the new password is too weak; nothing was tried then */
    @Transactional
    public Result changePassword(Caller by, Proof proof, String fresh) {
        var account = accounts.of(by.person()).orElseThrow();
        if (fresh.equals(proof.password())) {
            throw new BadInput("password", "identity.password-same");
        }
        var hash = factors.hashOfNew(account, fresh);
        var proved = prove(account, proof);
        if (proved instanceof Result.Done) {
            accounts.setPassword(by.person(), hash);
            changed(by.person(), ActKind.PASSWORD_CHANGED);
        }
        return proved;
    }

    /** Whether a person may enrol another authenticator now. */
    @Transactional
    public Result prove(Caller by, Proof proof) {
        return prove(accounts.of(by.person()).orElseThrow(), proof);
    }

    /** What a person who has proved who they are puts into the new authenticator. */
    public Enrolling beginAuthenticator(Caller by) {
        return new Enrolling(
                by.person(),
                accounts.of(by.person()).orElseThrow().login(),
                Factors.newSeed(),
                new byte[0],
                clock.instant().plus(Enrolling.ENOUGH));
    }

    /** @throws BadInput when the new authenticator shows another code; the old one stays */
    @Transactional
    public void changeAuthenticator(Caller by, Enrolling enrolling, String code) {
        if (!enrolling.person().equals(by.person())) {
            throw new io.shoumi.gate.NotFound();
        }
        if (!clock.instant().isBefore(enrolling.until())) {
            throw new BadInput("code", "identity.enrolling-over");
        }
        var step = factors.firstStep(enrolling.seed(), code)
                .orElseThrow(() -> new BadInput("code", "identity.totp-wrong"));
        accounts.setSeed(by.person(), factors.seal(by.person(), enrolling.seed()), step);
        changed(by.person(), ActKind.AUTHENTICATOR_CHANGED);
    }

    /** Ends every session of a person, wherever they are logged in. */
    @Transactional
    public void logOutEverywhere(Caller by) {
        changed(by.person(), ActKind.LOGGED_OUT);
    }

    private void changed(PersonId person, ActKind kind) {
        var ended = sessions.endAllOf(person);
        ledger.stage(Act.done(kind, person, "account:" + person).with("sessions-ended", ended));
    }

    private Result prove(Account account, Proof proof) {
        var wait = guesses.stillFor(Door.LOGIN, account.login());
        if (wait.isPositive()) {
            return new Result.Locked(wait);
        }
        if (factors.right(account, proof.password(), proof.code())) {
            guesses.forget(Door.LOGIN, account.login());
            return new Result.Done();
        }
        var count = guesses.countFailure(Door.LOGIN, account.login());
        return count.blocked() ? new Result.Locked(count.stillFor()) : new Result.Wrong();
    }
}
