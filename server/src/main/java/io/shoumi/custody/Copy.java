package io.shoumi.custody;

import io.shoumi.custody.Whereabouts.InTransit;
import io.shoumi.custody.Whereabouts.Kept;
import io.shoumi.custody.Whereabouts.Lent;
import io.shoumi.custody.Whereabouts.Lost;
import io.shoumi.gate.ActRefused;
import io.shoumi.ledger.SecretId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One copy as it stands.
 *
 * <p>Guarantee: {@link #after} gives the copy's next state or refuses; there is no other way from one state to another. A frozen
 * copy stays where it is, except that it may come back, be marked lost or found.
 *
 * @param frozenBy the incident that holds it
 */
public record Copy(CarrierId id, SecretId secret, int number, Whereabouts at, Optional<UUID> frozenBy) {

    static Copy registered(CarrierId id, SecretId secret, Change.Registered change) {
        return new Copy(id, secret, change.copyNumber(), change.at(), Optional.empty());
    }

    public boolean frozen() {
        return frozenBy.isPresent();
    }

    /**
     * The copy after the change.
     *
     * @throws ActRefused when the change cannot happen to the copy as it stands
     */
    public Copy after(Change change) {
        return switch (change) {
            case Change.Registered r -> throw refused("custody.already-numbered");
            case Change.Moved(Kept to) -> movable().to(to);
            case Change.HandedOut(var giver, var receiver) -> movable().to(new InTransit(giver, receiver, false));
            case Change.Received(var receiver) -> received(receiver);
            case Change.GivenBack(var receiver) -> givenBack(receiver);
            case Change.TakenBack(Kept to, boolean intact) -> takenBack(to);
            case Change.NotReceived() -> notReceived();
            case Change.Archived(var to) -> movable().to(to);
            case Change.SentOut(var to) -> movable().to(to);
            case Change.Delivered(var to) -> delivered(to);
            case Change.Readdressed(var to) -> outside().to(to);
            case Change.CameBack(Kept to, boolean intact) -> outside().to(to);
            case Change.ReturnedToIssuer(var to) -> movable().to(to);
            case Change.Entrusted(var keeper) -> entrusted(keeper);
            case Change.Frozen(UUID incident) -> freeze(incident);
            case Change.Unfrozen(UUID incident) -> unfreeze(incident);
            case Change.MarkedLost m -> ours().to(new Lost(at.holder()));
            case Change.Found(Kept to, UUID incident) -> found(to);
            case Change.Destroyed d -> movable().to(new Whereabouts.Destroyed());
        };
    }

    private Copy to(Whereabouts next) {
        return new Copy(id, secret, number, next, frozenBy);
    }

    /** In its place and free: only then may somebody take it away. */
    private Copy movable() {
        if (frozen()) {
            throw new ActRefused("custody.frozen", List.of("R1.2"), numbered());
        }
        return switch (at) {
            case Kept k -> this;
            case Whereabouts.Archived a -> this;
            case Lent l -> throw refused("custody.is-lent");
            case InTransit t -> throw refused("custody.is-in-transit");
            case Whereabouts.SentOut s -> throw refused("custody.is-gone");
            case Whereabouts.ReturnedToIssuer r -> throw refused("custody.is-gone");
            case Whereabouts.Destroyed d -> throw refused("custody.is-destroyed");
            case Lost l -> throw refused("custody.is-lost");
        };
    }

    /** Also while it is frozen: it goes nowhere, and somebody has to answer for it. */
    private Copy entrusted(io.shoumi.ledger.PersonId keeper) {
        return switch (at) {
            case Kept kept -> to(new Kept(kept.place(), keeper));
            case Whereabouts.Archived archived -> to(new Whereabouts.Archived(archived.place(), keeper));
            default -> throw refused("custody.not-in-place");
        };
    }

    /** Still to be accounted for: in the house, or outside with somebody who may send it back. */
    private Copy ours() {
        return switch (at) {
            case Kept k -> this;
            case Lent l -> this;
            case InTransit t -> this;
            case Whereabouts.Archived a -> this;
            case Whereabouts.SentOut s -> this;
            case Whereabouts.ReturnedToIssuer r -> throw refused("custody.is-gone");
            case Whereabouts.Destroyed d -> throw refused("custody.is-destroyed");
            case Lost l -> throw refused("custody.is-lost");
        };
    }

    private Copy received(io.shoumi.ledger.PersonId receiver) {
        if (frozen()) {
            throw new ActRefused("custody.frozen", List.of("R1.2"), numbered());
        }
        if (at instanceof InTransit transit
                && !transit.back()
                && transit.receiver().equals(receiver)) {
            return to(new Lent(receiver));
        }
        throw refused("custody.not-on-its-way");
    }

    private Copy givenBack(io.shoumi.ledger.PersonId receiver) {
        if (at instanceof Lent lent) {
            return to(new InTransit(lent.borrower(), receiver, true));
        }
        throw refused("custody.not-lent");
    }

    private Copy takenBack(Kept place) {
        if (at instanceof Lent || at instanceof InTransit) {
            return to(place);
        }
        throw refused("custody.not-lent");
    }

    private Copy delivered(Whereabouts.SentOut to) {
        if (frozen()) {
            throw new ActRefused("custody.frozen", List.of("R1.2"), numbered());
        }
        if (at instanceof Lent) {
            return to(to);
        }
        throw refused("custody.not-on-its-way");
    }

    private Copy outside() {
        if (at instanceof Whereabouts.SentOut) {
            return this;
        }
        throw refused(at instanceof Lost ? "custody.is-lost" : "custody.not-outside");
    }

    private Copy notReceived() {
        if (at instanceof InTransit transit && transit.back()) {
            return to(new Lent(transit.giver()));
        }
        throw refused("custody.not-on-its-way");
    }

    private Copy found(Kept place) {
        if (at instanceof Lost) {
            return to(place);
        }
        throw refused("custody.not-lost");
    }

    private Copy freeze(UUID incident) {
        if (frozen()) {
            throw new ActRefused("custody.frozen", List.of("R1.2"), numbered());
        }
        ours();
        return new Copy(id, secret, number, at, Optional.of(incident));
    }

    private Copy unfreeze(UUID incident) {
        if (frozenBy.filter(incident::equals).isEmpty()) {
            throw refused("custody.not-frozen");
        }
        return new Copy(id, secret, number, at, Optional.empty());
    }

    private ActRefused refused(String key) {
        return new ActRefused(key, List.of(), numbered());
    }

    private String numbered() {
        return CopyNumber.text(number);
    }
}
