package io.shoumi.evidence;

import io.shoumi.evidence.note.KeyName;
import java.util.List;

/** Who besides the log itself is on record as having seen a checkpoint. */
public sealed interface Witnessing {
    /** Whoever owns the host and the log key can rewrite all of it. */
    record NotWitnessed() implements Witnessing {}

    /** Further signature lines are there, but no witness key was given to check them with. */
    record Unchecked(List<KeyName> names) implements Witnessing {
        public Unchecked {
            names = List.copyOf(names);
        }
    }

    static Witnessing of(List<KeyName> names) {
        return names.isEmpty() ? new NotWitnessed() : new Unchecked(names);
    }
}
