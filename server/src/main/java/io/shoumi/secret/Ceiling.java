package io.shoumi.secret;

import io.shoumi.regulations.Admission;
import io.shoumi.regulations.Circumstances;
import io.shoumi.regulations.Level;
import io.shoumi.regulations.Safeguard;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The highest level that the organisation admits, and what it has established for state levels. */
@Repository
public class Ceiling {
    private final JdbcClient jdbc;

    Ceiling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record State(Level ceiling, Set<Safeguard> safeguards) {}

    /** The circumstances under which something comes in. */
    public Circumstances circumstances(boolean electronic) {
        var state = state();
        return Circumstances.plain()
                .with(new Admission(state.ceiling(), electronic))
                .with(state.safeguards().toArray(Safeguard[]::new));
    }

    /** The highest level at which the organisation holds anything electronic. */
    Level highest() {
        return state().ceiling();
    }

    /** What the organisation has established for state levels. */
    public Set<Safeguard> established() {
        return state().safeguards();
    }

    private State state() {
        return jdbc.sql(
                        "select ceiling, coalesce(state_approval_number, '') <> '' as approved, suite from organisation")
                .query((row, n) -> new State(
                        Level.of(row.getString("ceiling")),
                        safeguards(row.getBoolean("approved"), row.getString("suite"))))
                .optional()
                .orElse(new State(Level.CORE, Set.of()));
    }

    private static Set<Safeguard> safeguards(boolean approved, String suite) {
        var all = EnumSet.noneOf(Safeguard.class);
        if (approved) {
            all.add(Safeguard.STATE_APPROVAL_NUMBER);
        }
        if ("NATIONAL".equals(suite)) {
            all.add(Safeguard.NATIONAL_SUITE);
        }
        return all;
    }
}
