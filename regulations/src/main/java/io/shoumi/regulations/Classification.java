package io.shoumi.regulations;

import java.util.EnumSet;
import java.util.Set;

/**
 * The classification as it stands or is proposed.
 *
 * @param proposer who proposed it; may not decide it
 * @param decided whether another person has decided it and it is in force
 * @param stated what it states so far
 */
public record Classification(Level level, Party proposer, boolean decided, Set<Statement> stated) {
    public Classification {
        stated = Set.copyOf(stated);
    }

    public static Classification proposed(Level level, Party proposer) {
        return new Classification(level, proposer, false, EnumSet.allOf(Statement.class));
    }

    public static Classification decided(Level level, Party proposer) {
        return new Classification(level, proposer, true, EnumSet.allOf(Statement.class));
    }

    Classification level(Level changed) {
        return new Classification(changed, proposer, decided, stated);
    }

    Classification proposer(Party changed) {
        return new Classification(level, changed, decided, stated);
    }

    Classification decided(boolean yes) {
        return new Classification(level, proposer, yes, stated);
    }

    Classification stated(Set<Statement> changed) {
        return new Classification(level, proposer, decided, changed);
    }
}
