package io.shoumi.regulation;

import io.shoumi.people.Unit;
import io.shoumi.regulations.Clause;
import io.shoumi.regulations.ConflictReading;
import io.shoumi.regulations.Requirement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a clause's own page shows.
 *
 * @param policies what the rule book demands for it
 * @param waits only on the page of R2.4, which is about them
 * @param bound units that the clause binds, those below a bound unit left out
 */
public record ClausePage(
        Clause clause,
        List<Requirement> policies,
        List<Unit> bound,
        List<Violation> violations,
        Evidence evidence,
        List<ConflictReading> readings,
        @Nullable Waiting waits) {

    /** How long people waited lately, by unit, and what the house wants. */
    public record Waiting(List<Wait> units, Duration target) {
        public Waiting {
            units = List.copyOf(units);
        }
    }

    /** What the log says. */
    public record Evidence(LiveEvidence.Counts counts, List<LiveEvidence.Line> recent) {
        public Evidence {
            recent = List.copyOf(recent);
        }
    }

    public ClausePage {
        policies = List.copyOf(policies);
        bound = List.copyOf(bound);
        violations = List.copyOf(violations);
        readings = List.copyOf(readings);
    }
}
