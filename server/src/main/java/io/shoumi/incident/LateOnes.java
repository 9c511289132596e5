package io.shoumi.incident;

import io.shoumi.ledger.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is late in one register: a copy that is due back, or a signature. {@link Lateness} does the rounds.
 *
 * @param <T> one of them, as it stood when it was asked for
 */
public interface LateOnes<T> {
    List<T> toRemind(Instant now, Duration every);

    List<T> toEscalate(Instant now, Duration after);

    /** Locks it, and tells how it stands now; empty where it is late no more. */
    Optional<T> stillLate(T stale, Instant now);

    boolean escalated(T one);

    void remind(T one, Instant at);

    void escalate(T one, Instant at);

    /** The entry of a reminder, and of an escalation with its clauses; each says when it was due. */
    Act entry(T one, boolean escalation);

    NewIncident incident(T one);
}
