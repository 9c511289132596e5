package io.shoumi.regulations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All policies of one regulation, or of the base, from a day on until its next version.
 *
 * @param regulation empty for the norms of the base
 * @param words of policies by their names
 * @param examples the policies' own tests, by their names; empty where an installed version brings none
 */
record Version(
        Optional<Regulation> regulation,
        LocalDate from,
        List<PolicyText> policies,
        Map<String, Entry> words,
        Entry examples) {
    Version {
        policies = List.copyOf(policies);
        words = Map.copyOf(words);
    }

    boolean sameAs(Version other) {
        return regulation.equals(other.regulation) && from.equals(other.from);
    }
}
