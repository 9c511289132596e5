package io.shoumi.regulations;

import java.util.Set;

/**
 * How a destruction is to happen.
 *
 * @param named the witnesses named for it
 * @param confirmed those of them who have confirmed by a log-in of their own; not yet the one who is confirming now
 */
public record Ending(DisposalWay way, Set<Party> named, Set<Party> confirmed) {
    public static final Ending NONE = new Ending(DisposalWay.NONE, Set.of(), Set.of());

    public Ending {
        named = Set.copyOf(named);
        confirmed = Set.copyOf(confirmed);
    }

    Ending way(DisposalWay changed) {
        return new Ending(changed, named, confirmed);
    }

    Ending named(Set<Party> changed) {
        return new Ending(way, changed, confirmed);
    }

    Ending confirmed(Set<Party> changed) {
        return new Ending(way, named, changed);
    }
}
