package io.shoumi.keys;

import io.shoumi.gate.ActRefused;
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
import java.util.Objects;
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

    /** @param other who alone may type the other part; null for a single holder's change */
    private record Part(
            PersonId person, String name, NewPassphrase typed, Instant at, Holding.@Nullable Holder other) {}

    /** What the first of two typed, as the page shows it. */
    public record Begun(PersonId person, String name, boolean halves, Instant until, PersonId other) {}

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
                        part.at().plus(HalfInHand.KEPT),
                        Objects.requireNonNull(part.other()).id()));
    }

    /**
     * Takes what one person typed; it is wiped as soon as it is no longer needed. Of two, the first names the other, and nobody else
     * can take that place or spoil it.
     *
     * @return whether the passphrase is changed; otherwise the other person's part is still to come
     * @throws BadInput naming the field; nothing is changed, and after a wrong passphrase both begin anew
     */
    public synchronized boolean take(Caller by, NewPassphrase typed, String from) {
        var kept = false;
        try {
            requireFree(from);
            forgetOld();
            var first = waiting;
            if (first != null && !first.person().equals(by.person())) {
                requireNamed(first, by);
                typed.check();
                changeByTwo(first, part(by, typed, null), from);
                return true;
            }
            typed.check();
            if (!vault.inHalves() && !typed.halves()) {
                change(part(by, typed, null), null, from);
                return true;
            }
            requireHolder(by, typed, from);
            keep(by, typed, other(by, typed));
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

    private Part part(Caller by, NewPassphrase typed, Holding.@Nullable Holder other) {
        return new Part(by.person(), by.name(), typed, clock.instant(), other);
    }

    private static void requireNamed(Part first, Caller by) {
        if (!Objects.requireNonNull(first.other()).id().equals(by.person())) {
            throw new ActRefused("keystore.not-named", List.of(), first.name());
        }
    }

    /** Who begins knows the whole passphrase, or is one of its two holders, as long as one of them can log in. */
    private void requireHolder(Caller by, NewPassphrase typed, String from) {
        if (!vault.inHalves()) {
            requirePresent(typed.present(), from);
            return;
        }
        var known = holders.latest().map(Holding::by).orElse(List.of()).stream()
                .filter(holder -> holders.active(holder.number()).isPresent())
                .toList();
        if (!known.isEmpty() && known.stream().noneMatch(holder -> holder.id().equals(by.person()))) {
            throw new ActRefused("keystore.not-holder", List.of());
        }
    }

    private void requirePresent(char[] present, String from) {
        try {
            vault.open().root().require(present);
        } catch (WrongPassphrase wrong) {
            guesses.countFailure(Guesses.Door.UNSEAL, from);
            throw new BadInput("present", "home.wrong-passphrase");
        }
    }

    private Holding.Holder other(Caller by, NewPassphrase typed) {
        var other = holders.active(typed.other()).orElseThrow(() -> new BadInput("other", "keystore.other-unknown"));
        if (other.id().equals(by.person())) {
            throw new BadInput("other", "keystore.other-self");
        }
        return other;
    }

    private void keep(Caller by, NewPassphrase typed, Holding.Holder other) {
        ledger.stageApart(Act.done(ActKind.HALF_TYPED, by.person(), "server")
                .with("new-in-halves", typed.halves())
                .with("other", other.id().toString()));
        forget();
        waiting = part(by, typed, other);
    }

    private void changeByTwo(Part first, Part second, String from) {
        if (first.typed().halves() != second.typed().halves()) {
            throw new BadInput("halves", "keystore.other-kind");
        }
        try {
            // whether the two are alike tells something of the first, so it is told once
            var same = Arrays.equals(first.typed().next(), second.typed().next());
            if (first.typed().halves() == same) {
                guesses.countFailure(Guesses.Door.UNSEAL, from);
                throw new BadInput("next", same ? "keystore.halves-equal" : "keystore.not-the-others");
            }
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

    /** Of two who change a single passphrase into halves, the first has given it. */
    private char[] present(Part first, @Nullable Part second) {
        var one = first.typed().present();
        if (second == null) {
            return one.clone();
        }
        if (vault.inHalves()) {
            return Halves.joined(one, second.typed().present());
        }
        return one.clone();
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
