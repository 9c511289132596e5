package io.shoumi.reclassification;

import io.shoumi.regulations.Action;
import io.shoumi.regulations.Level;

/** What is to become of a classification. */
public sealed interface Change {
    Action action();

    /** @param years of the whole term, from the first decision */
    record ToLevelAndTerm(Level level, int years) implements Change {
        @Override
        public Action action() {
            return Action.RECLASSIFY;
        }
    }

    /** The secrecy ends before its term does, or because it has. */
    record Declassified() implements Change {
        @Override
        public Action action() {
            return Action.DECLASSIFY;
        }
    }
}
