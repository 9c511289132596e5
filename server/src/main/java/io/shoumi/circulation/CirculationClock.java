package io.shoumi.circulation;

import io.shoumi.incident.IncidentKind;
import io.shoumi.incident.LateOnes;
import io.shoumi.incident.Lateness;
import io.shoumi.incident.NewIncident;
import io.shoumi.ledger.Act;
import io.shoumi.ledger.ActKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time does to circulations: while a reader is late, nobody can prove where the copy is (R2.15.2). */
@Component
public class CirculationClock implements LateOnes<CirculationClock.Late> {
    private final CirculationStore store;
    private final TurnStore turns;
    private final Lateness lateness;

    CirculationClock(CirculationStore store, TurnStore turns, Lateness lateness) {
        this.store = store;
        this.turns = turns;
        this.lateness = lateness;
    }

    /** A turn whose reader is late, with its sheet. */
    record Late(Circulation sheet, Turn turn) {}

    @Scheduled(initialDelay = 25_000, fixedDelay = 60_000)
    public void tick() {
        lateness.round(this);
    }

    @Override
    public List<Late> toRemind(Instant now, Duration every) {
        return withSheets(turns.toRemind(now, every));
    }

    @Override
    public List<Late> toEscalate(Instant now, Duration after) {
        return withSheets(turns.toEscalate(now, after));
    }

    private List<Late> withSheets(List<Turn> late) {
        return late.stream()
                .flatMap(turn -> store.find(turn.circulation()).map(sheet -> new Late(sheet, turn)).stream())
                .toList();
    }

    @Override
    public Optional<Late> stillLate(Late stale, Instant now) {
        var sheet = store.lock(stale.sheet.id());
        return Optional.of(new Late(sheet, turns.get(stale.turn.id()))).filter(one -> one.turn.late(now));
    }

    @Override
    public boolean escalated(Late one) {
        return one.turn.times().escalatedAt() != null;
    }

    @Override
    public void remind(Late one, Instant at) {
        turns.reminded(one.turn.id(), at);
    }

    @Override
    public void escalate(Late one, Instant at) {
        turns.escalated(one.turn.id(), at);
    }

    @Override
    public Act entry(Late one, boolean escalation) {
        var kind = escalation ? ActKind.CIRCULATION_ESCALATED : ActKind.CIRCULATION_REMINDED;
        return CirculationEvidence.of(kind, null, one.sheet, one.turn)
                .by(escalation ? List.of("R2.15.2") : List.of())
                .with("due", String.valueOf(one.turn.times().dueAt()));
    }

    @Override
    public NewIncident incident(Late one) {
        return new NewIncident(IncidentKind.OVERDUE, one.sheet.head().secret(), one.turn.carrier(), null, null, null);
    }
}
