package io.shoumi.regulations;

import java.util.Set;

/** The secret, and the regulations that the unit responsible for it had adopted at the moment of the act. */
public record SecretFacts(SecretRef ref, Set<Regulation> adopted, Classification classification, Handling handling) {
    public SecretFacts {
        adopted = Set.copyOf(adopted);
    }

    /** Just being registered: no decision yet, nothing stated but the level asked for. */
    public static SecretFacts undecided(SecretRef ref, Set<Regulation> adopted, Level level, Party proposer) {
        return new SecretFacts(
                ref, adopted, new Classification(level, proposer, false, Set.of(Statement.LEVEL)), Handling.ORDINARY);
    }

    public SecretFacts adopting(Set<Regulation> changed) {
        return new SecretFacts(ref, changed, classification, handling);
    }

    public SecretFacts with(Classification changed) {
        return new SecretFacts(ref, adopted, changed, handling);
    }

    public SecretFacts with(Handling changed) {
        return new SecretFacts(ref, adopted, classification, changed);
    }
}
