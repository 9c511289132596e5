package io.shoumi.incident;

import io.shoumi.custody.RegisterNumbers;
import io.shoumi.home.HomeVault;
import io.shoumi.ledger.SecretId;
import io.shoumi.regulation.Deadlines;
import io.shoumi.vault.ContextId;
import io.shoumi.vault.OwnerId;
import io.shoumi.vault.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens incidents for any module. */
@Component
public class OpeningIncidents {
    /** The written report on a state secret (spec: Norms). */
    private static final Duration STATE_CLOCK = Duration.ofHours(24);

    private final IncidentStore store;
    private final RegisterNumbers numbers;
    private final HomeVault vault;
    private final Deadlines deadlines;
    private final Clock clock;

    OpeningIncidents(IncidentStore store, RegisterNumbers numbers, HomeVault vault, Deadlines deadlines, Clock clock) {
        this.store = store;
        this.numbers = numbers;
        this.vault = vault;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Joins the caller's transaction; the caller's act stages the evidence, with the incident's number among its facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenedIncident openWithoutEvidence(NewIncident asked) {
        var id = IncidentId.random();
        var now = clock.instant();
        var due = now.plus(clockOf(asked.secret()));
        var number = numbers.next("SJ");
        store.insert(id, number, asked, sealed(id, asked.circumstances()), now, due);
        return new OpenedIncident(id, number, due);
    }

    /** For company secrets the organisation sets the clock. */
    private Duration clockOf(@Nullable SecretId secret) {
        return secret != null && store.stateLevel(secret) ? STATE_CLOCK : deadlines.report();
    }

    private byte @Nullable [] sealed(IncidentId id, @Nullable String told) {
        return told == null
                ? null
                : vault.open()
                        .sealSmall(OwnerId.SYSTEM, Purpose.REPORT, place(id), told.getBytes(StandardCharsets.UTF_8));
    }

    static ContextId place(IncidentId id) {
        return ContextId.of("incident.circumstances", id);
    }
}
