package io.shoumi.keys;

import io.shoumi.home.HomeVault;
import io.shoumi.identity.Guesses;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import io.shoumi.ledger.Ledger;
import io.shoumi.ledger.PersonId;
import io.shoumi.vault.Halves;
import io.shoumi.vault.VaultException.WrongPassphrase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the vault by what somebody typed: the passphrase, or one half of it and then the other, in either order. */
@Component
public class Unsealing {
    private final HomeVault vault;
    private final Guesses guesses;
    private final HalfInHand hand;
    private final HolderStore holders;
    private final Ledger ledger;

    Unsealing(HomeVault vault, Guesses guesses, HalfInHand hand, HolderStore holders, Ledger ledger) {
        this.vault = vault;
        this.guesses = guesses;
        this.hand = hand;
        this.holders = holders;
        this.ledger = ledger;
    }

    /** How a try ended. */
    public sealed interface Result {
        record Opened() implements Result {}

        /** One half is in; the other may come until then. */
        record Half(Instant until) implements Result {}

        record Wrong() implements Result {}

        /** Too many were wrong. */
        record Slowed(Duration stillFor) implements Result {}
    }

    public boolean inHalves() {
        return vault.inHalves();
    }

    /** Until when the other half may come, if one is in. */
    public Optional<Instant> otherHalfUntil() {
        return hand.until();
    }

    /** Tries; what was typed is wiped. */
    public Result unseal(char[] typed, String from) {
        try {
            var wait = guesses.stillFor(Guesses.Door.UNSEAL, from);
            if (wait.isPositive()) {
                return new Result.Slowed(wait);
            }
            return inHalves() ? half(typed, from) : whole(typed, from);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private Result whole(char[] typed, String from) {
        if (!opens(typed)) {
            guesses.countFailure(Guesses.Door.UNSEAL, from);
            return new Result.Wrong();
        }
        ledger.stageApart(opened(false).with("from", List.of(from)));
        return new Result.Opened();
    }

    private Result half(char[] typed, String from) {
        var other = hand.takeOrKeep(typed, from).orElse(null);
        if (other == null) {
            ledger.stageApart(Act.done(ActKind.HALF_TYPED, null, "server").with("from", from));
            return new Result.Half(hand.until().orElseThrow());
        }
        try {
            if (!opens(Halves.joined(other.typed(), typed))) {
                List.of(other.from(), from).stream()
                        .distinct()
                        .forEach(address -> guesses.countFailure(Guesses.Door.UNSEAL, address));
                return new Result.Wrong();
            }
        } finally {
            other.wipe();
        }
        ledger.stageApart(opened(true)
                .with("from", List.of(other.from(), from))
                .with("first-half-at", other.at().toString()));
        return new Result.Opened();
    }

    private boolean opens(char[] passphrase) {
        try {
            vault.unseal(passphrase);
            return true;
        } catch (WrongPassphrase wrong) {
            return false;
        }
    }

    /** Nobody is logged in yet: the log names the addresses, and who last set the passphrase and so is known to hold it. */
    private Act opened(boolean halves) {
        return Act.done(ActKind.UNSEALED, null, "server")
                .with("halves", halves)
                .with(
                        "holders",
                        holders.latest()
                                .map(set -> set.by().stream()
                                        .map(holder -> holder.id())
                                        .map(PersonId::toString)
                                        .toList())
                                .orElse(List.of()));
    }
}
