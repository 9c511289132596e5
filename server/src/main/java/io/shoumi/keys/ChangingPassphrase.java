package io.shoumi.keys;

import io.shoumi.gate.BadInput;
import io.shoumi.gate.Caller;
import io.shoumi.home.HomeVault;
import io.shoumi.identity.Guesses;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.Halves;
import io.shoumi.vault.VaultException.WrongPassphrase;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the passphrase, by those who know the present one. Where it is in halves, or is to be, two take part: what the first typed
 * waits in memory for some minutes, and whether it was right shows only when both are in, and then of neither.
 */
@Component
public class ChangingPassphrase {
    private final HomeVault vault;
    private final Guesses guesses;
    private final HolderStore holders;
    private final Ledger ledger;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private @Nullable Part waiting;

    ChangingPassphrase(
            HomeVault vault,
            Guesses guesses,
            HolderStore holders,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.vault = vault;
        this.guesses = guesses;
        this.holders = holders;
        this.ledger = ledger;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Part(PersonId person, String name, NewPassphrase typed, Instant at) {}

    /** What the first of two typed, as the page shows it. */
    public record Begun(PersonId person, String name, boolean halves, Instant until) {}

    public boolean inHalves() {
        return vault.inHalves();
    }

    /** How the passphrase is held; nothing since set-up. */
    public Optional<Holding> holding() {
        return holders.latest();
    }

    /** The first of two, if one waits for the other. */
    public synchronized Optional<Begun> begun() {
        forgetOld();
        return Optional.ofNullable(waiting)
                .map(part -> new Begun(
                        part.person(),
                        part.name(),
                        part.typed().halves(),
                        part.at().plus(HalfInHand.KEPT)));
    }

    /**
     * Takes what one person typed; it is wiped as soon as it is no longer needed.
     *
     * @return whether the passphrase is changed; otherwise the other person's part is still to come
     * @throws BadInput naming the field; nothing is changed, and after a wrong passphrase both begin anew
     */
    public synchronized boolean take(Caller by, NewPassphrase typed, String from) {
        var kept = false;
        try {
            requireFree(from);
            typed.check();
            forgetOld();
            if (!vault.inHalves() && !typed.halves()) {
                change(new Part(by.person(), by.name(), typed, clock.instant()), null, from);
                return true;
            }
            var first = waiting;
            if (first != null && !first.person().equals(by.person())) {
                changeByTwo(first, new Part(by.person(), by.name(), typed, clock.instant()), from);
                return true;
            }
            keep(by, typed);
            kept = true;
            return false;
        } finally {
            if (!kept) {
                typed.wipe();
            }
        }
    }

    private void requireFree(String from) {
        var wait = guesses.stillFor(Guesses.Door.UNSEAL, from);
        if (wait.isPositive()) {
            throw new BadInput("present", "home.passphrase-wait", wait.toMinutes() + 1);
        }
    }

    private void keep(Caller by, NewPassphrase typed) {
        ledger.stageApart(Act.done(ActKind.HALF_TYPED, by.person(), "server").with("new-in-halves", typed.halves()));
        forget();
        waiting = new Part(by.person(), by.name(), typed, clock.instant());
    }

    private void changeByTwo(Part first, Part second, String from) {
        if (first.typed().halves() != second.typed().halves()) {
            throw new BadInput("halves", "keystore.other-kind");
        }
        var same = Arrays.equals(first.typed().next(), second.typed().next());
        if (first.typed().halves() && same) {
            throw new BadInput("next", "keystore.halves-equal");
        }
        if (!first.typed().halves() && !same) {
            throw new BadInput("next", "keystore.not-the-others");
        }
        try {
            change(first, second, from);
        } finally {
            forget();
        }
    }

    private void change(Part first, @Nullable Part second, String from) {
        var present = present(first, second);
        var next = second != null && second.typed().halves()
                ? Halves.joined(first.typed().next(), second.typed().next())
                : first.typed().next().clone();
        try {
            transactions.executeWithoutResult(status -> change(present, next, first, second));
        } catch (WrongPassphrase wrong) {
            guesses.countFailure(Guesses.Door.UNSEAL, from);
            throw new BadInput("present", second == null ? "home.wrong-passphrase" : "keystore.wrong-halves");
        } finally {
            Arrays.fill(present, '\0');
            Arrays.fill(next, '\0');
        }
    }

    /** Of two who change a single passphrase into halves, either may give it. */
    private char[] present(Part first, @Nullable Part second) {
        var one = first.typed().present();
        if (second == null) {
            return one.clone();
        }
        var other = second.typed().present();
        if (vault.inHalves()) {
            return Halves.joined(one, other);
        }
        return (one.length == 0 ? other : one).clone();
    }

    /** The keys come last; should the commit fail, the passphrase is what it was. */
    private void change(char[] present, char[] next, Part first, @Nullable Part second) {
        var halves = first.typed().halves();
        var before = vault.inHalves();
        holders.add(halves, clock.instant(), first.person(), second == null ? null : second.person());
        ledger.stage(Act.done(ActKind.PASSPHRASE_CHANGED, (second == null ? first : second).person(), "server")
                .with("halves", halves)
                .with(
                        "by",
                        second == null
                                ? List.of(first.person().toString())
                                : List.of(
                                        first.person().toString(),
                                        second.person().toString())));
        var root = vault.open().root();
        root.changePassphrase(present, next, halves);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    root.changePassphrase(next, present, before);
                }
            }
        });
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 10_000)
    synchronized void forgetOld() {
        if (waiting != null && !clock.instant().isBefore(waiting.at().plus(HalfInHand.KEPT))) {
            forget();
        }
    }

    private void forget() {
        if (waiting != null) {
            waiting.typed().wipe();
            waiting = null;
        }
    }
}
