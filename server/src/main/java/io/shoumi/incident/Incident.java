package io.shoumi.incident;

import io.shoumi.custody.CarrierId;
import io.shoumi.custody.CopyNumber;
import io.shoumi.ledger.PersonId;
import io.shoumi.ledger.SecretId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An incident as pages show it. {@code outcome}: the code, a colon, the statement. */
public record Incident(
        IncidentId id,
        String number,
        String kind,
        @Nullable SecretId secret,
        @Nullable String secretNumber,
        @Nullable String name,
        @Nullable String level,
        @Nullable CarrierId carrier,
        @Nullable Integer copyNumber,
        @Nullable UUID unit,
        @Nullable PersonId openedBy,
        @Nullable String opener,
        Instant openedAt,
        @Nullable Instant reportDueAt,
        boolean open,
        @Nullable String closer,
        @Nullable Instant closedAt,
        @Nullable String outcome) {

    public String kindWord() {
        return "incident.kind." + kind;
    }

    public String about() {
        var copy = copyNumber == null ? "" : " " + CopyNumber.text(copyNumber);
        return name == null ? "—" : name + copy;
    }

    public boolean late(Instant now) {
        return open && reportDueAt != null && reportDueAt.isBefore(now);
    }

    public boolean stateLevel() {
        return level != null && level.startsWith("state-");
    }

    public String outcomeCode() {
        return outcome == null ? "" : outcome.split(":", 2)[0];
    }

    public String statement() {
        return outcome == null || !outcome.contains(": ") ? "" : outcome.split(": ", 2)[1];
    }
}
